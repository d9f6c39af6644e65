#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rabita {

/// A line reduced to what cues are compared in: letters and digits with single spaces, without diacritics and tatweel;
/// أ إ آ become ا, ى becomes ي, ة becomes ه, Latin letters lower case, Arabic-Indic digits ASCII. O(length).
std::string folded_line(std::string_view utf8);

/// What a line of text looks like from outside.
struct LineShape {
    std::size_t words = 0;
    std::size_t letters = 0;        ///< of any script
    std::size_t arabic_letters = 0; ///< of the Arabic script
    std::size_t separators = 0;     ///< | > < » « • · / between words, as menus and breadcrumbs have
    bool ends_sentence = false;     ///< with . ! ? ؟ : or a closing quotation mark
    bool trails_off = false;        ///< with ... or …

    bool arabic() const { return arabic_letters * 2 > letters; } ///< false without letters
};

LineShape shape_of(std::string_view utf8);

/// Does the folded line begin with one of the folded phrases, at the end of a word?
bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases);

/// Does the folded line hold one of the folded phrases, as whole words?
bool holds_any(std::string_view folded, std::span<const std::string_view> phrases);

} // namespace rabita
