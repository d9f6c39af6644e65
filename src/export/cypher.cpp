// Cypher for a Neo4j that is running: MERGE, so that a second run changes nothing.

#include "rabita/export.hpp"

#include "export/characters.hpp"
#include "export/columns.hpp"
#include "export/neo4j_names.hpp"
#include "export/text_buffer.hpp"

#include <set>

namespace rabita {

namespace {

// In Cypher a backslash begins an escape, and \u one that is read before all others, even behind a backslash.
std::string cypher_text(std::string_view text) {
    bool after_backslash = false;
    return "'" +
           written(text,
                   [&](char32_t c) -> std::string_view {
                       const bool escaped_u = after_backslash && c == U'u';
                       after_backslash = c == U'\\';
                       switch (c) {
                       case U'\\': return "\\\\";
                       case U'\'': return "\\'";
                       case U'\n': return "\\n";
                       case U'\r': return "\\r";
                       case U'\t': return "\\t";
                       default: return escaped_u ? std::string_view("\\u0075") : std::string_view();
                       }
                   }) +
           "'";
}

template <class Element>
void append_map(TextBuffer& out, std::string_view id, std::span<const Column<Element>> columns, const Element& of) {
    out << "{id: " << cypher_text(id);
    for (const auto& column : columns) {
        if (const auto value = column.read(of)) {
            const bool date = column.name == "first" || column.name == "last";
            out << ", " << column.name << ": " << (date ? "date(" : "")
                << (type_of(*value) == ColumnType::text ? cypher_text(std::get<std::string>(*value)) : to_text(*value))
                << (date ? ")" : "");
        }
    }
    out << "}";
}

/// Statements of some hundred rows each: `row` appends one, `statement` ends them.
class Batch {
public:
    Batch(TextBuffer& out, std::string statement) : out_(out), statement_(std::move(statement)) {}
    ~Batch() { end(); }

    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    void begin_row() {
        constexpr std::size_t most_rows = 500;
        if (rows_ == most_rows) {
            end();
        }
        out_ << (rows_++ == 0 ? "UNWIND [\n  " : ",\n  ");
    }

private:
    void end() {
        if (rows_ > 0) {
            out_ << "\n] AS row\n" << statement_ << ";\n";
            out_.flush_when_full();
        }
        rows_ = 0;
    }

    TextBuffer& out_;
    std::string statement_;
    std::size_t rows_ = 0;
};

void write_cypher_vertices(TextBuffer& out, const RelationGraph& graph) {
    const auto columns = vertex_columns(graph[boost::graph_bundle].shape.view);
    for (const std::string_view label : {"Official", "Organisation", "State", "Event"}) {
        const std::string key = label == "Event" ? "Event" : "Actor";
        Batch batch(out, "MERGE (n:" + key + " {id: row.id}) SET n += row" +
                             (label == "Event" ? "" : ", n:" + std::string(label)));
        for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
            if (neo4j_label(graph[vertex]) == label) {
                batch.begin_row();
                append_map(out, graph[vertex].id, columns, graph[vertex]);
            }
        }
    }
}

void write_cypher_edges(TextBuffer& out, const RelationGraph& graph) {
    const View view = graph[boost::graph_bundle].shape.view;
    std::set<std::string> types;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        types.insert(neo4j_type(graph[edge]));
    }
    for (const std::string& type : types) {
        const std::string other = view == View::events ? "Event" : "Actor";
        Batch batch(out, "MATCH (a:Actor {id: row.from}) MATCH (b:" + other + " {id: row.to}) MERGE (a)-[r:" + type +
                             " {id: row.edge.id}]->(b) SET r += row.edge");
        for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
            if (neo4j_type(graph[edge]) == type) {
                batch.begin_row();
                out << "{from: " << cypher_text(graph[boost::source(edge, graph)].id)
                    << ", to: " << cypher_text(graph[boost::target(edge, graph)].id) << ", edge: ";
                append_map(out, graph[edge].id, edge_columns(view), graph[edge]);
                out << "}";
            }
        }
    }
}

} // namespace

void write_cypher(std::ostream& stream, const RelationGraph& graph) {
    TextBuffer out(stream);
    out << "CREATE CONSTRAINT rabita_actor IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;\n"
           "CREATE CONSTRAINT rabita_event IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;\n";
    write_cypher_vertices(out, graph);
    write_cypher_edges(out, graph);
}

} // namespace rabita
