#include "export/xml_text.hpp"

#include "export/characters.hpp"

#include <array>

namespace rabita {

namespace {

std::string_view xml_escape(char32_t c) {
    switch (c) {
    case U'&': return "&amp;";
    case U'<': return "&lt;";
    case U'>': return "&gt;"; // because of ]]>
    case U'"': return "&quot;";
    case U'\r': return "&#13;";
    case U'\n': return "&#10;";
    case U'\t': return "&#9;";
    default: return {};
    }
}

bool continues(std::string_view text, std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

/// ASCII that needs no escape.
constexpr std::array<bool, 256> plain_ascii = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) {
        plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
    }
    return plain;
}();

bool is_plain(char c) {
    return plain_ascii[static_cast<unsigned char>(c)];
}

/// Bytes of the character at `offset` when it can be copied without a closer look, else 0: plain ASCII, and all of
/// UTF-8 but the lead bytes of what UTF-8 or XML forbid.
std::size_t plain_length(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) {
        return is_plain(text[offset]) ? 1 : 0;
    }
    if (lead >= 0xC3 && lead <= 0xDF) { // C2 begins the C1 controls
        return continues(text, offset + 1) ? 2 : 0;
    }
    if (lead >= 0xE1 && lead <= 0xEC) { // E0, ED and EF begin overlong forms, surrogates and noncharacters
        return continues(text, offset + 1) && continues(text, offset + 2) ? 3 : 0;
    }
    return 0;
}

/// Half of the time of an export goes into looking for what must be escaped, mostly in ASCII: hence the quick loop.
std::size_t plain_end(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const std::size_t length = plain_length(text, offset);
        if (length == 0) {
            break;
        }
        offset += length;
        while (offset < text.size() && is_plain(text[offset])) {
            ++offset;
        }
    }
    return offset;
}

/// Behind the characters that need a closer look: at least one.
std::size_t other_end(std::string_view text, std::size_t offset) {
    do {
        ++offset;
    } while (offset < text.size() && (continues(text, offset) || plain_length(text, offset) == 0));
    return offset;
}

} // namespace

void append_xml(std::string& out, std::string_view utf8) {
    for (std::size_t done = 0; done < utf8.size();) {
        const std::size_t plain = plain_end(utf8, done);
        out += utf8.substr(done, plain - done);
        done = plain;
        if (done < utf8.size()) {
            const std::size_t other = other_end(utf8, done);
            out += written(utf8.substr(done, other - done), xml_escape);
            done = other;
        }
    }
}

void append_xml_value(std::string& out, const Value& value) {
    if (type_of(value) == ColumnType::text) {
        append_xml(out, std::string_view(std::get<std::string>(value)));
    } else {
        append_text(out, value);
    }
}

std::string xml(std::string_view utf8) {
    std::string out;
    append_xml(out, utf8);
    return out;
}

} // namespace rabita
