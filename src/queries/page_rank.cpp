#include "queries/arcs.hpp"
#include "queries/measures.hpp"

#include <cmath>

namespace rabita {

namespace {

constexpr double tolerance = 1e-14;
constexpr int most_iterations = 1000;

std::vector<double> weights_out(const Arcs& graph) {
    std::vector<double> out(graph.vertices, 0);
    for (const Arc& arc : graph.arcs) {
        out[arc.from] += arc.weight;
    }
    return out;
}

std::vector<double> step(const Arcs& graph, const std::vector<double>& out, const std::vector<double>& ranks,
                         double damping) {
    double dangling = 0;
    for (std::size_t vertex = 0; vertex < graph.vertices; ++vertex) {
        dangling += out[vertex] > 0 ? 0 : ranks[vertex];
    }
    const double share = (damping * dangling + 1 - damping) / static_cast<double>(graph.vertices);
    std::vector<double> next(graph.vertices, share);
    for (const Arc& arc : graph.arcs) {
        next[arc.to] += damping * ranks[arc.from] * (arc.weight / out[arc.from]);
    }
    return next;
}

double change(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += std::abs(a[i] - b[i]);
    }
    return sum;
}

} // namespace

std::vector<double> page_rank(const Arcs& graph, double damping) {
    const std::vector<double> out = weights_out(graph);
    std::vector<double> ranks(graph.vertices, graph.vertices == 0 ? 0 : 1 / static_cast<double>(graph.vertices));
    for (int i = 0; i < most_iterations; ++i) {
        std::vector<double> next = step(graph, out, ranks, damping);
        const double moved = change(ranks, next);
        ranks = std::move(next);
        if (moved < tolerance) {
            break;
        }
    }
    return ranks;
}

} // namespace rabita
