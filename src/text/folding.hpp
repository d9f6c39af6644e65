#pragma once

#include "ingest/utf8.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rabita {

/// What one code point becomes when spelling differences are ignored: nothing, one or several UTF-16 units.
///
/// Dropped: diacritics, tatweel, bidi controls, zero-width characters. Folded: أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي,
/// گڨڭ→ق, ڤ→ف, پ→ب, چ→ج, ژ→ز, ک→ك, ی→ي; presentation forms to their letters; Arabic and Persian digits to ASCII;
/// Latin letters to lower case. Other code points stay. O(1). In running text "ئو" becomes "وو" besides.
std::u16string_view fold(char32_t code_point);

/// The folded form of UTF-8 text. Throws nothing; invalid bytes become U+FFFD. O(length).
std::u16string fold_text(std::string_view utf8);

/// The same folding as UTF-8. O(length).
std::string fold_utf8(std::string_view utf8);

/// fold() for loops: finds its table once.
class Folder {
public:
    Folder();
    std::u16string_view operator()(char32_t code_point) const {
        return code_point < 0x10000
                   ? units_.substr(offsets_[code_point], offsets_[code_point + 1] - offsets_[code_point])
                   : std::u16string_view();
    }

private:
    std::u16string_view units_;
    const std::uint32_t* offsets_;
};

/// "مسئول" and "مسؤول" are one word: whether the hamza before a waw sits on a ya where others set it on the waw.
inline bool hamza_before_waw(char32_t before, char32_t code_point) {
    return before == U'ئ' && code_point == U'و';
}

/// next_code_point() for what decode_short_utf8() does not read.
char32_t next_long_code_point(std::string_view utf8, std::size_t& offset);

/// Reads the code point at utf8[offset] and moves offset behind it; U+FFFD for an invalid byte.
inline char32_t next_code_point(std::string_view utf8, std::size_t& offset) {
    char32_t code_point = 0;
    return decode_short_utf8(utf8, offset, code_point) ? code_point : next_long_code_point(utf8, offset);
}

} // namespace rabita
