// Days, weeks, months, quarters and years: their names and their ends.

#include "rabita/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rabita {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::array<std::pair<Step, std::string_view>, 5> step_names{{{Step::day, "day"},
                                                                       {Step::week, "week"},
                                                                       {Step::month, "month"},
                                                                       {Step::quarter, "quarter"},
                                                                       {Step::year, "year"}}};

Day monday_of(Day day) {
    return day - days(static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1);
}

std::string week_label(Day day) {
    // ISO 8601: a week belongs to the year that has its Thursday.
    const Day thursday = monday_of(day) + days(3);
    const std::chrono::year year = year_month_day{thursday}.year();
    const auto since = (thursday - Day{year / std::chrono::January / 1}).count();
    return fmt::format("{:04}-W{:02}", static_cast<int>(year), since / 7 + 1);
}

unsigned quarter_of(const year_month_day& date) {
    return (static_cast<unsigned>(date.month()) - 1) / 3;
}

DateInterval months_from(const year_month& first, int count) {
    const year_month last = first + months(count - 1);
    return {Day{first / 1}, Day{last / std::chrono::last}};
}

} // namespace

std::string_view name(Step value) {
    return step_names[static_cast<std::size_t>(value)].second;
}

std::optional<Step> parse_step(std::string_view text) {
    const auto found =
        std::find_if(step_names.begin(), step_names.end(), [text](const auto& each) { return each.second == text; });
    return found == step_names.end() ? std::nullopt : std::optional(found->first);
}

DateInterval step_around(Day day, Step step) {
    const year_month_day date{day};
    switch (step) {
    case Step::day: return single_day(day);
    case Step::week: return {monday_of(day), monday_of(day) + days(6)};
    case Step::month: return months_from(date.year() / date.month(), 1);
    case Step::quarter: return months_from(date.year() / std::chrono::month(quarter_of(date) * 3 + 1), 3);
    case Step::year: return months_from(date.year() / std::chrono::January, 12);
    }
    return single_day(day);
}

std::string step_label(Day day, Step step) {
    const std::string iso = to_iso(day);
    switch (step) {
    case Step::day: return iso;
    case Step::week: return week_label(day);
    case Step::month: return iso.substr(0, iso.size() - 3);
    case Step::quarter:
        return iso.substr(0, iso.size() - 6) + "-Q" + std::to_string(quarter_of(year_month_day{day}) + 1);
    case Step::year: return iso.substr(0, iso.size() - 6);
    }
    return iso;
}

} // namespace rabita
