#include "export/spells.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

DateInterval days(const char* first, const char* last) {
    return {day(first), day(last)};
}

const Spells& of_vertex(const GraphSpells& spells, const RelationGraph& graph, const std::string& id) {
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        if (graph[vertex].id == id) {
            return spells.vertices[vertex];
        }
    }
    throw std::out_of_range(id);
}

} // namespace

TEST_CASE("spells are joined when they overlap or follow on each other") {
    const auto a = days("2024-01-01", "2024-01-05");
    CHECK(merged_spells({}).empty());
    CHECK(merged_spells({days("2024-01-05", "2024-01-09"), a}) == Spells{days("2024-01-01", "2024-01-09")});
    CHECK(merged_spells({a, days("2024-01-06", "2024-01-06")}) == Spells{days("2024-01-01", "2024-01-06")});
    CHECK(merged_spells({a, days("2024-01-02", "2024-01-03")}) == Spells{a});
    CHECK(merged_spells({days("2024-01-07", "2024-01-07"), a}) == Spells{a, days("2024-01-07", "2024-01-07")});
}

// spring(): Attaf and Lavrov meet on 9 February and write on 5 April; Attaf and Shoukry talk on 20 February and meet
// some day in April; Bogdanov and Shoukry meet on an unknown day.
TEST_CASE("edges are there on the days of their events, vertices on those of their edges") {
    const Ties ties = spring();
    const RelationGraph graph = build_graph(ties, {});
    const GraphSpells spells = spells_of(graph, ties);
    REQUIRE(spells.edges.size() == boost::num_edges(graph));
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const Spells& when = spells.edges[number++];
        if (graph[edge].id == "official/attaf--official/lavrov") {
            CHECK(when == Spells{days("2024-02-09", "2024-02-09"), days("2024-04-05", "2024-04-05")});
        } else if (graph[edge].id == "official/bogdanov--official/shoukry") {
            CHECK(when.empty());
        }
    }
    CHECK(of_vertex(spells, graph, "official/attaf") ==
          Spells{days("2024-02-09", "2024-02-09"), days("2024-02-20", "2024-02-20"), days("2024-04-01", "2024-04-30")});
    CHECK(of_vertex(spells, graph, "official/shoukry").empty()); // a reader would hide the undated edge with it
}

TEST_CASE("each direction and each single event has its own spells") {
    const Ties ties = spring();
    const RelationGraph directed = build_graph(ties, {}, {View::pairs, true});
    const GraphSpells of_directions = spells_of(directed, ties);
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(directed))) {
        const Spells& when = of_directions.edges[number++];
        if (directed[edge].id == "official/lavrov->official/attaf") {
            CHECK(when == Spells{days("2024-02-09", "2024-02-09")}); // the letter went the other way
        }
    }
    for (const View view : {View::multi, View::events}) {
        const RelationGraph graph = build_graph(ties, {}, {view});
        const GraphSpells spells = spells_of(graph, ties);
        for (const Spells& when : spells.edges) {
            CHECK(when.size() <= 1);
        }
    }
}
