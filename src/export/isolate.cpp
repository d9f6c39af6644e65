#include "export/isolate.hpp"

#include "text/folding.hpp"

#include <unicode/uchar.h>

#include <vector>

namespace rabita {

namespace {

enum class Direction { neutral, left, right };

Direction direction_of(char32_t c) {
    switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT: return Direction::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return Direction::right;
    default: return Direction::neutral;
    }
}

/// From its first strong character to its last, in bytes.
struct Run {
    Direction direction;
    std::size_t begin;
    std::size_t end;
};

std::vector<Run> runs_of(std::string_view utf8) {
    std::vector<Run> runs;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const std::size_t start = offset;
        const char32_t c = next_code_point(utf8, offset);
        const Direction direction = direction_of(c);
        const bool continues = !runs.empty() && runs.back().direction == direction;
        const bool mark =
            !runs.empty() && runs.back().end == start && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
        if (direction != Direction::neutral && !continues) {
            runs.push_back({direction, start, offset});
        } else if (continues || mark) {
            runs.back().end = offset;
        }
    }
    return runs;
}

} // namespace

std::string isolated(std::string_view utf8) {
    const std::vector<Run> runs = runs_of(utf8);
    if (runs.size() < 2) {
        return std::string(utf8);
    }
    std::string out;
    std::size_t done = 0;
    for (const Run& run : runs) {
        out += utf8.substr(done, run.begin - done);
        out += "\u2068";
        out += utf8.substr(run.begin, run.end - run.begin);
        out += "\u2069";
        done = run.end;
    }
    return out += utf8.substr(done);
}

} // namespace rabita
