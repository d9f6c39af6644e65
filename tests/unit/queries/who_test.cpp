#include "rabita/query.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

std::string ids(const std::vector<Actor>& actors) {
    std::string out;
    for (const Actor& actor : actors) {
        out += (out.empty() ? "" : " ") + actor.id;
    }
    return out;
}

std::string found(std::string_view who, const Ties& in, const std::vector<Candidate>& candidates = {}) {
    return ids(resolve_who(who, in, candidates).actors);
}

} // namespace

TEST_CASE("an actor is found under every usual spelling") {
    const Ties sample = spring();
    for (const char* who : {"official/lavrov", "lavrov", "Lavrov", "LAVROV", "Sergey Lavrov", "Lavrov, Sergey",
                            "سيرغي لافروف", "لافروف", "لاڤروف", "سيرجي لافروف", "لافـروف", "Sergei Lavrov"}) {
        CAPTURE(who);
        CHECK(found(who, sample) == "official/lavrov");
    }
    for (const char* who : {"state/DZ", "DZ", "dz", "الجزائر", "جزائر", "الجَزائِر", "Algeria", "algeria"}) {
        CAPTURE(who);
        CHECK(found(who, sample) == "state/DZ");
    }
}

TEST_CASE("hamza, ya and ta marbuta do not matter") {
    const Ties sample = spring();
    CHECK(found("احمد عطاف", sample) == "official/attaf");
    CHECK(found("سامح شكرى", sample) == "official/shoukry");
    CHECK(found("وزاره الخارجيه الروسيه", sample) == "organisation/ru-mfa");
}

TEST_CASE("names in the other script are found by their consonants") {
    Actor unlisted = official("tebboune", "عبد المجيد تبون", "", "DZ");
    unlisted.name_en.reset();
    const Ties sample = ties({unlisted}, {});
    CHECK(found("Abdelmadjid Tebboune", sample) == "official/tebboune");
    CHECK(found("Abdulmajid Tabboun", sample) == "official/tebboune");
    CHECK(found("عبدالمجيد تبون", sample) == "official/tebboune");
}

TEST_CASE("equal consonants are a guess, and between Arabic names they must be the same letters") {
    const Ties sample = ties({official("a", "سعد محمد", "", "LY"), official("b", "أنطونيو غوتيريش", "", "PT")}, {});
    CHECK(found("سعيد محود", sample).empty());
    CHECK(found("جوتيريش", sample) == "official/b");
    CHECK(resolve_who("جوتيريش", sample).guessed);
    CHECK_FALSE(resolve_who("غوتيريش", sample).guessed);
}

TEST_CASE("al- is no part of a name") {
    Actor actor = official("sisi", "عبد الفتاح السيسي", "Abdel Fattah el-Sisi", "EG");
    const Ties sample = ties({actor}, {});
    for (const char* who :
         {"السيسي", "سيسي", "Al-Sisi", "el Sisi", "Sisi", "عبدالفتاح السيسي", "Abdel-Fattah Al-Sisi"}) {
        CAPTURE(who);
        CHECK(found(who, sample) == "official/sisi");
    }
}

TEST_CASE("an ambiguous name lists its candidates, the busiest first") {
    const Ties sample = ties({official("a", "محمد سالم", "Mohamed Salem", "MR"),
                              official("b", "علي سالم", "Ali Salem", "LY"), official("c", "سعيد", "Said", "TN")},
                             {meeting("m", "", {"official/b", "official/c"})});
    CHECK(found("سالم", sample) == "official/b official/a");
    CHECK(found("علي سالم", sample) == "official/b");
}

TEST_CASE("an unknown name gives near ones") {
    const WhoMatch match = resolve_who("لافروق", spring());
    CHECK(match.actors.empty());
    REQUIRE_FALSE(match.near.empty());
    CHECK(match.near.front().id == "official/lavrov");
    CHECK(match.near.size() <= 5);
    CHECK(resolve_who("", spring()).actors.empty());
    CHECK(resolve_who("؟!", spring()).actors.empty());
}

TEST_CASE("the lexicon adds demonyms, and names without ties") {
    const Ties sample = spring();
    const Candidate algeria{*sample.actors.rbegin(), 1.0};
    const Candidate abroad{official("stranger", "غريب", "Stranger", "FR"), 1.0};
    const Candidate near{official("lavrent", "لافرنتي", "Lavrenty", "RU"), 0.7};
    CHECK(found("روسي", sample, {{state("RU", "روسيا", "Russia"), 1.0}, near}) == "state/RU");
    CHECK(found("غريب", sample, {abroad}) == "official/stranger");
    // Of two that the lexicon knows by one name, the one with ties.
    CHECK(found("غريب", sample, {abroad, algeria}) == algeria.actor.id);
    CHECK(ids(resolve_who("لافرنجي", sample, {near}).near).find("official/lavrent") == 0);
}
