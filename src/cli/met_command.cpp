#include "cli/answer_json.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace rabita {

namespace {

constexpr const char* examples =
    R"(WHO is a name in Arabic or Latin script, an id, an ISO code or a demonym. A state stands for all who act for it.

Examples:
  rabita met "سيرغي لافروف"
  rabita met DZ --level states --from 2024
  rabita met Lavrov --with الجزائر --json)";

struct MetOptions {
    SelectionOptions events;
    std::string who;
    std::string with;
    bool json = false;
};

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
    StoreQuery query(options.events.store(), global);
    const auto who = query.find(options.who);
    const auto with = who && !options.with.empty() ? query.find(options.with) : std::nullopt;
    if (!who || (!options.with.empty() && !with)) {
        return 1;
    }
    const MetAnswer answer = met(query.ties(), selection, *who, with);
    const bool nothing = answer.events.empty();
    if (options.json) {
        write_stdout(json_text(met_json(query.ties(), selection, *who, with, answer)));
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
    options->events.add_to(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(examples);
    command->callback([options, &global] { global.exit_code = run_met(*options, global); });
}

} // namespace rabita
