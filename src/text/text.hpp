#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

enum class TokenKind : std::uint8_t { word, number, punctuation, line_break };

/// A word, a number, a punctuation mark or a line break of the original text, with its folded form.
struct Token {
    std::uint32_t begin = 0;      ///< code points in the original
    std::uint32_t end = 0;        ///< one past the last code point
    std::uint32_t byte_begin = 0; ///< UTF-8 bytes in the original
    std::uint32_t byte_end = 0;
    std::uint32_t fold_begin = 0; ///< UTF-16 units in Text::folded
    std::uint16_t fold_length = 0;
    TokenKind kind = TokenKind::word;
    char16_t mark = 0; ///< the mark itself for punctuation, normalised (، to ',' and ؟ to '?'); else 0
};

/// Half-open range of tokens, without the line breaks around it.
struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// One article's text, cut and folded; every token points back into the original.
struct Text {
    std::string_view original; ///< must outlive this
    std::u16string folded;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    std::u16string_view word(std::size_t token) const {
        const Token& t = tokens[token];
        return std::u16string_view(folded).substr(t.fold_begin, t.fold_length);
    }

    /// The original characters of the tokens [first, last).
    std::string_view slice(std::size_t first, std::size_t last) const {
        const std::uint32_t begin = tokens[first].byte_begin;
        return original.substr(begin, tokens[last - 1].byte_end - begin);
    }

    /// The sentence that holds the token, or null; O(log sentences).
    const Sentence* sentence_at(std::uint32_t token) const;
};

/// Whether a folded word is among some.
inline bool one_of(std::u16string_view word, std::initializer_list<std::u16string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Folds, tokenises and cuts into sentences. A sentence ends at . ! ? ؟ or a line break; a full stop inside a number
/// or behind a one-letter abbreviation does not end it. O(length).
Text read_text(std::string_view utf8);

} // namespace rabita
