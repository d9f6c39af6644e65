// GraphML by hand: Boost's writer leaves control characters and attribute names alone, renames vertices and cuts
// doubles to six digits.

#include "rabita/export.hpp"

#include "export/columns.hpp"
#include "export/event_record.hpp"
#include "export/text_buffer.hpp"
#include "export/xml_text.hpp"

namespace rabita {

namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
    "  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::text: return "string";
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "long";
    case ColumnType::real: return "double";
    }
    return {};
}

void write_key(TextBuffer& out, std::string_view element, std::string_view column, ColumnType type) {
    out << "  <key id=\"" << element << "_" << column << "\" for=\"" << element << "\" attr.name=\"" << column
        << "\" attr.type=\"" << type_name(type) << "\"/>\n";
}

void write_data(TextBuffer& out, std::string_view element, std::string_view column, const Value& value) {
    out << "<data key=\"" << element << "_" << column << "\">";
    append_xml_value(out.text(), value);
    out << "</data>";
}

template <class Element>
void write_all_data(TextBuffer& out, std::string_view element, std::span<const Column<Element>> columns,
                    const Element& of) {
    for (const auto& column : columns) {
        if (const auto value = column.read(of)) {
            write_data(out, element, column.name, *value);
        }
    }
}

/// The whole record of an event, which `rabita import` reads: once for each event, in `multi` on its first edge.
void write_record(TextBuffer& out, const Ties* ties, std::string_view element, const std::optional<EventNote>& note,
                  bool first) {
    if (ties != nullptr && note && first) {
        write_data(out, element, record_attribute, event_record(*ties, note->index));
    }
}

class GraphMl {
public:
    GraphMl(std::ostream& out, const RelationGraph& graph, const Ties* ties)
        : out_(out), graph_(graph), info_(graph[boost::graph_bundle]),
          ties_(info_.selection.level == Level::officials ? ties : nullptr) {}

    void write() {
        out_ << head;
        write_keys();
        out_ << "  <graph id=\"ties\" edgedefault=\"" << (info_.directed ? "directed" : "undirected") << "\">\n";
        for (const auto& [attribute, value] : graph_attributes(info_)) {
            out_ << "    ";
            write_data(out_, "graph", attribute, value);
            out_ << "\n";
        }
        write_nodes();
        write_edges();
        out_ << "  </graph>\n</graphml>\n";
    }

private:
    void write_keys() {
        for (const auto& [attribute, value] : graph_attributes(info_)) {
            write_key(out_, "graph", attribute, type_of(value));
        }
        for (const auto& column : vertex_columns(info_.shape.view)) {
            write_key(out_, "node", column.name, column.type);
        }
        for (const auto& column : edge_columns(info_.shape.view)) {
            write_key(out_, "edge", column.name, column.type);
        }
        if (ties_ != nullptr && info_.shape.view != View::pairs) {
            write_key(out_, info_.shape.view == View::events ? "node" : "edge", record_attribute, ColumnType::text);
        }
    }

    void write_nodes() {
        const auto columns = vertex_columns(info_.shape.view);
        for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_))) {
            const RelationVertex& data = graph_[vertex];
            out_ << "    <node id=\"";
            append_xml(out_.text(), data.id);
            out_ << "\">";
            write_all_data(out_, "node", columns, data);
            write_record(out_, ties_, "node", data.event, true);
            out_ << "</node>\n";
            out_.flush_when_full();
        }
    }

    void write_edges() {
        const auto columns = edge_columns(info_.shape.view);
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            const RelationEdge& data = graph_[edge];
            out_ << "    <edge id=\"";
            append_xml(out_.text(), data.id);
            out_ << "\" source=\"";
            append_xml(out_.text(), graph_[boost::source(edge, graph_)].id);
            out_ << "\" target=\"";
            append_xml(out_.text(), graph_[boost::target(edge, graph_)].id);
            out_ << "\">";
            write_all_data(out_, "edge", columns, data);
            write_record(out_, ties_, "edge", data.event, data.id.ends_with("#1"));
            out_ << "</edge>\n";
            out_.flush_when_full();
        }
    }

    TextBuffer out_;
    const RelationGraph& graph_;
    const GraphInfo& info_;
    const Ties* ties_;
};

} // namespace

void write_graphml(std::ostream& out, const RelationGraph& graph) {
    GraphMl(out, graph, nullptr).write();
}

void write_graphml(std::ostream& out, const RelationGraph& graph, const Ties& ties) {
    GraphMl(out, graph, &ties).write();
}

} // namespace rabita
