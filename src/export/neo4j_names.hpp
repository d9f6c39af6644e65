#pragma once

#include "rabita/graph.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// What a vertex is called in Neo4j: Official, Organisation, State or Event. All but events are an Actor too.
std::string_view neo4j_label(const RelationVertex& vertex);

/// TIE in view pairs, else the kind of event or the role, in capitals as is the custom there.
std::string neo4j_type(const RelationEdge& edge);

} // namespace rabita
