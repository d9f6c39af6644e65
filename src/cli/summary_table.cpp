#include "cli/summary_table.hpp"

#include "cli/article_run.hpp"
#include "cli/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <tuple>

namespace rabita {

namespace {

struct Row {
    const RelationEdge* edge = nullptr;
    const Actor* from = nullptr;
    const Actor* to = nullptr;
};

std::vector<Row> strongest_first(const RelationGraph& graph) {
    std::vector<Row> rows;
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
        rows.push_back(
            {&graph[*edge], &graph[boost::source(*edge, graph)].actor, &graph[boost::target(*edge, graph)].actor});
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(b.edge->tie.weight, a.from->id, a.to->id) < std::tie(a.edge->tie.weight, b.from->id, b.to->id);
    });
    return rows;
}

std::string iso_or_dash(const std::optional<Day>& day) {
    return day ? to_iso(*day) : "-";
}

/// The types that `tie` counts, as "2 meeting, 1 call".
std::string kinds(const TieSummary& tie) {
    std::string out;
    for (const EventType type : all_event_types) {
        if (tie.count(type) > 0) {
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", tie.count(type), name(type));
        }
    }
    return out;
}

} // namespace

std::string describe(const TieCounts& counts) {
    std::string types;
    std::size_t events = 0;
    for (const EventType type : all_event_types) {
        if (const auto count = counts.events.find(type); count != counts.events.end()) {
            types += (types.empty() ? ": " : ", ") + counted(count->second, std::string(name(type)));
            events += count->second;
        }
    }
    return counted(events, "event") + " between " + counted(counts.actors, "actor") + " in " +
           counted(counts.sources, "article") + types;
}

std::string describe(const Ties& ties) {
    TieCounts counts{{}, ties.actors.size(), ties.sources.size()};
    for (const Event& event : ties.events) {
        ++counts.events[event.type];
    }
    return describe(counts);
}

void write_summary(std::ostream& out, const Ties& ties, const RelationGraph& graph) {
    Table table({{"weight", Align::right}, {"first"}, {"last"}, {"sources", Align::right}, {"events"}, {"tie"}});
    for (const Row& row : strongest_first(graph)) {
        const TieSummary& tie = row.edge->tie;
        table.add({fmt::format("{:.2f}", tie.weight), iso_or_dash(tie.first), iso_or_dash(tie.last),
                   std::to_string(tie.sources), kinds(tie), one_line(label(*row.from) + " — " + label(*row.to))});
    }
    out << describe(ties) << "\n\n" << table.text();
}

} // namespace rabita
