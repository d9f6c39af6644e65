#include "queries/measures/linear.hpp"
#include "rabita/measures.hpp"

#include <cmath>
#include <limits>

namespace rabita {

namespace {

constexpr int most_steps_to_settle = 20000;
constexpr double settled_change = 1e-14;

std::vector<double> undefined(const CompressedGraph& graph) {
    return std::vector<double>(graph.vertices(), std::numeric_limits<double>::quiet_NaN());
}

/// Can all vertices be put in an order that every arc follows? Kahn 1962.
bool without_cycles(const CompressedGraph& graph) {
    std::vector<std::size_t> open(graph.vertices());
    std::vector<std::uint32_t> free;
    for (std::uint32_t v = 0; v < graph.vertices(); ++v) {
        open[v] = graph.in().degree(v);
        if (open[v] == 0) {
            free.push_back(v);
        }
    }
    for (std::size_t next = 0; next < free.size(); ++next) {
        for (const std::uint32_t to : graph.out().neighbours(free[next])) {
            if (--open[to] == 0) {
                free.push_back(to);
            }
        }
    }
    return free.size() == graph.vertices();
}

/// Iterates x + Wᵀx/scale: the shift lets cycles converge that swing between their vertices.
std::vector<double> by_power(const CompressedGraph& graph, const Linear& linear) {
    double scale = 0;
    for (std::size_t v = 0; v < graph.vertices(); ++v) {
        double sum = 0;
        for (const double weight : graph.in().weights_of(v)) {
            sum += weight;
        }
        scale = std::max(scale, sum);
    }
    Vector x(graph.vertices(), 1 / std::sqrt(static_cast<double>(graph.vertices())));
    Vector next;
    for (int i = 0; i < most_steps_to_settle; ++i) {
        linear.multiply(graph.in(), x, next);
        linear.rows(
            x.size(), [&](std::size_t v) { return x[v] + 2 * next[v] / scale; }, next);
        linear.scale(1 / linear.norm(next), next);
        double change = 0;
        for (std::size_t v = 0; v < x.size(); ++v) {
            change = std::max(change, std::abs(next[v] - x[v]));
        }
        x.swap(next);
        if (change < settled_change) {
            return x;
        }
    }
    return undefined(graph);
}

} // namespace

std::vector<double> eigenvector(const CompressedGraph& graph, unsigned threads) {
    const Linear linear(threads);
    if (graph.directed()) {
        return without_cycles(graph) ? Vector(graph.vertices(), 0) : by_power(graph, linear);
    }
    const EigenPair found = leading_eigenvector(linear, graph.vertices(),
                                                [&](const Vector& x, Vector& y) { linear.multiply(graph.in(), x, y); });
    return found.converged ? found.vector : undefined(graph);
}

HitsScores hits(const CompressedGraph& graph, unsigned threads) {
    const Linear linear(threads);
    HitsScores scores;
    if (graph.edges() == 0) {
        return {Vector(graph.vertices(), 0), Vector(graph.vertices(), 0)};
    }
    Vector middle;
    const EigenPair found = leading_eigenvector(linear, graph.vertices(), [&](const Vector& x, Vector& y) {
        linear.multiply(graph.out(), x, middle);
        linear.multiply(graph.in(), middle, y);
    });
    if (!found.converged) {
        return {undefined(graph), undefined(graph)};
    }
    scores.authorities = found.vector;
    linear.multiply(graph.out(), found.vector, scores.hubs);
    linear.scale(1 / linear.sum(scores.hubs), scores.hubs);
    linear.scale(1 / linear.sum(scores.authorities), scores.authorities);
    return scores;
}

} // namespace rabita
