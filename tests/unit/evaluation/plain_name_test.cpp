#include "evaluation/plain_name.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

TEST_CASE("a plain name ignores spelling, marks and the article of longer words") {
    CHECK(plain_name("سيرغي لافروف") == PlainName{"سيرغي", "لافروف"});
    CHECK(plain_name("وزارةُ الخارجيّة") == PlainName{"وزاره", "خارجيه"});
    CHECK(plain_name("أحمد إبراهيم آل ثاني") == plain_name("احمد ابراهيم ال ثاني"));
    CHECK(plain_name("گناد") == plain_name("كناد"));
    CHECK(plain_name("عراقچی") == plain_name("عراقجي"));
    CHECK(plain_name("محمـــد") == plain_name("محمد"));
    CHECK(plain_name("ﻣﺤﻤﺪ") == plain_name("محمد")); // presentation forms
    CHECK(plain_name("«بوتين»، #لافروف") == PlainName{"بوتين", "لافروف"});
    CHECK(plain_name("الصين") == PlainName{"صين"});
    CHECK(plain_name("العلم") == PlainName{"علم"});
    CHECK(plain_name("الحي") == PlainName{"الحي"}); // four characters keep their ال
    CHECK(plain_name("مجموعة G20") == PlainName{"مجموعه", "G20"});
}

TEST_CASE("nothing plain is left of marks, spaces and broken bytes") {
    CHECK(plain_name("").empty());
    CHECK(plain_name(" ؟ \u200f\u064b").empty());
    CHECK(plain_name("\xff").empty());
    CHECK(plain_names({"", "؟", "لافروف", "لافروڤ", "لافروف"}).size() == 1);
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(character_count("") == 0);
    CHECK(character_count("abc") == 3);
    CHECK(character_count("تونس") == 4);
    CHECK(character_count("😀 ") == 2);
}
