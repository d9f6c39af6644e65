// Peeling: at each k, whoever has no more than k ties left goes, and those it was tied to have one less. Looking at all
// that are left for each k costs no more than the sum of the core numbers, which is below the number of ties.

#include "rabita/measures.hpp"

#include <algorithm>
#include <numeric>

namespace rabita {

namespace {

constexpr std::size_t ahead = 8;

} // namespace

std::vector<std::size_t> core_numbers(const CompressedGraph& graph) {
    const auto size = static_cast<std::uint32_t>(graph.vertices());
    std::vector<std::uint32_t> left(size);
    for (std::uint32_t v = 0; v < size; ++v) {
        left[v] = static_cast<std::uint32_t>(graph.out().degree(v) + (graph.directed() ? graph.in().degree(v) : 0));
    }
    std::vector<std::uint32_t> remaining(size);
    std::iota(remaining.begin(), remaining.end(), 0U);
    std::vector<std::uint32_t> leaving;
    std::uint32_t k = 0;
    const auto peel = [&](const Adjacency& adjacency, std::uint32_t vertex) {
        for (const std::uint32_t other : adjacency.neighbours(vertex)) {
            const std::uint32_t before = left[other];
            left[other] = before - (before > k ? 1 : 0); // no jump: whether it is taken could not be foretold
            if (before == k + 1) {
                leaving.push_back(other);
            }
        }
    };
    for (; !remaining.empty(); ++k) {
        std::erase_if(remaining, [&](std::uint32_t v) { return left[v] < k; });
        for (const std::uint32_t vertex : remaining) {
            if (left[vertex] == k) {
                leaving.push_back(vertex);
            }
        }
        for (std::size_t i = 0; i < leaving.size(); ++i) {
            if (i + ahead < leaving.size()) {
                const std::uint32_t soon = leaving[i + ahead];
                __builtin_prefetch(graph.out().vertices.data() + graph.out().begin[soon]);
            }
            peel(graph.out(), leaving[i]);
            if (graph.directed()) {
                peel(graph.in(), leaving[i]);
            }
        }
        leaving.clear();
    }
    return {left.begin(), left.end()};
}

} // namespace rabita
