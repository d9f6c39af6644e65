#include "cli/answer_json.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace rabita {

namespace {

constexpr const char* examples =
    R"(Measures are named and normalised as in NetworkX; *_weighted take 1/weight for the length of a tie.

Examples:
  rabita centrality --top 10
  rabita centrality --level states --by betweenness
  rabita centrality --directed --type statement --json)";

struct CentralityOptions {
    SelectionOptions events;
    std::string by = "strength";
    std::size_t top = 0;
    bool directed = false;
    bool json = false;
};

struct Measure {
    const char* name;
    double (*read)(const Centrality&);
};

constexpr Measure measures[] = {
    {"degree", [](const Centrality& row) { return static_cast<double>(row.degree); }},
    {"in_degree", [](const Centrality& row) { return static_cast<double>(row.in_degree); }},
    {"out_degree", [](const Centrality& row) { return static_cast<double>(row.out_degree); }},
    {"strength", [](const Centrality& row) { return row.strength; }},
    {"betweenness", [](const Centrality& row) { return row.betweenness; }},
    {"betweenness_weighted", [](const Centrality& row) { return row.betweenness_weighted; }},
    {"closeness", [](const Centrality& row) { return row.closeness; }},
    {"closeness_weighted", [](const Centrality& row) { return row.closeness_weighted; }},
    {"page_rank", [](const Centrality& row) { return row.page_rank; }},
};

std::vector<std::string> measure_names() {
    std::vector<std::string> names;
    for (const Measure& measure : measures) {
        names.emplace_back(measure.name);
    }
    return names;
}

void order(std::vector<Centrality>& rows, const CentralityOptions& options) {
    for (const Measure& measure : measures) {
        if (options.by == measure.name) {
            std::stable_sort(rows.begin(), rows.end(), [&measure](const Centrality& a, const Centrality& b) {
                return measure.read(a) > measure.read(b);
            });
        }
    }
    if (options.top > 0 && rows.size() > options.top) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(options.top), rows.end());
    }
}

std::string centrality_text(const std::vector<Centrality>& rows) {
    Table table({{"actor"},
                 {"degree", Align::right},
                 {"strength", Align::right},
                 {"betweenness", Align::right},
                 {"weighted", Align::right},
                 {"closeness", Align::right},
                 {"weighted", Align::right},
                 {"page rank", Align::right}});
    for (const Centrality& row : rows) {
        std::vector<std::string> cells{one_line(label(row.actor)), std::to_string(row.degree),
                                       number_text(row.strength)};
        for (const double score :
             {row.betweenness, row.betweenness_weighted, row.closeness, row.closeness_weighted, row.page_rank}) {
            cells.push_back(fmt::format("{:.4f}", score));
        }
        table.add(std::move(cells));
    }
    return table.text();
}

Json centrality_json(const std::vector<Centrality>& rows) {
    Json out = Json::array();
    for (const Centrality& row : rows) {
        out.push_back({{"id", row.actor.id},
                       {"label", label(row.actor)},
                       {"degree", row.degree},
                       {"in_degree", row.in_degree},
                       {"out_degree", row.out_degree},
                       {"degree_centrality", row.degree_centrality},
                       {"in_degree_centrality", row.in_degree_centrality},
                       {"out_degree_centrality", row.out_degree_centrality},
                       {"strength", row.strength},
                       {"betweenness", row.betweenness},
                       {"betweenness_weighted", row.betweenness_weighted},
                       {"closeness", row.closeness},
                       {"closeness_weighted", row.closeness_weighted},
                       {"page_rank", row.page_rank}});
    }
    return out;
}

/// The exit code.
int run_centrality(const CentralityOptions& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global);
    auto rows = centralities(query.ties(), selection, options.directed);
    order(rows, options);
    if (options.json) {
        write_stdout(json_text({{"directed", options.directed},
                                {"selection", selection_json(selection)},
                                {"centralities", centrality_json(rows)}}));
    } else if (rows.empty()) {
        query.console().note("no such event");
    } else {
        write_stdout(centrality_text(rows));
    }
    return rows.empty() ? 1 : 0;
}

} // namespace

void add_centrality_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<CentralityOptions>();
    CLI::App* command = app.add_subcommand("centrality", "Who matters in the graph, by several measures");
    command->add_option("--by", options->by, "Order by this measure")
        ->check(CLI::IsMember(measure_names()))
        ->capture_default_str();
    command->add_option("--top", options->top, "Only so many")->type_name("N");
    command->add_flag("--directed", options->directed, "Keep who speaks about, visits and writes to whom apart");
    options->events.add_to(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(examples);
    command->callback([options, &global] { global.exit_code = run_centrality(*options, global); });
}

} // namespace rabita
