#pragma once

#include "graph/tie_accumulator.hpp"
#include "rabita/query.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace rabita {

/// Ties by the index of the vertex at their other end.
using TiesByVertex = std::map<std::size_t, TieAccumulator>;

/// As rows, strongest first; equal ones by more events, then id. `vertices` is what the indexes point into.
std::vector<Counterpart> strongest_first(const TiesByVertex& sums, const std::vector<Actor>& vertices);

/// As rows, most events first; equal ones by weight, then id.
std::vector<Counterpart> busiest_first(const TiesByVertex& sums, const std::vector<Actor>& vertices);

} // namespace rabita
