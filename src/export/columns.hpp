#pragma once

#include "export/attributes.hpp"
#include "rabita/graph.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace rabita {

/// One attribute of vertices or edges: its name in every format, and how to read it; empty where it has none.
template <class Element>
struct Column {
    std::string_view name;
    ColumnType type;
    std::optional<Value> (*read)(const Element&);
};

/// The attributes that vertices, and edges, of this view can have, in the order in which they are written.
std::span<const Column<RelationVertex>> vertex_columns(View view);
std::span<const Column<RelationEdge>> edge_columns(View view);

/// What the graph was made with: view, then selection_attributes().
Attributes graph_attributes(const GraphInfo& info);

} // namespace rabita
