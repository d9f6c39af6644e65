#pragma once

#include "lexicon/data_model.hpp"
#include "rabita/extraction.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace rabita {

/// What "الماضي", "الجاري" or "المقبل" behind a date says.
enum class Direction : std::uint8_t { none, past, current, future };

/// The day of the Gregorian calendar with these numbers; empty if there is none between 1901 and 2100.
std::optional<Day> valid_day(int year, int month, int day);

/// First and last day of a month.
DateInterval month_interval(std::chrono::year year, unsigned month);

/// Whether the days are those of one month.
bool whole_month(const DateInterval& days);

/// From a month named without a year to one with a year behind it: the first is of the same year, or of the year
/// before.
DateInterval joined_months(const DateInterval& first, const DateInterval& last);

/// The next such weekday that is not before the day (ISO: 1 is Monday).
Day next_weekday(Day from, unsigned iso_weekday);

/// The latest such weekday that is not after the day.
Day last_weekday(Day from, unsigned iso_weekday);

/// The such weekday that is closest to the day, the earlier one of two.
Day nearest_weekday(Day around, unsigned iso_weekday);

/// The days of "أمس", "الشهر الماضي" and the like; empty without publication, and for weeks and quarters, which are too
/// vague to be dates.
std::optional<DateInterval> relative_interval(const RelativeDay& day, std::optional<Day> published);

/// "مطلع", "منتصف", "أواخر" of a month (days 1 to 10, 11 to 20, 21 to the last) or of a longer period (its thirds), and
/// halves of a month (up to the 15th) and of a year.
DateInterval part_of(const DateInterval& whole, PeriodPart part);

/// The year of a month, or of a day in it, that is printed without one, as of the day of publication: the nearest, but
/// what lies more than a month ahead is last year's unless the text says otherwise.
std::optional<int> nearest_year(Day published, unsigned month, std::optional<int> day, Direction direction);

} // namespace rabita
