#pragma once

#include "rabita/event_export.hpp"
#include "rabita/graph.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

enum class GraphFormat {
    graphml,
    gexf,
    dot,
    json,
    cytoscape,
    cx2,
    csv,
    neo4j,
    cypher,
    turtle,
    jsonld,
    ftm,
    plover,
    obsidian,
    jsonl
};

inline constexpr GraphFormat all_graph_formats[] = {
    GraphFormat::graphml, GraphFormat::gexf, GraphFormat::dot,    GraphFormat::json,     GraphFormat::cytoscape,
    GraphFormat::cx2,     GraphFormat::csv,  GraphFormat::neo4j,  GraphFormat::cypher,   GraphFormat::turtle,
    GraphFormat::jsonld,  GraphFormat::ftm,  GraphFormat::plover, GraphFormat::obsidian, GraphFormat::jsonl};

std::string_view name(GraphFormat value);
std::optional<GraphFormat> parse_graph_format(std::string_view text);

/// All writers stream in one pass over the graph, write UTF-8 (other bytes become U+FFFD), print doubles as the
/// shortest text that reads back to the same value, and leave errors of the stream to its state. Same graph, same
/// bytes. Their memory does not grow with the graph, unless the writer says so.

/// GraphML for Gephi, Cytoscape, yEd, NetworkX, igraph. Only the types string, boolean, long and double. Dates stand as
/// ISO strings (`first`, `last`) and as days since 1970-01-01 (`first_day`, `last_day`). What XML cannot hold becomes
/// U+FFFD.
void write_graphml(std::ostream& out, const RelationGraph& graph);

/// The same, and at level officials with the attribute `record` of events: everything known of them as JSON, which
/// read_graphml() takes. `ties` are those that the graph was built from.
void write_graphml(std::ostream& out, const RelationGraph& graph, const Ties& ties);

/// 1.2 is what NetworkX reads; 1.3 is Gephi's, and keeps parallel edges apart by giving each a kind of its own.
enum class GexfVersion { v1_2, v1_3 };

/// Dynamic GEXF: the days of the events are spells of edges and of their ends, closed intervals that never overlap;
/// what has an event without a date is always there. `ties` are those that the graph was built from. Memory: a
/// few bytes an event; in view pairs, a graph of view multi on top.
void write_gexf(std::ostream& out, const RelationGraph& graph, const Ties& ties,
                GexfVersion version = GexfVersion::v1_3);

/// DOT for Graphviz. Arabic and Latin parts of a label are isolated with U+2068 and U+2069.
void write_dot(std::ostream& out, const RelationGraph& graph);

/// Node-link JSON as D3 and networkx.node_link_graph(data, edges="links") read it.
void write_node_link(std::ostream& out, const RelationGraph& graph);

/// Cytoscape.js JSON, which the desktop Cytoscape opens as .cyjs.
void write_cytoscape(std::ostream& out, const RelationGraph& graph);

/// CX2 for Cytoscape and NDEx. Its ids are numbers; ours are the attribute `rabita_id`.
void write_cx2(std::ostream& out, const RelationGraph& graph);

/// A folder for Neo4j's bulk import: actors.csv, in view events also events.csv, ties.csv, each with typed headers and
/// one record a line, and import.sh that names them. Line breaks in texts become spaces.
void write_neo4j(const FileSink& files, const RelationGraph& graph);

/// The same graph as Cypher statements; running them twice changes nothing. One pass for each type of relationship.
void write_cypher(std::ostream& out, const RelationGraph& graph);

struct CsvOptions {
    bool bom = false; ///< Excel takes a file without one for Latin
};

/// CSV by RFC 4180 with lines ended by \n and a header. A text that begins with = + - @ tab or carriage return is
/// prefixed by ' so that a spreadsheet does not run it; numbers are not.
void write_csv_nodes(std::ostream& out, const RelationGraph& graph, CsvOptions options = {});
void write_csv_edges(std::ostream& out, const RelationGraph& graph, CsvOptions options = {});
/// One row for each selected event: roles as ids joined by spaces, dates, place, tone, sources, first evidence.
void write_csv_events(std::ostream& out, const Ties& ties, const Selection& selection, CsvOptions options = {});

} // namespace rabita
