#include "unit/pipeline/telling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rabita;
using namespace rabita::test;

namespace {

using List = std::vector<Told>;

/// The only actor of a kind.
Actor only(const Extraction& extraction, ActorKind kind) {
    const Actor* found = nullptr;
    for (const Actor& actor : extraction.actors) {
        if (actor.kind == kind) {
            REQUIRE(found == nullptr);
            found = &actor;
        }
    }
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("headline, lead and background tell one meeting") {
    const Extraction extraction = extraction_of("وزير التجارة التونسي يستقبل السفير الكرواتي\n"
                                                "استقبل وزير التجارة التونسي سامي الحمداني، أمس، السفير الكرواتي "
                                                "إيفان ماريتش.\nوتناول اللقاء ملف الصيد.");
    REQUIRE(extraction.events.size() == 1);
    CHECK(told(extraction, extraction.events[0]) == met({"سامي الحمداني", "إيفان ماريتش"}, "2024-05-14"));
    CHECK(extraction.events[0].evidence.size() == 3);
}

TEST_CASE("meetings on two days are two") {
    CHECK(events_of("التقى وزير التجارة التونسي سامي الحمداني السفير الكرواتي إيفان ماريتش في 3 مارس 2024. "
                    "والتقى الحمداني مجددا بالسفير الكرواتي إيفان ماريتش في 7 أبريل 2024.")
              .size() == 2);
}

TEST_CASE("meetings with different people are two") {
    CHECK(events_of("استقبل وزير التجارة التونسي سامي الحمداني السفير الكرواتي إيفان ماريتش. "
                    "واستقبل سامي الحمداني السفير الهندي راجيش كومار.")
              .size() == 2);
}

TEST_CASE("a short name is the person whom the text named in full") {
    const Extraction extraction = extraction_of("قال وزير التجارة التونسي سامي الحمداني إن المشروع جاهز. "
                                                "وأكد الحمداني أن الموعد قريب.");
    CHECK(extraction.events.size() == 2);
    const Actor actor = only(extraction, ActorKind::official);
    CHECK(actor.name_ar == "سامي الحمداني");
    CHECK(actor.state == "TN");
    CHECK(actor.office == Office::minister);
    CHECK(std::find(actor.mentions.begin(), actor.mentions.end(), "الحمداني") != actor.mentions.end());
    CHECK_FALSE(actor.known);
}

TEST_CASE("an office alone is the person whom the text names in it") {
    const Extraction extraction = extraction_of("قال وزير التجارة التونسي سامي الحمداني إن المشروع جاهز. "
                                                "وأكد وزير التجارة التونسي أن الموعد قريب.");
    CHECK(extraction.events.size() == 2);
    CHECK(only(extraction, ActorKind::official).name_ar == "سامي الحمداني");
}

TEST_CASE("the two ministers are the two who met") {
    CHECK(events_of("التقى وزير التجارة التونسي سامي الحمداني نظيره الكرواتي إيفان ماريتش. "
                    "وأكد الوزيران متانة العلاقات.") ==
          List{met({"سامي الحمداني", "إيفان ماريتش"}), said({"سامي الحمداني", "إيفان ماريتش"})});
}

TEST_CASE("a counterpart serves the other state") {
    const Extraction extraction =
        extraction_of("استقبل وزير الدفاع التونسي سامي الحمداني نظيره الكرواتي إيفان ماريتش.");
    REQUIRE(extraction.actors.size() == 2);
    for (const Actor& actor : extraction.actors) {
        CHECK(actor.state == (actor.name_ar == "إيفان ماريتش" ? "HR" : "TN"));
    }
}

TEST_CASE("a dropped subject is the speaker before") {
    CHECK(events_of("قال وزير التجارة التونسي سامي الحمداني إن المشروع جاهز. وأضاف أن الموعد قريب.") ==
          List{said({"سامي الحمداني"}), said({"سامي الحمداني"})});
}

TEST_CASE("a call about which later sentences say meeting stays a call") {
    CHECK(events_of("أجرى وزير التجارة التونسي سامي الحمداني اتصالا هاتفيا مع نظيره الكرواتي إيفان ماريتش. "
                    "وتناول اللقاء ملف الصيد.") == List{together(EventType::call, {"سامي الحمداني", "إيفان ماريتش"})});
}

TEST_CASE("the office's holder on the day of the event is meant, whoever holds it later") {
    const auto speaker = [](const char* published) {
        const Extraction extraction = extraction_of("أكد الرئيس الأمريكي أن المفاوضات صعبة.", published);
        return only(extraction, ActorKind::official).id;
    };
    CHECK(speaker("2019-06-01") == "official/donald-trump");
    CHECK(speaker("2015-06-01") == "official/barack-obama");
    CHECK(speaker("2022-06-01") == "official/joe-biden");
}

TEST_CASE("actors are sorted by id, each once, and every one of them acts") {
    const Extraction extraction = extraction_of("استقبل وزير التجارة التونسي سامي الحمداني السفير الكرواتي إيفان "
                                                "ماريتش. وأكد الحمداني أن تونس تدعم الصومال. وهبت رياح على مالطا.");
    CHECK(std::is_sorted(extraction.actors.begin(), extraction.actors.end(),
                         [](const Actor& a, const Actor& b) { return a.id < b.id; }));
    for (const Actor& actor : extraction.actors) {
        INFO(actor.id);
        CHECK(std::any_of(extraction.events.begin(), extraction.events.end(), [&](const ArticleEvent& event) {
            return std::any_of(event.arguments.begin(), event.arguments.end(),
                               [&](const Argument& argument) { return argument.actor == actor.id; });
        }));
    }
}
