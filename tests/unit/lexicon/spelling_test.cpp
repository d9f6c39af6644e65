#include "lexicon/edit_distance.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

TEST_CASE("the edit distance counts insertions, deletions and substitutions") {
    CHECK(edit_distance(u"", u"") == 0);
    CHECK(edit_distance(u"", u"قمة") == 3);
    CHECK(edit_distance(u"لقاء", u"لقاء") == 0);
    CHECK(edit_distance(u"لافروف", u"لافرف") == 1);
    CHECK(edit_distance(u"kitten", u"sitting") == 3);
    CHECK(edit_distance(u"ab", u"ba") == 2);
    CHECK(edit_distance(u"lavrov", u"lafrof") == edit_distance(u"lafrof", u"lavrov"));
}

TEST_CASE("spelling similarity is 1 for equal names and 0 for names with nothing in common") {
    CHECK(spelling_similarity(u"عطاف", u"عطاف") == 1.0);
    CHECK(spelling_similarity(u"abc", u"xyz") == 0.0);
    CHECK(spelling_similarity(u"abcd", u"abcx") == Approx(0.75));
}
