// GraphML by hand: Boost's writer leaves control characters and attribute names alone, renames vertices and cuts
// doubles to six digits.

#include "rabita/export.hpp"

#include "export/columns.hpp"
#include "export/event_record.hpp"
#include "export/text_buffer.hpp"
#include "export/xml_text.hpp"

#include <map>
#include <vector>

namespace rabita {

namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
    "  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

void write_key(TextBuffer& out, std::string_view element, std::string_view column, ColumnType type) {
    out << "  <key id=\"" << element << "_" << column << "\" for=\"" << element << "\" attr.name=\"" << column
        << "\" attr.type=\"" << type_name(type) << "\"/>\n";
}

void write_data(TextBuffer& out, std::string_view element, std::string_view column, const Value& value) {
    out << "<data key=\"" << element << "_" << column << "\">";
    append_xml_value(out.text(), value);
    out << "</data>";
}

/// The columns of one kind of element, their opening tags ready.
template <class Element>
class DataWriter {
public:
    DataWriter(std::string_view element, std::span<const Column<Element>> columns) : columns_(columns) {
        for (const auto& column : columns) {
            tags_.push_back("<data key=\"" + std::string(element) + "_" + std::string(column.name) + "\">");
        }
    }

    void write(TextBuffer& out, const Element& of) const {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (const auto value = columns_[i].read(of)) {
                out << tags_[i];
                append_xml_value(out.text(), *value);
                out << "</data>";
            }
        }
    }

private:
    std::span<const Column<Element>> columns_;
    std::vector<std::string> tags_;
};

/// The records of events, which `rabita import` reads, each written once: in view events on the vertex of the event, in
/// view multi on its first edge; what makes no edge stands on the vertex of its first actor, a record a line.
class EventRecords {
public:
    EventRecords(const RelationGraph& graph, const Ties* ties)
        : ties_(graph[boost::graph_bundle].selection.level == Level::officials ? ties : nullptr) {
        if (any() && graph[boost::graph_bundle].shape.view == View::multi) {
            find_events_without_edge(graph);
        }
    }

    bool any() const { return ties_ != nullptr; }

    /// Empty when there is none for this vertex.
    std::string of(const RelationVertex& vertex) const {
        if (any() && vertex.event) {
            return event_record(*ties_, vertex.event->index);
        }
        std::string out;
        const auto [begin, end] = without_edge_.equal_range(vertex.id);
        for (auto entry = begin; entry != end; ++entry) {
            out += (out.empty() ? "" : "\n") + event_record(*ties_, entry->second);
        }
        return out;
    }

    std::string of(const RelationEdge& edge) const {
        return any() && edge.event && is_first(edge) ? event_record(*ties_, edge.event->index) : std::string();
    }

private:
    static bool is_first(const RelationEdge& edge) { return edge.id.ends_with("#1"); }

    void find_events_without_edge(const RelationGraph& graph) {
        std::vector<bool> has_edge(ties_->events.size(), false);
        for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
            has_edge[graph[edge].event->index] = has_edge[graph[edge].event->index] || is_first(graph[edge]);
        }
        for (const std::size_t index : select_events(*ties_, graph[boost::graph_bundle].selection)) {
            const Event& event = ties_->events[index];
            if (!has_edge[index] && !event.arguments.empty()) {
                without_edge_.emplace(event.arguments.front().actor, index);
            }
        }
    }

    const Ties* ties_;
    std::multimap<std::string, std::size_t> without_edge_; ///< by actor
};

class GraphMl {
public:
    GraphMl(std::ostream& out, const RelationGraph& graph, const Ties* ties)
        : out_(out), graph_(graph), info_(graph[boost::graph_bundle]), records_(graph, ties) {}

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
        if (records_.any() && info_.shape.view != View::pairs) {
            write_key(out_, "node", record_attribute, ColumnType::text);
            write_key(out_, "edge", record_attribute, ColumnType::text);
        }
    }

    void write_record(std::string_view element, std::string record) {
        if (!record.empty()) {
            write_data(out_, element, record_attribute, std::move(record));
        }
    }

    void write_nodes() {
        const DataWriter<RelationVertex> values("node", vertex_columns(info_.shape.view));
        for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_))) {
            const RelationVertex& data = graph_[vertex];
            out_ << "    <node id=\"";
            append_xml(out_.text(), data.id);
            out_ << "\">";
            values.write(out_, data);
            write_record("node", records_.of(data));
            out_ << "</node>\n";
            out_.flush_when_full();
        }
    }

    void write_edges() {
        const DataWriter<RelationEdge> values("edge", edge_columns(info_.shape.view));
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            const RelationEdge& data = graph_[edge];
            out_ << "    <edge id=\"";
            append_xml(out_.text(), data.id);
            out_ << "\" source=\"";
            append_xml(out_.text(), graph_[boost::source(edge, graph_)].id);
            out_ << "\" target=\"";
            append_xml(out_.text(), graph_[boost::target(edge, graph_)].id);
            out_ << "\">";
            values.write(out_, data);
            write_record("edge", records_.of(data));
            out_ << "</edge>\n";
            out_.flush_when_full();
        }
    }

    TextBuffer out_;
    const RelationGraph& graph_;
    const GraphInfo& info_;
    EventRecords records_;
};

} // namespace

void write_graphml(std::ostream& out, const RelationGraph& graph) {
    GraphMl(out, graph, nullptr).write();
}

void write_graphml(std::ostream& out, const RelationGraph& graph, const Ties& ties) {
    GraphMl(out, graph, &ties).write();
}

} // namespace rabita
