#include "text/text.hpp"

#include "text/folding.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace rabita {

namespace {

enum class CharClass : std::uint8_t { space, letter, digit, mark, line_break, ignored };

CharClass classify(char32_t c) {
    if (c == U'\n' || c == 0x2028 || c == 0x2029) {
        return CharClass::line_break;
    }
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0x621 && c <= 0x64A)) {
        return CharClass::letter;
    }
    // Hashtags write names with # and _.
    if (c == U' ' || c == U'_' || c == U'#' || c == 0xA0 || c < 0x20) {
        return CharClass::space;
    }
    const auto code = static_cast<UChar32>(c);
    if (u_isdigit(code)) {
        return CharClass::digit;
    }
    const auto type = u_charType(code);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) {
        return CharClass::ignored;
    }
    if (u_isalpha(code)) {
        return CharClass::letter;
    }
    return u_isUWhiteSpace(code) ? CharClass::space : CharClass::mark;
}

char16_t normal_mark(char32_t c) {
    switch (c) {
    case U'،':
    case U'٬': return u',';
    case U'؟': return u'?';
    case U'؛': return u';';
    case U'–':
    case U'—':
    case U'−':
    case U'ـ': return u'-';
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'‘':
    case U'’':
    case U'\'': return u'"';
    case U'…': return u'…';
    default: return c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
    }
}

class Reader {
public:
    explicit Reader(std::string_view utf8) {
        text_.original = utf8;
        text_.folded.reserve(utf8.size() / 2 + 16);
        text_.tokens.reserve(utf8.size() / 8 + 16);
    }

    Text run() {
        std::uint32_t index = 0;
        for (std::size_t offset = 0; offset < text_.original.size(); ++index) {
            const std::size_t start = offset;
            const char32_t c = next_code_point(text_.original, offset);
            if (const std::size_t length = c == U'#' ? broken_quote(start) : 0; length != 0) {
                offset = start + length;
                single(TokenKind::punctuation, u'"', index, start, offset);
                index += static_cast<std::uint32_t>(length) - 1;
                text_.tokens.back().end = index + 1;
                continue;
            }
            take(c, index, start, offset);
        }
        cut_sentences();
        return std::move(text_);
    }

private:
    /// "#171;", "#187;": what is left of the entity of a quotation mark. Gives its length in bytes, 0 if none is here.
    std::size_t broken_quote(std::size_t start) const {
        for (const std::string_view entity : {"#171;", "#187;", "#8220;", "#8221;", "#34;", "#39;"}) {
            if (text_.original.substr(start, entity.size()) == entity) {
                return entity.size();
            }
        }
        return 0;
    }

    void take(char32_t c, std::uint32_t index, std::size_t start, std::size_t end) {
        const CharClass kind = classify(c);
        switch (kind) {
        case CharClass::letter: extend(TokenKind::word, c, index, start, end); break;
        case CharClass::digit: extend(TokenKind::number, c, index, start, end); break;
        case CharClass::ignored:
            if (open_ && c != 0x200E && c != 0x200F) {
                text_.tokens.back().end = index + 1;
                text_.tokens.back().byte_end = static_cast<std::uint32_t>(end);
            }
            break;
        case CharClass::space: open_ = open_ && lone_conjunction(); break;
        case CharClass::mark: single(TokenKind::punctuation, normal_mark(c), index, start, end); break;
        case CharClass::line_break: single(TokenKind::line_break, 0, index, start, end); break;
        }
    }

    /// "و الرياضة": a conjunction that some newsrooms write apart is a part of the next word.
    bool lone_conjunction() const {
        const Token& token = text_.tokens.back();
        return token.kind == TokenKind::word && token.fold_length == 1 && text_.folded.back() == u'و';
    }

    void extend(TokenKind kind, char32_t c, std::uint32_t index, std::size_t start, std::size_t end) {
        if (!open_ || text_.tokens.back().kind != kind) {
            push(kind, index, start);
            open_ = true;
        }
        Token& token = text_.tokens.back();
        const std::u16string_view units = folder_(c);
        const bool seated = hamza_before_waw(last_, c) && token.fold_length > 0;
        last_ = c;
        if (seated) {
            text_.folded.back() = u'و'; // "مسئول", "شئون": as in Egypt
        }
        if (units.size() == 1) {
            text_.folded.push_back(units.front()); // nearly all letters
        } else {
            text_.folded += units;
        }
        token.fold_length = static_cast<std::uint16_t>(token.fold_length + units.size());
        token.end = index + 1;
        token.byte_end = static_cast<std::uint32_t>(end);
    }

