#include "cli/evaluate_command.hpp"

#include "cli/article_run.hpp"
#include "cli/evaluate_report.hpp"
#include "rabita/error.hpp"
#include "rabita/pipeline.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

namespace rabita {

namespace {

constexpr const char* evaluate_examples =
    R"(GOLD holds one JSON file for each article: its text, its actors and the events that a careful reader finds in it; the
form and the meaning of every figure are described in tests/gold/README.md. An event is found when its type and its
essential actors are right, a statement also in its sentence; contact is meetings, calls and visits; contact_exact
counts only those with every actor and the status right. Dates and status are of the found events.

Ends with 0, or with 2 when a gold file is faulty or an article could not be read: one line on stderr tells what.

Examples:
  rabita evaluate gold/
  rabita evaluate gold/ --errors | less
  rabita evaluate gold/ --lexicon mine.json --json figures.json
  rabita evaluate gold/article-7.json --errors
  rabita evaluate gold/ --extraction extractions.jsonl

--quiet and --lexicon are described by: rabita --help)";

struct EvaluateOptions {
    std::string gold;
    std::string extraction;
    std::string json;
    bool errors = false;
    unsigned threads = 0;
};

using Extractions = std::map<std::string, Extraction>;

/// Empty, after telling each fault, when any gold file has one: figures of a part would pass for those of the whole.
std::vector<GoldArticle> faultless_gold(const std::string& path, Console& console) {
    std::size_t faults = 0;
    std::vector<GoldArticle> articles = load_gold(path, [&](const std::string& fault) {
        ++faults;
        console.error(fault);
    });
    if (faults > 0) {
        console.note(fmt::format("nothing is measured: {} of {} at fault", counted(faults, "gold file"),
                                 articles.size() + faults));
        articles.clear();
    }
    return articles;
}

Extractions read_articles_anew(const std::vector<GoldArticle>& gold, unsigned threads, const GlobalOptions& global,
                               Console& console) {
    const Lexicon lexicon = load_lexicon(global);
    Extractions out;
    const auto keep = [&](ReadOutcome&& outcome) {
        if (!outcome.fault.empty()) {
            console.error(outcome.fault);
            return;
        }
        const std::string id = outcome.extraction.document.id;
        out.insert_or_assign(id, std::move(outcome.extraction));
        console.progress(out.size());
    };
    Run run([&](const Document& document) { return extract(document, lexicon); }, keep, threads);
    for (const GoldArticle& article : gold) {
        run.add(Document(article.document));
    }
    run.finish();
    return out;
}

Extractions parse_lines(std::istream& input, const std::string& name) {
    Extractions out;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        try {
            Extraction extraction = parse_extraction(line);
            const std::string id = extraction.document.id;
            out.insert_or_assign(id, std::move(extraction));
        } catch (const InputError& error) {
            throw InputError(
                fmt::format("{}:{}: {}; each line must be a record of rabita extract", name, number, error.what()));
        }
    }
    return out;
}

Extractions load_extractions(const std::string& path) {
    if (path == "-") {
        return parse_lines(std::cin, "stdin");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof()) {
        throw InputError(path + ": no file with extractions; make one with: rabita extract ARTICLES... > " + path);
    }
    return parse_lines(file, path);
}

struct Evaluation {
    Figures figures;
    std::vector<Finding> findings;
};

Evaluation evaluate(const std::vector<GoldArticle>& gold, const Extractions& extractions, Console& console) {
    Evaluation out;
    for (const GoldArticle& article : gold) {
        const auto found = extractions.find(article.document.id);
        const Extraction* extraction = found == extractions.end() ? nullptr : &found->second;
        if (extraction == nullptr) {
            console.error(article.file + ": no extraction of \"" + article.document.id +
                          "\"; its events count as missed");
        }
        const std::vector<Disagreement> disagreements = compare(article, extraction, out.figures);
        for (Finding& finding : findings_of(article, extraction, disagreements)) {
            out.findings.push_back(std::move(finding));
        }
    }
    return out;
}

/// The file appears complete or not at all; what is no regular file (a pipe, /dev/null) is written to as it is.
void write_json_file(const std::string& path, const std::string& bytes) {
    const auto status = std::filesystem::status(path);
    const bool plain = !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
    const std::string target = plain ? path + ".part" : path;
    std::ofstream file(target, std::ios::binary);
    file << bytes;
    file.close();
    std::error_code error;
    if (file && plain) {
        std::filesystem::rename(target, path, error);
    }
    if (!file || error) {
        const int reason = errno;
        std::error_code ignored;
        if (plain) {
            std::filesystem::remove(target, ignored);
        }
        throw InputError(fmt::format("{}: cannot be written ({}); give --json another file", path,
                                     error ? error.message() : std::strerror(reason)));
    }
}

void print(const Evaluation& evaluation, const EvaluateOptions& options) {
    const bool json_only = options.json == "-";
    if (!json_only) {
        write_stdout((options.errors ? findings_text(evaluation.findings) : std::string()) +
                     figures_text(evaluation.figures));
    }
    if (options.json.empty()) {
        return;
    }
    Json json = figures_json(evaluation.figures);
    if (options.errors) {
        json["errors"] = findings_json(evaluation.findings);
    }
    if (json_only) {
        write_stdout(json_text(json));
    } else {
        write_json_file(options.json, json_text(json));
    }
}

/// The exit code.
int run_evaluate(const EvaluateOptions& options, const GlobalOptions& global) {
    Console console(global.quiet);
    const std::vector<GoldArticle> gold = faultless_gold(options.gold, console);
    if (gold.empty()) {
        return 2;
    }
    const Extractions extractions = options.extraction.empty()
                                        ? read_articles_anew(gold, options.threads, global, console)
                                        : load_extractions(options.extraction);
    const Evaluation evaluation = evaluate(gold, extractions, console);
    print(evaluation, options);
    return evaluation.figures.not_extracted == 0 ? 0 : 2;
}

} // namespace

void add_evaluate_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command = app.add_subcommand("evaluate", "Precision and recall on articles that a reader annotated");
    command->add_option("GOLD", options->gold, "Folder of gold files, or one of them")->required();
    command->add_flag("--errors", options->errors, "Also list every miss, false alarm and wrong detail");
    command
        ->add_option("--json", options->json,
                     "Also write the figures, and with --errors the list, as JSON; - for stdout")
        ->type_name("FILE");
    CLI::Option* extraction =
        command->add_option("--extraction", options->extraction, "Measure what extract printed earlier; - for stdin")
            ->type_name("FILE");
    command->add_option("--threads", options->threads, "Threads; 0 uses all processors")
        ->capture_default_str()
        ->excludes(extraction);
    command->footer(evaluate_examples);
    command->callback([options, &global] { global.exit_code = run_evaluate(*options, global); });
}

} // namespace rabita
