#include "evaluation/plain_name.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace rabita {

namespace {

constexpr UChar32 tatweel = 0x0640;
constexpr std::string_view article = "ال";
constexpr std::size_t longest_with_article = 4; ///< characters; the ال of a shorter word may belong to its root

struct Letter {
    char16_t from;
    char16_t to;
};

/// What NFKD leaves apart.
constexpr Letter letters[] = {{u'ٱ', u'ا'}, {u'ى', u'ي'}, {u'ة', u'ه'}, {u'گ', u'ك'}, {u'ڨ', u'ق'}, {u'ڤ', u'ف'},
                              {u'پ', u'ب'}, {u'چ', u'ج'}, {u'ژ', u'ز'}, {u'ک', u'ك'}, {u'ی', u'ي'}};

UChar32 plain_letter(UChar32 code) {
    const auto* letter = std::find_if(std::begin(letters), std::end(letters),
                                      [&](const Letter& each) { return each.from == static_cast<char32_t>(code); });
    return letter == std::end(letters) ? code : static_cast<UChar32>(letter->to);
}

bool in_word(UChar32 code) {
    return u_isalpha(code) != 0 || code == '_' || u_getIntPropertyValue(code, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

icu::UnicodeString decomposed(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    return nfkd == nullptr ? text : nfkd->normalize(text, status);
}

void add_word(PlainName& words, icu::UnicodeString& word) {
    if (word.isEmpty()) {
        return;
    }
    std::string utf8;
    word.toUTF8String(utf8);
    const bool drop = utf8.starts_with(article) && character_count(utf8) > longest_with_article;
    words.push_back(drop ? utf8.substr(article.size()) : utf8);
    word.remove();
}

} // namespace

PlainName plain_name(std::string_view utf8) {
    const icu::UnicodeString text = decomposed(utf8);
    PlainName words;
    icu::UnicodeString word;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 code = text.char32At(i);
        if (u_getCombiningClass(code) != 0 || code == tatweel) {
            continue;
        }
        if (in_word(plain_letter(code))) {
            word.append(plain_letter(code));
        } else {
            add_word(words, word);
        }
    }
    add_word(words, word);
    return words;
}

std::set<PlainName> plain_names(const std::vector<std::string>& names) {
    std::set<PlainName> out;
    for (const std::string& name : names) {
        if (PlainName plain = plain_name(name); !plain.empty()) {
            out.insert(std::move(plain));
        }
    }
    return out;
}

std::size_t character_count(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace rabita
