// CX2, the exchange format of Cytoscape and NDEx: an array of aspects. Its ids are numbers, so that ours travel as the
// attribute rabita_id.

#include "rabita/export.hpp"

#include "export/json_text.hpp"

#include <ostream>

namespace rabita {

namespace {

constexpr const char* id_attribute = "rabita_id";

void declare(ExportJson& declarations, std::string_view attribute, ColumnType type) {
    declarations[std::string(attribute)] = {{"d", type_name(type)}};
}

template <class Element>
ExportJson declared(std::span<const Column<Element>> columns, std::initializer_list<const char*> more) {
    ExportJson out = ExportJson::object();
    for (const char* attribute : more) {
        declare(out, attribute, ColumnType::text);
    }
    for (const auto& column : columns) {
        declare(out, column.name, column.type);
    }
    return out;
}

Attributes network_attributes(const GraphInfo& info) {
    Attributes out{{"name", "rabita " + std::string(name(info.shape.view))}, {"directed", info.directed}};
    const Attributes more = graph_attributes(info);
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

ExportJson declarations(const GraphInfo& info) {
    ExportJson network = ExportJson::object();
    for (const auto& [attribute, value] : network_attributes(info)) {
        declare(network, attribute, type_of(value));
    }
    return {{"networkAttributes", std::move(network)},
            {"nodes", declared(vertex_columns(info.shape.view), {"name", id_attribute})},
            {"edges", declared(edge_columns(info.shape.view), {id_attribute})}};
}

ExportJson meta_data(const RelationGraph& graph) {
    ExportJson out = ExportJson::array();
    const auto add = [&out](const char* aspect, std::size_t count) {
        out.push_back({{"name", aspect}, {"elementCount", count}});
    };
    add("attributeDeclarations", 1);
    add("networkAttributes", 1);
    add("nodes", boost::num_vertices(graph));
    add("edges", boost::num_edges(graph));
    return out;
}

void write_cx2_nodes(std::ostream& out, const RelationGraph& graph) {
    const auto columns = vertex_columns(graph[boost::graph_bundle].shape.view);
    std::string_view before = "\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        ExportJson values{{"name", ""}, {id_attribute, graph[vertex].id}};
        set_all(values, columns, graph[vertex]);
        values["name"] = values["label"];
        out << before << json_line({{"id", vertex}, {"v", std::move(values)}});
        before = ",\n";
    }
}

void write_cx2_edges(std::ostream& out, const RelationGraph& graph) {
    const auto columns = edge_columns(graph[boost::graph_bundle].shape.view);
    std::string_view before = "\n";
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        ExportJson values{{id_attribute, graph[edge].id}};
        set_all(values, columns, graph[edge]);
        out << before
            << json_line({{"id", number++},
                          {"s", boost::source(edge, graph)},
                          {"t", boost::target(edge, graph)},
                          {"v", std::move(values)}});
        before = ",\n";
    }
}

} // namespace

void write_cx2(std::ostream& out, const RelationGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    out << "[{\"CXVersion\": \"2.0\", \"hasFragments\": false},\n{\"metaData\": " << json_line(meta_data(graph))
        << "},\n{\"attributeDeclarations\": [" << json_line(declarations(info)) << "]},\n{\"networkAttributes\": ["
        << json_line(json_object(network_attributes(info))) << "]},\n{\"nodes\": [";
    write_cx2_nodes(out, graph);
    out << "\n]},\n{\"edges\": [";
    write_cx2_edges(out, graph);
    out << "\n]},\n{\"status\": [{\"success\": true}]}]\n";
}

} // namespace rabita
