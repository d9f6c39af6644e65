#pragma once

#include "queries/measures/indexed_heap.hpp"
#include "rabita/measures.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace rabita {

/// Ways whose lengths differ by less than this share count as equally long: sums of the same lengths in another order
/// differ in their last bits. igraph's bound.
inline constexpr double equal_length = 1e-10;

/// Arcs with their lengths side by side, as a search reads them.
struct Ways {
    struct Way {
        std::uint32_t to = 0;
        double length = 1;
    };

    Ways(const Adjacency& adjacency, Length length);

    std::size_t vertices() const { return begin.size() - 1; }

    std::vector<std::size_t> begin;
    std::vector<Way> ways;
    Length length;
};

/// The workspace of searches from one vertex after another over the same ways: Dijkstra, or breadth first by hops.
class ShortestPaths {
public:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    /// `ways` must outlive this.
    explicit ShortestPaths(const Ways& ways);

    /// O(n + m) by hops, O(m log n) by distance.
    void search(std::uint32_t source);

    /// The reached vertices, nearest first; the source is the first one.
    const std::vector<std::uint32_t>& order() const { return order_; }

    /// From the source; infinite when not reached.
    double distance(std::uint32_t vertex) const { return distances_[vertex]; }

    /// Where in order() a reached vertex stands.
    std::uint32_t rank(std::uint32_t vertex) const { return ranks_[vertex]; }

    /// By distance: does any other way to this vertex come near to being as short as the one over last_before()?
    bool may_have_several(std::uint32_t vertex) const { return contested_[vertex]; }

    /// By distance: the vertex before a reached one, on a shortest way to it.
    std::uint32_t last_before(std::uint32_t vertex) const { return before_[vertex]; }

private:
    void search_hops(std::uint32_t source);
    void search_distances(std::uint32_t source);
    void settle(std::uint32_t vertex);

    const Ways& ways_;
    std::vector<double> distances_;
    std::vector<std::uint32_t> ranks_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> before_;
    std::vector<char> contested_;
    IndexedHeap heap_;
};

} // namespace rabita
