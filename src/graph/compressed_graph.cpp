// Edges in any order → compressed sparse rows, by two counting sorts.

#include "rabita/compressed_graph.hpp"

#include "rabita/error.hpp"

#include <cmath>
#include <limits>
#include <string>

namespace rabita {

namespace {

/// Arcs in the order of one of their ends, stable.
template <class End>
std::vector<WeightedEdge> sorted_by(const std::vector<WeightedEdge>& arcs, std::size_t vertices, End end) {
    std::vector<std::size_t> next(vertices + 1, 0);
    for (const WeightedEdge& arc : arcs) {
        ++next[end(arc) + 1];
    }
    for (std::size_t i = 1; i < next.size(); ++i) {
        next[i] += next[i - 1];
    }
    std::vector<WeightedEdge> sorted(arcs.size());
    for (const WeightedEdge& arc : arcs) {
        sorted[next[end(arc)]++] = arc;
    }
    return sorted;
}

Adjacency adjacency_of(std::vector<WeightedEdge> arcs, std::size_t vertices) {
    arcs = sorted_by(arcs, vertices, [](const WeightedEdge& arc) { return std::size_t{arc.to}; });
    arcs = sorted_by(arcs, vertices, [](const WeightedEdge& arc) { return std::size_t{arc.from}; });
    Adjacency out;
    out.begin.assign(vertices + 1, 0);
    out.vertices.reserve(arcs.size());
    out.weights.reserve(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const WeightedEdge& arc = arcs[i];
        if (i > 0 && arcs[i - 1].from == arc.from && arcs[i - 1].to == arc.to) {
            out.weights.back() += arc.weight;
            continue;
        }
        out.vertices.push_back(arc.to);
        out.weights.push_back(arc.weight);
        ++out.begin[arc.from + std::size_t{1}];
    }
    for (std::size_t i = 1; i < out.begin.size(); ++i) {
        out.begin[i] += out.begin[i - 1];
    }
    return out;
}

void check(std::size_t vertices, const std::vector<WeightedEdge>& edges) {
    if (vertices >= std::numeric_limits<std::uint32_t>::max()) {
        throw InputError("a graph of " + std::to_string(vertices) + " vertices is too large for its measures");
    }
    for (const WeightedEdge& edge : edges) {
        if (edge.from >= vertices || edge.to >= vertices) {
            throw InputError("an edge names a vertex that the graph does not have");
        }
        if (!std::isfinite(edge.weight) || edge.weight <= 0) {
            throw InputError("the weight of an edge must be a finite number above 0");
        }
    }
}

} // namespace

CompressedGraph::CompressedGraph(std::size_t vertices, bool directed, const std::vector<WeightedEdge>& edges)
    : directed_(directed) {
    check(vertices, edges);
    std::vector<WeightedEdge> arcs;
    arcs.reserve(directed ? edges.size() : 2 * edges.size());
    for (const WeightedEdge& edge : edges) {
        if (edge.from == edge.to) {
            continue;
        }
        arcs.push_back(edge);
        if (!directed) {
            arcs.push_back({edge.to, edge.from, edge.weight});
        }
    }
    if (directed) {
        std::vector<WeightedEdge> turned;
        turned.reserve(arcs.size());
        for (const WeightedEdge& arc : arcs) {
            turned.push_back({arc.to, arc.from, arc.weight});
        }
        in_ = adjacency_of(std::move(turned), vertices);
    }
    out_ = adjacency_of(std::move(arcs), vertices);
}

std::vector<WeightedEdge> CompressedGraph::edge_list() const {
    std::vector<WeightedEdge> list;
    list.reserve(edges());
    for (std::uint32_t from = 0; from < vertices(); ++from) {
        for (std::size_t i = out_.begin[from]; i < out_.begin[from + std::size_t{1}]; ++i) {
            if (directed_ || from < out_.vertices[i]) {
                list.push_back({from, out_.vertices[i], out_.weights[i]});
            }
        }
    }
    return list;
}

CompressedGraph CompressedGraph::undirected() const {
    return directed_ ? CompressedGraph(vertices(), false, edge_list()) : *this;
}

} // namespace rabita
