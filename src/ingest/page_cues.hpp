#pragma once

#include "ingest/arabic_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rabita {

/// What a line of an article's page is, by the words it begins with.
enum class LineKind {
    text,      ///< may belong to the article
    end,       ///< heads what follows the article: comments, related articles, tags, newsletter
    teaser,    ///< points to another article: "اقرأ أيضا"
    furniture, ///< share bar, menu, counter, copyright, log in
    credit,    ///< of a picture
    byline,    ///< who wrote it
    source     ///< whose wording it is: "المصدر: رويترز"
};

/// Reads one line. `shape` must be its shape. Long lines are text, whatever they begin with. O(length).
LineKind kind_of_line(std::string_view line, const LineShape& shape);

/// The news agency that a text names in the dateline, signature or source line, in the spelling used here ("رويترز",
/// "أ ف ب", "واس", ...); empty when none of those is named. O(length).
std::optional<std::string> agency_in(std::string_view line);

/// Bytes of the dateline that a paragraph begins with, up to and with its dash or colon: "الرباط (أ ف ب) - ", "واس -
/// الرياض: "; 0 when there is none. Only agencies, news cities and dates count as parts of one.
std::size_t dateline_length(std::string_view paragraph);

/// Another article's headline within a paragraph, glued to the words that offer it ("اقرأ أيضاًالعالمقمة في ...  وقال"):
/// its first byte and the end. It ends at two spaces, or before words that open a sentence; empty if neither stands
/// near, or if nothing is offered.
std::optional<std::pair<std::size_t, std::size_t>> glued_offer(std::string_view paragraph);

} // namespace rabita
