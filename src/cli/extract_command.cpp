#include "cli/extract_command.hpp"

#include "cli/article_run.hpp"
#include "cli/table.hpp"
#include "ingest/article_json.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* extract_examples = R"(Output is in the order of input and the same on any number of threads.
Ends with 0, or with 2 when something could not be read: one line on stderr tells what.

Examples:
  rabita extract news/monday.txt
  rabita extract --format table news/
  rabita extract archive.jsonl.gz crawl.warc.gz pages.zip > extractions.jsonl
  rabita extract --field text=article_body --field published=/meta/day dump.json
  rabita extract --format articles --skipped left-out.tsv saved-pages/
  rabita extract --lexicon mine.json --threads 4 news.jsonl

--quiet and --lexicon are described by: rabita --help)";

struct ExtractOptions {
    std::vector<std::string> articles;
    std::string format = "jsonl";
    unsigned threads = 0;
    ReadingOptions reading;
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

void note_left_out(const RunTotals& totals, Console& console) {
    if (!totals.skipped.empty() || totals.copies > 0) {
        console.note(describe(totals));
    }
}

void run_extract(const ExtractOptions& options, GlobalOptions& global) {
    Console console(global.quiet);
    if (options.format == "articles") {
        const RunTotals totals =
            read_only(options.articles, options.reading, global, console,
                      [&](Document&& document) { write_stdout(article_json_line(document) + '\n'); });
        note_left_out(totals, console);
        return;
    }
    const bool jsonl = options.format == "jsonl";
    const ArticleInput input{options.articles, options.threads, options.reading};
    const RunTotals totals = run_articles(input, global, console, [&](ReadOutcome&& outcome) {
        write_stdout(jsonl ? outcome.line + '\n' : table(outcome.extraction));
    });
    note_left_out(totals, console);
}

} // namespace

void add_extract_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ExtractOptions>();
    CLI::App* command = app.add_subcommand("extract", "Read articles, print what each tells");
    command->add_option("FILE", options->articles, articles_help)->required();
    command
        ->add_option(
            "--format", options->format,
            "jsonl: one record a line; table: for reading; articles: what was read, with its text, before any tie")
        ->check(CLI::IsMember({"jsonl", "table", "articles"}))
        ->capture_default_str();
    add_reading_options(*command, options->reading);
    command->add_option("--threads", options->threads, "Threads; 0 uses all processors")->capture_default_str();
    command->footer(extract_examples);
    command->callback([options, &global] { run_extract(*options, global); });
}

} // namespace rabita
