#include "mentions/calendar.hpp"

#include <algorithm>

namespace rabita {

using namespace std::chrono;

std::optional<Day> valid_day(int y, int m, int d) {
    const year_month_day ymd{std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
                             std::chrono::day(static_cast<unsigned>(d))};
    return m >= 1 && d >= 1 && y > 1900 && y < 2101 && ymd.ok() ? std::optional<Day>(sys_days(ymd)) : std::nullopt;
}

DateInterval month_interval(std::chrono::year year, unsigned month) {
    const year_month target = year / std::chrono::month(month);
    return {sys_days(target / 1), sys_days(target / last)};
}

bool whole_month(const DateInterval& days) {
    const year_month_day first(days.first);
    return days == month_interval(first.year(), static_cast<unsigned>(first.month()));
}

DateInterval joined_months(const DateInterval& first, const DateInterval& last) {
    const std::chrono::month begin = year_month_day(first.first).month();
    const year_month_day end(last.first);
    const std::chrono::year year = begin < end.month() ? end.year() : end.year() - years(1);
    return {month_interval(year, static_cast<unsigned>(begin)).first, last.last};
}

Day next_weekday(Day from, unsigned iso_weekday) {
    const unsigned today = weekday(from).iso_encoding();
    return from + days((iso_weekday + 7 - today) % 7);
}

Day last_weekday(Day from, unsigned iso_weekday) {
    const unsigned today = weekday(from).iso_encoding();
    return from - days((today + 7 - iso_weekday) % 7);
}

Day nearest_weekday(Day around, unsigned iso_weekday) {
    const Day before = last_weekday(around, iso_weekday);
    const Day after = next_weekday(around, iso_weekday);
    return around - before <= after - around ? before : after;
}

std::optional<DateInterval> relative_interval(const RelativeDay& day, std::optional<Day> published) {
    if (!published) {
        return std::nullopt;
    }
    const year_month_day today(*published);
    switch (day.unit) {
    case RelativeUnit::day: return single_day(*published + days(day.offset));
    case RelativeUnit::month: {
        const year_month target = today.year() / today.month() + months(day.offset);
        return month_interval(target.year(), static_cast<unsigned>(target.month()));
    }
    case RelativeUnit::year: {
        const std::chrono::year target = today.year() + years(day.offset);
        return DateInterval{sys_days(target / January / 1), sys_days(target / December / 31)};
    }
    default: return std::nullopt; // a week or quarter is too vague to be a date
    }
}

DateInterval part_of(const DateInterval& whole, PeriodPart part) {
    const year_month_day first(whole.first);
    const bool is_month = whole.last - whole.first < days(32);
    if (part == PeriodPart::first_day) {
        return single_day(whole.first);
    }
    if (part == PeriodPart::last_day) {
        return single_day(whole.last);
    }
    if (part == PeriodPart::first_half || part == PeriodPart::second_half) {
        const sys_days middle =
            is_month ? sys_days(first.year() / first.month() / 15) : sys_days(first.year() / std::chrono::June / 30);
        return part == PeriodPart::first_half ? DateInterval{whole.first, middle}
                                              : DateInterval{middle + days(1), whole.last};
    }
    if (is_month) {
        const sys_days start = sys_days(first.year() / first.month() / 1);
        switch (part) {
        case PeriodPart::begin: return {start, start + days(9)};
        case PeriodPart::middle: return {start + days(10), start + days(19)};
        default: return {start + days(20), whole.last};
        }
    }
    const auto third = (whole.last - whole.first) / 3;
    switch (part) {
    case PeriodPart::begin: return {whole.first, whole.first + third};
    case PeriodPart::middle: return {whole.first + third, whole.last - third};
    default: return {whole.last - third, whole.last};
    }
}

std::optional<int> nearest_year(Day published, unsigned month, std::optional<int> day, Direction direction) {
    constexpr int ahead = 31;
    const int published_year = static_cast<int>(year_month_day(published).year());
    std::optional<int> best;
    days distance{};
    for (int y = published_year - 1; y <= published_year + 1; ++y) {
        const auto candidate = valid_day(y, static_cast<int>(month), std::min(day.value_or(15), 28));
        if (!candidate) {
            continue;
        }
        const days gap = *candidate - published;
        const bool same_month =
            !day && std::chrono::month(month) == year_month_day(published).month() && y == published_year;
        if ((direction == Direction::past && (gap.count() > 0 || same_month)) ||
            (direction == Direction::future && (gap.count() < 0 || same_month))) {
            continue;
        }
        // News tells what was: a day more than a month ahead is last year's, unless it says otherwise.
        const days away = gap.count() < 0                                       ? -gap
                          : direction == Direction::none && gap.count() > ahead ? gap + days(366)
                                                                                : gap;
        if (!best || away < distance) {
            best = y;
            distance = away;
        }
    }
    return best;
}

} // namespace rabita
