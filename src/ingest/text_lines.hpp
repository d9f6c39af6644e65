#pragma once

#include "rabita/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// What the lines of an article's text tell beside its sentences.
struct LineFindings {
    std::optional<std::string> agency; ///< whose wording it is: of the dateline, a source line or a signature
    std::optional<Day> day;            ///< of a line above the text that holds a full date and little else
};

/// Reads the lines around a text. O(length).
LineFindings read_lines(std::string_view utf8);

/// The text with everything blanked out that a copied page carries beside its article (menus, share bars, captions'
/// credits, teasers, and comments and related headlines behind it), by Arabic cues, and with the dash of a dateline
/// replaced by a line break, so that no sentence begins with it. A sentence of more than 2000 characters, which nobody
/// writes, is broken at a space: what reads sentences may take time in the square of their length. Every code point of
/// what goes is one line break: offsets in code points stay what they are in `utf8`. O(length).
std::string without_page_furniture(std::string_view utf8);

} // namespace rabita
