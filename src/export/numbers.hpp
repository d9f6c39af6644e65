#pragma once

#include <string>

namespace rabita {

/// The shortest text that reads back to the same double, whatever the locale. O(1).
std::string shortest(double value);

} // namespace rabita
