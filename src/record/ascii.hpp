#pragma once

#include <string>

namespace rabita {

/// A to Z as a to z; all other bytes stay. O(length).
std::string ascii_lower(std::string text);

} // namespace rabita
