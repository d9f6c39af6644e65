#include "rabita/export.hpp"

namespace rabita {

std::string_view name(GraphFormat value) {
    switch (value) {
    case GraphFormat::graphml: return "graphml";
    case GraphFormat::gexf: return "gexf";
    case GraphFormat::dot: return "dot";
    case GraphFormat::json: return "json";
    case GraphFormat::cytoscape: return "cytoscape";
    case GraphFormat::cx2: return "cx2";
    case GraphFormat::csv: return "csv";
    case GraphFormat::neo4j: return "neo4j";
    case GraphFormat::cypher: return "cypher";
    case GraphFormat::turtle: return "turtle";
    case GraphFormat::jsonld: return "jsonld";
    case GraphFormat::ftm: return "ftm";
    case GraphFormat::plover: return "plover";
    case GraphFormat::obsidian: return "obsidian";
    case GraphFormat::jsonl: return "jsonl";
    }
    return {};
}

std::optional<GraphFormat> parse_graph_format(std::string_view text) {
    for (const GraphFormat format : all_graph_formats) {
        if (name(format) == text) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace rabita
