#include "record/json_string.hpp"

#include "record/json_fields.hpp"

#include <cstddef>

namespace rabita::record {

namespace {

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Bytes of the character at `at` when it stands in a JSON string as it is, else 0: also for what only a closer look
/// can tell to be well-formed (the lead bytes of overlong forms and surrogates, and those of four bytes).
std::size_t plain_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        return lead >= 0x20 && lead != '"' && lead != '\\' ? 1 : 0;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return continues(text, at + 1) ? 2 : 0;
    }
    const bool three = lead >= 0xE1 && lead <= 0xEF && lead != 0xED;
    return three && continues(text, at + 1) && continues(text, at + 2) ? 3 : 0;
}

bool is_plain(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = plain_length(text, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    if (is_plain(text)) {
        out.append(1, '"').append(text).append(1, '"');
    } else {
        out += dump_line(Json(text));
    }
}

} // namespace rabita::record
