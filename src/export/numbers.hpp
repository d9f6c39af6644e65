#pragma once

#include <cstdint>
#include <string>

namespace rabita {

/// The shortest text that reads back to the same double, whatever the locale. O(1).
std::string shortest(double value);

void append_number(std::string& out, double value); ///< as shortest()
void append_number(std::string& out, std::int64_t value);

} // namespace rabita
