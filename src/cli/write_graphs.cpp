#include "cli/write_graphs.hpp"

#include "cli/summary_table.hpp"
#include "rabita/export.hpp"
#include "record/event_json.hpp"

#include <functional>
#include <ostream>
#include <utility>

namespace rabita {

std::vector<std::string> write_graphs(const Ties& ties, const OutputFolder& folder) {
    const RelationGraph graph = build_graph(ties, Selection{});
    Selection everything;
    everything.statuses.clear();
    const auto write_ties = [&](std::ostream& out) {
        for (const Event& event : ties.events) {
            out << to_json_line(event, ties) << '\n';
        }
    };
    const std::vector<std::pair<std::string, std::function<void(std::ostream&)>>> files{
        {"ties.jsonl", write_ties},
        {"graph.graphml", [&](std::ostream& out) { write_graphml(out, graph); }},
        {"graph.dot", [&](std::ostream& out) { write_dot(out, graph); }},
        {"graph.json", [&](std::ostream& out) { write_node_link(out, graph); }},
        {"nodes.csv", [&](std::ostream& out) { write_csv_nodes(out, graph); }},
        {"edges.csv", [&](std::ostream& out) { write_csv_edges(out, graph); }},
        {"events.csv", [&](std::ostream& out) { write_csv_events(out, ties, everything); }},
        {"summary.txt", [&](std::ostream& out) { write_summary(out, ties, graph); }},
    };
    std::vector<std::string> names;
    for (const auto& [name, write] : files) {
        folder.write(name, write);
        names.push_back(name);
    }
    return names;
}

} // namespace rabita
