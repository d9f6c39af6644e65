// communities, components, signed: what the graph is made of.

#include "cli/answer_output.hpp"
#include "cli/graph_commands.hpp"
#include "rabita/structure.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

struct CommunityQuestion {
    SelectionOptions events;
    OutputOptions output;
    CommunityOptions how;
};

int run_communities(const CommunityQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const CommunityAnswer found = find_communities(query.ties(), selection, options.how);
    std::vector<AnswerColumn> columns{{"community", "community"}};
    for (auto& column : actor_columns("actor", "actor")) {
        columns.push_back(std::move(column));
    }
    columns.push_back({"inside", "weight inside"});
    columns.push_back({"outside", "outside"});
    Answer answer{"", {}, AnswerTable(columns), "", {}};
    answer.details = {{"modularity", found.modularity},
                      {"resolution", options.how.resolution},
                      {"seed", options.how.seed},
                      {"communities", found.groups.size()}};
    for (std::size_t i = 0; i < found.groups.size(); ++i) {
        for (const Actor& actor : found.groups[i].members) {
            std::vector<Json> row{i + 1};
            add_actor(row, actor);
            row.insert(row.end(), {found.groups[i].inside, found.groups[i].outside});
            answer.rows.add(std::move(row));
        }
    }
    answer.title = fmt::format("{} communities, modularity {:.3f}", found.groups.size(), found.modularity);
    return write_answer(query, options.output, selection, answer);
}

struct ComponentQuestion {
    SelectionOptions events;
    OutputOptions output;
};

int run_components(const ComponentQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const ComponentAnswer found = find_components(query.ties(), selection);
    std::vector<AnswerColumn> columns{{"component", "component"}};
    for (auto& column : actor_columns("actor", "actor")) {
        columns.push_back(std::move(column));
    }
    columns.push_back({"cut", "holds it together"});
    Answer answer{"", {}, AnswerTable(columns), "", {}};
    std::set<std::string> cuts;
    for (const Actor& actor : found.cut_actors) {
        cuts.insert(actor.id);
    }
    for (std::size_t i = 0; i < found.components.size(); ++i) {
        for (const Actor& actor : found.components[i]) {
            std::vector<Json> row{i + 1};
            add_actor(row, actor);
            row.push_back(cuts.contains(actor.id) ? Json("yes") : Json(nullptr));
            answer.rows.add(std::move(row));
        }
    }
    Json bridges = Json::array();
    AnswerTable shown({{"a", "bridge"}, {"b", ""}, {"b_label", "to"}});
    for (const auto& [a, b] : found.bridges) {
        bridges.push_back({a.id, b.id});
        shown.add({label(a), b.id, label(b)});
    }
    answer.details = {{"components", found.components.size()}, {"bridges", std::move(bridges)}};
    answer.title = fmt::format("{} components, {} bridges", found.components.size(), found.bridges.size());
    answer.below = shown.empty() ? "" : "\n" + shown.text();
    return write_answer(query, options.output, selection, answer);
}

struct SignedQuestion {
    SelectionOptions events;
    OutputOptions output;
    double threshold = 0;
};

AnswerTable triad_table(const SignedView& view) {
    AnswerTable table({{"triad", "triad"}, {"signs", "signs"}, {"balanced", "balanced"}});
    for (const Triad& triad : view.triads) {
        std::string names;
        std::string signs;
        for (std::size_t i = 0; i < 3; ++i) {
            names += (i == 0 ? "" : " · ") + triad.actors[i].name_ar.value_or(label(triad.actors[i]));
            signs += triad.signs[i] == Sign::conflict ? "−" : "+";
        }
        table.add({names, signs, triad.conflicts % 2 == 0 ? "yes" : "no"});
    }
    return table;
}

Json triads_json(const SignedView& view) {
    Json out = Json::array();
    for (const Triad& triad : view.triads) {
        out.push_back({{"actors", {triad.actors[0].id, triad.actors[1].id, triad.actors[2].id}},
                       {"conflicts", triad.conflicts},
                       {"balanced", triad.conflicts % 2 == 0}});
    }
    return out;
}

int run_signed(const SignedQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const SignedView view = signed_view(query.ties(), selection, options.threshold);
    std::vector<AnswerColumn> columns = actor_columns("a", "actor");
    for (auto& column : actor_columns("b", "and")) {
        columns.push_back(std::move(column));
    }
    columns.insert(columns.end(), {{"sign", "sign"}, {"tone", "mean tone"}, {"events", "events"}});
    Answer answer{"", {}, AnswerTable(columns), "", {}};
    for (const SignedTie& tie : view.ties) {
        std::vector<Json> row;
        add_actor(row, tie.a);
        add_actor(row, tie.b);
        row.insert(row.end(), {name(tie.sign), *tie.tie.tone, tie.tie.events});
        answer.rows.add(std::move(row));
    }
    answer.details = {{"threshold", options.threshold},
                      {"triads_by_conflicts", view.by_conflicts},
                      {"balance", view.balance ? Json(*view.balance) : Json(nullptr)},
                      {"triads", triads_json(view)}};
    if (view.balance) {
        answer.below = fmt::format("\n{} of {} triads are balanced\n\n", view.by_conflicts[0] + view.by_conflicts[2],
                                   view.triads.size()) +
                       triad_table(view).text();
    }
    return write_answer(query, options.output, selection, answer);
}

} // namespace

void add_structure_commands(CLI::App& app, GlobalOptions& global) {
    auto groups = std::make_shared<CommunityQuestion>();
    CLI::App* command =
        app.add_subcommand("communities", "Groups that have more to do with each other than with others");
    command->add_option("--resolution", groups->how.resolution, "More gives smaller groups")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--seed", groups->how.seed, "The same seed gives the same groups")->capture_default_str();
    finish_command(*command, groups, global,
                   "Leiden by modularity, on the weights of ties.\n\nExamples:\n  rabita communities --level states\n"
                   "  rabita communities --resolution 1.5 --csv",
                   false, run_communities);
    command =
        app.add_subcommand("components", "Parts that no tie joins, and ties and actors that hold a part together");
    finish_command(*command, std::make_shared<ComponentQuestion>(), global,
                   "Examples:\n  rabita components --type meeting", false, run_components);
    auto signs = std::make_shared<SignedQuestion>();
    command = app.add_subcommand("signed", "Cooperation and conflict by the tone of events, and the balance of triads");
    command->add_option("--threshold", signs->threshold, "A mean tone no further from 0 is neutral")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    finish_command(*command, signs, global,
                   "Tone is the Goldstein score, -10 to 10; a triad is balanced with an even number of conflicts.\n\n"
                   "Examples:\n  rabita signed --level states\n  rabita signed --threshold 1 --json",
                   false, run_signed);
}

} // namespace rabita
