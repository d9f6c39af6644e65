// path, common, ego, brokers: who stands between whom.

#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"
#include "rabita/structure.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace rabita {

namespace {

/// The actors of a command over two names; empty when one of them is not found.
std::optional<std::pair<Actor, Actor>> find_both(StoreQuery& query, const std::string& one, const std::string& other) {
    const auto first = query.find(one);
    const auto second = first ? query.find(other) : std::nullopt;
    return second ? std::optional(std::pair(*first, *second)) : std::nullopt;
}

std::vector<AnswerColumn> together(std::vector<AnswerColumn> one, const std::vector<AnswerColumn>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

struct PathQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string from;
    std::string to;
    std::string by = "distance";
};

int run_path(const PathQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto ends = find_both(query, options.from, options.to);
    if (!ends) {
        return 1;
    }
    const PathBy by = parse_path_by(options.by).value_or(PathBy::distance);
    const auto path = find_path(query.ties(), selection, ends->first, ends->second, by);
    Answer answer{
        label(ends->first) + " → " + label(ends->second),
        {},
        AnswerTable(together(
            together(actor_columns("from", "from"), actor_columns("to", "to")),
            {{"events", "events"}, {"first", "first"}, {"last", "last"}, {"distance", "distance"}, {"ids", ""}})),
        "",
        {}};
    answer.details = {{"by", options.by},
                      {"steps", path ? Json(path->steps.size()) : Json(nullptr)},
                      {"distance", path ? Json(path->distance) : Json(nullptr)}};
    std::vector<std::size_t> evidence;
    for (const PathStep& step : path ? path->steps : std::vector<PathStep>()) {
        std::vector<Json> row;
        add_actor(row, step.from);
        add_actor(row, step.to);
        const bool one_event = by == PathBy::time;
        const auto& date = query.ties().events[step.events.front()].date;
        row.insert(row.end(),
                   {step.events.size(), one_event && date ? Json(to_iso(date->first)) : day_or_null(step.tie.first),
                    one_event && date ? Json(to_iso(date->last)) : day_or_null(step.tie.last), 1 / step.tie.weight,
                    events_json(query.ties(), step.events)});
        answer.rows.add(std::move(row));
        evidence.insert(evidence.end(), step.events.begin(), step.events.end());
    }
    answer.below = "\n" + events_text(query.ties(), evidence);
    return write_answer(query, options.output, selection, answer);
}

struct CommonQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string one;
    std::string other;
};

int run_common(const CommonQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto both = find_both(query, options.one, options.other);
    if (!both) {
        return 1;
    }
    Answer answer{label(both->first) + " — " + label(both->second),
                  {},
                  AnswerTable(together(actor_columns("actor", "met both"), {{"events_with_one", "events"},
                                                                            {"strength_with_one", "strength"},
                                                                            {"last_with_one", "last"},
                                                                            {"events_with_other", "events"},
                                                                            {"strength_with_other", "strength"},
                                                                            {"last_with_other", "last"}})),
                  "",
                  {}};
    answer.details = {{"one", both->first.id}, {"other", both->second.id}};
    for (const CommonContact& common : common_contacts(query.ties(), selection, both->first, both->second)) {
        std::vector<Json> row;
        add_actor(row, common.actor);
        for (const TieSummary& tie : {common.with_one, common.with_other}) {
            row.insert(row.end(), {tie.events, tie.weight, day_or_null(tie.last)});
        }
        answer.rows.add(std::move(row));
    }
    return write_answer(query, options.output, selection, answer);
}

struct EgoQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
    std::size_t depth = 1;
};

int run_ego(const EgoQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto who = query.find(options.who);
    if (!who) {
        return 1;
    }
    const EgoNetwork ego = ego_network(query.ties(), selection, *who, options.depth);
    Answer answer{label(*who),
                  {},
                  AnswerTable(together(together(actor_columns("a", "actor"), actor_columns("b", "and")),
                                       {{"depth_a", ""},
                                        {"depth", "depth"},
                                        {"events", "events"},
                                        {"first", "first"},
                                        {"last", "last"},
                                        {"strength", "strength"}})),
                  "",
                  {}};
    Json members = Json::array();
    for (const EgoMember& member : ego.members) {
        members.push_back({{"id", member.actor.id}, {"label", label(member.actor)}, {"depth", member.depth}});
    }
    answer.details = {{"centre", who->id}, {"depth", options.depth}, {"members", std::move(members)}};
    for (const EgoTie& tie : ego.ties) {
        std::vector<Json> row;
        add_actor(row, ego.members[tie.a].actor);
        add_actor(row, ego.members[tie.b].actor);
        row.insert(row.end(), {ego.members[tie.a].depth, ego.members[tie.b].depth, tie.tie.events,
                               day_or_null(tie.tie.first), day_or_null(tie.tie.last), tie.tie.weight});
        answer.rows.add(std::move(row));
    }
    return write_answer(query, options.output, selection, answer);
}

