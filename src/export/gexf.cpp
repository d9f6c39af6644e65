// GEXF, dynamic, for Gephi (1.3) and NetworkX (1.2). Times are closed intervals of days, never timestamps: a reader
// takes one of the two for the whole file.

#include "rabita/export.hpp"

#include "export/columns.hpp"
#include "export/spells.hpp"
#include "export/text_buffer.hpp"
#include "export/xml_text.hpp"

#include <map>
#include <utility>

namespace rabita {

namespace {

struct Dialect {
    std::string_view version;
    std::string_view name_space;
    std::string_view viz;
    bool edge_kind; ///< without it Gephi makes one edge of parallel ones
};

constexpr Dialect gexf_1_2{"1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz", false};
constexpr Dialect gexf_1_3{"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz", true};

/// Has the format a place of its own for it? As an attribute it would clash with the reader's own column.
bool built_in(std::string_view column) {
    return column == "label" || column == "weight";
}

struct Color {
    std::string_view r, g, b;
};

Color color_of(const RelationVertex& vertex) {
    if (vertex.event) {
        return {"150", "150", "150"};
    }
    switch (vertex.actor.kind) {
    case ActorKind::state: return {"178", "24", "43"};
    case ActorKind::organisation: return {"27", "120", "55"};
    case ActorKind::official: break;
    }
    return {"33", "102", "172"};
}

class Gexf {
public:
    Gexf(std::ostream& out, const RelationGraph& graph, const Ties& ties, const Dialect& dialect)
        : out_(out), graph_(graph), info_(graph[boost::graph_bundle]), dialect_(dialect),
          spells_(spells_of(graph, ties)) {}

    void write() {
        write_head();
        out_ << "    <nodes>\n";
        for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_))) {
            write_node(vertex);
            out_.flush_when_full();
        }
        out_ << "    </nodes>\n    <edges>\n";
        std::size_t number = 0;
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            write_edge(edge, spells_.edges[number++]);
            out_.flush_when_full();
        }
        out_ << "    </edges>\n  </graph>\n</gexf>\n";
    }

private:
    void attribute(std::string_view name, std::string_view value) {
        out_ << " " << name << "=\"";
        append_xml(out_.text(), value);
        out_ << "\"";
    }

    void write_head() {
        std::string used;
        for (const auto& [name, value] : graph_attributes(info_)) {
            used += (used.empty() ? "" : "; ") + name + " " + to_text(value);
        }
        out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"
             << "\n<gexf";
        attribute("xmlns", dialect_.name_space);
        attribute("xmlns:viz", dialect_.viz);
        attribute("version", dialect_.version);
        out_ << ">\n  <meta>\n    <creator>rabita</creator>\n    <description>" << xml(used)
             << "</description>\n  </meta>\n  <graph";
        attribute("defaultedgetype", info_.directed ? "directed" : "undirected");
        attribute("idtype", "string");
        attribute("mode", "dynamic");
        attribute("timeformat", "date");
        if (dialect_.version == "1.3") {
            attribute("timerepresentation", "interval");
        }
        out_ << ">\n";
        declare("node", vertex_columns(info_.shape.view));
        declare("edge", edge_columns(info_.shape.view));
    }

    template <class Element>
    void declare(std::string_view element, std::span<const Column<Element>> columns) {
        out_ << "    <attributes";
        attribute("class", element);
        attribute("mode", "static");
        out_ << ">\n";
        for (const auto& column : columns) {
            if (!built_in(column.name)) {
                out_ << "      <attribute";
                attribute("id", column.name);
                attribute("title", column.name);
                attribute("type", type_name(column.type));
                out_ << "/>\n";
            }
        }
        out_ << "    </attributes>\n";
    }

    template <class Element>
    void write_values(std::span<const Column<Element>> columns, const Element& of) {
        out_ << "<attvalues>";
        for (const auto& column : columns) {
            if (const auto value = built_in(column.name) ? std::nullopt : column.read(of)) {
                out_ << "<attvalue for=\"" << column.name << "\" value=\"";
                append_xml_value(out_.text(), *value);
                out_ << "\"/>";
            }
        }
        out_ << "</attvalues>";
    }

    void write_spells(const Spells& spells) {
        if (spells.empty()) {
            return;
        }
        out_ << "<spells>";
        for (const DateInterval& spell : spells) {
            out_ << "<spell";
            attribute("start", to_iso(spell.first));
            attribute("end", to_iso(spell.last));
            out_ << "/>";
        }
        out_ << "</spells>";
    }

    void write_node(RelationGraph::vertex_descriptor vertex) {
        const RelationVertex& data = graph_[vertex];
        const auto columns = vertex_columns(info_.shape.view);
        out_ << "      <node";
        attribute("id", data.id);
        attribute("label", to_text(columns.front().read(data).value_or(Value(data.id))));
        out_ << ">";
        write_values(columns, data);
        write_spells(spells_.vertices[vertex]);
        const Color color = color_of(data);
        out_ << "<viz:color";
        attribute("r", color.r);
        attribute("g", color.g);
        attribute("b", color.b);
        out_ << "/></node>\n";
    }

    void write_edge(RelationGraph::edge_descriptor edge, const Spells& spells) {
        const RelationEdge& data = graph_[edge];
        const auto columns = edge_columns(info_.shape.view);
        const std::string label = to_text(columns.front().read(data).value_or(Value(std::string())));
        out_ << "      <edge";
        attribute("id", data.id);
        attribute("source", graph_[boost::source(edge, graph_)].id);
        attribute("target", graph_[boost::target(edge, graph_)].id);
        attribute("label", label);
        out_ << " weight=\"";
        append_text(out_.text(), Value(data.tie.weight));
        out_ << "\"";
        if (dialect_.edge_kind && info_.shape.view != View::pairs) {
            attribute("kind", unused_kind(edge, label));
        }
        out_ << ">";
        write_values(columns, data);
        write_spells(spells);
        out_ << "</edge>\n";
    }

    /// Gephi joins parallel edges of one kind, and stops loading when their spells overlap: the second meeting of two
    /// is of kind "meeting 2". Parallel edges follow each other.
    std::string unused_kind(RelationGraph::edge_descriptor edge, const std::string& kind) {
        const auto ends = std::pair(boost::source(edge, graph_), boost::target(edge, graph_));
        if (ends != ends_of_kinds_) {
            ends_of_kinds_ = ends;
            kinds_.clear();
        }
        const std::size_t number = ++kinds_[kind];
        return number == 1 ? kind : kind + " " + std::to_string(number);
    }

    TextBuffer out_;
    const RelationGraph& graph_;
    const GraphInfo& info_;
    const Dialect& dialect_;
    std::pair<std::size_t, std::size_t> ends_of_kinds_;
    std::map<std::string, std::size_t> kinds_; ///< how many of a kind run between them
    GraphSpells spells_;
};

} // namespace

void write_gexf(std::ostream& out, const RelationGraph& graph, const Ties& ties, GexfVersion version) {
    Gexf(out, graph, ties, version == GexfVersion::v1_2 ? gexf_1_2 : gexf_1_3).write();
}

} // namespace rabita
