// DOT by hand: Boost's writer leaves backslashes alone.

#include "rabita/export.hpp"

#include "export/characters.hpp"
#include "export/columns.hpp"
#include "export/isolate.hpp"
#include "export/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace rabita {

namespace {

constexpr double thickest = 8;

/// Graphviz cannot read a quoted string of more than 16384 bytes, and nobody reads such a label in a picture.
constexpr std::size_t longest_label = 400;

// In a label, backslash begins an escape and & an entity.
std::string_view escape_label(char32_t c) {
    switch (c) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'&': return "&amp;";
    case U'\n': return "\\n";
    case U'\r':
    case U'\t': return " ";
    default: return {};
    }
}

// In an id, a backslash is only doubled so that it cannot take the closing quote with it.
std::string_view escape_id(char32_t c) {
    switch (c) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    default: return {};
    }
}

std::string quoted_label(std::string_view text) {
    return '"' + written(isolated(clipped(text, longest_label)), escape_label) + '"';
}

std::string quoted_id(std::string_view id) {
    return '"' + written(id, escape_id) + '"';
}

std::string label_of(const RelationVertex& vertex) {
    const auto columns = vertex_columns(View::events);
    return to_text(columns.front().read(vertex).value_or(Value(vertex.id)));
}

std::string_view shape_of(const RelationVertex& vertex) {
    if (vertex.event) {
        return "note";
    }
    switch (vertex.actor.kind) {
    case ActorKind::state: return "box";
    case ActorKind::organisation: return "hexagon";
    case ActorKind::official: break;
    }
    return "ellipse";
}

double thickness(double weight) {
    return std::min(thickest, 1 + std::log2(1 + weight));
}

void write_graph_attributes(std::ostream& out, const GraphInfo& info) {
    std::string used;
    for (const auto& [attribute, value] : graph_attributes(info)) {
        used += (used.empty() ? "" : "; ") + attribute + " " + to_text(value);
    }
    out << "  graph [charset=\"UTF-8\", comment=" << quoted_id(used) << ", overlap=false];\n"
        << "  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n";
}

void write_edge(std::ostream& out, const RelationGraph& graph, RelationGraph::edge_descriptor edge, bool directed) {
    const RelationEdge& data = graph[edge];
    const auto columns = edge_columns(View::events);
    out << "  " << quoted_id(graph[boost::source(edge, graph)].id) << (directed ? " -> " : " -- ")
        << quoted_id(graph[boost::target(edge, graph)].id) << " [id=" << quoted_id(data.id)
        << ", label=" << quoted_label(to_text(columns.front().read(data).value_or(Value(std::string()))))
        << ", weight=" << std::max(1L, std::lround(std::min(data.tie.weight, 1000.0)))
        << ", penwidth=" << shortest(std::round(100 * thickness(data.tie.weight)) / 100);
    if (directed && data.symmetric) {
        out << ", dir=none";
    }
    if (data.event && !data.event->evidence.empty()) {
        out << ", tooltip=" << quoted_label(data.event->evidence);
    }
    out << "];\n";
}

} // namespace

void write_dot(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    out << (info.directed ? "digraph" : "graph") << " ties {\n";
    write_graph_attributes(out, info);
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        out << "  " << quoted_id(graph[vertex].id) << " [label=" << quoted_label(label_of(graph[vertex]))
            << ", shape=" << shape_of(graph[vertex]) << "];\n";
    }
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        write_edge(out, graph, edge, info.directed);
    }
    out << "}\n";
}

} // namespace rabita
