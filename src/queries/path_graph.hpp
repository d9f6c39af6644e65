#pragma once

#include "queries/arcs.hpp"
#include "queries/measures.hpp"

namespace rabita {

struct PathArc {
    double length = 1;
};

/// What Boost's path algorithms run on.
using PathGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, PathArc>;

inline PathGraph path_graph(const Arcs& graph, Length length, bool reversed) {
    PathGraph out(graph.vertices);
    for (const Arc& arc : graph.arcs) {
        const PathArc path{length == Length::hops ? 1 : 1 / arc.weight};
        boost::add_edge(reversed ? arc.to : arc.from, reversed ? arc.from : arc.to, path, out);
    }
    return out;
}

} // namespace rabita
