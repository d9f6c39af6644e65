#pragma once

#include "graph/cast.hpp"
#include "rabita/compressed_graph.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rabita {

/// Two vertices and all selected events that tie them.
struct DyadEvents {
    std::uint32_t a = 0; ///< the lesser index
    std::uint32_t b = 0;
    TieSummary tie;
    std::vector<std::size_t> events; ///< indexes into ties.events, in their order
};

/// The undirected ties of the selected events, with the events behind each.
struct DyadTable {
    std::vector<Actor> vertices;     ///< sorted by id; also those without a tie
    std::vector<DyadEvents> dyads;   ///< sorted by a, then b
    std::vector<std::size_t> events; ///< all selected ones

    /// Empty when the actor takes part in no selected event. O(log vertices).
    std::optional<std::uint32_t> vertex(std::string_view id) const;
};

/// Weights as in build_graph(). O(d log d) for d dyads of all events.
DyadTable dyad_table(const Ties& ties, const Selection& selection, const Represent& represent);

/// Vertices and weights of the table. O(vertices + dyads).
CompressedGraph compress(const DyadTable& table);

/// Only contacts in the narrow sense, when no types were asked for: meetings, calls and visits.
Selection contacts_only(Selection selection);

} // namespace rabita
