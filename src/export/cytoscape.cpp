// Cytoscape.js JSON, one line an element. The desktop Cytoscape reads it as a network file with the ending .cyjs.

#include "rabita/export.hpp"

#include "export/json_text.hpp"

#include <ostream>

namespace rabita {

namespace {

/// `data` with what the reader keeps beside it: a class for the style sheet.
std::string element(ExportJson&& data, std::string_view style) {
    ExportJson out{{"data", std::move(data)}};
    if (!style.empty()) {
        out["classes"] = style;
    }
    return json_line(out);
}

std::string_view class_of(const RelationVertex& vertex) {
    return vertex.event ? "event" : name(vertex.actor.kind);
}

void write_cytoscape_nodes(std::ostream& out, const RelationGraph& graph) {
    const auto columns = vertex_columns(graph[boost::graph_bundle].shape.view);
    std::string_view before = "\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        ExportJson data{{"id", graph[vertex].id}};
        set_all(data, columns, graph[vertex]);
        data["name"] = data["label"]; // what the desktop program shows
        out << before << element(std::move(data), class_of(graph[vertex]));
        before = ",\n";
    }
}

void write_cytoscape_edges(std::ostream& out, const RelationGraph& graph) {
    const auto columns = edge_columns(graph[boost::graph_bundle].shape.view);
    std::string_view before = "\n";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        ExportJson data{{"id", graph[edge].id},
                        {"source", graph[boost::source(edge, graph)].id},
                        {"target", graph[boost::target(edge, graph)].id}};
        set_all(data, columns, graph[edge]);
        const std::string style = data.contains("interaction") ? data["interaction"].get<std::string>() : "";
        out << before << element(std::move(data), style);
        before = ",\n";
    }
}

} // namespace

void write_cytoscape(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    ExportJson about = json_object(graph_attributes(info));
    about["name"] = "rabita " + std::string(name(info.shape.view));
    about["directed"] = info.directed;
    out << R"({"format_version": "1.0", "generated_by": "rabita", "target_cytoscapejs_version": "~3.0",)" << '\n'
        << "\"data\": " << json_line(about) << ",\n\"elements\": {\"nodes\": [";
    write_cytoscape_nodes(out, graph);
    out << "\n],\n\"edges\": [";
    write_cytoscape_edges(out, graph);
    out << "\n]}}\n";
}

} // namespace rabita
