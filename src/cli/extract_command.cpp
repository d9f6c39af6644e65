#include "cli/extract_command.hpp"

#include "cli/article_run.hpp"
#include "cli/table.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* examples = R"(Output is in the order of input and the same on any number of threads.
Ends with 0, or with 2 when something could not be read: one line on stderr tells what.

Examples:
  rabita extract news/monday.txt
  rabita extract --format table news/
  zcat archive.jsonl.gz | rabita extract - > extractions.jsonl
  rabita extract --lexicon mine.json --threads 4 news.jsonl

--quiet and --lexicon are described by: rabita --help)";

struct ExtractOptions {
    std::vector<std::string> articles;
    std::string format = "jsonl";
    unsigned threads = 0;
};

std::string days_text(const std::optional<DateInterval>& date) {
    if (!date) {
        return "undated";
    }
    const std::string first = to_iso(date->first);
    return date->first == date->last ? first : first + ".." + to_iso(date->last);
}

std::string shown_name(const Extraction& extraction, const std::string& id) {
    for (const Actor& actor : extraction.actors) {
        if (actor.id == id) {
            return actor.name_ar.value_or(actor.name_en.value_or(id));
        }
    }
    return id;
}

std::string who_did_it(const Extraction& extraction, const ArticleEvent& event) {
    std::string out;
    for (const Argument& argument : event.arguments) {
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", name(argument.role),
                           shown_name(extraction, argument.actor));
    }
    return event.place ? out + "; place: " + event.place->name_ar : out;
}

/// The article's id and title, and its events below.
std::string table(const Extraction& extraction) {
    const Document& document = extraction.document;
    const std::string heading = one_line(document.id + (document.title ? "  " + *document.title : "")) + '\n';
    if (extraction.events.empty()) {
        return heading + "no events\n\n";
    }
    Table events({{"date"}, {"type"}, {"status"}, {"who"}});
    for (const ArticleEvent& event : extraction.events) {
        events.add({days_text(event.date), std::string(name(event.type)), std::string(name(event.status)),
                    one_line(who_did_it(extraction, event))});
    }
    return heading + events.text() + '\n';
}

void run_extract(const ExtractOptions& options, GlobalOptions& global) {
    Console console(global.quiet);
    const bool jsonl = options.format == "jsonl";
    const RunTotals totals = run_articles(options.articles, options.threads, global, console, [&](Outcome&& outcome) {
        write_stdout(jsonl ? outcome.line + '\n' : table(outcome.extraction));
    });
    if (!totals.skipped.empty()) {
        console.note(describe(totals));
    }
}

} // namespace

void add_extract_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ExtractOptions>();
    CLI::App* command = app.add_subcommand("extract", "Read articles, print what each tells");
    command->add_option("FILE", options->articles, "Text files, JSON Lines files, folders, or - for stdin")->required();
    command->add_option("--format", options->format, "jsonl: one record a line; table: for reading")
        ->check(CLI::IsMember({"jsonl", "table"}))
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Threads; 0 uses all processors")->capture_default_str();
    command->footer(examples);
    command->callback([options, &global] { run_extract(*options, global); });
}

} // namespace rabita
