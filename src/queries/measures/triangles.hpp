#pragma once

#include "rabita/compressed_graph.hpp"

#include <cstdint>
#include <functional>

namespace rabita {

/// Calls found(a, b, c) with a < b < c for every triangle of an undirected graph, in order of a, b, c.
/// O(sum over edges of both degrees).
void for_each_triangle(const CompressedGraph& graph,
                       const std::function<void(std::uint32_t, std::uint32_t, std::uint32_t)>& found);

} // namespace rabita
