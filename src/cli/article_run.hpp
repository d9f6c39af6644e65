#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/reading_options.hpp"
#include "ingest/reader.hpp"
#include "pipeline/run.hpp"
#include "rabita/lexicon.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rabita {

/// The built-in lexicon with the user's overlays. Throws LexiconError.
Lexicon load_lexicon(const GlobalOptions& global);

/// What a run over articles came upon.
struct RunTotals {
    std::size_t articles = 0; ///< extracted
    std::size_t known = 0;    ///< passed over because what they tell is known already
    std::size_t copies = 0;   ///< of those extracted, near-duplicates of an earlier one
    std::size_t lost = 0;     ///< left out although they may have held articles
    ReadCounts read;
    std::map<std::string, std::size_t> skipped; ///< what was left out, counted by reason
};

/// The version of the rules and the lexicon, overlays included, by which articles are read. Throws LexiconError.
std::string rules_of(const GlobalOptions& global);

/// Is it known already what an article tells?
struct KnownArticles {
    std::function<bool(const Document&)> article = nullptr;
    std::function<bool(const std::string&)> input = nullptr; ///< asked for its Document::input, before it is parsed
};

/// What to read, and how.
struct ArticleInput {
    std::vector<std::string> paths; ///< "-" is stdin
    unsigned threads = 0;           ///< 0: all
    ReadingOptions reading;
};

/// Reads the articles, extracts them and hands each outcome to `sink` in the order of input. Prints a line for whatever
/// was lost, and then sets the exit code to 2. What is `known` is not extracted. Throws LexiconError for the
/// overlays, InputError when the list of what is skipped cannot be written, and what the sink throws.
RunTotals run_articles(const ArticleInput& input, GlobalOptions& global, Console& console, const OutcomeSink& sink,
                       const KnownArticles& known = {});

/// As run_articles(), but hands on the articles themselves.
RunTotals read_only(const std::vector<std::string>& paths, const ReadingOptions& reading, GlobalOptions& global,
                    Console& console, const DocumentSink& sink);

/// "read 12 articles from 3 files; skipped 2: 1 invalid UTF-8, 1 record without text; 3 copies of others among them"
std::string describe(const RunTotals& totals);

/// "1 article", "2 articles".
std::string counted(std::size_t count, const std::string& noun);

} // namespace rabita
