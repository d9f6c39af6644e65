#include "cli/build_command.hpp"

#include "cli/article_run.hpp"
#include "cli/summary_table.hpp"
#include "cli/write_graphs.hpp"
#include "rabita/error.hpp"
#include "record/sha256.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace rabita {

namespace {

constexpr const char* build_examples =
    R"(The store keeps what earlier runs found: an article that is in it as given, and was read by the same rules, is not
read again, nor even parsed where the same line, page or text is given. A run that was interrupted goes on where it
was. With --correct an article takes the place of those in the store that have its id and another text, with all that
they told; without it both count. --no-graphs only stores: for daily runs, with rabita export when files are due.
--store takes an SQLite file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE.

Ends with 0, or with 2 when something could not be read: one line on stderr tells what, and the rest is built.

Examples:
  rabita build news/
  rabita build monday.jsonl tuesday.txt --store week.db --out week/
  rabita build crawl.warc.gz feed.xml pages.zip --skipped left-out.tsv
  rabita build corrected.jsonl --correct
  rabita build today/ --no-graphs

--quiet and --lexicon are described by: rabita --help)";

struct BuildOptions {
    std::vector<std::string> articles;
    std::string store = "ties.db";
    std::string out = "graphs";
    unsigned threads = 0;
    ReadingOptions reading;
    bool correct = false;
    bool no_graphs = false;
};

/// Reads what the store does not know yet into it.
RunTotals read_into(Store& store, const BuildOptions& options, GlobalOptions& global, Console& console) {
    const std::string rules = rules_of(global);
    std::map<std::string, std::string> given; // by id: sha256 of what takes the place of earlier versions
    const auto note_given = [&](const std::string& document, const std::string& sha256) {
        if (options.correct) {
            given[document] = sha256;
        }
    };
    KnownArticles known;
    known.article = [&](const Document& document) {
        const std::string sha256 = sha256_hex(document.text);
        note_given(document.id, sha256);
        return store.holds(document, sha256, rules);
    };
    known.input = [&](const std::string& input) {
        const auto article = store.read_from(input, rules);
        if (article) {
            note_given(article->document, article->sha256);
        }
        return article.has_value();
    };
    const auto keep = [&](ReadOutcome&& outcome) { store.add(std::move(outcome.extraction), std::move(outcome.line)); };
    const ArticleInput input{options.articles, options.threads, options.reading};
    RunTotals totals = run_articles(input, global, console, keep, known);
    for (const auto& [document, sha256] : given) {
        store.remove(document, sha256);
    }
    store.finish();
    return totals;
}

void run_build(const BuildOptions& options, GlobalOptions& global) {
    std::optional<OutputFolder> folder;
    if (!options.no_graphs) {
        folder.emplace(options.out);
    }
    Store store(options.store, Access::write);
    Console console(global.quiet);
    console.note(describe(read_into(store, options, global, console)));
    const std::size_t size = store.size();
    if (size == 0) {
        throw InputError("no article could be read, so nothing is " +
                         (folder ? "written to " + options.out : "stored in " + options.store));
    }
    console.note("found " + describe(store.counts()));
    std::vector<std::string> files;
    if (folder) {
        files = write_graphs(store.ties(), *folder, options.threads);
    }
    console.note(fmt::format("stored {} in {}", counted(size, "article"), options.store));
    if (folder) {
        console.note(fmt::format("wrote {} to {}", fmt::join(files, ", "), options.out));
    }
}

} // namespace

void add_build_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<BuildOptions>();
    CLI::App* command = app.add_subcommand("build", "The main job: read articles, find ties, store them, write graphs");
    command->add_option("ARTICLES", options->articles, articles_help)->required();
    command->add_option("--store", options->store, "SQLite file, created if missing, or postgresql://...")
        ->capture_default_str();
    auto* out =
        command->add_option("--out", options->out, "Folder for the graphs; created if missing")->capture_default_str();
    command->add_flag("--no-graphs", options->no_graphs, "Only store: for runs that export, or graph, when it is due")
        ->excludes(out);
    command->add_option("--threads", options->threads, "Threads; 0 uses all processors")->capture_default_str();
    command->add_flag("--correct", options->correct, "Articles replace earlier versions with the same id");
    add_reading_options(*command, options->reading);
    command->footer(build_examples);
    command->callback([options, &global] { run_build(*options, global); });
}

} // namespace rabita
