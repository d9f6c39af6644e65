#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// Offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF); empty when all is well. O(bytes).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// No character: what decode_utf8() gives for a byte that begins none.
constexpr char32_t malformed = 0xFFFFFFFF;

/// Reads a character of one or two bytes, as nearly all of an Arabic text is, and goes on behind it; false, and nothing
/// read, where there is none. `at` must be inside.
inline bool decode_short_utf8(std::string_view bytes, std::size_t& at, char32_t& character) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80) {
        ++at;
        character = first;
        return true;
    }
    if (first < 0xC2 || first > 0xDF || at + 1 >= bytes.size()) {
        return false;
    }
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    if ((second & 0xC0U) != 0x80U) {
        return false;
    }
    at += 2;
    character = (first & 0x1FU) << 6U | (second & 0x3FU);
    return true;
}

/// decode_utf8() for what decode_short_utf8() does not read.
char32_t decode_long_utf8(std::string_view bytes, std::size_t& at);

/// The character at `at`, which goes on behind it; behind one byte when it is malformed. `at` must be inside.
inline char32_t decode_utf8(std::string_view bytes, std::size_t& at) {
    char32_t character = 0;
    if (decode_short_utf8(bytes, at, character)) {
        return character;
    }
    std::size_t behind = at; // a copy: the caller's offset stays in a register
    character = decode_long_utf8(bytes, behind);
    at = behind;
    return character;
}

/// encode_utf8() for characters of three and four bytes.
std::size_t encode_long_utf8(char32_t character, char* to);

/// Writes a character, which must be a Unicode scalar value, and gives its length: one to four bytes.
inline std::size_t encode_utf8(char32_t character, char* to) {
    if (character < 0x80) {
        *to = static_cast<char>(character);
        return 1;
    }
    if (character < 0x800) {
        to[0] = static_cast<char>(0xC0U | character >> 6U);
        to[1] = static_cast<char>(0x80U | (character & 0x3FU));
        return 2;
    }
    return encode_long_utf8(character, to);
}

/// Appends a character, which must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t character);

} // namespace rabita
