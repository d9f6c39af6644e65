#include "text/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <vector>

namespace rabita {

namespace {

constexpr char32_t table_end = 0x10000;

struct Letter {
    char16_t from;
    char16_t to;
};

constexpr Letter letters[] = {
    {u'أ', u'ا'}, {u'إ', u'ا'}, {u'آ', u'ا'}, {u'ٱ', u'ا'}, {u'ى', u'ي'}, {u'ة', u'ه'}, {u'ؤ', u'و'},
    {u'ئ', u'ي'}, {u'گ', u'ق'}, {u'ڨ', u'ق'}, {u'ڭ', u'ق'}, {u'ڤ', u'ف'}, {u'پ', u'ب'}, {u'چ', u'ج'},
    {u'ژ', u'ز'}, {u'ک', u'ك'}, {u'ی', u'ي'}, {u'ې', u'ي'}, {u'ہ', u'ه'}, {u'ھ', u'ه'}, {u'ە', u'ه'},
};

/// The folded units of every code point of the basic plane, as ranges of one buffer.
class FoldTable {
public:
    FoldTable() : offsets_(table_end + 1) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
        for (char32_t c = 0; c < table_end; ++c) {
            offsets_[c] = static_cast<std::uint32_t>(units_.size());
            append(c, nfkd);
        }
        offsets_[table_end] = static_cast<std::uint32_t>(units_.size());
    }

    std::u16string_view units() const { return units_; }
    const std::uint32_t* offsets() const { return offsets_.data(); }

private:
    void append(char32_t c, const icu::Normalizer2* nfkd) {
        const auto code = static_cast<UChar32>(c);
        if (c < 0x80) {
            units_ += static_cast<char16_t>(u_tolower(code));
            return;
        }
        if (is_surrogate(c) || dropped(code)) {
            return;
        }
        icu::UnicodeString decomposition;
        if (nfkd == nullptr || !nfkd->getDecomposition(code, decomposition)) {
            append_letter(code);
            return;
        }
        for (std::int32_t i = 0; i < decomposition.length(); ++i) {
            if (!dropped(decomposition[i])) {
                append_letter(decomposition[i]);
            }
        }
    }

    void append_letter(UChar32 code) {
        const std::int32_t digit = u_charDigitValue(code);
        if (digit >= 0) {
            units_ += static_cast<char16_t>(u'0' + digit);
            return;
        }
        auto folded = static_cast<char16_t>(u_tolower(code));
        for (const Letter& letter : letters) {
            if (letter.from == folded) {
                folded = letter.to;
            }
        }
        units_ += folded;
    }

    static bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

    static bool dropped(UChar32 code) {
        const auto type = u_charType(code);
        return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || code == 0x0640;
    }

    std::u16string units_;
    std::vector<std::uint32_t> offsets_;
};

const FoldTable& fold_table() {
    static const FoldTable table;
    return table;
}

} // namespace

std::u16string_view fold(char32_t code_point) {
    return Folder()(code_point);
}

Folder::Folder() : units_(fold_table().units()), offsets_(fold_table().offsets()) {}

char32_t next_long_code_point(std::string_view utf8, std::size_t& offset) {
    const auto first = static_cast<unsigned char>(utf8[offset]);
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : 0;
    if (length == 0 || offset + length > utf8.size()) {
        ++offset;
        return 0xFFFD;
    }
    auto code = static_cast<char32_t>(first & (length == 4 ? 0x07U : 0x0FU));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(utf8[offset + i]);
        if ((next & 0xC0) != 0x80) {
            ++offset;
            return 0xFFFD;
        }
        code = (code << 6) | (next & 0x3FU);
    }
    offset += length;
    return code;
}

std::u16string fold_text(std::string_view utf8) {
    std::u16string folded;
    folded.reserve(utf8.size() / 2);
    const Folder fold_one;
    char32_t before = 0;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const char32_t code_point = next_code_point(utf8, offset);
        const std::u16string_view units = fold_one(code_point);
        if (hamza_before_waw(before, code_point)) {
            folded.back() = u'و';
        }
        before = code_point;
        if (units.size() == 1) {
            folded.push_back(units.front());
        } else {
            folded += units;
        }
    }
    return folded;
}

std::string fold_utf8(std::string_view utf8) {
    const std::u16string folded = fold_text(utf8);
    std::string out;
    icu::UnicodeString(folded.data(), static_cast<std::int32_t>(folded.size())).toUTF8String(out);
    return out;
}

} // namespace rabita
