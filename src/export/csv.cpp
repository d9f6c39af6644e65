#include "rabita/export.hpp"

#include "export/characters.hpp"
#include "export/columns.hpp"

#include <ostream>

namespace rabita {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string cell(std::string_view raw) {
    std::string text = valid(raw);
    if (text.find_first_of("=+-@\t\r") == 0) {
        text.insert(0, 1, '\'');
    }
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
        return text;
    }
    std::string quoted;
    quoted.reserve(text.size() + 2);
    quoted += '"';
    for (const char c : text) {
        quoted.append(c == '"' ? 2 : 1, c);
    }
    return quoted + '"';
}

// Numbers and booleans are ours: a negative one is no formula.
std::string cell(const std::optional<Value>& value) {
    if (!value) {
        return {};
    }
    return type_of(*value) == ColumnType::text ? cell(std::string_view(to_text(*value))) : to_text(*value);
}

template <class Element>
void write_header(std::ostream& out, std::span<const Column<Element>> columns) {
    for (const auto& column : columns) {
        out << ',' << column.name;
    }
    out << '\n';
}

template <class Element>
void write_cells(std::ostream& out, std::span<const Column<Element>> columns, const Element& of) {
    for (const auto& column : columns) {
        out << ',' << cell(column.read(of));
    }
    out << '\n';
}

constexpr Role all_roles[] = {Role::participant, Role::visitor,  Role::host,  Role::speaker,  Role::target,
                              Role::sender,      Role::receiver, Role::agent, Role::recipient};

void write_roles(std::ostream& out, const Event& event) {
    for (const Role role : all_roles) {
        std::string ids;
        for (const Argument& argument : event.arguments) {
            if (argument.role == role) {
                ids += (ids.empty() ? "" : " ") + argument.actor;
            }
        }
        out << ',' << cell(std::string_view(ids));
    }
}

void write_evidence(std::ostream& out, const Ties& ties, const Event& event) {
    std::string_view text;
    std::string_view document;
    if (!event.evidence.empty()) {
        text = event.evidence.front().span.text;
        const std::size_t source = event.evidence.front().source;
        document = source < ties.sources.size() ? ties.sources[source].document : std::string_view();
    }
    out << ',' << cell(document) << ',' << cell(text);
}

void write_event(std::ostream& out, const Ties& ties, const Event& event) {
    out << cell(std::string_view(event.id)) << ',' << name(event.type) << ',' << name(event.status) << ','
        << (event.date ? to_iso(event.date->first) : "") << ',' << (event.date ? to_iso(event.date->last) : "");
    write_roles(out, event);
    out << ',' << (event.place ? cell(std::string_view(event.place->name_ar)) : "") << ','
        << cell(std::optional<Value>(event.tone)) << ',' << cell(Value(event.confidence)) << ','
        << event.independent_sources;
    write_evidence(out, ties, event);
    out << '\n';
}

} // namespace

void write_csv_nodes(std::ostream& out, const RelationGraph& graph, CsvOptions options) {
    const auto columns = vertex_columns(graph[boost::graph_bundle].shape.view);
    out << (options.bom ? byte_order_mark : "") << "id";
    write_header(out, columns);
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        out << cell(std::string_view(graph[vertex].id));
        write_cells(out, columns, graph[vertex]);
    }
}

void write_csv_edges(std::ostream& out, const RelationGraph& graph, CsvOptions options) {
    const auto columns = edge_columns(graph[boost::graph_bundle].shape.view);
    out << (options.bom ? byte_order_mark : "") << "id,source,target";
    write_header(out, columns);
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        out << cell(std::string_view(graph[edge].id)) << ','
            << cell(std::string_view(graph[boost::source(edge, graph)].id)) << ','
            << cell(std::string_view(graph[boost::target(edge, graph)].id));
        write_cells(out, columns, graph[edge]);
    }
}

void write_csv_events(std::ostream& out, const Ties& ties, const Selection& selection, CsvOptions options) {
    out << (options.bom ? byte_order_mark : "") << "id,type,status,first,last";
    for (const Role role : all_roles) {
        out << ',' << name(role);
    }
    out << ",place,tone,confidence,sources,document,evidence\n";
    for (const std::size_t index : select_events(ties, selection)) {
        write_event(out, ties, ties.events[index]);
    }
}

} // namespace rabita
