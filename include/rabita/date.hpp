#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// A calendar day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// First and last day, inclusive; first <= last.
struct DateInterval {
    Day first;
    Day last;

    friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

/// "2024-02-09" → that day; empty when the text has another form or the day does not exist. O(1).
std::optional<Day> parse_iso_day(std::string_view text);

/// Always ten characters for the years 0 to 9999: "2024-02-09". O(1).
std::string to_iso(Day day);

/// The interval of one day.
inline DateInterval single_day(Day day) {
    return {day, day};
}

} // namespace rabita
