#include "ingest/language.hpp"

#include "ingest/utf8.hpp"

#include <cstdio> // the next header needs it

#include <cld2/public/compact_lang_det.h>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace rabita {

namespace {

constexpr std::size_t sample_size = std::size_t{32} << 10U;

/// Letters that a neighbour of Arabic has and Arabic does not.
struct Alphabet {
    const char* code;
    std::u32string_view letters;
};

// پ چ ژ گ ڤ also stand for foreign sounds in Arabic names and tell nothing.
constexpr std::array alphabets{Alphabet{"ckb", U"ێۆەڕڵ"}, Alphabet{"ug", U"ېۈۇۆەڭۋ"}, Alphabet{"ps", U"ښږټډړځڅېۍۀ"},
                               Alphabet{"ur", U"ٹڈڑےںہھ"}, Alphabet{"sd", U"ٻٺٽٿڀڄڃڇڏڊڌڙڦڪڳڱڻ"}};

constexpr char32_t last_of_arabic = 0x064A; ///< ي: what the neighbours add stands behind it

struct LetterCensus {
    std::size_t letters = 0;
    std::size_t arabic = 0; ///< of the script
    std::array<std::size_t, alphabets.size()> own{};
};

LetterCensus letter_census(std::string_view text) {
    LetterCensus out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_utf8(text, at);
        if (c == malformed || !u_isalpha(static_cast<UChar32>(c))) {
            continue;
        }
        ++out.letters;
        out.arabic += (c >= 0x0600 && c <= 0x077F) || (c >= 0xFB50 && c <= 0xFEFC) ? 1U : 0U;
        if (c <= last_of_arabic) {
            continue;
        }
        for (std::size_t i = 0; i < alphabets.size(); ++i) {
            const bool has = alphabets[i].letters.find(c) != std::u32string_view::npos;
            out.own[i] += has ? 1U : 0U;
        }
    }
    return out;
}

std::string cld2_language(std::string_view text, bool& reliable) {
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    int bytes = 0;
    const CLD2::Language language = CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true,
                                                                languages.data(), percent.data(), &bytes, &reliable);
    reliable = reliable && percent[0] >= 60;
    return CLD2::LanguageCode(language);
}

} // namespace

Language language_of(std::string_view utf8) {
    std::string_view text = utf8.substr(0, sample_size);
    while (!text.empty() && text.size() < utf8.size() &&
           (static_cast<unsigned char>(utf8[text.size()]) & 0xC0U) == 0x80U) {
        text.remove_suffix(1);
    }
    const LetterCensus count = letter_census(text);
    if (count.letters == 0) {
        return {"und", false};
    }
    bool reliable = false;
    const std::string guess = cld2_language(text, reliable);
    if (count.arabic * 3 < count.letters) {
        return {reliable ? guess : "und", false};
    }
    const auto most = std::max_element(count.own.begin(), count.own.end());
    if (*most * 25 > count.arabic) { // every such language has them in more than 4 % of its letters
        return {alphabets[static_cast<std::size_t>(most - count.own.begin())].code, false};
    }
    if (reliable &&
        (guess == "fa" || guess == "ur" || guess == "ps" || guess == "ug" || guess == "ku" || guess == "sd")) {
        return {guess, false};
    }
    return {"ar", true};
}

} // namespace rabita
