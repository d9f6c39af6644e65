#include "cli/article_run.hpp"
#include "cli/console.hpp"
#include "cli/output_folder.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "cli/web_commands.hpp"
#include "web/page.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>

namespace rabita {

namespace {

constexpr const char* report_examples =
    R"(One HTML file that opens in any browser, without a network: graph, timeline, matrix, actors, ties and events with
their sentences, in Arabic and in English. It holds planned and denied events too; --status and --level say what it
shows at first. With --articles the sentences stand whole, for the store keeps only the words that prove an event.

Examples:
  rabita report
  rabita report -o spring.html --from 2025-03 --to 2025-05 --title 'ربيع 2025'
  rabita report --articles news/ --lang ar)";

struct ReportOptions {
    SelectionOptions events;
    std::string out = "report.html";
    std::string title;
    std::string language;
    std::vector<std::string> articles;
};

ArticleTexts read_texts(const std::vector<std::string>& paths, Console& console, GlobalOptions& global) {
    ArticleTexts texts;
    if (!paths.empty()) {
        const auto keep = [&texts](Document&& document) { texts[document.id] = std::move(document.text); };
        read_only(paths, ReadingOptions{}, global, console, keep);
    }
    return texts;
}

void write_page(const std::string& path, const std::string& page) {
    const std::filesystem::path file(path);
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    OutputFolder(folder).write(file.filename().string(), [&page](std::ostream& out) { out << page; });
}

void run_report(const ReportOptions& options, GlobalOptions& global) {
    PageOptions page;
    page.selection = options.events.selection();
    page.language = options.language;
    page.title = options.title;
    StoreQuery query(options.events.store(), global);
    page.articles = read_texts(options.articles, query.console(), global);
    const Lexicon lexicon = Lexicon::with_overlays(global.lexicon_overlays);
    const std::string html = fill_page(embedded_page(), query.ties(), lexicon, page);
    if (options.out == "-") {
        write_stdout(html);
        return;
    }
    write_page(options.out, html);
    query.console().note(fmt::format("wrote {} ({} kB); open it in a browser", options.out, html.size() / 1000));
}

} // namespace

void add_report_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "One page to look at: graph, timeline, matrix, sentences");
    command->add_option("-o,--out", options->out, "HTML file, or - for stdout")
        ->type_name("FILE")
        ->capture_default_str();
    command->add_option("--title", options->title, "Title of the page");
    command->add_option("--lang", options->language, "Language it opens in; else the reader's")
        ->check(CLI::IsMember({"ar", "en"}));
    command->add_option("--articles", options->articles, "The articles that were read, for whole sentences")
        ->type_name("PATH");
    options->events.add_to(*command);
    command->footer(report_examples);
    command->callback([options, &global] { run_report(*options, global); });
}

} // namespace rabita
