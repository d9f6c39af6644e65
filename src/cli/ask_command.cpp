#include "cli/graph_commands.hpp"
#include "cli/store_query.hpp"
#include "queries/ask.hpp"
#include "rabita/query.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace rabita {

namespace {

constexpr const char* ask_examples =
    R"(Prints the command that it understood, then its answer. Names are found as for any command.

Examples:
  rabita ask "من التقى لافروف في 2024؟"
  rabita ask "متى كان آخر لقاء بين الجزائر وروسيا؟"
  rabita ask who met Lavrov in 2024
  rabita ask "who is the go-between between the US and Iran" --json)";

struct AskOptions {
    std::vector<std::string> words;
    std::string store = "ties.db";
    bool json = false;
    bool csv = false;
};

/// The forms that can be asked, one example each.
std::string what_can_be_asked() {
    std::string out = "; questions like these are understood:";
    for (const AskRule& rule : ask_rules()) {
        out += "\n  " + std::string(rule.example);
    }
    return out;
}

/// Runs the command as if it had been typed.
int run_command(std::vector<std::string> arguments, const AskOptions& options, const GlobalOptions& global) {
    arguments.insert(arguments.end(), {"--store", options.store});
    if (options.json || options.csv) {
        arguments.emplace_back(options.json ? "--json" : "--csv");
    }
    GlobalOptions inner = global;
    CLI::App app;
    add_graph_commands(app, inner);
    std::reverse(arguments.begin(), arguments.end()); // CLI11 takes the last one first
    app.parse(arguments);
    return inner.exit_code;
}

int run_ask(const AskOptions& options, const GlobalOptions& global) {
    const std::string question = fmt::format("{}", fmt::join(options.words, " "));
    Understood understood;
    {
        StoreQuery query(options.store, global);
        understood = understand(question, [&](const std::string& name) {
            const WhoMatch match = resolve_who(name, query.ties(), query.lexicon().find(name));
            return !match.actors.empty() && !match.guessed;
        });
        if (understood.arguments.empty()) {
            query.console().error(understood.unknown_name.empty()
                                      ? "not understood: " + question + what_can_be_asked()
                                      : "not understood: " + question + "; nobody is known by the name " +
                                            understood.unknown_name);
            return 1;
        }
        query.console().note(command_line(understood.arguments));
    }
    return run_command(understood.arguments, options, global);
}

} // namespace

void add_ask_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<AskOptions>();
    CLI::App* command = app.add_subcommand("ask", "A question in Arabic or English, answered by the commands above");
    command->add_option("QUESTION", options->words, "In quotes or not")->required();
    command->add_option("--store", options->store, "SQLite file that build or merge wrote")
        ->type_name("FILE")
        ->capture_default_str();
    auto* json = command->add_flag("--json", options->json, "Print JSON");
    command->add_flag("--csv", options->csv, "Print CSV, where the command has it")->excludes(json);
    command->footer(ask_examples);
    command->callback([options, &global] { global.exit_code = run_ask(*options, global); });
}

} // namespace rabita
