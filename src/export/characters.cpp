#include "export/characters.hpp"

#include "text/folding.hpp"

namespace rabita {

namespace {

bool storable(char32_t c) {
    if (c < 0x20) {
        return c == U'\t' || c == U'\n' || c == U'\r';
    }
    return c != 0x7F && (c < 0x80 || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
}

/// Is this text certainly well-formed and storable? Asks no closer look: C2 begins the C1 controls; E0, ED and EF
/// overlong forms, surrogates and noncharacters.
bool certainly_valid(std::string_view text) {
    const auto goes_on = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead >= 0x20 && lead < 0x7F ? 1 : lead >= 0xC3 && lead <= 0xDF ? 2 : 3;
        if (length == 3 && (lead < 0xE1 || lead > 0xEC || !goes_on(at + 2))) {
            return false;
        }
        if (length > 1 && !goes_on(at + 1)) {
            return false;
        }
        at += length;
    }
    return true;
}

} // namespace

std::string written(std::string_view utf8, const std::function<std::string_view(char32_t)>& escape) {
    std::string out;
    out.reserve(utf8.size() + utf8.size() / 8);
    for (std::size_t offset = 0; offset < utf8.size();) {
        const std::size_t start = offset;
        const char32_t c = next_code_point(utf8, offset);
        if (!storable(c) || c == 0xFFFD) {
            out += replacement;
        } else if (const std::string_view instead = escape(c); !instead.empty()) {
            out += instead;
        } else {
            out += utf8.substr(start, offset - start);
        }
    }
    return out;
}

std::string valid(std::string_view utf8) {
    if (certainly_valid(utf8)) {
        return std::string(utf8);
    }
    return written(utf8, [](char32_t) { return std::string_view(); });
}

std::string clipped(std::string_view utf8, std::size_t limit) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < utf8.size() && count < limit; ++count) {
        next_code_point(utf8, end);
    }
    return std::string(utf8.substr(0, end)) + (end < utf8.size() ? "…" : "");
}

} // namespace rabita
