#include "rabita/export.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <iterator>
#include <map>
#include <sstream>

using namespace rabita;
using namespace rabita::test;
using Catch::Contains;

namespace {

std::string text_of(const std::function<void(std::ostream&)>& write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

std::string graphml(const RelationGraph& graph) {
    return text_of([&](std::ostream& out) { write_graphml(out, graph); });
}

std::string dot(const RelationGraph& graph) {
    return text_of([&](std::ostream& out) { write_dot(out, graph); });
}

/// Two officials of this name, who met once; weight 1/3.
Ties two_called(const std::string& name) {
    Ties sample = ties({official("a", name, "", "DZ"), official("b", name, "", "RU")},
                       {meeting("m", "2024-02-09", {"official/a", "official/b"})});
    sample.events[0].confidence = 1.0 / 9;
    return sample;
}

} // namespace

TEST_CASE("GraphML escapes what XML reserves and replaces what it forbids") {
    const std::string out = graphml(build_graph(two_called("<ab> & \"c\" ]]> \x01\x1B\t\n\r\xFF."), {}));
    CHECK_THAT(out, Contains("&lt;ab&gt; &amp; &quot;c&quot; ]]&gt; \uFFFD\uFFFD&#9;&#10;&#13;\uFFFD."));
}

TEST_CASE("GraphML names weights, dates and the selection") {
    Selection selection;
    selection.from = day("2024-01-01");
    selection.weights.set(EventType::call, 2.5);
    const std::string out = graphml(build_graph(two_called("أحمد"), selection));
    CHECK_THAT(out, Contains("<data key=\"edge_weight\">0.3333333333333333</data>"));
    CHECK_THAT(out, Contains("<data key=\"edge_first\">2024-02-09</data>"));
    CHECK_THAT(out, Contains("<data key=\"edge_first_day\">19762</data>"));
    CHECK_THAT(out, Contains("<data key=\"graph_from\">2024-01-01</data>"));
    CHECK_THAT(out, Contains("<data key=\"graph_weight_call\">2.5</data>"));
    CHECK_THAT(out, Contains("edgedefault=\"undirected\""));
    CHECK_THAT(graphml(build_graph(spring(), {}, {View::multi})),
               Contains("edgedefault=\"directed\"") && Contains("<data key=\"edge_symmetric\">true</data>"));
}

TEST_CASE("DOT quotes, and isolates the two scripts of a label") {
    Ties sample = two_called("سيرغي");
    sample.actors[0].name_en = "Sergey \"S\\\" & Co";
    const std::string out = dot(build_graph(sample, {}));
    CHECK_THAT(out, Contains("\u2068سيرغي\u2069 (\u2068Sergey \\\"S\\\\\\\" &amp; Co\u2069)"));
    CHECK_THAT(out, Contains("\"official/a\" -- \"official/b\""));
    CHECK_THAT(out, Contains("label=\"سيرغي\"")); // one script needs no isolates
    CHECK_THAT(dot(build_graph(sample, {}, {View::multi})), Contains("dir=none"));
}

TEST_CASE("node-link JSON has nodes, links and the selection") {
    for (const View view : {View::pairs, View::multi, View::events}) {
        const RelationGraph graph = build_graph(spring(), {}, {view});
        const auto json = nlohmann::json::parse(text_of([&](std::ostream& out) { write_node_link(out, graph); }));
        CHECK(json["nodes"].size() == boost::num_vertices(graph));
        CHECK(json["links"].size() == boost::num_edges(graph));
        CHECK(json["directed"] == (view == View::multi));
        CHECK(json["graph"]["view"] == name(view));
        CHECK(json["links"][0]["weight"].is_number());
    }
    const auto none =
        nlohmann::json::parse(text_of([](std::ostream& out) { write_node_link(out, build_graph({}, {})); }));
    CHECK(none["nodes"].empty());
}

TEST_CASE("CSV disarms formulas, quotes breaks, and leaves numbers alone") {
    Ties sample = two_called("=1+1, \"x\"\nب");
    sample.events[0].tone = -2.5;
    const RelationGraph graph = build_graph(sample, {});
    const std::string nodes = text_of([&](std::ostream& out) { write_csv_nodes(out, graph); });
    CHECK_THAT(nodes, Contains("official/a,\"'=1+1, \"\"x\"\"\nب\",official"));
    const std::string edges = text_of([&](std::ostream& out) { write_csv_edges(out, graph); });
    CHECK_THAT(edges, Contains(",-2.5,"));
    CHECK_THAT(edges, Catch::StartsWith("id,source,target,label,interaction,weight,distance,"));
    for (const char* dangerous : {"+1", "-1", "@x", "\tx", "=x"}) {
        const RelationGraph one = build_graph(two_called(dangerous), {});
        CHECK_THAT(text_of([&](std::ostream& out) { write_csv_nodes(out, one); }),
                   Contains(std::string("'") + dangerous));
    }
}

TEST_CASE("CSV begins with a byte order mark only when asked") {
    const RelationGraph graph = build_graph(spring(), {});
    CHECK_THAT(text_of([&](std::ostream& out) { write_csv_nodes(out, graph, {true}); }),
               Catch::StartsWith("\xEF\xBB\xBFid,"));
    CHECK_THAT(text_of([&](std::ostream& out) { write_csv_nodes(out, graph); }), Catch::StartsWith("id,"));
}

TEST_CASE("CSV of events lists roles and proof") {
    const std::string out = text_of([](std::ostream& to) { write_csv_events(to, spring(), {}); });
    CHECK_THAT(out, Contains("\ne3,visit,occurred,2024-03-01,2024-03-03,,official/lavrov,state/DZ,"));
    CHECK_THAT(out, Contains("a.txt,جملة تروي e3\n"));
    CHECK_THAT(out, !Contains("e6"));
}

TEST_CASE("the same graph gives the same bytes") {
    Ties shuffled = spring();
    for (Event& each : shuffled.events) {
        std::reverse(each.evidence.begin(), each.evidence.end());
    }
    for (const View view : {View::pairs, View::multi, View::events}) {
        CHECK(graphml(build_graph(spring(), {}, {view})) == graphml(build_graph(shuffled, {}, {view})));
    }
}

TEST_CASE("GEXF tells parallel edges of one kind apart, and writes days as closed intervals") {
    const Ties met = ties({official("a", "أ", "", "DZ"), official("b", "ب", "", "RU")},
                          {meeting("m1", "2024-02-09", {"official/a", "official/b"}),
                           meeting("m2", "2024-02-09/2024-02-10", {"official/a", "official/b"})});
    const auto gexf = [&](View view, GexfVersion version) {
        return text_of([&](std::ostream& out) { write_gexf(out, build_graph(met, {}, {view}), met, version); });
    };
    const std::string multi = gexf(View::multi, GexfVersion::v1_3);
    CHECK_THAT(multi, Contains(" kind=\"meeting\"") && Contains(" kind=\"meeting 2\""));
    CHECK_THAT(multi, Contains("<spells><spell start=\"2024-02-09\" end=\"2024-02-10\"/></spells></edge>"));
    CHECK_THAT(gexf(View::multi, GexfVersion::v1_2), !Contains(" kind=") && Contains("version=\"1.2\""));
    CHECK_THAT(gexf(View::pairs, GexfVersion::v1_3),
               !Contains(" kind=") && Contains("<spell start=\"2024-02-09\" end=\"2024-02-10\"/></spells></edge>"));
}

TEST_CASE("Neo4j gets typed headers, types in capitals and one record a line; Cypher what its parser leaves alone") {
    std::map<std::string, std::string> files;
    const FileSink sink = [&](const std::string& name, const auto& write) { files[name] = text_of(write); };
    const Ties sample = two_called("سطر\nب \"x\" \\u0041 '");
    write_neo4j(sink, build_graph(sample, {}, {View::events}));
    REQUIRE(files.size() == 4);
    CHECK_THAT(files["actors.csv"], Catch::StartsWith("id:ID(Actor),label,kind,") && Contains(",known:boolean,"));
    CHECK_THAT(files["actors.csv"], Contains("\"سطر ب \"\"x\"\" \\u0041 '\"") && Contains(",Actor;Official\n"));
    CHECK_THAT(files["events.csv"], Contains(",first:date,") && Contains("\"m\",\"meeting 2024-02-09\""));
    CHECK_THAT(files["ties.csv"], Contains("\"official/a\",\"m\",PARTICIPANT,"));
    CHECK_THAT(files["import.sh"], Contains("--nodes=\"$(echo events.csv*)\""));
    const std::string cypher = text_of([&](std::ostream& out) { write_cypher(out, build_graph(sample, {})); });
    CHECK_THAT(cypher, Contains(R"('سطر\nب "x" \\\u00750041 \'')"));
    CHECK_THAT(cypher, Contains("first: date('2024-02-09')") && Contains("MERGE (a)-[r:TIE {id: row.edge.id}]->(b)"));
}

TEST_CASE("formats have names, and nothing else is one") {
    for (const GraphFormat format : all_graph_formats) {
        CHECK(parse_graph_format(name(format)) == format);
    }
    CHECK(std::size(all_graph_formats) == 15);
    CHECK_FALSE(parse_graph_format(""));
    CHECK_FALSE(parse_graph_format("xml"));
}
