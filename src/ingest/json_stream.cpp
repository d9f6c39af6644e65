// JSON as a stream of records: JSON Lines, an array, or one record.

#include "ingest/json_record.hpp"
#include "ingest/utf8.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rabita {

namespace {

constexpr std::string_view json_space = " \t\r\n";

void report_bad_bytes(std::string_view bytes, std::size_t invalid, std::size_t offset, const std::string& place,
                      const Intake& intake) {
    const unsigned value = static_cast<unsigned char>(bytes[invalid]);
    intake.fault(
        FaultKind::invalid_utf8,
        fmt::format("{}: byte {} (0x{:02X}) is not valid UTF-8, unlike the rest; convert it, for example with: "
                    "iconv -f WINDOWS-1256 -t UTF-8",
                    place, offset + invalid, value));
}

void take_record(std::string_view text, std::size_t offset, const std::string& place, const Intake& intake) {
    const GivenInput given(intake, json_form(intake.options()), text, place);
    if (given.known()) {
        return;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
        report_bad_bytes(text, *invalid, offset, place, intake);
    } else {
        read_json_record(text, given, place, intake);
    }
}

void report_too_long(const std::string& place, const Intake& intake) {
    intake.fault(FaultKind::too_large, fmt::format("{}: a record of more than {} bytes; raise --max-article to read it",
                                                   place, intake.options().limits.article_bytes));
}

void read_lines(BufferedSource& input, const std::string& name, std::size_t line, std::size_t offset,
                const Intake& intake) {
    const std::size_t limit = intake.options().limits.article_bytes;
    std::string text;
    const std::uint64_t begin = input.consumed();
    for (std::uint64_t at = begin;; at = input.consumed(), ++line) {
        const BufferedSource::Line got = input.line(text, limit);
        if (got == BufferedSource::Line::end) {
            return;
        }
        if (got == BufferedSource::Line::too_long) {
            report_too_long(fmt::format("{}:{}", name, line), intake);
        } else if (text.find_first_not_of(json_space) != std::string::npos) {
            take_record(text, offset + (at - begin), fmt::format("{}:{}", name, line), intake);
        }
    }
}

/// Cuts the elements of an array of objects out of the stream, one at a time.
class ArrayReader {
public:
    ArrayReader(BufferedSource& input, const std::string& name, std::size_t offset, const Intake& intake)
        : input_(input), name_(name), offset_(offset), intake_(intake) {}

    void run() {
        take(); // '['
        for (std::size_t index = 0;; ++index) {
            skip_space();
            const std::string place = fmt::format("{}#/{}", name_, index);
            if (next() == ']') {
                return;
            }
            if (next() == 0) {
                intake_.fault(FaultKind::broken_json, place + ": the array breaks off; get the file anew");
                return;
            }
            const std::size_t begin = offset_ + input_.consumed() - begin_;
            if (!element()) {
                report_too_long(place, intake_);
            } else {
                take_record(text_, begin, place, intake_);
            }
            skip_space();
            if (next() == ',') {
                take();
            }
        }
    }

private:
    char next() {
        const std::string_view c = input_.peek(1);
        return c.empty() ? '\0' : c.front();
    }
    void take() { input_.skip(1); }
    void skip_space() {
        while (json_space.find(next()) != std::string_view::npos && next() != '\0') {
            take();
        }
    }

    /// One element into text_, up to the comma or bracket behind it; false when it is too long to be kept.
    bool element() {
        text_.clear();
        bool kept = true;
        bool in_string = false;
        bool escaped = false;
        int depth = 0;
        for (char c = next(); c != '\0' || !input_.peek(1).empty(); c = next()) {
            if (!in_string && depth == 0 && (c == ',' || c == ']')) {
                break;
            }
            if (in_string) {
                in_string = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else {
                in_string = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            kept = kept && text_.size() < intake_.options().limits.article_bytes;
            if (kept) {
                text_ += c;
            }
            take();
        }
        return kept;
    }

    BufferedSource& input_;
    const std::string& name_;
    std::size_t offset_;
    const Intake& intake_;
    std::uint64_t begin_ = input_.consumed();
    std::string text_;
};

bool array_of_records(std::string_view begin) {
    const std::size_t first = begin.find_first_not_of(json_space, 1);
    return first != std::string_view::npos && begin[first] == '{';
}

/// Is everything that is left one JSON object? Only then may it span lines.
bool one_object(BufferedSource& input, std::size_t limit) {
    const std::string_view begin = input.peek(4096);
    const std::string_view line = begin.substr(0, begin.find('\n'));
    if (line.size() < begin.size() && nlohmann::json::accept(line)) {
        return false; // the first of several lines
    }
    const std::string_view all = input.peek(limit + 1);
    return all.size() <= limit && nlohmann::json::accept(all);
}

} // namespace

bool read_json_stream(BufferedSource& input, const std::string& name, std::size_t lines_before,
                      std::size_t bytes_before, const Intake& intake) {
    const std::size_t limit = intake.options().limits.article_bytes;
    if (input.peek(1) == "[") {
        if (!array_of_records(input.peek(4096))) {
            return false;
        }
        ArrayReader(input, name, bytes_before, intake).run();
        return true;
    }
    const std::string_view begin = input.peek(4096);
    const std::size_t line_end = begin.find('\n');
    const std::size_t more =
        line_end == std::string_view::npos ? line_end : begin.find_first_not_of(json_space, line_end);
    if (more != std::string_view::npos && begin[more] != '{' && one_object(input, limit)) {
        take_record(*input.rest(limit), bytes_before, name, intake);
        return true;
    }
    read_lines(input, name, lines_before + 1, bytes_before, intake);
    return true;
}

} // namespace rabita
