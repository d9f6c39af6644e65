// PageRank and Katz: both solve x = a M x + 1, and differ in M and in how they scale the result.

#include "queries/measures/linear.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rabita {

namespace {

constexpr int most_rank_iterations = 20000;
constexpr double rank_tolerance = 1e-14;

/// x = a M x + 1 by iteration from 1; false when it does not settle.
bool iterate(const Linear& linear, const Operator& multiply, double a, Vector& x) {
    Vector next;
    for (int i = 0; i < most_rank_iterations; ++i) {
        multiply(x, next);
        linear.rows(
            x.size(), [&](std::size_t v) { return a * next[v] + 1; }, next);
        double change = 0;
        double size = 0;
        for (std::size_t v = 0; v < x.size(); ++v) {
            change += std::abs(next[v] - x[v]);
            size += next[v];
        }
        x.swap(next);
        if (!std::isfinite(size)) {
            return false;
        }
        if (change <= rank_tolerance * size) {
            return true;
        }
    }
    return false;
}

/// Solves for x with D^½ y: D^-½ W D^-½ is symmetric. A vertex without ties has y 1.
Vector undirected_ranks(const CompressedGraph& graph, double damping, const Linear& linear) {
    const Vector sums = strengths(graph.out());
    Vector roots;
    linear.rows(
        sums.size(), [&](std::size_t v) { return sums[v] > 0 ? std::sqrt(sums[v]) : 1; }, roots);
    Vector b;
    linear.rows(
        sums.size(), [&](std::size_t v) { return 1 / roots[v]; }, b);
    Vector scaled;
    const Operator multiply = [&](const Vector& x, Vector& y) {
        linear.rows(
            x.size(), [&](std::size_t v) { return x[v] / roots[v]; }, scaled);
        linear.multiply(graph.out(), scaled, y);
        linear.rows(
            x.size(), [&](std::size_t v) { return damping * y[v] / roots[v]; }, y);
    };
    Vector y;
    solve_less(linear, multiply, b, y);
    linear.rows(
        y.size(), [&](std::size_t v) { return y[v] * roots[v]; }, y);
    return y;
}

/// A vertex without ties out jumps to any: that only scales the solution, so its column can be left empty.
Vector directed_ranks(const CompressedGraph& graph, double damping, const Linear& linear) {
    const Vector sums = strengths(graph.out());
    Vector shares;
    const Operator multiply = [&](const Vector& x, Vector& y) {
        linear.rows(
            x.size(), [&](std::size_t v) { return sums[v] > 0 ? x[v] / sums[v] : 0; }, shares);
        linear.multiply(graph.in(), shares, y);
    };
    Vector x(graph.vertices(), 1);
    iterate(linear, multiply, damping, x);
    return x;
}

double default_alpha(const CompressedGraph& graph, const Linear& linear) {
    constexpr double share = 0.9;
    if (graph.edges() == 0) {
        return share;
    }
    if (graph.directed()) {
        const Vector sums = strengths(graph.in());
        return share / *std::max_element(sums.begin(), sums.end());
    }
    return share / leading_eigenvector(linear, graph.vertices(), [&](const Vector& x, Vector& y) {
                       linear.multiply(graph.in(), x, y);
                   }).value;
}

} // namespace

std::vector<double> page_rank(const CompressedGraph& graph, double damping, unsigned threads) {
    if (graph.vertices() == 0) {
        return {};
    }
    const Linear linear(threads);
    Vector ranks = graph.directed() ? directed_ranks(graph, damping, linear) : undirected_ranks(graph, damping, linear);
    linear.scale(1 / linear.sum(ranks), ranks);
    return ranks;
}

KatzScores katz(const CompressedGraph& graph, std::optional<double> alpha, unsigned threads) {
    const Linear linear(threads);
    KatzScores out{Vector(graph.vertices(), 1), alpha ? *alpha : default_alpha(graph, linear)};
    const Operator multiply = [&](const Vector& x, Vector& y) { linear.multiply(graph.in(), x, y); };
    if (!iterate(linear, multiply, out.alpha, out.scores)) {
        out.scores.assign(graph.vertices(), std::numeric_limits<double>::quiet_NaN());
    } else if (!out.scores.empty()) {
        linear.scale(1 / linear.norm(out.scores), out.scores);
    }
    return out;
}

} // namespace rabita
