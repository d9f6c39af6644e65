// One stream of bytes into documents: JSON Lines or one plain text, told apart by the first character.

#include "ingest/json_record.hpp"
#include "ingest/reader.hpp"
#include "ingest/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace rabita {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads up to the first character that is no white space, which stays in the stream. Returns what was read.
std::string read_leading_space(std::istream& input) {
    std::string space;
    for (int c = input.peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = input.peek()) {
        space += static_cast<char>(input.get());
    }
    return space;
}

/// Takes a byte order mark off the front of the stream. What begins like one but is none is returned.
std::string skip_byte_order_mark(std::istream& input) {
    std::string seen;
    while (seen.size() < byte_order_mark.size() &&
           input.peek() == static_cast<unsigned char>(byte_order_mark[seen.size()])) {
        seen += static_cast<char>(input.get());
    }
    return seen == byte_order_mark ? std::string() : seen;
}

std::string iconv_advice(std::string_view bytes) {
    const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    return fmt::format("convert it first, for example with: iconv -f {} -t UTF-8", wide ? "UTF-16" : "WINDOWS-1256");
}

/// The fault of these bytes as UTF-8, if there is one. `offset` is where they begin in the file.
std::optional<Fault> encoding_fault(std::string_view bytes, const std::string& place, std::size_t offset) {
    const auto invalid = first_invalid_utf8(bytes);
    if (!invalid) {
        return std::nullopt;
    }
    const unsigned value = static_cast<unsigned char>(bytes[*invalid]);
    return Fault{FaultKind::invalid_utf8, fmt::format("{}: byte {} (0x{:02X}) is not valid UTF-8; {}", place,
                                                      offset + *invalid, value, iconv_advice(bytes))};
}

void read_plain_text(std::string text, std::size_t offset, const std::string& name, const DocumentSink& sink,
                     const FaultSink& report) {
    const std::size_t zero = text.find('\0');
    if (zero != std::string::npos) {
        report({FaultKind::null_character,
                fmt::format("{}: U+0000 at byte {}; is it a text file? Remove it or leave the file out", name,
                            offset + zero)});
        return;
    }
    Document document;
    document.id = name;
    document.text = std::move(text);
    sink(std::move(document));
}

/// JSON Lines from `input`. `offset`: bytes of the file before it; `line`: the number of its first line.
void read_json_lines(std::istream& input, std::size_t offset, std::size_t line, const std::string& name,
                     const DocumentSink& sink, const FaultSink& report) {
    std::string text;
    for (; std::getline(input, text); offset += text.size() + 1, ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        const std::string place = fmt::format("{}:{}", name, line);
        if (const auto fault = encoding_fault(text, place, offset)) {
            report(*fault);
        } else if (auto document = read_json_record(text, place, report)) {
            sink(std::move(*document));
        }
    }
}

} // namespace

void read_article_stream(std::istream& input, const std::string& name, const DocumentSink& sink,
                         const FaultSink& report) {
    const bool marked = input.peek() == 0xEF;
    std::string text = skip_byte_order_mark(input);
    const std::size_t offset = marked && text.empty() ? byte_order_mark.size() : 0;
    text += read_leading_space(input);
    const int first = input.peek();
    if (first == std::istream::traits_type::eof() && text.find_first_not_of(" \t\r\n") == std::string::npos) {
        report({FaultKind::empty, name + ": the file is empty; put the article's text into it or leave it out"});
        return;
    }
    const bool may_span_lines = first == '[' || (first == '{' && name.ends_with(".json"));
    const auto line = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    if (first == '{' && !may_span_lines) {
        read_json_lines(input, offset + text.size(), line, name, sink, report);
        return;
    }
    text.append(std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>());
    const auto fault = encoding_fault(text, name, offset);
    if (fault && first != '{') {
        report(*fault);
    } else if (!fault && may_span_lines && read_json_file(text, name, sink, report)) {
        return;
    } else if (first == '{') {
        std::istringstream lines(std::move(text));
        read_json_lines(lines, offset, 1, name, sink, report);
    } else {
        read_plain_text(std::move(text), offset, name, sink, report);
    }
}

} // namespace rabita
