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
