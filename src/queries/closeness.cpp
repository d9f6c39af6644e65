#include "queries/path_graph.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>

#include <limits>

namespace rabita {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

void measure_hops(const PathGraph& paths, std::size_t from, std::vector<double>& distances) {
    const auto map = boost::make_iterator_property_map(distances.begin(), boost::get(boost::vertex_index, paths));
    distances[from] = 0;
    boost::breadth_first_search(
        paths, from, boost::visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge()))));
}

void measure_distances(const PathGraph& paths, std::size_t from, std::vector<double>& distances) {
    const auto index = boost::get(boost::vertex_index, paths);
    boost::dijkstra_shortest_paths_no_color_map(
        paths, from,
        boost::weight_map(boost::get(&PathArc::length, paths))
            .distance_map(boost::make_iterator_property_map(distances.begin(), index))
            .distance_inf(unreached));
}

double score(const std::vector<double>& distances) {
    double sum = 0;
    std::size_t reached = 0;
    for (const double distance : distances) {
        if (distance != unreached) {
            sum += distance;
            ++reached;
        }
    }
    if (sum <= 0) {
        return 0;
    }
    const auto others = static_cast<double>(reached - 1);
    return others / static_cast<double>(distances.size() - 1) * (others / sum);
}

} // namespace

std::vector<double> closeness(const Arcs& graph, Length length) {
    const PathGraph reversed = path_graph(graph, length, true);
    std::vector<double> scores;
    for (std::size_t vertex = 0; vertex < graph.vertices; ++vertex) {
        std::vector<double> distances(graph.vertices, unreached);
        if (length == Length::hops) {
            measure_hops(reversed, vertex, distances);
        } else {
            measure_distances(reversed, vertex, distances);
        }
        scores.push_back(score(distances));
    }
    return scores;
}

} // namespace rabita
