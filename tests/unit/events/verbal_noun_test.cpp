#include "events/sentence_view.hpp"

#include <catch2/catch.hpp>

using rabita::verbal_noun;

TEST_CASE("verbal nouns are known by their form") {
    CHECK(verbal_noun(u"تقييد"));
    CHECK(verbal_noun(u"تاييد"));
    CHECK(verbal_noun(u"استخدام"));
    CHECK(verbal_noun(u"اعتقال"));
}

TEST_CASE("people and short words are no verbal nouns") {
    CHECK_FALSE(verbal_noun(u"ناشطون"));
    CHECK_FALSE(verbal_noun(u"اعضاء"));
    CHECK_FALSE(verbal_noun(u"احزاب"));
    CHECK_FALSE(verbal_noun(u"تركيا"));
    CHECK_FALSE(verbal_noun(u"وزير"));
    CHECK_FALSE(verbal_noun(u""));
}
