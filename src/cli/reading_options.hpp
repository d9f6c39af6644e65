#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace rabita {

/// What `build` and `extract` are told about their input.
struct ReadingOptions {
    std::vector<std::string> fields; ///< "text=body"
    std::string skipped;             ///< file for the list of what is left out; empty: none
    bool any_language = false;
    std::size_t max_article_megabytes = 16;
};

inline constexpr const char* articles_help =
    "Texts, web pages, JSON Lines or arrays, feeds, WARC, CSV, each also compressed or in zip or tar; folders; - for stdin";

/// Adds --field, --skipped, --any-language and --max-article to a command.
void add_reading_options(CLI::App& command, ReadingOptions& options);

} // namespace rabita
