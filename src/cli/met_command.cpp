#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace rabita {

namespace {

constexpr const char* met_examples =
    R"(WHO is a name in Arabic or Latin script, an id, an ISO code or a demonym. A state stands for all who act for it.

Examples:
  rabita met "سيرغي لافروف"
  rabita met DZ --level states --from 2024
  rabita met Lavrov --with الجزائر --last 1 --json)";

struct MetOptions {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
    std::string with;
    std::size_t last = 0;
};

/// Undated ones stand behind the others, and are never the last ones.
void keep_last(const Ties& ties, std::vector<std::size_t>& events, std::size_t count) {
    if (count == 0) {
        return;
    }
    std::erase_if(events, [&](std::size_t index) { return !ties.events[index].date; });
    std::stable_sort(events.begin(), events.end(), [&](std::size_t a, std::size_t b) {
        return ties.events[a].date->last < ties.events[b].date->last;
    });
    events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(std::min(count, events.size())));
}

std::string met_text(const Ties& ties, const MetAnswer& answer) {
    return counterparts_text("met", answer.counterparts) + "\n" + events_text(ties, answer.events);
}

Json met_json(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& with,
              const MetAnswer& answer) {
    return Json{
        {"who", actor_json(who)},
        {"with", with ? actor_json(*with) : Json(nullptr)},
        {"selection", selection_json(selection)},
        {"counterparts", counterparts_json(answer.counterparts)},
        {"events", events_json(ties, answer.events)},
    };
}

/// The exit code.
int run_met(const MetOptions& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto who = query.find(options.who);
    const auto with = who && !options.with.empty() ? query.find(options.with) : std::nullopt;
    if (!who || (!options.with.empty() && !with)) {
        return 1;
    }
    MetAnswer answer = met(query.ties(), selection, *who, with);
    keep_last(query.ties(), answer.events, options.last);
    const bool nothing = answer.events.empty();
    if (options.output.json()) {
        write_stdout(json_text(met_json(query.ties(), selection, *who, with, answer)));
    } else if (options.output.csv()) {
        write_stdout(counterparts_table(answer.counterparts).csv());
    } else if (nothing) {
        query.console().note(label(*who) + ": no such meeting, call or visit");
    } else {
        write_stdout(one_line(label(*who)) + "\n\n" + met_text(query.ties(), answer));
    }
    return nothing ? 1 : 0;
}

} // namespace

void add_met_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<MetOptions>();
    CLI::App* command = app.add_subcommand("met", "Whom WHO met, called or visited, and who visited WHO");
    command->add_option("WHO", options->who, "Whom the answer is about")->required();
    command->add_option("--with", options->with, "Only with this actor")->type_name("WHO");
    command->add_option("--last", options->last, "Only the last so many events")->type_name("N");
    finish_command(*command, options, global, met_examples, false, run_met);
}

} // namespace rabita
