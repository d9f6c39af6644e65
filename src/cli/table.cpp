#include "cli/table.hpp"

#include "text/folding.hpp"

#include <unicode/uchar.h>
#include <unistd.h>

#include <algorithm>

namespace rabita {

namespace {

constexpr std::string_view gap = "  ";

std::size_t width_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    default: break;
    }
    const auto east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

bool has_right_to_left(std::string_view utf8) {
    for (std::size_t offset = 0; offset < utf8.size();) {
        const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(utf8, offset)));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) {
            return true;
        }
    }
    return false;
}

void append_cell(std::string& line, const std::string& text, std::size_t width, Align align, Bidi bidi) {
    const std::string padding(width - std::min(width, display_width(text)), ' ');
    const bool isolate = bidi == Bidi::isolated && has_right_to_left(text);
    const std::string shown = isolate ? "\u2068" + text + "\u2069" : text;
    line += align == Align::left ? shown + padding : padding + shown;
}

} // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < utf8.size();) {
        width += width_of(next_code_point(utf8, offset));
    }
    return width;
}

Bidi stdout_bidi() {
    return isatty(STDOUT_FILENO) == 1 ? Bidi::isolated : Bidi::plain;
}

std::size_t Table::width(std::size_t column) const {
    std::size_t width = 0;
    for (const auto& row : rows_) {
        width = std::max(width, display_width(row[column]));
    }
    return width == 0 ? 0 : std::max(width, display_width(headings_[column].title));
}

std::string Table::text(Bidi bidi) const {
    std::vector<std::string> lines(rows_.size() + 1);
    for (std::size_t column = 0; column < headings_.size(); ++column) {
        const std::size_t wide = width(column);
        if (wide == 0) {
            continue;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i] += lines[i].empty() ? "" : gap;
            append_cell(lines[i], i == 0 ? headings_[column].title : rows_[i - 1][column], wide,
                        headings_[column].align, bidi);
        }
    }
    std::string out;
    for (std::string& line : lines) {
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

std::string one_line(std::string_view utf8) {
    std::string out;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const std::size_t start = offset;
        const char32_t c = next_code_point(utf8, offset);
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        out += control ? std::string_view(" ") : utf8.substr(start, offset - start);
    }
    return out;
}

} // namespace rabita
