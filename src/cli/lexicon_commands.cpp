#include "cli/lexicon_commands.hpp"

#include "cli/article_run.hpp"
#include "cli/table.hpp"
#include "rabita/selection.hpp"
#include "record/json_fields.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* find_examples = R"(Near spellings follow exact ones. Ends with 1 when nothing is found.

Examples:
  rabita lexicon find لافروف
  rabita lexicon find "Abdelmadjid Tebboune"
  rabita lexicon find DZ --json)";

constexpr const char* check_examples =
    R"(Without a file the built-in lexicon is checked. All faults are told, each as file#/json/pointer, and end with 2.

Examples:
  rabita lexicon check
  rabita lexicon check mine.json)";

struct FindOptions {
    std::string name;
    bool json = false;
};

std::string json_line(const Candidate& candidate) {
    using record::or_null;
    const Actor& actor = candidate.actor;
    return record::dump_line(record::Json{{"id", actor.id},
                                          {"kind", name(actor.kind)},
                                          {"name_ar", or_null(actor.name_ar)},
                                          {"name_en", or_null(actor.name_en)},
                                          {"state", or_null(actor.state)},
                                          {"wikidata", or_null(actor.wikidata)},
                                          {"score", candidate.score}});
}

std::string text(const std::vector<Candidate>& candidates) {
    Table table({{"score", Align::right}, {"kind"}, {"state"}, {"id"}, {"name"}});
    for (const Candidate& candidate : candidates) {
        const Actor& actor = candidate.actor;
        table.add({fmt::format("{:.2f}", candidate.score), std::string(name(actor.kind)), actor.state.value_or(""),
                   actor.id, one_line(label(actor))});
    }
    return table.text();
}

void run_find(const FindOptions& options, GlobalOptions& global) {
    const Lexicon lexicon = load_lexicon(global);
    const std::vector<Candidate> candidates = lexicon.find(options.name);
    if (candidates.empty()) {
        global.exit_code = 1;
        Console(global.quiet).note("the lexicon knows nobody called \"" + options.name + "\"");
        return;
    }
    if (!options.json) {
        write_stdout(text(candidates));
        return;
    }
    for (const Candidate& candidate : candidates) {
        write_stdout(json_line(candidate) + '\n');
    }
}

void run_check(const std::vector<std::string>& files, GlobalOptions& global) {
    std::vector<std::string> overlays = global.lexicon_overlays;
    overlays.insert(overlays.end(), files.begin(), files.end());
    if (overlays.empty()) {
        Lexicon::builtin();
    } else {
        Lexicon::with_overlays(overlays); // throws LexiconError with all faults
    }
    Console(global.quiet).note("no faults");
}

} // namespace

void add_lexicon_commands(CLI::App& app, GlobalOptions& global) {
    CLI::App* lexicon = app.add_subcommand("lexicon", "Look into the lexicon, or check additions to it");
    lexicon->require_subcommand(1);
    lexicon->footer("Each has examples: rabita lexicon find --help");

    auto find = std::make_shared<FindOptions>();
    CLI::App* find_command = lexicon->add_subcommand("find", "Who goes by a name, an id, an ISO code or a demonym");
    find_command->add_option("NAME", find->name, "In Arabic or Latin script")->required();
    find_command->add_flag("--json", find->json, "One JSON object a line");
    find_command->footer(find_examples);
    find_command->callback([find, &global] { run_find(*find, global); });

    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* check_command = lexicon->add_subcommand("check", "Check the built-in lexicon, or overlay files");
    check_command->add_option("FILE", *files, "Overlay files in the lexicon's formats");
    check_command->footer(check_examples);
    check_command->callback([files, &global] { run_check(*files, global); });
}

} // namespace rabita
