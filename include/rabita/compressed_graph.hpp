#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rabita {

struct WeightedEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1; ///< above 0 and finite; its length is 1/weight

    friend bool operator==(const WeightedEdge&, const WeightedEdge&) = default;
};

/// The neighbours of all vertices, one after another.
struct Adjacency {
    std::vector<std::size_t> begin; ///< of each vertex, and the end of the last one
    std::vector<std::uint32_t> vertices;
    std::vector<double> weights;

    std::size_t degree(std::size_t vertex) const { return begin[vertex + 1] - begin[vertex]; }

    /// Sorted, each once.
    std::span<const std::uint32_t> neighbours(std::size_t vertex) const {
        return {vertices.data() + begin[vertex], degree(vertex)};
    }

    std::span<const double> weights_of(std::size_t vertex) const {
        return {weights.data() + begin[vertex], degree(vertex)};
    }
};

/// A graph in compressed sparse rows: what the measures run on. A tie is between two: edges from a vertex to itself are
/// left out, and parallel edges become one with the sum of their weights. An undirected edge stands in it both ways.
class CompressedGraph {
public:
    CompressedGraph() : CompressedGraph(0, false, {}) {}

    /// Throws InputError for an end that is not below `vertices`, and for a weight that is no finite number above 0.
    /// Parallel edges are added up in the order of `edges`. O(vertices + edges).
    CompressedGraph(std::size_t vertices, bool directed, const std::vector<WeightedEdge>& edges);

    std::size_t vertices() const { return out_.begin.size() - 1; }

    /// Different ordered pairs in a directed graph, unordered ones in an undirected one.
    std::size_t edges() const { return directed_ ? out_.vertices.size() : out_.vertices.size() / 2; }

    bool directed() const { return directed_; }

    const Adjacency& out() const { return out_; }
    const Adjacency& in() const { return directed_ ? in_ : out_; }

    /// Every edge, in an undirected graph from the lesser vertex; sorted. O(edges).
    std::vector<WeightedEdge> edge_list() const;

    /// The same without directions: the weights of both directions together. O(vertices + edges).
    CompressedGraph undirected() const;

private:
    bool directed_;
    Adjacency out_;
    Adjacency in_; // empty when undirected: it would be out_
};

} // namespace rabita
