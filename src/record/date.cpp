#include "rabita/date.hpp"

#include <cstddef>

namespace rabita {

namespace {

/// The number that `text` spells in ASCII digits only; empty for anything else.
std::optional<int> all_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

void append_padded(std::string& out, unsigned value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

} // namespace

std::optional<Day> parse_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = all_digits(text.substr(0, 4));
    const auto month = all_digits(text.substr(5, 2));
    const auto day = all_digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Day{date};
}

std::string to_iso(Day day) {
    const std::chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    std::string out = year < 0 ? "-" : "";
    append_padded(out, static_cast<unsigned>(year < 0 ? -year : year), 4);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.day()), 2);
    return out;
}

} // namespace rabita
