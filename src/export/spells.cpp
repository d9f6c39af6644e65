#include "export/spells.hpp"

#include <algorithm>
#include <map>

namespace rabita {

namespace {

using Ends = std::pair<std::size_t, std::size_t>;

Spells of_note(const std::optional<EventNote>& note) {
    return note && note->date ? Spells{*note->date} : Spells{};
}

/// The dates of all events of each pair of vertices. The graph of single events has the same vertices.
std::map<Ends, Spells> spells_of_pairs(const GraphInfo& info, const Ties& ties) {
    const RelationGraph single = build_graph(ties, info.selection, {View::multi});
    std::map<Ends, Spells> out;
    for (const auto edge : boost::make_iterator_range(boost::edges(single))) {
        const Spells when = of_note(single[edge].event);
        const Ends ends{boost::source(edge, single), boost::target(edge, single)};
        const auto add = [&](const Ends& to) {
            Spells& all = out[to];
            all.insert(all.end(), when.begin(), when.end());
        };
        add(info.directed ? ends : Ends(std::minmax(ends.first, ends.second)));
        if (info.directed && single[edge].symmetric) {
            add({ends.second, ends.first});
        }
    }
    return out;
}

std::vector<Spells> edge_spells(const RelationGraph& graph, const Ties& ties) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const bool pairs = info.shape.view == View::pairs;
    const std::map<Ends, Spells> of_pairs = pairs ? spells_of_pairs(info, ties) : std::map<Ends, Spells>();
    std::vector<Spells> out;
    out.reserve(boost::num_edges(graph));
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        if (pairs) {
            const auto found = of_pairs.find({boost::source(edge, graph), boost::target(edge, graph)});
            out.push_back(found == of_pairs.end() ? Spells() : merged_spells(found->second));
        } else {
            const auto& of_edge = graph[edge].event;
            out.push_back(of_note(of_edge ? of_edge : graph[boost::target(edge, graph)].event));
        }
    }
    return out;
}

} // namespace

Spells merged_spells(Spells intervals) {
    std::sort(intervals.begin(), intervals.end(), [](const DateInterval& a, const DateInterval& b) {
        return std::pair(a.first, a.last) < std::pair(b.first, b.last);
    });
    Spells out;
    for (const DateInterval& interval : intervals) {
        if (!out.empty() && interval.first <= out.back().last + std::chrono::days{1}) {
            out.back().last = std::max(out.back().last, interval.last);
        } else {
            out.push_back(interval);
        }
    }
    return out;
}

GraphSpells spells_of(const RelationGraph& graph, const Ties& ties) {
    GraphSpells out{std::vector<Spells>(boost::num_vertices(graph)), edge_spells(graph, ties)};
    std::vector<bool> always(boost::num_vertices(graph), false);
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const Spells& when = out.edges[number++];
        for (const std::size_t end : {boost::source(edge, graph), boost::target(edge, graph)}) {
            always[end] = always[end] || when.empty();
            out.vertices[end].insert(out.vertices[end].end(), when.begin(), when.end());
        }
    }
    for (std::size_t vertex = 0; vertex < out.vertices.size(); ++vertex) {
        out.vertices[vertex] = always[vertex] ? Spells() : merged_spells(std::move(out.vertices[vertex]));
    }
    return out;
}

} // namespace rabita
