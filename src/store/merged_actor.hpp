#pragma once

#include "rabita/extraction.hpp"

#include <vector>

namespace rabita {

/// One actor for each id, sorted by id. Mentions are those of all; names the longest, of equals the first in byte
/// order; office, state and Wikidata id those given most often, of equals the first in order, but what the lexicon
/// says (a known actor) wins over what was read from a text. O(n log n).
std::vector<Actor> merged_actors(const std::vector<const Extraction*>& articles);

} // namespace rabita
