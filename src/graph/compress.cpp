#include "rabita/graph.hpp"

namespace rabita {

CompressedGraph compress(const RelationGraph& graph) {
    const bool directed = graph[boost::graph_bundle].directed;
    std::vector<WeightedEdge> edges;
    edges.reserve(boost::num_edges(graph));
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const auto from = static_cast<std::uint32_t>(boost::source(edge, graph));
        const auto to = static_cast<std::uint32_t>(boost::target(edge, graph));
        edges.push_back({from, to, graph[edge].tie.weight});
        if (directed && graph[edge].symmetric) {
            edges.push_back({to, from, graph[edge].tie.weight});
        }
    }
    return {boost::num_vertices(graph), directed, edges};
}

} // namespace rabita
