#pragma once

#include "rabita/date.hpp"

#include <optional>
#include <string>

namespace rabita {

/// Where Document::published came from.
enum class PublishedFrom { input, text, markup };

/// One article as it was given: the unit of extraction.
struct Document {
    std::string id;               ///< the record's id; for a file its path as given
    std::string text;             ///< valid UTF-8; offsets of evidence count its code points
    std::optional<Day> published; ///< relative dates are resolved against it
    std::optional<PublishedFrom> published_from;
    std::optional<std::string> title;  ///< headline, when given apart from the text
    std::optional<std::string> source; ///< outlet
    std::optional<std::string> url;
    std::string published_by;            ///< what the day was read from, for people: "JSON-LD datePublished", "time"
    std::optional<std::string> origin;   ///< the news agency whose wording it is, as the text or the markup names it
    std::optional<std::string> language; ///< BCP 47, as recognised
    std::string input;                   ///< digest of the bytes that it was read from; empty when none was taken
};

} // namespace rabita
