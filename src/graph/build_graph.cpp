// Selected events → the graph of a view: the only place that makes RelationGraphs.

#include "rabita/graph.hpp"

#include "graph/cast.hpp"
#include "graph/dyads.hpp"
#include "graph/tie_accumulator.hpp"
#include "graph/weights.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rabita {

namespace {

EventNote note_of(const Ties& ties, const Event& event) {
    EventNote note{event.id,
                   event.type,
                   event.status,
                   event.date,
                   {},
                   event.tone,
                   event.confidence,
                   event.independent_sources,
                   {},
                   {},
                   static_cast<std::size_t>(&event - ties.events.data())};
    if (event.place) {
        note.place = event.place->name_ar;
    }
    if (!event.evidence.empty()) {
        const Evidence& first = event.evidence.front();
        note.evidence = first.span.text;
        note.document = first.source < ties.sources.size() ? ties.sources[first.source].document : "";
    }
    return note;
}

TieSummary summary_of(const Ties& ties, const Event& event, double weight) {
    TieAccumulator sums;
    sums.add(ties, event, weight);
    TieSummary summary = sums.summary();
    summary.sources = event.independent_sources;
    return summary;
}

struct NewEdge {
    std::size_t from;
    std::size_t to;
    RelationEdge edge;
};

class Builder {
public:
    Builder(const Ties& ties, const Selection& selection, GraphShape shape)
        : ties_(ties), events_(select_events(ties, selection)), weights_(ties, selection, events_),
          cast_(ties, events_, represent_at(ties, selection.level)) {
        if (shape.view != View::pairs) {
            shape.directed = false;
        }
        GraphInfo& info = graph_[boost::graph_bundle];
        info = {shape, selection, shape.directed || shape.view == View::multi};
        info.selection.as_of = selection.half_life_days ? weights_.as_of() : selection.as_of;
        for (const Actor& actor : cast_.vertices()) {
            boost::add_vertex({actor.id, actor, {}}, graph_);
        }
    }

    RelationGraph build() {
        switch (graph_[boost::graph_bundle].shape.view) {
        case View::multi: add_multi(); break;
        case View::pairs: add_pairs(); break;
        case View::events: add_events(); break;
        }
        return graph_;
    }

private:
    void add_multi() {
        std::vector<NewEdge> edges;
        for (const std::size_t index : events_) {
            const Event& event = ties_.events[index];
            const EventDyads found = dyads_of(event, cast_);
            const double weight = weights_.of(event, found.actors);
            std::size_t number = 0;
            for (const Dyad& dyad : found.dyads) {
                const std::string id = event.id + "#" + std::to_string(++number);
                edges.push_back({dyad.from,
                                 dyad.to,
                                 {id, dyad.symmetric, summary_of(ties_, event, weight), note_of(ties_, event), {}}});
            }
        }
        insert(std::move(edges));
    }

    void add_pairs() {
        const bool directed = graph_[boost::graph_bundle].directed;
        std::map<std::pair<std::size_t, std::size_t>, TieAccumulator> sums;
        for (const std::size_t index : events_) {
            const Event& event = ties_.events[index];
            const EventDyads found = dyads_of(event, cast_);
            const double weight = weights_.of(event, found.actors);
            for (const Dyad& dyad : found.dyads) {
                if (!counts_as_tie(weight)) {
                    continue;
                }
                const auto [low, high] = std::minmax(dyad.from, dyad.to);
                sums[directed ? std::pair(dyad.from, dyad.to) : std::pair(low, high)].add(ties_, event, weight);
                if (directed && dyad.symmetric) {
                    sums[{dyad.to, dyad.from}].add(ties_, event, weight);
                }
            }
        }
        std::vector<NewEdge> edges;
        for (const auto& [pair, tie] : sums) {
            const std::string id = graph_[pair.first].id + (directed ? "->" : "--") + graph_[pair.second].id;
            edges.push_back({pair.first, pair.second, {id, false, tie.summary(), {}, {}}});
        }
        insert(std::move(edges));
    }

    void add_events() {
        std::vector<NewEdge> edges;
        for (const std::size_t index : events_) {
            const Event& event = ties_.events[index];
            const std::size_t vertex = boost::add_vertex({event.id, {}, note_of(ties_, event)}, graph_);
            const TieSummary tie = summary_of(ties_, event, weights_.of(event, dyads_of(event, cast_).actors));
            for (const auto& [from, role] : parts(event)) {
                const std::string id = event.id + "#" + std::string(name(role)) + "#" + graph_[from].id;
                edges.push_back({from, vertex, {id, false, tie, {}, role}});
            }
        }
        insert(std::move(edges));
    }

    std::set<std::pair<std::size_t, Role>> parts(const Event& event) const {
        std::set<std::pair<std::size_t, Role>> found;
        for (const Argument& argument : event.arguments) {
            found.emplace(cast_.vertex_of(argument.actor), argument.role);
        }
        return found;
    }

    // Stable, so that parallel edges stay in the order of ties.
    void insert(std::vector<NewEdge> edges) {
        std::stable_sort(edges.begin(), edges.end(), [](const NewEdge& a, const NewEdge& b) {
            return std::tie(a.from, a.to) < std::tie(b.from, b.to);
        });
        for (const NewEdge& e : edges) {
            if (counts_as_tie(e.edge.tie.weight)) {
                boost::add_edge(e.from, e.to, e.edge, graph_);
            }
        }
    }

    const Ties& ties_;
    std::vector<std::size_t> events_;
    EventWeights weights_;
    Cast cast_;
    RelationGraph graph_;
};

} // namespace

std::string_view name(View value) {
    switch (value) {
    case View::multi: return "multi";
    case View::pairs: return "pairs";
    case View::events: return "events";
    }
    return {};
}

std::optional<View> parse_view(std::string_view text) {
    for (const View view : {View::multi, View::pairs, View::events}) {
        if (name(view) == text) {
            return view;
        }
    }
    return std::nullopt;
}

RelationGraph build_graph(const Ties& ties, const Selection& selection, GraphShape shape) {
    return Builder(ties, selection, shape).build();
}

} // namespace rabita
