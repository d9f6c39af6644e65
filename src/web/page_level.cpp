#include "graph/cast.hpp"
#include "graph/dyads.hpp"
#include "rabita/query.hpp"
#include "web/ladder.hpp"
#include "web/page_json.hpp"

#include <cmath>

namespace rabita {

namespace {

/// For each event: the number of its vertices, of its dyads, and from, to and 1 for symmetric of each dyad.
PageJson dyads_json(const Ties& ties, Level level, PageActors& actors) {
    std::vector<std::size_t> all(ties.events.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = i;
    }
    const Cast cast(ties, all, represent_at(ties, level));
    std::vector<std::size_t> place;
    for (const Actor& vertex : cast.vertices()) {
        place.push_back(actors.index_of(vertex));
    }
    std::vector<std::size_t> flat;
    for (const Event& event : ties.events) {
        const EventDyads found = dyads_of(event, cast);
        flat.insert(flat.end(), {found.actors, found.dyads.size()});
        for (const Dyad& dyad : found.dyads) {
            flat.insert(flat.end(), {place[dyad.from], place[dyad.to], dyad.symmetric ? 1U : 0U});
        }
    }
    return flat;
}

PageJson rungs_json(const RelationGraph& graph, PageActors& actors) {
    PageJson out = PageJson::array();
    for (const Rung& rung : layout_ladder(graph)) {
        std::vector<std::size_t> who;
        std::vector<long> x;
        std::vector<long> y;
        for (std::size_t i = 0; i < rung.vertices.size(); ++i) {
            who.push_back(actors.index_of(graph[rung.vertices[i]].actor));
            x.push_back(std::lround(rung.places[i].x));
            y.push_back(std::lround(rung.places[i].y));
        }
        out.push_back({{"actors", std::move(who)}, {"x", std::move(x)}, {"y", std::move(y)}});
    }
    return out;
}

double rounded(double value) {
    constexpr double places = 1e6; // more than a reader can see
    return std::round(value * places) / places;
}

/// Measures whose paths need the whole graph, of what occurred; null when the graph is too great for a page.
PageJson measures_json(const Ties& ties, const Selection& selection, std::size_t vertices, PageActors& actors) {
    if (vertices > path_measures_up_to) {
        return nullptr;
    }
    std::vector<std::size_t> who;
    PageJson betweenness = PageJson::array();
    PageJson closeness = PageJson::array();
    PageJson page_rank = PageJson::array();
    CentralityOptions shown;
    shown.measures = {Measure::betweenness, Measure::closeness, Measure::page_rank};
    for (const Centrality& row : centralities(ties, selection, shown)) {
        who.push_back(actors.index_of(row.actor));
        betweenness.push_back(rounded(row.betweenness));
        closeness.push_back(rounded(row.closeness));
        page_rank.push_back(rounded(row.page_rank));
    }
    return PageJson{{"actors", std::move(who)},
                    {"betweenness", std::move(betweenness)},
                    {"closeness", std::move(closeness)},
                    {"pageRank", std::move(page_rank)}};
}

} // namespace

PageJson level_json(const Ties& ties, const Selection& selection, Level level, PageActors& actors) {
    Selection whole = selection;
    whole.level = level;
    Selection any_status = whole;
    any_status.statuses.clear();
    const RelationGraph graph = build_graph(ties, any_status);
    return PageJson{{"dyads", dyads_json(ties, level, actors)},
                    {"rungs", rungs_json(graph, actors)},
                    {"measures", measures_json(ties, whole, boost::num_vertices(graph), actors)}};
}

} // namespace rabita
