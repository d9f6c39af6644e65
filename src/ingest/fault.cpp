#include "ingest/fault.hpp"

#include "ingest/utf8.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace rabita {

std::string_view name(FaultKind kind) {
    switch (kind) {
    case FaultKind::unreadable: return "unreadable path";
    case FaultKind::no_articles: return "folder without articles";
    case FaultKind::empty: return "empty file";
    case FaultKind::not_text: return "not text";
    case FaultKind::invalid_utf8: return "invalid UTF-8";
    case FaultKind::broken_json: return "broken JSON";
    case FaultKind::broken_csv: return "broken CSV";
    case FaultKind::broken_feed: return "broken feed";
    case FaultKind::broken_warc: return "broken WARC";
    case FaultKind::broken_archive: return "broken archive";
    case FaultKind::no_text: return "record without text";
    case FaultKind::bad_date: return "bad date";
    case FaultKind::null_character: return "U+0000 in the text";
    case FaultKind::too_large: return "too large";
    case FaultKind::too_deep: return "nested too deep";
    case FaultKind::bomb: return "expands too far";
    case FaultKind::foreign: return "not Arabic";
    case FaultKind::no_article: return "page without an article";
    }
    return "";
}

namespace {

bool is_unsafe(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    return control || bidi || c == 0x2028 || c == 0x2029;
}

} // namespace

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_utf8(text, at);
        if (c == malformed) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[begin]));
        } else if (is_unsafe(c)) {
            out += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(c));
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

} // namespace rabita
