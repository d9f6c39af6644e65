#include "rabita/export.hpp"

namespace rabita {

std::string_view name(GraphFormat value) {
    switch (value) {
    case GraphFormat::graphml: return "graphml";
    case GraphFormat::dot: return "dot";
    case GraphFormat::json: return "json";
    case GraphFormat::csv: return "csv";
    }
    return {};
}

std::optional<GraphFormat> parse_graph_format(std::string_view text) {
    for (const GraphFormat format : {GraphFormat::graphml, GraphFormat::dot, GraphFormat::json, GraphFormat::csv}) {
        if (name(format) == text) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace rabita
