#pragma once

#include "rabita/graph.hpp"
#include "web/layout.hpp"

#include <cstddef>
#include <vector>

namespace rabita {

/// The strongest vertices of a graph with their places. A later rung holds all of an earlier one, near where they were.
struct Rung {
    std::vector<std::size_t> vertices; ///< of the graph, strongest first
    std::vector<Point> places;         ///< whole numbers, one for each
};

/// Layouts of the strongest 60, 150, 400, 1,000 and 2,000 vertices of a pairs graph, as far as it has so many, so that
/// a picture of the top of a great graph is laid out for what it shows. The last one holds all vertices when they are
/// no more than 2,000. Deterministic. O(n log n + m) for n up to 2,000 and the m ties among them.
std::vector<Rung> layout_ladder(const RelationGraph& graph);

/// Strength of each vertex: the sum of the weights of its edges.
std::vector<double> strengths(const RelationGraph& graph);

/// The radius of a vertex's disc in units of the layout: its area grows with strength.
double disc_radius(double strength, double greatest);

} // namespace rabita
