#include "ingest/arabic_line.hpp"

#include "ingest/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace rabita {

namespace {

/// The character as cues have it; 0 for one that vanishes, a space for one that separates words.
char32_t folded(char32_t c) {
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

bool is_separator(char32_t c) {
    return c == '|' || c == '>' || c == '<' || c == 0x00BB || c == 0x00AB || c == 0x2022 || c == 0x00B7 || c == '/' ||
           c == 0x203A || c == 0x2039;
}

bool is_arabic(char32_t c) {
    return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0xFB50 && c <= 0xFEFC);
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
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = folded(decode_utf8(utf8, at));
        if (c == 0) {
            continue;
        }
        if (c == ' ') {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        append_utf8(out, c);
    }
    return out;
}

LineShape shape_of(std::string_view utf8) {
    LineShape out;
    bool in_word = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = decode_utf8(utf8, at);
        const auto point = static_cast<UChar32>(c == malformed ? 0xFFFD : c);
        const bool letter = u_isalpha(point) != 0;
        const bool inside = letter || u_isdigit(point) != 0 || u_charType(point) == U_NON_SPACING_MARK;
        out.words += inside && !in_word ? 1U : 0U;
        out.letters += letter ? 1U : 0U;
        out.arabic_letters += letter && is_arabic(c) ? 1U : 0U;
        out.separators += is_separator(c) ? 1U : 0U;
        in_word = inside;
    }
    const std::string_view end = without_closing_marks(utf8);
    out.trails_off = end.ends_with("..") || end.ends_with("\u2026");
    out.ends_sentence = end.size() < utf8.size() || end.ends_with('.') || end.ends_with('!') || end.ends_with('?') ||
                        end.ends_with(':') || end.ends_with("\u061F") || end.ends_with("\u06D4");
    return out;
}

bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return folded.starts_with(phrase) && word_ends(folded, phrase.size());
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
