#pragma once

#include "rabita/event.hpp"
#include "store/identities.hpp"

#include <vector>

namespace rabita {

/// As merge(extractions), with what readers decided about actors.
Ties merge(const std::vector<Extraction>& extractions, const std::vector<Decision>& decisions);

/// What every identity named by these articles is said to be.
Portraits portraits_of(const std::vector<const Extraction*>& articles);

/// What the tellings of events need to know of a matching.
Standings standings_of(const Matching& matching);

/// Puts events and sources in the order that Ties promises.
void sort_ties(Ties& ties);

} // namespace rabita
