// The attributes of vertices and edges, the same in every format.

#include "export/columns.hpp"

namespace rabita {

namespace {

using Cell = std::optional<Value>;
using Vertex = RelationVertex;
using Edge = RelationEdge;

template <class Element>
using Columns = std::vector<Column<Element>>;

Cell filled(std::string_view value) {
    return value.empty() ? Cell() : Cell(std::string(value));
}

Cell filled_or(const std::optional<std::string>& value) {
    return filled(value ? std::string_view(*value) : std::string_view());
}

Cell whole(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

Cell iso(const std::optional<Day>& day) {
    return day ? Cell(to_iso(*day)) : Cell();
}

Cell days(const std::optional<Day>& day) {
    return day ? Cell(static_cast<std::int64_t>(day->time_since_epoch().count())) : Cell();
}

Cell number(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell();
}

std::optional<Day> first_of(const EventNote& note) {
    return note.date ? std::optional(note.date->first) : std::nullopt;
}

std::optional<Day> last_of(const EventNote& note) {
    return note.date ? std::optional(note.date->last) : std::nullopt;
}

/// The role, or the kind of the edge's events: one name when they are all alike.
std::string_view interaction(const Edge& edge) {
    if (edge.role) {
        return name(*edge.role);
    }
    std::string_view only;
    for (const EventType type : all_event_types) {
        if (edge.tie.count(type) > 0) {
            if (!only.empty()) {
                return "tie";
            }
            only = name(type);
        }
    }
    return only;
}

std::string edge_label(const Edge& edge) {
    if (edge.role || edge.event) {
        return std::string(interaction(edge));
    }
    std::string out;
    for (const EventType type : all_event_types) {
        if (const std::size_t count = edge.tie.count(type); count > 0) {
            out += (out.empty() ? "" : ", ") + std::string(name(type)) + " " + std::to_string(count);
        }
    }
    return out;
}

std::string vertex_label(const Vertex& vertex) {
    if (!vertex.event) {
        return label(vertex.actor);
    }
    const std::string type(name(vertex.event->type));
    return vertex.event->date ? type + " " + to_iso(vertex.event->date->first) : type;
}

template <EventType type>
Column<Edge> count_column(std::string_view column) {
    return {column, ColumnType::integer, [](const Edge& edge) { return whole(edge.tie.count(type)); }};
}

/// Reads from what stands for one event; empty for everything else.
template <class Element, auto read>
Cell from_note(const Element& element) {
    return element.event ? read(*element.event) : Cell();
}

template <class Element>
Columns<Element> note_columns() {
    using enum ColumnType;
    using Note = EventNote;
    return {
        {"event", text, from_note<Element, [](const Note& note) { return filled(note.id); }>},
        {"type", text, from_note<Element, [](const Note& note) { return filled(name(note.type)); }>},
        {"status", text, from_note<Element, [](const Note& note) { return filled(name(note.status)); }>},
        {"first", text, from_note<Element, [](const Note& note) { return iso(first_of(note)); }>},
        {"last", text, from_note<Element, [](const Note& note) { return iso(last_of(note)); }>},
        {"first_day", integer, from_note<Element, [](const Note& note) { return days(first_of(note)); }>},
        {"last_day", integer, from_note<Element, [](const Note& note) { return days(last_of(note)); }>},
        {"place", text, from_note<Element, [](const Note& note) { return filled_or(note.place); }>},
        {"tone", real, from_note<Element, [](const Note& note) { return number(note.tone); }>},
        {"confidence", real, from_note<Element, [](const Note& note) { return Cell(note.confidence); }>},
        {"sources", integer, from_note<Element, [](const Note& note) { return whole(note.sources); }>},
        {"document", text, from_note<Element, [](const Note& note) { return filled(note.document); }>},
        {"evidence", text, from_note<Element, [](const Note& note) { return filled(note.evidence); }>},
    };
}

Columns<Vertex> actor_columns() {
    using enum ColumnType;
    return {
        {"label", text, [](const Vertex& vertex) { return filled(vertex_label(vertex)); }},
        {"kind", text, [](const Vertex& v) { return filled(v.event ? "event" : name(v.actor.kind)); }},
        {"name_ar", text, [](const Vertex& vertex) { return filled_or(vertex.actor.name_ar); }},
        {"name_en", text, [](const Vertex& vertex) { return filled_or(vertex.actor.name_en); }},
        {"state", text, [](const Vertex& vertex) { return filled_or(vertex.actor.state); }},
        {"office", text, [](const Vertex& v) { return v.actor.office ? filled(name(*v.actor.office)) : Cell(); }},
        {"wikidata", text, [](const Vertex& vertex) { return filled_or(vertex.actor.wikidata); }},
        {"known", boolean, [](const Vertex& vertex) { return vertex.event ? Cell() : Cell(vertex.actor.known); }},
    };
}

Columns<Edge> common_edge_columns() {
    using enum ColumnType;
    return {
        {"label", text, [](const Edge& edge) { return filled(edge_label(edge)); }},
        {"interaction", text, [](const Edge& edge) { return filled(interaction(edge)); }},
        {"weight", real, [](const Edge& edge) { return Cell(edge.tie.weight); }},
        {"distance", real, [](const Edge& edge) { return Cell(edge.distance()); }},
    };
}

Columns<Edge> tie_columns() {
    using enum ColumnType;
    return {
        {"events", integer, [](const Edge& edge) { return whole(edge.tie.events); }},
        count_column<EventType::meeting>("meetings"),
        count_column<EventType::call>("calls"),
        count_column<EventType::visit>("visits"),
        count_column<EventType::statement>("statements"),
        count_column<EventType::agreement>("agreements"),
        count_column<EventType::message>("messages"),
        count_column<EventType::action>("actions"),
        {"first", text, [](const Edge& edge) { return iso(edge.tie.first); }},
        {"last", text, [](const Edge& edge) { return iso(edge.tie.last); }},
        {"first_day", integer, [](const Edge& edge) { return days(edge.tie.first); }},
        {"last_day", integer, [](const Edge& edge) { return days(edge.tie.last); }},
        {"tone", real, [](const Edge& edge) { return number(edge.tie.tone); }},
        {"sources", integer, [](const Edge& edge) { return whole(edge.tie.sources); }},
    };
}

template <class Element>
Columns<Element> joined(Columns<Element> first, const Columns<Element>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Columns<Edge> multi_columns() {
    Columns<Edge> columns = joined(common_edge_columns(), note_columns<Edge>());
    columns.push_back({"symmetric", ColumnType::boolean, [](const Edge& edge) { return Cell(edge.symmetric); }});
    return columns;
}

} // namespace

std::span<const Column<RelationVertex>> vertex_columns(View view) {
    static const Columns<Vertex> actors = actor_columns();
    static const Columns<Vertex> with_events = joined(actor_columns(), note_columns<Vertex>());
    return view == View::events ? with_events : actors;
}

std::span<const Column<RelationEdge>> edge_columns(View view) {
    static const Columns<Edge> multi = multi_columns();
    static const Columns<Edge> pairs = joined(common_edge_columns(), tie_columns());
    static const Columns<Edge> roles = common_edge_columns();
    switch (view) {
    case View::multi: return multi;
    case View::pairs: return pairs;
    case View::events: break;
    }
    return roles;
}

Attributes graph_attributes(const GraphInfo& info) {
    Attributes out{{"generator", "rabita"}, {"view", std::string(name(info.shape.view))}};
    const Attributes selection = selection_attributes(info.selection);
    out.insert(out.end(), selection.begin(), selection.end());
    return out;
}

} // namespace rabita
