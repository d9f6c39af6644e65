#include "ingest/arabic_line.hpp"

#include "ingest/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace rabita {

namespace {

bool is_separator(char32_t c) {
    return c == '|' || c == '>' || c == '<' || c == 0x00BB || c == 0x00AB || c == 0x2022 || c == 0x00B7 || c == '/' ||
           c == 0x203A || c == 0x2039;
}

bool is_arabic(char32_t c) {
    return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0xFB50 && c <= 0xFEFC);
}

/// The character as cues have it; 0 for one that vanishes, a space for one that separates words.
char32_t fold_character(char32_t c) {
    switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671: return 0x0627;
    case 0x0649:
    case 0x06CC: return 0x064A;
    case 0x0629: return 0x0647;
    case 0x06A9: return 0x0643;
    case 0x0640:
    case malformed: return 0;
    default: break;
    }
    const auto point = static_cast<UChar32>(c);
    if (u_charType(point) == U_NON_SPACING_MARK || u_charType(point) == U_FORMAT_CHAR) {
        return 0;
    }
    if (u_isdigit(point) != 0) {
        return U'0' + static_cast<char32_t>(u_charDigitValue(point));
    }
    return u_isalpha(point) != 0 ? static_cast<char32_t>(u_tolower(point)) : U' ';
}

struct Traits {
    bool letter = false;
    bool in_word = false; ///< letters, digits and the marks above them
    bool arabic_letter = false;
    bool separator = false;
};

Traits traits_of(char32_t c) {
    const auto point = static_cast<UChar32>(c == malformed ? 0xFFFD : c);
    const bool letter = u_isalpha(point) != 0;
    const bool inside = letter || u_isdigit(point) != 0 || u_charType(point) == U_NON_SPACING_MARK;
    return {letter, inside, letter && is_arabic(c), is_separator(c)};
}

/// Characters of Arabic and Latin text are asked for at every letter of every article: told once.
class TraitsTable {
public:
    TraitsTable() : common_(0x700) {
        for (char32_t i = 0; i < common_.size(); ++i) {
            common_[i] = traits_of(i);
        }
    }
    Traits operator[](char32_t c) const { return c < common_.size() ? common_[c] : traits_of(c); }

private:
    std::vector<Traits> common_;
};

const TraitsTable& traits_table() {
    static const TraitsTable table;
    return table;
}

/// What fold_character() makes of a character of at most two bytes in UTF-8.
struct Folded {
    std::array<char, 4> bytes{};
    std::uint8_t length = 0; ///< 0 for one that vanishes or is a space
    bool space = false;
};

using FoldTable = std::array<Folded, 0x800>;

const FoldTable& fold_table() {
    static const FoldTable table = [] {
        FoldTable out;
        for (char32_t c = 0; c < out.size(); ++c) {
            const char32_t folded = fold_character(c);
            out[c].space = folded == U' ';
            if (folded != 0 && folded != U' ') {
                out[c].length = static_cast<std::uint8_t>(encode_utf8(folded, out[c].bytes.data()));
            }
        }
        return out;
    }();
    return table;
}

bool word_ends(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

/// Quotation marks, brackets and spaces may follow the mark that ends a sentence.
std::string_view without_closing_marks(std::string_view text) {
    constexpr std::string_view two_byte_quote = "\u00BB";
    while (!text.empty()) {
        if (text.ends_with(two_byte_quote)) {
            text.remove_suffix(two_byte_quote.size());
        } else if (text.ends_with("\u201D") || text.ends_with("\u201C")) {
            text.remove_suffix(3);
        } else if (std::string_view(" \t\r\")]'").find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else {
            break;
        }
    }
    return text;
}

} // namespace

std::string folded_line(std::string_view utf8) {
    // Lower case takes at most three bytes for two; the last character is written with all bytes of its table row.
    std::string out(utf8.size() + utf8.size() / 2 + std::tuple_size_v<decltype(Folded::bytes)>, '\0');
    char* end = out.data();
    const char* const begin = end;
    bool gap = false;
    const FoldTable& table = fold_table();
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t character = 0;
        if (decode_short_utf8(utf8, at, character)) {
            const Folded& folded = table[character];
            *end = ' ';
            end += gap && folded.length > 0 ? 1 : 0;
            std::memcpy(end, folded.bytes.data(), folded.bytes.size());
            end += folded.length;
            gap = folded.length == 0 && end != begin && (gap || folded.space);
            continue;
        }
        std::size_t behind = at; // a copy, so that the offset itself can stay in a register
        const char32_t folded = fold_character(decode_long_utf8(utf8, behind));
        at = behind;
        if (folded == U' ') {
            gap = end != begin;
        } else if (folded != 0) {
            *end = ' ';
            end += gap ? 1 : 0;
            end += encode_utf8(folded, end);
            gap = false;
        }
    }
    out.resize(static_cast<std::size_t>(end - begin));
    return out;
}

LineShape shape_of(std::string_view utf8) {
    LineShape out;
    bool in_word = false;
    const TraitsTable& traits = traits_table();
    for (std::size_t at = 0; at < utf8.size();) {
        const Traits c = traits[decode_utf8(utf8, at)];
        out.words += c.in_word && !in_word ? 1U : 0U;
        out.letters += c.letter ? 1U : 0U;
        out.arabic_letters += c.arabic_letter ? 1U : 0U;
        out.separators += c.separator ? 1U : 0U;
        in_word = c.in_word;
    }
    const std::string_view end = without_closing_marks(utf8);
    out.trails_off = end.ends_with("..") || end.ends_with("\u2026");
    out.ends_sentence = end.size() < utf8.size() || end.ends_with('.') || end.ends_with('!') || end.ends_with('?') ||
                        end.ends_with(':') || end.ends_with("\u061F") || end.ends_with("\u06D4");
    return out;
}

bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        // The second byte tells Arabic letters apart: most phrases end here.
        return phrase.size() > 1 && folded.size() >= phrase.size() && folded[1] == phrase[1] &&
               folded.starts_with(phrase) && word_ends(folded, phrase.size());
    });
}

bool holds_any(std::string_view folded, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        for (std::size_t at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
            if ((at == 0 || folded[at - 1] == ' ') && word_ends(folded, at + phrase.size())) {
                return true;
            }
        }
        return false;
    });
}

} // namespace rabita
