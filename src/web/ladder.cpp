#include "web/ladder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace rabita {

namespace {

constexpr std::array<std::size_t, 5> rung_sizes{60, 150, 400, 1000, 2000};
constexpr double least_radius = 7;
constexpr double greatest_radius = 26;
constexpr double disc_spacing = 64; // between neighbours, so that a label fits beneath a disc
constexpr double margin = 9;        // around a disc
constexpr double wideness = 1.3;    // of the picture: most screens are wider than high, and so are names
constexpr std::size_t overlap_rounds = 60;

/// Fewer iterations for the greater, which start from a good place.
std::size_t iterations_for(std::size_t vertices) {
    return vertices <= 150 ? 500 : vertices <= 400 ? 300 : 150;
}

std::vector<std::size_t> by_strength(const RelationGraph& graph, const std::vector<double>& strength) {
    std::vector<std::size_t> order(boost::num_vertices(graph));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&strength](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
    return order;
}

/// Edges among the first `size` of `order`, by rank.
std::vector<LayoutEdge> edges_among(const RelationGraph& graph, const std::vector<std::size_t>& rank,
                                    std::size_t size) {
    std::vector<LayoutEdge> edges;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const std::size_t a = rank[boost::source(edge, graph)];
        const std::size_t b = rank[boost::target(edge, graph)];
        if (a < size && b < size && a != b) {
            edges.push_back({a, b, graph[edge].tie.weight});
        }
    }
    return edges;
}

/// Those of the rung before stay; a new one starts beside its strongest neighbour that has a place.
std::vector<Point> starting_places(const std::vector<Point>& before, const std::vector<LayoutEdge>& edges,
                                   std::size_t size) {
    std::vector<Point> start = before;
    start.resize(size);
    std::vector<double> best(size, 0);
    std::vector<std::optional<std::size_t>> anchor(size);
    for (const LayoutEdge& edge : edges) {
        const auto [placed, fresh] = std::minmax(edge.a, edge.b);
        if (placed < before.size() && fresh >= before.size() && edge.weight > best[fresh]) {
            best[fresh] = edge.weight;
            anchor[fresh] = placed;
        }
    }
    for (std::size_t i = before.size(); i < size; ++i) {
        start[i] =
            anchor[i] ? spiral_point(1 + i % 97, disc_spacing / 4, before[*anchor[i]]) : spiral_point(i, disc_spacing);
    }
    return start;
}

std::vector<std::size_t> sizes_for(std::size_t vertices) {
    std::vector<std::size_t> sizes;
    for (const std::size_t size : rung_sizes) {
        if (size * 5 / 4 >= vertices) { // a rung for the last few would hardly differ
            break;
        }
        sizes.push_back(size);
    }
    if (sizes.size() < rung_sizes.size()) {
        sizes.push_back(std::min(vertices, rung_sizes.back()));
    }
    return sizes;
}

} // namespace

std::vector<double> strengths(const RelationGraph& graph) {
    std::vector<double> out(boost::num_vertices(graph), 0);
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        out[boost::source(edge, graph)] += graph[edge].tie.weight;
        out[boost::target(edge, graph)] += graph[edge].tie.weight;
    }
    return out;
}

double disc_radius(double strength, double greatest) {
    const double share = greatest > 0 ? std::sqrt(std::max(strength, 0.0) / greatest) : 0;
    return least_radius + (greatest_radius - least_radius) * share;
}

std::vector<Rung> layout_ladder(const RelationGraph& graph) {
    const std::vector<double> strength = strengths(graph);
    const std::vector<std::size_t> order = by_strength(graph, strength);
    std::vector<std::size_t> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
    }
    std::vector<Rung> rungs;
    std::vector<Point> places;
    for (const std::size_t size : sizes_for(order.size())) {
        const std::vector<LayoutEdge> edges = edges_among(graph, rank, size);
        places = force_layout(starting_places(places, edges, size), edges, iterations_for(size));
        set_spacing(places, disc_spacing);
        std::vector<double> radii;
        std::vector<Point> wide = places; // the next rung starts from what the forces made
        for (std::size_t i = 0; i < size; ++i) {
            radii.push_back(disc_radius(strength[order[i]], strength[order[0]]) + margin);
        }
        for (Point& place : wide) {
            place.x *= wideness;
        }
        remove_overlaps(wide, radii, overlap_rounds);
        for (Point& place : wide) {
            place = {std::round(place.x), std::round(place.y)};
        }
        rungs.push_back({{order.begin(), order.begin() + static_cast<std::ptrdiff_t>(size)}, std::move(wide)});
    }
    return rungs;
}

} // namespace rabita
