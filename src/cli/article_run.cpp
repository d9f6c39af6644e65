#include "cli/article_run.hpp"

#include "rabita/error.hpp"
#include "rabita/pipeline.hpp"
#include "record/sha256.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace rabita {

Lexicon load_lexicon(const GlobalOptions& global) {
    return global.lexicon_overlays.empty() ? Lexicon::builtin() : Lexicon::with_overlays(global.lexicon_overlays);
}

std::string rules_of(const GlobalOptions& global) {
    std::string overlays;
    for (const std::string& path : global.lexicon_overlays) {
        std::ifstream file(path, std::ios::binary);
        overlays += sha256_hex(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return rules_version() + (overlays.empty() ? "" : "+" + sha256_hex(overlays).substr(0, 12));
}

RunTotals run_articles(const std::vector<std::string>& paths, unsigned threads, GlobalOptions& global, Console& console,
                       const OutcomeSink& sink, const KnownArticle& known) {
    const Lexicon lexicon = load_lexicon(global);
    const std::string rules = rules_of(global);
    RunTotals totals;
    std::map<std::string, std::size_t> not_extracted; // counted by the threads that extract, unlike totals.skipped
    Run run(
        [&](const Document& document) {
            Extraction extraction = extract(document, lexicon);
            extraction.rules = rules;
            return extraction;
        },
        [&](Outcome&& outcome) {
            if (!outcome.fault.empty()) {
                ++not_extracted["cannot be extracted"];
                console.error(outcome.fault);
                return;
            }
            console.progress(++totals.articles);
            sink(std::move(outcome));
        },
        threads);
    totals.read = read_articles(
        paths, std::cin,
        [&](Document&& document) {
            if (known && known(document)) {
                ++totals.known;
            } else {
                run.add(std::move(document));
            }
        },
        [&](const Fault& fault) {
            ++totals.skipped[std::string(name(fault.kind))];
            console.error(fault.message);
        });
    run.finish();
    totals.skipped.merge(not_extracted);
    if (!totals.skipped.empty()) {
        global.exit_code = 2;
    }
    return totals;
}

std::string describe(const RunTotals& totals) {
    std::string out = "read " + counted(totals.articles, "article") + " from " + counted(totals.read.files, "file");
    out += totals.known > 0 ? fmt::format("; {} known already", totals.known) : "";
    std::size_t all = 0;
    std::string reasons;
    for (const auto& [reason, count] : totals.skipped) {
        all += count;
        reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", count, reason);
    }
    out += "; skipped " + (all == 0 ? std::string("none") : fmt::format("{}: {}", all, reasons));
    if (totals.read.skipped_files > 0) {
        out += "; passed over " + counted(totals.read.skipped_files, "file") + " with other endings";
    }
    return out;
}

std::string counted(std::size_t count, const std::string& noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace rabita
