#pragma once

#include <cstddef>
#include <vector>

namespace rabita {

struct Arcs;

/// How long an arc is in path measures.
enum class Length { hops, distance };

/// Shortest paths between two others through each vertex, divided by (n − 1)(n − 2) for n > 2.
/// Brandes, "A faster algorithm for betweenness centrality", 2001; Boost's implementation.
/// O(nm) by hops, O(nm + n² log n) by distance.
std::vector<double> betweenness(const Arcs& graph, Length length);

/// (r − 1)/(n − 1) × (r − 1)/sum of distances, over the r − 1 vertices that reach it; 0 if none does.
/// Wasserman and Faust, "Social network analysis", 1994; Boost's breadth-first search and Dijkstra.
/// O(nm) by hops, O(nm + n² log n) by distance.
std::vector<double> closeness(const Arcs& graph, Length length);

/// Weighted PageRank; vertices without arcs out give to all alike. Page et al. 1999; not Boost's page_rank,
/// which knows no weights. O(m) an iteration, until the sum of changes is under 1e-14 or 1000 times.
std::vector<double> page_rank(const Arcs& graph, double damping = 0.85);

} // namespace rabita
