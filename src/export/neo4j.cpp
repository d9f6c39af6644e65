// CSV with the headers of Neo4j's bulk import.

#include "rabita/export.hpp"

#include "export/characters.hpp"
#include "export/columns.hpp"
#include "export/neo4j_names.hpp"
#include "export/text_buffer.hpp"

namespace rabita {

namespace {

std::string_view header_type(std::string_view column, ColumnType type) {
    if (column == "first" || column == "last") {
        return ":date";
    }
    switch (type) {
    case ColumnType::text: return "";
    case ColumnType::boolean: return ":boolean";
    case ColumnType::integer: return ":long";
    case ColumnType::real: return ":double";
    }
    return {};
}

// The bulk import reads a record a line unless told otherwise.
std::string_view one_line(char32_t c) {
    switch (c) {
    case U'"': return "\"\"";
    case U'\n':
    case U'\r': return " ";
    default: return {};
    }
}

std::string quoted_cell(std::string_view text) {
    return '"' + written(text, one_line) + '"';
}

template <class Element>
void append_header(TextBuffer& out, std::span<const Column<Element>> columns) {
    for (const auto& column : columns) {
        out << "," << column.name << header_type(column.name, column.type);
    }
}

template <class Element>
void append_cells(TextBuffer& out, std::span<const Column<Element>> columns, const Element& of) {
    for (const auto& column : columns) {
        out << ",";
        if (const auto value = column.read(of)) {
            out << (type_of(*value) == ColumnType::text ? quoted_cell(std::get<std::string>(*value)) : to_text(*value));
        }
    }
}

bool is_kind(const RelationVertex& vertex, bool event) {
    return vertex.event.has_value() == event;
}

void write_vertices(std::ostream& stream, const RelationGraph& graph, bool events) {
    TextBuffer out(stream);
    const auto columns = vertex_columns(events ? View::events : View::multi); // only events have an event's columns
    out << (events ? "id:ID(Event)" : "id:ID(Actor)");
    append_header(out, columns);
    out << ",:LABEL\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        if (is_kind(graph[vertex], events)) {
            out << quoted_cell(graph[vertex].id);
            append_cells(out, columns, graph[vertex]);
            out << (events ? ",Event\n" : ",Actor;") << (events ? "" : neo4j_label(graph[vertex]))
                << (events ? "" : "\n");
            out.flush_when_full();
        }
    }
}

void write_relationships(std::ostream& stream, const RelationGraph& graph) {
    TextBuffer out(stream);
    const View view = graph[boost::graph_bundle].shape.view;
    out << ":START_ID(Actor)," << (view == View::events ? ":END_ID(Event)" : ":END_ID(Actor)") << ",:TYPE,id";
    append_header(out, edge_columns(view));
    out << "\n";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        out << quoted_cell(graph[boost::source(edge, graph)].id) << ","
            << quoted_cell(graph[boost::target(edge, graph)].id) << "," << neo4j_type(graph[edge]) << ","
            << quoted_cell(graph[edge].id);
        append_cells(out, edge_columns(view), graph[edge]);
        out << "\n";
        out.flush_when_full();
    }
}

constexpr std::string_view import_script =
    "#!/bin/sh\n"
    "# import.sh [DATABASE]: loads this folder into a new Neo4j 5 database that is not running.\n"
    "set -eu\n"
    "cd \"$(dirname \"$0\")\"\n"
    "neo4j-admin database import full --nodes=\"$(echo actors.csv*)\"";

} // namespace

void write_neo4j(const FileSink& files, const RelationGraph& graph) {
    const bool events = graph[boost::graph_bundle].shape.view == View::events;
    files("actors.csv", [&](std::ostream& out) { write_vertices(out, graph, false); });
    if (events) {
        files("events.csv", [&](std::ostream& out) { write_vertices(out, graph, true); });
    }
    files("ties.csv", [&](std::ostream& out) { write_relationships(out, graph); });
    files("import.sh", [&](std::ostream& out) {
        out << import_script << (events ? " --nodes=\"$(echo events.csv*)\"" : "")
            << " --relationships=\"$(echo ties.csv*)\" \"${1:-neo4j}\"\n";
    });
}

} // namespace rabita
