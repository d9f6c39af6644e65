#include "rabita/graph.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace rabita;
using namespace rabita::test;

namespace {

std::vector<std::string> vertex_ids(const RelationGraph& graph) {
    std::vector<std::string> ids;
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        ids.push_back(graph[vertex].id);
    }
    return ids;
}

std::map<std::string, RelationEdge> edges_by_id(const RelationGraph& graph) {
    std::map<std::string, RelationEdge> edges;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        REQUIRE(edges.emplace(graph[edge].id, graph[edge]).second);
    }
    return edges;
}

std::string ends(const RelationGraph& graph, const std::string& id) {
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        if (graph[edge].id == id) {
            return graph[boost::source(edge, graph)].id + " " + graph[boost::target(edge, graph)].id;
        }
    }
    return "";
}

} // namespace

TEST_CASE("pairs adds up the events of each dyad of actors") {
    const RelationGraph graph = build_graph(spring(), {});
    const auto ids = vertex_ids(graph);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(std::count(ids.begin(), ids.end(), "state/RU") == 0); // takes part in nothing

    const auto edges = edges_by_id(graph);
    const RelationEdge& attaf_lavrov = edges.at("official/attaf--official/lavrov");
    CHECK(attaf_lavrov.tie.weight == Approx(3.0 / 3 + 1.5)); // a quarter of a meeting of four, and a message
    CHECK(attaf_lavrov.distance() == Approx(1 / 2.5));
    CHECK(attaf_lavrov.tie.events == 2);
    CHECK(attaf_lavrov.tie.count(EventType::message) == 1);
    CHECK(attaf_lavrov.tie.first == day("2024-02-09"));
    CHECK(attaf_lavrov.tie.last == day("2024-04-05"));
    CHECK(attaf_lavrov.tie.tone == 3.0);
    CHECK(edges.at("official/attaf--official/shoukry").tie.weight == Approx(2 + 3));
    CHECK(edges.at("official/lavrov--state/DZ").tie.weight == Approx(4));
    CHECK(edges.at("organisation/ru-mfa--state/DZ").tie.weight == Approx(0.5)); // three actors
    CHECK(edges.size() == 11);
}

TEST_CASE("two speakers, or two visitors, are not tied by what they do together") {
    const Ties sample = ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU"),
                              official("c", "ج", "C", "EG"), state("TN", "تونس", "Tunisia")},
                             {event("s", EventType::statement, "",
                                    {{Role::speaker, {"official/a", "official/b"}}, {Role::target, {"official/c"}}}),
                              event("v", EventType::visit, "",
                                    {{Role::visitor, {"official/a", "official/b"}}, {Role::host, {"state/TN"}}})});
    const auto edges = edges_by_id(build_graph(sample, {}));
    CHECK(edges.size() == 4);
    CHECK(edges.count("official/a--official/b") == 0);
}

TEST_CASE("at the level of states, officials and state bodies stand for their state") {
    Selection selection;
    selection.level = Level::states;
    const RelationGraph graph = build_graph(spring(), selection);
    CHECK(vertex_ids(graph) == std::vector<std::string>{"organisation/unsc", "state/DZ", "state/EG", "state/RU"});
    const auto edges = edges_by_id(graph);
    // The meeting of four is one event of two states; the call in which Egypt has no actor of its own still counts.
    CHECK(edges.at("state/DZ--state/RU").tie.weight == Approx(3 + 4 + 0.5 + 1.5));
    CHECK(edges.at("state/DZ--state/RU").tie.events == 4);
    CHECK(edges.at("state/DZ--state/EG").tie.weight == Approx(5));
    CHECK(edges.at("organisation/unsc--state/RU").tie.weight == Approx(0.5));
    CHECK(edges.count("organisation/unsc--state/DZ") == 0);
}

TEST_CASE("a tie inside one state disappears at the level of states, its vertex stays") {
    Selection selection;
    selection.level = Level::states;
    const Ties sample = ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "DZ")},
                             {meeting("m", "2024-01-01", {"official/a", "official/b"})});
    const RelationGraph graph = build_graph(sample, selection);
    CHECK(vertex_ids(graph) == std::vector<std::string>{"state/DZ"});
    CHECK(boost::num_edges(graph) == 0);
}

TEST_CASE("multi has an edge for every event and dyad, symmetric where no one acts on the other") {
    const RelationGraph graph = build_graph(spring(), {}, {View::multi});
    CHECK(graph[boost::graph_bundle].directed);
    const auto edges = edges_by_id(graph);
    CHECK(edges.size() == 6 + 1 + 1 + 2 + 1 + 1 + 1);
    CHECK(edges.at("e1#1").symmetric);
    CHECK(edges.at("e1#1").event->evidence == "جملة تروي e1");
    CHECK(edges.at("e1#1").event->document == "a.txt");
    CHECK_FALSE(edges.at("e3#1").symmetric);
    CHECK(ends(graph, "e3#1") == "official/lavrov state/DZ");
    CHECK(ends(graph, "e5#1") == "official/attaf official/lavrov");
    CHECK(ends(graph, "e4#1") == "organisation/ru-mfa organisation/unsc");
}

TEST_CASE("statements in both directions in one event make one symmetric edge") {
    Selection selection;
    selection.level = Level::states;
    const Ties sample =
        ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU"), state("DZ", "الجزائر", "Algeria"),
              state("RU", "روسيا", "Russia")},
             {event("s", EventType::statement, "",
                    {{Role::speaker, {"official/a", "official/b"}}, {Role::target, {"state/DZ", "state/RU"}}})});
    const auto edges = edges_by_id(build_graph(sample, selection, {View::multi}));
    REQUIRE(edges.size() == 1);
    CHECK(edges.at("s#1").symmetric);
    CHECK(edges.at("s#1").tie.weight == Approx(1));
}

TEST_CASE("directed pairs keep directions, symmetric events count in both") {
    const auto edges = edges_by_id(build_graph(spring(), {}, {View::pairs, true}));
    CHECK(edges.at("official/attaf->official/lavrov").tie.weight == Approx(2.5));
    CHECK(edges.at("official/lavrov->official/attaf").tie.weight == Approx(1));
    CHECK(edges.count("state/DZ->official/lavrov") == 0);
}

TEST_CASE("events is bipartite: actors, then events, an edge for each role") {
    const RelationGraph graph = build_graph(spring(), {}, {View::events});
    CHECK_FALSE(graph[boost::graph_bundle].directed);
    const auto ids = vertex_ids(graph);
    CHECK(ids.size() == 8 + 7);
    CHECK(ids[8] == "e1");
    CHECK(ids.back() == "e8");
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        CHECK_FALSE(graph[boost::source(edge, graph)].event);
        CHECK(graph[boost::target(edge, graph)].event);
    }
    CHECK(edges_by_id(graph).at("e3#host#state/DZ").role == Role::host);
}

TEST_CASE("an actor that the ties do not list is named") {
    const Ties broken = ties({}, {meeting("m", "", {"official/nobody"})});
    CHECK_THROWS_WITH(build_graph(broken, {}), Catch::Contains("m") && Catch::Contains("official/nobody"));
}

TEST_CASE("no events, no graph") {
    CHECK(boost::num_vertices(build_graph({}, {})) == 0);
    CHECK(boost::num_vertices(build_graph({}, {}, {View::events})) == 0);
}
