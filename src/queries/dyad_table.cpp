#include "queries/dyad_table.hpp"

#include "graph/dyads.hpp"
#include "graph/tie_accumulator.hpp"
#include "graph/weights.hpp"

#include <algorithm>
#include <map>

namespace rabita {

std::optional<std::uint32_t> DyadTable::vertex(std::string_view id) const {
    const auto found = std::lower_bound(vertices.begin(), vertices.end(), id,
                                        [](const Actor& actor, std::string_view key) { return actor.id < key; });
    if (found == vertices.end() || found->id != id) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - vertices.begin());
}

DyadTable dyad_table(const Ties& ties, const Selection& selection, const Represent& represent) {
    DyadTable table;
    table.events = select_events(ties, selection);
    const Cast cast(ties, table.events, represent);
    const EventWeights weights(ties, selection, table.events);
    std::map<std::pair<std::size_t, std::size_t>, TieWithEvents> sums;
    for (const std::size_t index : table.events) {
        const Event& event = ties.events[index];
        const EventDyads found = dyads_of(event, cast);
        const double weight = weights.of(event, found.actors);
        for (const Dyad& dyad : found.dyads) {
            if (counts_as_tie(weight)) {
                TieWithEvents& sum = sums[std::minmax(dyad.from, dyad.to)];
                sum.tie.add(ties, event, weight);
                sum.events.push_back(index);
            }
        }
    }
    for (auto& [pair, sum] : sums) {
        table.dyads.push_back({static_cast<std::uint32_t>(pair.first), static_cast<std::uint32_t>(pair.second),
                               sum.tie.summary(), std::move(sum.events)});
    }
    table.vertices = cast.vertices();
    return table;
}

CompressedGraph compress(const DyadTable& table) {
    std::vector<WeightedEdge> edges;
    for (const DyadEvents& dyad : table.dyads) {
        edges.push_back({dyad.a, dyad.b, dyad.tie.weight});
    }
    return {table.vertices.size(), false, edges};
}

Selection contacts_only(Selection selection) {
    if (selection.types.empty()) {
        selection.types = {EventType::meeting, EventType::call, EventType::visit};
    }
    return selection;
}

} // namespace rabita