    void single(TokenKind kind, char16_t mark, std::uint32_t index, std::size_t start, std::size_t end) {
        // ""X"": what is left of a quoted field of CSV is one quotation mark.
        if (mark == u'"' && !text_.tokens.empty() && text_.tokens.back().mark == u'"' &&
            text_.tokens.back().end == index) {
            text_.tokens.back().end = index + 1;
            text_.tokens.back().byte_end = static_cast<std::uint32_t>(end);
            open_ = false;
            return;
        }
        // A tatweel inside a word is a mark to ICU but no boundary to a reader.
        if (open_ && mark == u'-' && text_.original.substr(start, end - start) == "ـ") {
            text_.tokens.back().end = index + 1;
            text_.tokens.back().byte_end = static_cast<std::uint32_t>(end);
            return;
        }
        push(kind, index, start);
        Token& token = text_.tokens.back();
        token.mark = mark;
        token.end = index + 1;
        token.byte_end = static_cast<std::uint32_t>(end);
        open_ = false;
    }

    void push(TokenKind kind, std::uint32_t index, std::size_t start) {
        Token token;
        token.kind = kind;
        token.begin = index;
        token.byte_begin = static_cast<std::uint32_t>(start);
        token.fold_begin = static_cast<std::uint32_t>(text_.folded.size());
        text_.tokens.push_back(token);
    }

    bool ends_sentence(std::size_t i) const {
        const Token& token = text_.tokens[i];
        if (token.kind == TokenKind::line_break) {
            return true;
        }
        if (token.mark == u'!' || token.mark == u'?') {
            return true;
        }
        if (token.mark != u'.') {
            return false;
        }
        if (i == 0 || i + 1 >= text_.tokens.size()) {
            return true;
        }
        const Token& before = text_.tokens[i - 1];
        const Token& after = text_.tokens[i + 1];
        const bool glued = after.begin == token.end;
        if (before.kind == TokenKind::number && after.kind == TokenKind::number && glued) {
            return false;
        }
        return !(before.kind == TokenKind::word && before.fold_length == 1 && before.end == token.begin);
    }

    /// "!!", "..." and a closing quotation mark belong to the sentence they close: the last of them.
    std::uint32_t behind_closing_marks(std::uint32_t i) const {
        while (i + 1 < text_.tokens.size()) {
            const Token& next = text_.tokens[i + 1];
            const bool closes =
                next.mark == u'.' || next.mark == u'!' || next.mark == u'?' || next.mark == u'"' || next.mark == u')';
            if (!closes || next.begin != text_.tokens[i].end) {
                break;
            }
            ++i;
        }
        return i;
    }

    void cut_sentences() {
        std::uint32_t first = 0;
        const auto count = static_cast<std::uint32_t>(text_.tokens.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!ends_sentence(i)) {
                continue;
            }
            if (text_.tokens[i].kind != TokenKind::line_break) {
                i = behind_closing_marks(i);
            }
            const std::uint32_t last = text_.tokens[i].kind == TokenKind::line_break ? i : i + 1;
            close_sentence(first, last);
            first = i + 1;
        }
        close_sentence(first, count);
    }

    void close_sentence(std::uint32_t first, std::uint32_t last) {
        if (first < last) {
            text_.sentences.push_back({first, last});
        }
    }

    Text text_;
    Folder folder_;
    char32_t last_ = 0; ///< code point before, of the same or another token
    bool open_ = false;
};

} // namespace

const Sentence* Text::sentence_at(std::uint32_t token) const {
    const auto sentence = std::upper_bound(sentences.begin(), sentences.end(), token,
                                           [](std::uint32_t t, const Sentence& s) { return t < s.last; });
    return sentence != sentences.end() && sentence->first <= token ? &*sentence : nullptr;
}

Text read_text(std::string_view utf8) {
    return Reader(utf8).run();
}

} // namespace rabita
