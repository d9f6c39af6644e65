#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Adds the parts of another telling of the same event to `cast`: those that stand there already are not added, and of
/// two that stand for each other the more specific stays (a name before an office, a person before a body, a body
/// before its state). Sorted before and after. O(product of sizes).
void unite_cast(std::vector<Part>& cast, const std::vector<Part>& more);

/// Everybody who takes part in an event, out of all its tellings, at least one. The same for any order of them.
std::vector<Part> united_cast(const TellingGroup& tellings);

} // namespace rabita
