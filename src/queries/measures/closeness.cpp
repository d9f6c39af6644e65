#include "queries/measures/shortest_paths.hpp"
#include "queries/measures/workers.hpp"
#include "rabita/measures.hpp"

#include <memory>

namespace rabita {

namespace {

constexpr std::size_t sources_of_a_block = 16;

struct Nearness {
    double closeness = 0;
    double harmonic = 0;
};

Nearness nearness(const ShortestPaths& paths, std::size_t vertices) {
    const std::size_t reached = paths.order().size() - 1;
    if (reached == 0) {
        return {};
    }
    double sum = 0;
    double inverses = 0;
    for (std::size_t i = 1; i <= reached; ++i) {
        const double distance = paths.distance(paths.order()[i]);
        sum += distance;
        inverses += 1 / distance;
    }
    const auto others = static_cast<double>(vertices - 1);
    const auto near = static_cast<double>(reached);
    return {near / others * (near / sum), inverses / others};
}

} // namespace

ClosenessScores closeness(const CompressedGraph& graph, Length length, unsigned threads) {
    const Ways ways(graph.in(), length);
    ClosenessScores scores{std::vector<double>(graph.vertices()), std::vector<double>(graph.vertices())};
    for_each_block(graph.vertices(), sources_of_a_block, threads, [&](std::size_t first, std::size_t last) {
        ShortestPaths paths(ways);
        for (std::size_t vertex = first; vertex < last; ++vertex) {
            paths.search(static_cast<std::uint32_t>(vertex));
            const Nearness near = nearness(paths, graph.vertices());
            scores.closeness[vertex] = near.closeness;
            scores.harmonic[vertex] = near.harmonic;
        }
    });
    return scores;
}

} // namespace rabita
