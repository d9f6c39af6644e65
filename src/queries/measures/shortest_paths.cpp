#include "queries/measures/shortest_paths.hpp"

namespace rabita {

Ways::Ways(const Adjacency& adjacency, Length by) : begin(adjacency.begin), length(by) {
    ways.reserve(adjacency.vertices.size());
    for (std::size_t i = 0; i < adjacency.vertices.size(); ++i) {
        ways.push_back({adjacency.vertices[i], by == Length::hops ? 1 : 1 / adjacency.weights[i]});
    }
}

ShortestPaths::ShortestPaths(const Ways& ways)
    : ways_(ways), distances_(ways.vertices(), unreached), ranks_(ways.vertices(), 0), before_(ways.vertices(), 0),
      contested_(ways.vertices(), 0), heap_(ways.vertices()) {
    order_.reserve(ways.vertices());
}

void ShortestPaths::search(std::uint32_t source) {
    for (const std::uint32_t vertex : order_) {
        distances_[vertex] = unreached;
    }
    order_.clear();
    distances_[source] = 0;
    if (ways_.length == Length::hops) {
        search_hops(source);
    } else {
        search_distances(source);
    }
}

void ShortestPaths::settle(std::uint32_t vertex) {
    ranks_[vertex] = static_cast<std::uint32_t>(order_.size());
    order_.push_back(vertex);
}

void ShortestPaths::search_hops(std::uint32_t source) {
    settle(source);
    for (std::size_t next = 0; next < order_.size(); ++next) {
        const std::uint32_t vertex = order_[next];
        for (std::size_t i = ways_.begin[vertex]; i < ways_.begin[vertex + std::size_t{1}]; ++i) {
            const std::uint32_t to = ways_.ways[i].to;
            if (distances_[to] == unreached) {
                distances_[to] = distances_[vertex] + 1;
                settle(to);
            }
        }
    }
}

void ShortestPaths::search_distances(std::uint32_t source) {
    heap_.push(source, 0);
    while (!heap_.empty()) {
        const std::uint32_t vertex = heap_.pop();
        settle(vertex);
        const double distance = distances_[vertex];
        for (std::size_t i = ways_.begin[vertex]; i < ways_.begin[vertex + std::size_t{1}]; ++i) {
            const auto& [to, length] = ways_.ways[i];
            const double sum = distance + length;
            const double known = distances_[to];
            if (sum < known) { // never for a settled one: lengths are above 0
                contested_[to] = sum >= known * (1 - equal_length);
                before_[to] = vertex;
                distances_[to] = sum;
                heap_.push(to, sum);
            } else if (sum <= known * (1 + equal_length)) {
                contested_[to] = 1;
            }
        }
    }
}

} // namespace rabita
