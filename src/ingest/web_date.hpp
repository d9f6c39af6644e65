#pragma once

#include "rabita/date.hpp"

#include <optional>
#include <string_view>

namespace rabita {

/// The day that a text consists of, in the forms that pages, feeds and tables use: ISO 8601 and its variants with / or
/// dots, day first where it is not the year; RFC 822; 20240210; seconds or milliseconds since 1970; with the month's
/// name in English or Arabic (Latin, Syriac and Maghrebi names) and digits of either kind. The day as written,
/// whatever its zone; empty for anything else, for days that do not exist, and before 1990.
std::optional<Day> parse_web_day(std::string_view text);

/// The first day with year, month and day that a line names, in the same forms but for bare numbers. O(length).
std::optional<Day> find_day(std::string_view line);

/// The day in an address: /2024/02/10/, /2024-02-10, /20240210.
std::optional<Day> day_in_url(std::string_view url);

} // namespace rabita
