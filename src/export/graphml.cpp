// GraphML by hand: Boost's writer leaves control characters and attribute names alone, renames vertices and cuts
// doubles to six digits.

#include "rabita/export.hpp"

#include "export/characters.hpp"
#include "export/columns.hpp"

#include <ostream>

namespace rabita {

namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
    "  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

// A reader turns a bare carriage return, and line breaks of attributes, into something else.
std::string_view escape(char32_t c) {
    switch (c) {
    case U'&': return "&amp;";
    case U'<': return "&lt;";
    case U'>': return "&gt;";
    case U'"': return "&quot;";
    case U'\r': return "&#13;";
    case U'\n': return "&#10;";
    case U'\t': return "&#9;";
    default: return {};
    }
}

std::string xml(std::string_view text) {
    return written(text, escape);
}

std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::text: return "string";
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "long";
    case ColumnType::real: return "double";
    }
    return {};
}

void write_key(std::ostream& out, std::string_view element, std::string_view column, ColumnType type) {
    out << "  <key id=\"" << element << '_' << column << "\" for=\"" << element << "\" attr.name=\"" << column
        << "\" attr.type=\"" << type_name(type) << "\"/>\n";
}

void write_data(std::ostream& out, std::string_view element, std::string_view column, const Value& value) {
    out << "<data key=\"" << element << '_' << column << "\">" << xml(to_text(value)) << "</data>";
}

template <class Element>
void write_all_data(std::ostream& out, std::string_view element, std::span<const Column<Element>> columns,
                    const Element& of) {
    for (const auto& column : columns) {
        if (const auto value = column.read(of)) {
            write_data(out, element, column.name, *value);
        }
    }
}

void write_keys(std::ostream& out, const GraphInfo& info) {
    for (const auto& [attribute, value] : graph_attributes(info)) {
        write_key(out, "graph", attribute, type_of(value));
    }
    for (const auto& column : vertex_columns(info.shape.view)) {
        write_key(out, "node", column.name, column.type);
    }
    for (const auto& column : edge_columns(info.shape.view)) {
        write_key(out, "edge", column.name, column.type);
    }
}

void write_elements(std::ostream& out, const RelationGraph& graph) {
    const View view = graph[boost::graph_bundle].shape.view;
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        out << "    <node id=\"" << xml(graph[vertex].id) << "\">";
        write_all_data(out, "node", vertex_columns(view), graph[vertex]);
        out << "</node>\n";
    }
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        out << "    <edge id=\"" << xml(graph[edge].id) << "\" source=\"" << xml(graph[boost::source(edge, graph)].id)
            << "\" target=\"" << xml(graph[boost::target(edge, graph)].id) << "\">";
        write_all_data(out, "edge", edge_columns(view), graph[edge]);
        out << "</edge>\n";
    }
}

} // namespace

void write_graphml(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    out << head;
    write_keys(out, info);
    out << "  <graph id=\"ties\" edgedefault=\"" << (info.directed ? "directed" : "undirected") << "\">\n";
    for (const auto& [attribute, value] : graph_attributes(info)) {
        out << "    ";
        write_data(out, "graph", attribute, value);
        out << '\n';
    }
    write_elements(out, graph);
    out << "  </graph>\n</graphml>\n";
}

} // namespace rabita
