#include "cli/build_command.hpp"

#include "cli/article_run.hpp"
#include "cli/summary_table.hpp"
#include "cli/write_graphs.hpp"
#include "rabita/error.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* examples =
    R"(The store keeps what earlier runs found: an article with the same id and text is read anew and counts once.
Ends with 0, or with 2 when something could not be read: one line on stderr tells what, and the rest is built.

Examples:
  rabita build news/
  rabita build monday.jsonl tuesday.txt --store week.db --out week/
  rabita build crawl.warc.gz feed.xml pages.zip --skipped left-out.tsv

--quiet and --lexicon are described by: rabita --help)";

struct BuildOptions {
    std::vector<std::string> articles;
    std::string store = "ties.db";
    std::string out = "graphs";
    unsigned threads = 0;
    ReadingOptions reading;
};

void run_build(const BuildOptions& options, GlobalOptions& global) {
    const OutputFolder folder(options.out);
    Store store(options.store, Store::Access::write);
    Console console(global.quiet);
    const ArticleInput input{options.articles, options.threads, options.reading};
    const RunTotals totals =
        run_articles(input, global, console, [&](Outcome&& outcome) { store.add(outcome.extraction, outcome.line); });
    store.finish();
    console.note(describe(totals));
    if (store.size() == 0) {
        throw InputError("no article could be read, so nothing is written to " + options.out);
    }
    const Ties ties = merge(store.extractions());
    console.note("found " + describe(ties));
    const std::vector<std::string> files = write_graphs(ties, folder);
    console.note(fmt::format("stored {} in {}", counted(store.size(), "article"), options.store));
    console.note(fmt::format("wrote {} to {}", fmt::join(files, ", "), options.out));
}

} // namespace

void add_build_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<BuildOptions>();
    CLI::App* command = app.add_subcommand("build", "The main job: read articles, find ties, store them, write graphs");
    command->add_option("ARTICLES", options->articles, articles_help)->required();
    command->add_option("--store", options->store, "SQLite file; created if missing")->capture_default_str();
    command->add_option("--out", options->out, "Folder for the graphs; created if missing")->capture_default_str();
    command->add_option("--threads", options->threads, "Threads; 0 uses all processors")->capture_default_str();
    add_reading_options(*command, options->reading);
    command->footer(examples);
    command->callback([options, &global] { run_build(*options, global); });
}

} // namespace rabita
