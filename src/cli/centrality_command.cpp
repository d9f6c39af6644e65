#include "cli/answer_output.hpp"
#include "cli/graph_commands.hpp"
#include "cli/table.hpp"
#include "rabita/change.hpp"
#include "rabita/measures.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace rabita {

namespace {

constexpr const char* centrality_examples =
    R"(*_weighted take 1/weight for the length of a tie. Equal to NetworkX and igraph to 1e-9.

Examples:
  rabita centrality --top 10
  rabita centrality --level states --by betweenness --svg ranking.svg
  rabita centrality --directed --type statement --json
  rabita centrality --by page_rank --every month --window 90
  rabita centrality --by betweenness_weighted --sample 200)";

struct CentralityQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string by = "strength";
    std::size_t top = 0;
    bool directed = false;
    std::vector<std::string> measures;
    std::size_t sample = 0;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::string every;
    int window = 90;

    Measure measure() const { return parse_measure(by).value_or(Measure::strength); }
};

/// In a terminal without --measures.
constexpr Measure usual[] = {
    Measure::degree,    Measure::strength,           Measure::betweenness, Measure::betweenness_weighted,
    Measure::closeness, Measure::closeness_weighted, Measure::page_rank};

std::vector<std::string> measure_names() {
    std::vector<std::string> names;
    for (const Measure measure : all_measures()) {
        names.emplace_back(name(measure));
    }
    return names;
}

std::string measures_help() {
    std::string out = "Measures:\n";
    for (const Measure measure : all_measures()) {
        out += fmt::format("  {:<22} {}\n", name(measure), description(measure));
    }
    return out;
}

bool whole(Measure measure) {
    return measure == Measure::degree || measure == Measure::in_degree || measure == Measure::out_degree ||
           measure == Measure::core;
}

/// Those that were asked for, or all; whatever is ordered by is among them.
std::vector<Measure> wanted(const CentralityQuestion& options) {
    std::vector<Measure> measures;
    for (const Measure measure : all_measures()) {
        const bool asked =
            std::find(options.measures.begin(), options.measures.end(), name(measure)) != options.measures.end();
        if (options.measures.empty() || asked || measure == options.measure()) {
            measures.push_back(measure);
        }
    }
    return measures;
}

std::vector<AnswerColumn> columns_of(const std::vector<Measure>& measures, bool few) {
    std::vector<AnswerColumn> columns{{"id", ""}, {"label", "actor"}};
    for (const Measure measure : measures) {
        const bool shown = !few || std::find(std::begin(usual), std::end(usual), measure) != std::end(usual);
        std::string heading(name(measure));
        std::replace(heading.begin(), heading.end(), '_', ' ');
        columns.push_back({std::string(name(measure)), shown ? heading : "", measure == Measure::strength ? 2 : 4});
    }
    return columns;
}

/// By the measure asked for; actors for whom it is not defined come last.
void order(std::vector<Centrality>& rows, Measure by, std::size_t top) {
    std::stable_sort(rows.begin(), rows.end(), [by](const Centrality& a, const Centrality& b) {
        const double of_a = a.score(by);
        const double of_b = b.score(by);
        return std::isnan(of_b) ? !std::isnan(of_a) : of_a > of_b;
    });
    if (top > 0 && rows.size() > top) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(top), rows.end());
    }
}

CentralityOptions how(const CentralityQuestion& options, const std::vector<Measure>& measures) {
    CentralityOptions out;
    out.measures = {measures.begin(), measures.end()};
    out.directed = options.directed;
    out.sample = options.sample > 0 ? std::optional(options.sample) : std::nullopt;
    out.seed = options.seed;
    out.threads = options.threads;
    return out;
}

