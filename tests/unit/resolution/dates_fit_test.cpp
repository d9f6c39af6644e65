#include "resolution/article_events.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

namespace {

std::optional<DateInterval> days(const char* first, const char* last) {
    return DateInterval{*parse_iso_day(first), *parse_iso_day(last)};
}

} // namespace

TEST_CASE("dates can be those of one event when one lies inside the other or is unknown") {
    const auto day = days("2024-02-09", "2024-02-09");
    const auto month = days("2024-02-01", "2024-02-29");
    CHECK(dates_fit(day, day));
    CHECK(dates_fit(day, month));
    CHECK(dates_fit(month, day));
    CHECK(dates_fit(day, std::nullopt));
    CHECK(dates_fit(std::nullopt, std::nullopt));
    CHECK_FALSE(dates_fit(day, days("2024-02-10", "2024-02-10")));
    CHECK_FALSE(dates_fit(month, days("2024-03-01", "2024-03-31")));
    CHECK_FALSE(dates_fit(days("2024-02-01", "2024-02-10"), days("2024-02-08", "2024-02-20")));
}
