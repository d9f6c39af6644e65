#include "queries/path_graph.hpp"

#include <boost/graph/betweenness_centrality.hpp>

namespace rabita {

std::vector<double> betweenness(const Arcs& graph, Length length) {
    const PathGraph paths = path_graph(graph, length, false);
    std::vector<double> scores(graph.vertices, 0);
    const auto index = boost::get(boost::vertex_index, paths);
    const auto centrality = boost::make_iterator_property_map(scores.begin(), index);
    if (length == Length::hops) {
        boost::brandes_betweenness_centrality(paths, centrality);
    } else {
        boost::brandes_betweenness_centrality(
            paths,
            boost::centrality_map(centrality).vertex_index_map(index).weight_map(boost::get(&PathArc::length, paths)));
    }
    const auto n = static_cast<double>(graph.vertices);
    for (double& score : scores) {
        score = n > 2 ? score / ((n - 1) * (n - 2)) : 0;
    }
    return scores;
}

} // namespace rabita
