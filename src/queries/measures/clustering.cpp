#include "queries/measures/workers.hpp"
#include "rabita/measures.hpp"

#include <atomic>

namespace rabita {

namespace {

constexpr std::size_t vertices_a_block = 512;

/// Edges lead from fewer neighbours to more, so that nobody has many: O(√m) each.
class Triangles {
public:
    explicit Triangles(const CompressedGraph& graph) : graph_(graph), counts_(graph.vertices()) {}

    void count(std::size_t first, std::size_t last) {
        std::vector<bool> marked(graph_.vertices(), false);
        for (auto a = static_cast<std::uint32_t>(first); a < last; ++a) {
            mark(a, marked, true);
            for (const std::uint32_t b : graph_.out().neighbours(a)) {
                if (!leads(a, b)) {
                    continue;
                }
                for (const std::uint32_t c : graph_.out().neighbours(b)) {
                    if (leads(b, c) && marked[c]) {
                        ++counts_[a];
                        ++counts_[b];
                        ++counts_[c];
                    }
                }
            }
            mark(a, marked, false);
        }
    }

    std::size_t of(std::size_t vertex) const { return counts_[vertex]; }

private:
    bool leads(std::uint32_t from, std::uint32_t to) const {
        return std::pair(graph_.out().degree(from), from) < std::pair(graph_.out().degree(to), to);
    }

    void mark(std::uint32_t vertex, std::vector<bool>& marked, bool value) const {
        for (const std::uint32_t other : graph_.out().neighbours(vertex)) {
            if (leads(vertex, other)) {
                marked[other] = value;
            }
        }
    }

    const CompressedGraph& graph_;
    std::vector<std::atomic<std::size_t>> counts_; // whole numbers: the order of additions does not matter
};

} // namespace

std::vector<double> local_clustering(const CompressedGraph& graph, unsigned threads) {
    const CompressedGraph skeleton = graph.undirected();
    Triangles triangles(skeleton);
    for_each_block(skeleton.vertices(), vertices_a_block, threads,
                   [&](std::size_t first, std::size_t last) { triangles.count(first, last); });
    std::vector<double> shares(skeleton.vertices(), 0);
    for (std::size_t v = 0; v < shares.size(); ++v) {
        const auto degree = static_cast<double>(skeleton.out().degree(v));
        if (degree >= 2) {
            shares[v] = 2 * static_cast<double>(triangles.of(v)) / (degree * (degree - 1));
        }
    }
    return shares;
}

} // namespace rabita
