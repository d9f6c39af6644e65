#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* actor_examples = R"(Examples:
  rabita actor لافروف
  rabita actor official/sergey-lavrov --json
  rabita actor DZ --level states)";

struct ActorOptions {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
};

std::string about_text(const Actor& actor) {
    std::string out = one_line(label(actor)) + "\n";
    const auto line = [&out](std::string_view heading, const std::string& value) {
        out += value.empty() ? "" : fmt::format("  {:<9} {}\n", heading, value);
    };
    line("id", actor.id);
    line("kind", std::string(name(actor.kind)));
    line("state", actor.state.value_or(""));
    line("office", actor.office ? std::string(name(*actor.office)) : "");
    line("wikidata", actor.wikidata.value_or(""));
    line("named", one_line(fmt::format("{}", fmt::join(actor.mentions, "، "))));
    line("lexicon", actor.known ? "" : "not in it");
    return out;
}

std::string card_text(const ActorCard& card) {
    std::string out = about_text(card.actor);
    const TieSummary& total = card.total;
    out += fmt::format("  {:<9} {}, {} to {}, {} independent sources\n", "events", total.events, day_text(total.first),
                       day_text(total.last), total.sources);
    out += fmt::format("  {:<9} {}\n", "strength", number_text(total.weight));
    for (const auto& [heading, rows] :
         {std::pair("tied to", &card.counterparts), std::pair("acting for it", &card.members)}) {
        out += rows->empty() ? "" : "\n" + counterparts_text(heading, *rows);
    }
    return out;
}

Json card_json(const Selection& selection, const ActorCard& card) {
    Json about = actor_json(card.actor);
    about["mentions"] = card.actor.mentions;
    return Json{
        {"actor", std::move(about)},
        {"selection", selection_json(selection)},
        {"total", tie_json(card.total)},
        {"counterparts", counterparts_json(card.counterparts)},
        {"members", counterparts_json(card.members)},
    };
}

/// The exit code. Somebody known who has no events is found all the same: the card says so.
int run_actor(const ActorOptions& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto who = query.find(options.who);
    if (!who) {
        return 1;
    }
    const ActorCard card = actor_card(query.ties(), selection, *who);
    if (options.output.csv()) {
        write_stdout(counterparts_table(card.counterparts).csv());
    } else {
        write_stdout(options.output.json() ? json_text(card_json(selection, card)) : card_text(card));
    }
    return 0;
}

} // namespace

void add_actor_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ActorOptions>();
    CLI::App* command = app.add_subcommand("actor", "Who WHO is, and what it is tied to");
    command->add_option("WHO", options->who, "The actor")->required();
    finish_command(*command, options, global, actor_examples, false, run_actor);
}

} // namespace rabita
