// Node-link JSON, one line a node and a link, so that big graphs stream.

#include "rabita/export.hpp"

#include "export/json_text.hpp"

#include <ostream>

namespace rabita {

namespace {

void write_plain_nodes(std::ostream& out, const RelationGraph& graph) {
    std::string_view before = "\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        ExportJson node{{"id", graph[vertex].id}};
        set_all(node, vertex_columns(graph[boost::graph_bundle].shape.view), graph[vertex]);
        out << before << json_line(node);
        before = ",\n";
    }
}

void write_links(std::ostream& out, const RelationGraph& graph) {
    const View view = graph[boost::graph_bundle].shape.view;
    std::string_view before = "\n";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        ExportJson link{{"source", graph[boost::source(edge, graph)].id},
                        {"target", graph[boost::target(edge, graph)].id}};
        link[view == View::pairs ? "id" : "key"] = graph[edge].id; // a key tells parallel links apart
        set_all(link, edge_columns(view), graph[edge]);
        out << before << json_line(link);
        before = ",\n";
    }
}

} // namespace

void write_node_link(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const bool parallel = info.shape.view != View::pairs;
    out << "{\"directed\": " << (info.directed ? "true" : "false")
        << ", \"multigraph\": " << (parallel ? "true" : "false")
        << ",\n\"graph\": " << json_line(json_object(graph_attributes(info))) << ",\n\"nodes\": [";
    write_plain_nodes(out, graph);
    out << "\n],\n\"links\": [";
    write_links(out, graph);
    out << "\n]}\n";
}

} // namespace rabita
