#include "cli/article_run.hpp"

#include "ingest/fingerprint.hpp"
#include "rabita/error.hpp"
#include "rabita/pipeline.hpp"
#include "record/sha256.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

namespace rabita {

namespace {

/// The list that --skipped asks for; also told what could not be extracted, from another thread than the reader's.
class SkippedList {
public:
    explicit SkippedList(const std::string& path) : path_(path) {
        if (!path_.empty()) {
            file_.open(path_, std::ios::binary | std::ios::trunc);
            check();
        }
    }

    void add(const std::string& reason, const std::string& message) {
        const std::lock_guard lock(mutex_);
        if (file_.is_open()) {
            file_ << reason << '\t' << message << '\n';
        }
    }

    void finish() {
        if (file_.is_open()) {
            file_.close();
            check();
        }
    }

private:
    void check() const {
        if (!file_) {
            throw InputError(
                fmt::format("{}: cannot be written ({}); choose another --skipped", path_, std::strerror(errno)));
        }
    }

    std::string path_;
    std::ofstream file_;
    std::mutex mutex_;
};

ReadOptions read_options(const ReadingOptions& reading, const GlobalOptions& global, Console& console) {
    ReadOptions out;
    for (const std::string& field : reading.fields) {
        const std::size_t equals = field.find('=');
        out.fields[field.substr(0, equals)] = field.substr(equals + 1);
    }
    out.any_language = reading.any_language;
    out.limits.article_bytes = reading.max_article_megabytes << 20U;
    if (global.verbose) {
        out.note = [&console](const std::string& message) { console.note(message); };
    }
    return out;
}

/// Counts, lists and tells what is left out.
FaultSink fault_sink(RunTotals& totals, SkippedList& list, const GlobalOptions& global, Console& console) {
    return [&](const Fault& fault) {
        const std::string reason(name(fault.kind));
        ++totals.skipped[reason];
        totals.lost += fault.lost ? 1U : 0U;
        list.add(reason, fault.message);
        if (fault.lost) {
            console.error(fault.message);
        } else if (global.verbose) {
            console.note(fault.message);
        }
    };
}

} // namespace

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

RunTotals run_articles(const ArticleInput& input, GlobalOptions& global, Console& console, const OutcomeSink& sink,
                       const KnownArticles& known) {
    const Lexicon lexicon = load_lexicon(global);
    const std::string rules = rules_of(global);
    SkippedList list(input.reading.skipped);
    RunTotals totals;
    RecentTexts recent;
    std::size_t not_extracted = 0; // counted by the threads that extract, unlike totals.skipped
    std::atomic<std::size_t> done = 0;
    Run run(
        [&](const Document& document) {
            Extraction extraction = extract(document, lexicon);
            extraction.rules = rules;
            return extraction;
        },
        [&](ReadOutcome&& outcome) {
            if (!outcome.fault.empty()) {
                ++not_extracted;
                list.add("cannot be extracted", outcome.fault);
                console.error(outcome.fault);
                return;
            }
            ++done;
            const auto fingerprint = parse_fingerprint(outcome.extraction.fingerprint);
            totals.copies += fingerprint && recent.add(*fingerprint) ? 1U : 0U;
            sink(std::move(outcome));
        },
        input.threads);
    ReadOptions options = read_options(input.reading, global, console);
    options.progress = [&](const ReadProgress& progress) { console.progress(done, progress.bytes, progress.total); };
    const auto count_known = [&totals](bool left_out) {
        totals.known += left_out ? 1U : 0U;
        return left_out;
    };
    if (known.article) {
        options.known = [&](const Document& document) { return count_known(known.article(document)); };
    }
    if (known.input) {
        options.known_input = [&](const std::string& digest) { return count_known(known.input(digest)); };
    }
    totals.read = read_articles(
        input.paths, std::cin, options, [&](Document&& document) { run.add(std::move(document)); },
        fault_sink(totals, list, global, console));
    run.finish();
    list.finish();
    totals.articles = done;
    if (not_extracted > 0) {
        totals.skipped["cannot be extracted"] = not_extracted;
        totals.lost += not_extracted;
    }
    global.exit_code = totals.lost > 0 ? 2 : global.exit_code;
    return totals;
}

RunTotals read_only(const std::vector<std::string>& paths, const ReadingOptions& reading, GlobalOptions& global,
                    Console& console, const DocumentSink& sink) {
    SkippedList list(reading.skipped);
    RunTotals totals;
    RecentTexts recent;
    ReadOptions options = read_options(reading, global, console);
    options.progress = [&](const ReadProgress& progress) {
        console.progress(totals.articles, progress.bytes, progress.total);
    };
    totals.read = read_articles(
        paths, std::cin, options,
        [&](Document&& document) {
            ++totals.articles;
            totals.copies += recent.add(fingerprint_of(document.text)) ? 1U : 0U;
            sink(std::move(document));
        },
        fault_sink(totals, list, global, console));
    list.finish();
    global.exit_code = totals.lost > 0 ? 2 : global.exit_code;
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
    if (totals.copies > 0) {
        out += fmt::format("; {} of them {} copied from others", totals.copies, totals.copies == 1 ? "is" : "are");
    }
    return out;
}

std::string counted(std::size_t count, const std::string& noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace rabita
