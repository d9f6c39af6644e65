#pragma once

#include "rabita/graph.hpp"

#include <iosfwd>
#include <optional>
#include <string_view>

namespace rabita {

enum class GraphFormat { graphml, dot, json, csv };

std::string_view name(GraphFormat value);
std::optional<GraphFormat> parse_graph_format(std::string_view text);

/// All writers stream in one pass over the graph, write UTF-8 (other bytes become U+FFFD), print doubles as the
/// shortest text that reads back to the same value, and leave errors of the stream to its state. Same graph, same
/// bytes.

/// GraphML for Gephi, Cytoscape, yEd, NetworkX, igraph. Only the types string, boolean, long and double. Dates stand as
/// ISO strings (`first`, `last`) and as days since 1970-01-01 (`first_day`, `last_day`). What XML cannot hold becomes
/// U+FFFD.
void write_graphml(std::ostream& out, const RelationGraph& graph);

/// DOT for Graphviz. Arabic and Latin parts of a label are isolated with U+2068 and U+2069.
void write_dot(std::ostream& out, const RelationGraph& graph);

/// Node-link JSON as D3 and networkx.node_link_graph(data, edges="links") read it.
void write_node_link(std::ostream& out, const RelationGraph& graph);

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
