#include "store/telling.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

TEST_CASE("comparable words differ in words only") {
    CHECK(comparable_words("«التقى»، الوزيرُ  نظيــره!") == comparable_words("التقي الوزير نظيره"));
    CHECK(comparable_words("، ؟ .").empty());
    CHECK(comparable_words("Mr. X 24") == u"mr x 24");
    CHECK(comparable_words("قال الوزير") != comparable_words("قال السفير"));
}
