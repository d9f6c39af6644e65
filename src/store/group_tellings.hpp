#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Tellings, which must stand in canonical order in one vector, in groups of which each is one event. Groups stand in
/// the order of their first tellings. See group_contacts() and group_statements() for what belongs together.
std::vector<TellingGroup> group_tellings(const std::vector<Telling>& tellings);

} // namespace rabita
