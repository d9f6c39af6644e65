#include "export/neo4j_names.hpp"

#include <algorithm>

namespace rabita {

std::string_view neo4j_label(const RelationVertex& vertex) {
    if (vertex.event) {
        return "Event";
    }
    switch (vertex.actor.kind) {
    case ActorKind::state: return "State";
    case ActorKind::organisation: return "Organisation";
    case ActorKind::official: break;
    }
    return "Official";
}

std::string neo4j_type(const RelationEdge& edge) {
    std::string out = "TIE";
    if (edge.role || edge.event) {
        out = edge.role ? name(*edge.role) : name(edge.event->type);
        std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    }
    return out;
}

} // namespace rabita
