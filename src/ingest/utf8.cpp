#include "ingest/utf8.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace rabita {

namespace {

struct Continuation {
    std::size_t count = 0;    ///< bytes after the first; 0 when the first cannot begin a character
    unsigned char low = 0x80; ///< bounds of the first of them
    unsigned char high = 0xBF;
};

constexpr Continuation continuation_of(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {1, 0x80, 0xBF};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return {2, low, high};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return {3, low, high};
    }
    return {};
}

bool eight_ascii_bytes(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

/// Length of the character beyond ASCII that begins at `at`; 0 when it is malformed.
std::size_t character_length(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const Continuation expected = continuation_of(byte(at));
    if (expected.count == 0 || at + expected.count >= bytes.size()) {
        return 0;
    }
    if (byte(at + 1) < expected.low || byte(at + 1) > expected.high) {
        return 0;
    }
    for (std::size_t i = 2; i <= expected.count; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return expected.count + 1;
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            const bool skip = bytes.size() - at >= 8 && eight_ascii_bytes(bytes.data() + at);
            at += skip ? 8 : 1;
            continue;
        }
        const std::size_t length = character_length(bytes, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

char32_t decode_long_utf8(std::string_view bytes, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
    const std::size_t begin = at;
    const std::size_t length = character_length(bytes, begin);
    if (length == 0) {
        ++at;
        return malformed;
    }
    constexpr std::array<char32_t, 5> lead_bits{0, 0, 0x1F, 0x0F, 0x07};
    char32_t out = byte(begin) & lead_bits[length];
    for (std::size_t i = 1; i < length; ++i) {
        out = out << 6U | (byte(begin + i) & 0x3FU);
    }
    at += length;
    return out;
}

std::size_t encode_long_utf8(char32_t character, char* to) {
    const unsigned more = character < 0x10000 ? 2 : 3;
    constexpr std::array<char32_t, 4> leads{0, 0xC0, 0xE0, 0xF0};
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    to[0] = byte(leads[more] | character >> (6 * more));
    for (unsigned i = 1; i <= more; ++i) {
        to[i] = byte(0x80U | (character >> (6 * (more - i)) & 0x3FU));
    }
    return more + 1;
}

void append_utf8(std::string& out, char32_t character) {
    std::array<char, 4> bytes{};
    out.append(bytes.data(), encode_utf8(character, bytes.data()));
}

} // namespace rabita