struct BrokerQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::size_t top = 20;
};

int run_brokers(const BrokerQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    CentralityOptions how;
    how.measures = {Measure::degree,     Measure::betweenness,    Measure::betweenness_weighted,
                    Measure::constraint, Measure::effective_size, Measure::clustering};
    auto rows = centralities(query.ties(), selection, how);
    std::stable_sort(rows.begin(), rows.end(), [](const Centrality& a, const Centrality& b) {
        return std::pair(b.betweenness_weighted, b.effective_size) <
               std::pair(a.betweenness_weighted, a.effective_size);
    });
    Answer answer{
        "",
        {},
        AnswerTable(together(actor_columns("actor", "go-between"), {{"betweenness_weighted", "betweenness", 4},
                                                                    {"betweenness", "by steps", 4},
                                                                    {"pairs_joined", "pairs joined"},
                                                                    {"constraint", "constraint", 4},
                                                                    {"effective_size", "effective size"}})),
        "",
        {}};
    std::vector<Bar> bars;
    for (const Centrality& row : rows) {
        // Pairs of neighbours that have no tie of their own.
        const double pairs = static_cast<double>(row.degree) * (static_cast<double>(row.degree) - 1) / 2;
        const auto joined = static_cast<std::size_t>(std::lround(pairs * (1 - row.clustering)));
        if (joined == 0 || (options.top > 0 && bars.size() == options.top)) {
            continue;
        }
        std::vector<Json> cells;
        add_actor(cells, row.actor);
        cells.insert(cells.end(),
                     {row.betweenness_weighted, row.betweenness, joined, row.constraint, row.effective_size});
        answer.rows.add(std::move(cells));
        bars.push_back({options.output.chart_label(row.actor), row.betweenness_weighted});
    }
    answer.chart = [&] { return ranking_svg(options.output.chart_text("الوسطاء", "Go-betweens", selection), bars); };
    return write_answer(query, options.output, selection, answer);
}

} // namespace

void add_path_commands(CLI::App& app, GlobalOptions& global) {
    auto path = std::make_shared<PathQuestion>();
    CLI::App* command = app.add_subcommand("path", "How A is tied to B over others, with the events that prove it");
    command->add_option("A", path->from, "Where it begins")->required();
    command->add_option("B", path->to, "Where it ends")->required();
    command
        ->add_option("--by", path->by,
                     "distance: over strong ties; steps: fewest handshakes; time: each step "
                     "after the last")
        ->check(CLI::IsMember({"distance", "steps", "time"}))
        ->capture_default_str();
    finish_command(*command, path, global,
                   "Over meetings, calls and visits, unless --type says otherwise.\n\nExamples:\n"
                   "  rabita path عطاف فيدان\n  rabita path DZ TR --level states --by steps\n"
                   "  rabita path Attaf Fidan --by time --json",
                   false, run_path);
    auto common = std::make_shared<CommonQuestion>();
    command = app.add_subcommand("common", "Who has met both A and B");
    command->add_option("A", common->one, "One")->required();
    command->add_option("B", common->other, "The other")->required();
    finish_command(*command, common, global, "Examples:\n  rabita common ويتكوف روانجي\n  rabita common US IR", false,
                   run_common);
    auto ego = std::make_shared<EgoQuestion>();
    command = app.add_subcommand("ego", "Everyone within so many steps of WHO, and the ties between them");
    command->add_option("WHO", ego->who, "The centre")->required();
    command->add_option("--depth", ego->depth, "Steps")->check(CLI::Range(1, 100))->capture_default_str();
    finish_command(*command, ego, global, "Examples:\n  rabita ego لافروف --depth 2\n  rabita ego QA --csv", false,
                   run_ego);
    auto brokers = std::make_shared<BrokerQuestion>();
    command = app.add_subcommand("brokers", "Who stands between others that have no tie of their own");
    command->add_option("--top", brokers->top, "Only so many; 0: all")->type_name("N")->capture_default_str();
    finish_command(
        *command, brokers, global,
        "By betweenness over strong ties; a low constraint and a large effective size (Burt) say the same of\n"
        "an actor's own ties. For the go-between of two: rabita common A B.\n\n"
        "Examples:\n  rabita brokers --level states\n  rabita brokers --type meeting --svg brokers.svg",
        true, run_brokers);
}

} // namespace rabita
