#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* said_examples = R"(Examples:
  rabita said "سيرغي لافروف"
  rabita said "الخارجية الروسية" --about الجزائر
  rabita said RU --about DZ --from 2024 --to 2024-06 --json)";

struct SaidOptions {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
    std::string about;
};

/// Date, tone and outlet on one line, the sentence in full below.
std::string statements_text(const Ties& ties, const std::vector<std::size_t>& events) {
    std::string out;
    for (const std::size_t index : events) {
        const Event& event = ties.events[index];
        out += "\n" + date_text(event.date) + "  " + event.id;
        out += event.tone ? fmt::format("  tone {:+.1f}", *event.tone) : "";
        for (const Evidence& evidence : event.evidence) {
            const Source& source = ties.sources.at(evidence.source);
            out += "\n  " + one_line(evidence.span.text) + "\n    " + one_line(source.outlet.value_or(source.document));
        }
        out += "\n";
    }
    return out;
}

Json said_json(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& about,
               const SaidAnswer& answer) {
    return Json{
        {"who", actor_json(who)},
        {"about", about ? actor_json(*about) : Json(nullptr)},
        {"selection", selection_json(selection)},
        {"targets", counterparts_json(answer.targets)},
        {"events", events_json(ties, answer.events)},
    };
}

/// The exit code.
int run_said(const SaidOptions& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto who = query.find(options.who);
    const auto about = who && !options.about.empty() ? query.find(options.about) : std::nullopt;
    if (!who || (!options.about.empty() && !about)) {
        return 1;
    }
    const SaidAnswer answer = said(query.ties(), selection, *who, about);
    const bool nothing = answer.events.empty();
    if (options.output.json()) {
        write_stdout(json_text(said_json(query.ties(), selection, *who, about, answer)));
    } else if (options.output.csv()) {
        write_stdout(counterparts_table(answer.targets).csv());
    } else if (nothing) {
        query.console().note(label(*who) + ": no such statement");
    } else {
        write_stdout(one_line(label(*who)) + "\n\n" + counterparts_text("spoke about", answer.targets) +
                     statements_text(query.ties(), answer.events));
    }
    return nothing ? 1 : 0;
}

} // namespace

void add_said_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<SaidOptions>();
    CLI::App* command = app.add_subcommand("said", "What WHO said, and about whom");
    command->add_option("WHO", options->who, "The speaker")->required();
    command->add_option("--about", options->about, "Only what is about this actor")->type_name("WHO");
    finish_command(*command, options, global, said_examples, false, run_said);
}

} // namespace rabita
