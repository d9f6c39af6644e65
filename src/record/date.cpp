#include "rabita/date.hpp"

#include <array>
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
    std::array<char, 12> digits{};
    std::size_t begin = digits.size();
    for (; value > 0 || digits.size() - begin < width; value /= 10) {
        digits[--begin] = static_cast<char>('0' + value % 10);
    }
    out.append(digits.data() + begin, digits.size() - begin);
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
