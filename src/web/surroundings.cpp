#include "web/surroundings.hpp"

#include "text/text.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::size_t longest = 400; // code points on either side

bool starts_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Byte at which code point `index` begins; the size of the text when it has fewer.
std::size_t byte_of(std::string_view text, std::size_t index) {
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if (starts_code_point(text[byte]) && index-- == 0) {
            return byte;
        }
    }
    return text.size();
}

std::string last_of(std::string_view text) {
    std::size_t kept = 0;
    std::size_t begin = text.size();
    while (begin > 0 && kept < longest) {
        kept += starts_code_point(text[--begin]) ? 1U : 0U;
    }
    return (begin > 0 ? "…" : "") + std::string(text.substr(begin));
}

std::string first_of(std::string_view text) {
    const std::size_t end = byte_of(text, longest);
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

} // namespace

Surroundings surroundings_of(std::string_view text, const Span& span) {
    const std::size_t begin = byte_of(text, span.begin);
    const std::size_t end = begin + span.text.size();
    if (span.text.empty() || text.substr(begin, span.text.size()) != span.text) {
        return {};
    }
    std::size_t first = begin;
    std::size_t last = end;
    const Text read = read_text(text);
    for (const Sentence& sentence : read.sentences) {
        const std::size_t from = read.tokens[sentence.first].byte_begin;
        const std::size_t to = read.tokens[sentence.last - 1].byte_end;
        if (from < end && begin < to) {
            first = std::min(first, from);
            last = std::max(last, to);
        }
    }
    return {last_of(text.substr(first, begin - first)), first_of(text.substr(end, last - end))};
}

} // namespace rabita
