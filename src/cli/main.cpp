// The program: registers the commands, and turns whatever goes wrong into one line and an exit code.

#include "cli/actors_command.hpp"
#include "cli/build_command.hpp"
#include "cli/console.hpp"
#include "cli/evaluate_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/forget_command.hpp"
#include "cli/graph_commands.hpp"
#include "cli/import_command.hpp"
#include "cli/lexicon_commands.hpp"
#include "cli/merge_command.hpp"
#include "cli/web_commands.hpp"
#include "rabita/error.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace {

constexpr const char* program_examples = R"(Exit: 0 found, 1 nothing found, 2 error, or something could not be read.

Examples:
  rabita build news/                   ties.db and graphs/ from a folder of articles
  rabita met "سيرغي لافروف"            whom he met, when, how often
  rabita COMMAND --help)";

void add_global_options(CLI::App& app, rabita::GlobalOptions& global) {
    app.set_version_flag("--version", "rabita " RABITA_VERSION);
    app.add_flag("-q,--quiet", global.quiet, "Print nothing on stderr but errors");
    app.add_flag("-v,--verbose", global.verbose, "Tell on stderr what each file is, and all that is passed over");
    app.add_option("--lexicon", global.lexicon_overlays, "Add the entries of FILE to the lexicon; may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.footer(program_examples);
    app.require_subcommand(1);
    app.fallthrough(); // the options above may also stand behind a command; commands added later inherit this
}

/// The command that the user was giving, for the advice at the end of a message.
std::string command_line(const CLI::App& app) {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app.get_name() : app.get_name() + ' ' + command_line(*parsed.front());
}

/// One line for what is wrong with the arguments. An unknown one is told before a missing one: most likely the same.
std::string usage_fault(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> unknown = app.remaining(true);
    std::string message = error.what();
    if (!unknown.empty()) {
        const bool option = unknown.front().starts_with("-");
        const bool command = !option && app.get_subcommands().empty();
        message = (option    ? "unknown option "
                   : command ? "unknown command "
                             : "unexpected argument ") +
                  unknown.front();
    }
    std::replace(message.begin(), message.end(), '\n', ' ');
    return message + "; see " + command_line(app) + " --help";
}

int run(int argc, char** argv) {
    rabita::GlobalOptions global;
    CLI::App app("Reads Arabic news and finds who met, called, visited and spoke about whom", "rabita");
    add_global_options(app, global);
    rabita::add_build_command(app, global);
    rabita::add_extract_command(app, global);
    rabita::add_merge_command(app, global);
    rabita::add_import_command(app, global);
    rabita::add_actors_command(app, global);
    rabita::add_forget_command(app, global);
    rabita::add_graph_commands(app, global);
    rabita::add_report_command(app, global);
    rabita::add_serve_command(app, global);
    rabita::add_plot_command(app, global);
    rabita::add_lexicon_commands(app, global);
    rabita::add_evaluate_command(app, global);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) { // --help and --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        rabita::Console(false).error(usage_fault(app, error));
        return 2;
    }
    return global.exit_code;
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false); // twice as fast on stdin; stdout is written through stdio only
    try {
        return run(argc, argv);
    } catch (const std::exception& error) { // InputError, LexiconError; anything else is a defect, told just as well
        rabita::Console(false).error(error.what());
        return 2;
    }
}
