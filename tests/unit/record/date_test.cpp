#include "rabita/date.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

TEST_CASE("a day survives its ISO form") {
    for (const char* text : {"2024-02-29", "1999-12-31", "0001-01-01", "1970-01-01"}) {
        const auto day = parse_iso_day(text);
        REQUIRE(day);
        CHECK(to_iso(*day) == text);
    }
}

TEST_CASE("a day that does not exist is no day") {
    for (const char* text : {"2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1",
                             "2024/01/01", "", "2024-01-011", "+024-01-01", "٢٠٢٤-٠١-٠١"}) {
        CHECK_FALSE(parse_iso_day(text));
    }
}
