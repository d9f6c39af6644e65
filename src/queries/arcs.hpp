#pragma once

#include "rabita/graph.hpp"

#include <cstddef>
#include <vector>

namespace rabita {

struct Arc {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1; ///< above 0; its length is 1/weight
};

/// A simple directed graph; an undirected edge stands in it as two arcs.
struct Arcs {
    std::size_t vertices = 0;
    std::vector<Arc> arcs;
};

/// The arcs of a pairs graph. O(edges).
Arcs arcs_of(const RelationGraph& pairs);

} // namespace rabita