int run_rolling(const CentralityQuestion& options, const Selection& selection, StoreQuery& query) {
    const RollingScores found = rolling_scores(query.ties(), selection,
                                               {options.measure(), parse_step(options.every).value_or(Step::month),
                                                options.window, options.directed, options.threads});
    std::vector<AnswerColumn> columns{{"id", ""}, {"label", "actor"}, {"course", "course"}};
    for (const std::string& label : found.labels) {
        columns.push_back({label, label, whole(options.measure()) ? 0 : 3});
    }
    Answer answer{"",
                  {{"measure", options.by},
                   {"window_days", options.window},
                   {"every", options.every},
                   {"directed", options.directed}},
                  AnswerTable(std::move(columns)),
                  "",
                  {}};
    const std::size_t most = options.top > 0 ? std::min(options.top, found.actors.size()) : found.actors.size();
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < most; ++i) {
        std::vector<Json> row{found.actors[i].id, label(found.actors[i]), sparkline(found.scores[i])};
        row.insert(row.end(), found.scores[i].begin(), found.scores[i].end());
        answer.rows.add(std::move(row));
        labels.push_back(options.output.chart_label(found.actors[i]));
    }
    answer.chart = [&] {
        return heat_map_svg(options.output.chart_text(options.by, options.by, selection), labels, found.labels,
                            {found.scores.begin(), found.scores.begin() + static_cast<std::ptrdiff_t>(most)});
    };
    return write_answer(query, options.output, selection, answer);
}

int run_ranking(const CentralityQuestion& options, const Selection& selection, StoreQuery& query) {
    const std::vector<Measure> measures = wanted(options);
    auto rows = centralities(query.ties(), selection, how(options, measures));
    const double error = sampling_error(rows.size(), options.sample);
    order(rows, options.measure(), options.top);
    Answer answer{
        "", {{"directed", options.directed}}, AnswerTable(columns_of(measures, options.measures.empty())), "", {}};
    answer.key = "centralities";
    if (options.sample > 0) {
        answer.details["error"] = error;
        answer.below = fmt::format("\nbetweenness is off by no more than {:.4f}, with a certainty of 95 %\n", error);
        answer.details["sample"] = options.sample;
        answer.details["seed"] = options.seed;
    }
    std::vector<Bar> bars;
    for (const Centrality& row : rows) {
        std::vector<Json> cells{row.actor.id, label(row.actor)};
        for (const Measure measure : measures) {
            const double score = row.score(measure);
            cells.push_back(whole(measure) ? Json(static_cast<std::size_t>(score)) : Json(score));
        }
        answer.rows.add(std::move(cells));
        bars.push_back({options.output.chart_label(row.actor), row.score(options.measure())});
    }
    answer.chart = [&] { return ranking_svg(options.output.chart_text(options.by, options.by, selection), bars); };
    return write_answer(query, options.output, selection, answer);
}

/// The exit code.
int run_centrality(const CentralityQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    return options.every.empty() ? run_ranking(options, selection, query) : run_rolling(options, selection, query);
}

} // namespace

void add_centrality_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<CentralityQuestion>();
    CLI::App* command = app.add_subcommand("centrality", "Who matters in the graph, by several measures");
    command->add_option("--by", options->by, "Order by this measure")
        ->check(CLI::IsMember(measure_names()))
        ->type_name("MEASURE")
        ->capture_default_str();
    command->add_option("--measures", options->measures, "Work out only these, and the one of --by")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("MEASURE,...")
        ->check(CLI::IsMember(measure_names()));
    command->add_option("--top", options->top, "Only so many")->type_name("N");
    command->add_flag("--directed", options->directed, "Keep who speaks about, visits and writes to whom apart");
    command->add_option("--sample", options->sample, "Betweenness from so many actors only, with the error told")
        ->type_name("N");
    command->add_option("--seed", options->seed, "Of the sample")->capture_default_str();
    command->add_option("--threads", options->threads, "0: all; no score depends on it")->capture_default_str();
    command->add_option("--every", options->every, "The measure of --by in windows that end with each step")
        ->check(CLI::IsMember({"day", "week", "month", "quarter", "year"}));
    command->add_option("--window", options->window, "Length of those windows")
        ->type_name("DAYS")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    static const std::string footer = measures_help() + "\n" + centrality_examples;
    finish_command(*command, options, global, footer.c_str(), true, run_centrality);
}

} // namespace rabita
