#pragma once

#include "rabita/graph.hpp"

#include <vector>

namespace rabita {

/// The days on which something was there, as intervals sorted by time that neither overlap nor touch; empty: always.
using Spells = std::vector<DateInterval>;

/// Joins intervals that overlap or follow each other without a day between. O(n log n).
Spells merged_spells(Spells intervals);

struct GraphSpells {
    std::vector<Spells> vertices; ///< by vertex
    std::vector<Spells> edges;    ///< in the order of boost::edges
};

/// When the vertices and edges of `graph` were there: an edge on the days of its events, a vertex on those of its
/// edges. Who has an edge without a date, or none, is always there, for a reader hides edges whose ends are not. `ties`
/// must be those that the graph was built from. O(events log events).
GraphSpells spells_of(const RelationGraph& graph, const Ties& ties);

} // namespace rabita
