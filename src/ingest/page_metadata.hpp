#pragma once

#include "ingest/html_tree.hpp"
#include "rabita/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// What a page's markup says of its article.
struct PageMetadata {
    std::optional<std::string> title;
    std::optional<std::string> outlet; ///< by name; the address may still tell it
    std::optional<std::string> url;
    std::optional<std::string> language; ///< of <html lang>
    std::optional<Day> published;
    std::string published_by;        ///< what the day was read from: "JSON-LD datePublished", "meta date", ...
    std::optional<std::string> body; ///< JSON-LD articleBody, for pages that are built by scripts only
};

/// Reads, in this order of trust, JSON-LD, OpenGraph and other <meta>, microdata and <time>, then the address. `url` is
/// where the page came from, if known. Never a date of modification. O(size).
PageMetadata page_metadata(const xmlNode* root, const std::optional<std::string>& url);

/// "https://www.example.ma/a/b" → "example.ma"; empty for what is no address.
std::optional<std::string> host_of(std::string_view url);

} // namespace rabita
