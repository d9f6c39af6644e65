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

/// The character at `at`, which goes on behind it; behind one byte when it is malformed. `at` must be inside.
char32_t decode_utf8(std::string_view bytes, std::size_t& at);

/// Appends a character, which must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t character);

} // namespace rabita
