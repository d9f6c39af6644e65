// Node-link JSON, one line a node and a link, so that big graphs stream.

#include "rabita/export.hpp"

#include "export/columns.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace rabita {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
    return std::visit([](const auto& content) { return Json(content); }, value);
}

std::string line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class Element>
void set_all(Json& object, std::span<const Column<Element>> columns, const Element& of) {
    for (const auto& column : columns) {
        if (const auto value = column.read(of)) {
            object[std::string(column.name)] = json_of(*value);
        }
    }
}

void write_nodes(std::ostream& out, const RelationGraph& graph) {
    std::string_view before = "\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        Json node{{"id", graph[vertex].id}};
        set_all(node, vertex_columns(graph[boost::graph_bundle].shape.view), graph[vertex]);
        out << before << line(node);
        before = ",\n";
    }
}

void write_links(std::ostream& out, const RelationGraph& graph) {
    const View view = graph[boost::graph_bundle].shape.view;
    std::string_view before = "\n";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        Json link{{"source", graph[boost::source(edge, graph)].id}, {"target", graph[boost::target(edge, graph)].id}};
        link[view == View::pairs ? "id" : "key"] = graph[edge].id; // a key tells parallel links apart
        set_all(link, edge_columns(view), graph[edge]);
        out << before << line(link);
        before = ",\n";
    }
}

} // namespace

void write_node_link(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    Json about = Json::object();
    for (const auto& [attribute, value] : graph_attributes(info)) {
        about[attribute] = json_of(value);
    }
    const bool parallel = info.shape.view != View::pairs;
    out << "{\"directed\": " << (info.directed ? "true" : "false")
        << ", \"multigraph\": " << (parallel ? "true" : "false") << ",\n\"graph\": " << line(about)
        << ",\n\"nodes\": [";
    write_nodes(out, graph);
    out << "\n],\n\"links\": [";
    write_links(out, graph);
    out << "\n]}\n";
}

} // namespace rabita
