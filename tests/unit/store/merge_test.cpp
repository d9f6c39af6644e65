#include "rabita/event.hpp"
#include "random_articles.hpp"
#include "sample.hpp"
#include "store_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace rabita;
using namespace rabita::sample;

namespace {

std::size_t events_of(const std::vector<Extraction>& articles) {
    return merge(articles).events.size();
}

constexpr const char* first_words = "التقى الوزير نظيره في العاصمة";
constexpr const char* other_words = "عقد الجانبان جلسة مباحثات موسعة";

} // namespace

TEST_CASE("one meeting told by three articles is one event") {
    const Ties ties = merge(
        {article("1", "2024-02-10", "و", {meeting("ab", day("2024-02-09"), first_words)}),
         article("2", "2024-02-10", "ص", {meeting("abc", day("2024-02-09"), other_words)}),
         article("3", "2024-02-12", "ج", {meeting("ab", days("2024-02-01", "2024-02-29"), "اجتمعا خلال الشهر")})});
    REQUIRE(ties.events.size() == 1);
    const Event& event = ties.events[0];
    CHECK(event.arguments.size() == 3);
    CHECK(event.date == day("2024-02-09"));
    CHECK(event.evidence.size() == 3);
    CHECK(event.independent_sources == 3);
    CHECK(event.rules == std::vector<std::string>{"meeting.verb"});
    CHECK(event.id.size() == 14);
    CHECK(ties.sources.size() == 3);
    CHECK(ties.actors.size() == 3);
}

TEST_CASE("rounds on different days are different events") {
    CHECK(events_of({article("1", "2024-02-10", "و", {meeting("ab", day("2024-02-09"), first_words)}),
                     article("2", "2024-02-11", "و", {meeting("ab", day("2024-02-10"), first_words)})}) == 2);
}

TEST_CASE("a vague date between two rounds joins neither, whatever the order") {
    const Ties ties =
        merge({article("1", nullptr, "و", {meeting("ab", days("2024-02-01", "2024-02-29"), "اجتمعا في شباط")}),
               article("2", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)}),
               article("3", nullptr, "و", {meeting("ab", day("2024-02-20"), other_words)}),
               article("4", nullptr, "ص", {meeting("ab", days("2024-02-01", "2024-02-29"), "التقيا في شباط")})});
    CHECK(ties.events.size() == 3);
}

TEST_CASE("other actors, types and roles make other events") {
    CHECK(events_of({article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)}),
                     article("2", nullptr, "و", {meeting("ac", day("2024-02-09"), first_words)})}) == 2);
    CHECK(events_of({article("1", nullptr, "و", {meeting("abc", day("2024-02-09"), first_words)}),
                     article("2", nullptr, "و", {meeting("abd", day("2024-02-09"), first_words)})}) == 2);
    ArticleEvent call = meeting("ab", day("2024-02-09"), first_words);
    call.type = EventType::call;
    CHECK(events_of({article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)}),
                     article("2", nullptr, "و", {call})}) == 2);
}

TEST_CASE("two events that one article keeps apart stay apart, and a copy of it finds each") {
    const std::vector<ArticleEvent> two{meeting("ab", day("2024-02-09"), first_words),
                                        meeting("ab", day("2024-02-09"), other_words)};
    const Ties ties = merge({article("1", nullptr, "و", two), article("2", nullptr, "ص", two)});
    REQUIRE(ties.events.size() == 2);
    CHECK(ties.events[0].evidence.size() == 2);
    CHECK(ties.events[0].independent_sources == 1);
}

TEST_CASE("an undated telling joins the only event of those days") {
    const auto undated = article("2", "2024-02-12", "ص", {meeting("ab", std::nullopt, other_words)});
    const auto dated = article("1", "2024-02-10", "و", {meeting("ab", day("2024-02-09"), first_words)});
    CHECK(events_of({dated, undated}) == 1);
    CHECK(events_of({dated, article("2", "2024-02-20", "ص", {meeting("ab", std::nullopt, other_words)})}) == 2);
    CHECK(events_of({dated, article("2", nullptr, "ص", {meeting("ab", std::nullopt, other_words)})}) == 2);
    const auto second = article("3", "2024-02-11", "و", {meeting("ab", day("2024-02-11"), first_words)});
    CHECK(events_of({dated, second, undated}) == 3);
    const auto background = article("1", "2024-02-10", "و", {meeting("ab", day("2019-05-01"), first_words)});
    CHECK(events_of({background, undated}) == 2);
}

TEST_CASE("undated tellings of one week join each other") {
    CHECK(events_of({article("1", "2024-02-10", "و", {meeting("ab", std::nullopt, first_words)}),
                     article("2", "2024-02-11", "ص", {meeting("ab", std::nullopt, other_words)})}) == 1);
}

TEST_CASE("what took place beats what was planned, if the dates fit") {
    const auto planned =
        article("1", "2024-02-05", "و",
                {with_status(meeting("ab", days("2024-02-05", "2024-02-11"), first_words), Status::planned)});
    const Ties ties =
        merge({planned, article("2", "2024-02-10", "ص", {meeting("ab", day("2024-02-09"), other_words)})});
    REQUIRE(ties.events.size() == 1);
    CHECK(ties.events[0].status == Status::occurred);
    CHECK(ties.events[0].date == day("2024-02-09"));
    CHECK(events_of({planned, article("2", "2024-02-13", "ص", {meeting("ab", day("2024-02-12"), other_words)})}) == 2);
}

TEST_CASE("a denied meeting stays apart from one that took place") {
    CHECK(events_of(
              {article("1", nullptr, "و", {with_status(meeting("ab", day("2024-02-09"), first_words), Status::denied)}),
               article("2", nullptr, "ص", {meeting("ab", day("2024-02-09"), other_words)})}) == 2);
}

TEST_CASE("a plan that was called off is one event with a history") {
    const auto planned =
        article("1", "2024-02-05", "و", {with_status(meeting("ab", day("2024-02-09"), first_words), Status::planned)});
    const auto cancelled =
        article("2", "2024-02-08", "ص", {with_status(meeting("ab", day("2024-02-09"), other_words), Status::denied)});
    const Ties ties = merge({cancelled, planned});
    REQUIRE(ties.events.size() == 1);
    CHECK(ties.events[0].status == Status::denied);
    REQUIRE(ties.events[0].history.size() == 2);
    CHECK(ties.events[0].history[0].status == Status::planned);
    CHECK(ties.events[0].history[1].status == Status::denied);
    auto undated = cancelled;
    undated.document.published.reset();
    CHECK(merge({undated, planned}).events[0].status == Status::denied); // a denial follows upon a plan
    auto early = cancelled;
    early.document.published = parse_iso_day("2024-02-04");
    CHECK(merge({early, planned}).events[0].status == Status::planned); // taken up again
}

TEST_CASE("days that contradict are kept, and most origins decide") {
    const auto told = [](const char* id, const char* date) {
        return article(id, "2024-02-10", id, {meeting("ab", day(date), first_words + std::string(" ") + id)});
    };
    const Ties ties = merge({told("ا", "2024-02-10"), told("ب", "2024-02-09"), told("ج", "2024-02-09")});
    REQUIRE(ties.events.size() == 1);
    CHECK(ties.events[0].date == day("2024-02-09"));
    CHECK(ties.events[0].history.size() == 3);
    CHECK(ties.events[0].independent_sources == 3);
}

TEST_CASE("an office joins the name that holds it") {
    auto named = article("1", "2024-02-10", "و", {meeting("ab", day("2024-02-09"), first_words)});
    auto office = article("2", "2024-02-10", "ص", {meeting("ac", day("2024-02-09"), other_words)});
    for (Extraction* each : {&named, &office}) {
        each->actors[1].state = "DZ";
        each->actors[1].office = Office::minister;
    }
    office.actors[1].name_ar.reset();
    const Ties ties = merge({named, office});
    REQUIRE(ties.events.size() == 1);
    CHECK(ties.events[0].arguments.size() == 2);
    CHECK(ties.actors.size() == 2);
}

TEST_CASE("copies and articles of one outlet are not independent") {
    const auto sources = [](const char* outlet, const char* words) {
        return merge({article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)}),
                      article("2", nullptr, outlet, {meeting("ab", day("2024-02-09"), words)})})
            .events.at(0)
            .independent_sources;
    };
    CHECK(sources("ص", other_words) == 2);
    CHECK(sources("و", other_words) == 1);
    CHECK(sources("ص", "التقى الوزيرُ نظيرَه في العاصمة.") == 1);
    CHECK(sources(nullptr, other_words) == 2);
    const auto brief = [](const char* id, const char* outlet, const char* title) {
        auto out = article(id, nullptr, outlet, {meeting("ab", day("2024-02-09"), "التقى نظيره")});
        out.document.title = title;
        return out;
    };
    const auto titled = [&](const char* a, const char* b) {
        return merge({brief("1", "و", a), brief("2", "ص", b)}).events.at(0).independent_sources;
    };
    CHECK(titled("لقاء في العاصمة", "لقاء في العاصمة") == 2);
    CHECK(titled("وزيرا الخارجية يبحثان في العاصمة ملفات المنطقة", "وزيرا الخارجية يبحثان في العاصمة ملفات المنطقة") ==
          1);
}

TEST_CASE("a statement is merged only with a near copy of its words") {
    const std::string said = "أكد المتحدث أن بلاده تدعم جهود السلام في المنطقة وترحب بكل مبادرة جديدة";
    const auto told = [&](const char* id, const char* published, const std::string& words) {
        return article(id, published, id, {statement("a", "DZ", words)});
    };
    const auto first = told("1", "2024-02-10", said);
    CHECK(events_of({first, told("2", "2024-02-10", said + " اليوم")}) == 1);
    CHECK(events_of({first, told("2", "2024-02-10", "أكد المتحدث أن بلاده ترفض كل تدخل في شؤونها")}) == 2);
    CHECK(events_of({first, told("2", "2024-03-10", said)}) == 2);
    CHECK(events_of({first, told("2", nullptr, said)}) == 1);
    CHECK(events_of({first, article("2", "2024-02-10", "و", {statement("b", "DZ", said)})}) == 2);
    const auto brief = [&](const char* id) { return told(id, "2024-02-10", "وقال الرئيس"); };
    CHECK(events_of({brief("1"), brief("2")}) == 2);
}

TEST_CASE("an article given twice counts once") {
    const auto one = article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)});
    const auto other_reading = article("1", nullptr, "و", {meeting("ac", day("2024-02-09"), first_words)});
    CHECK(events_of({one, one}) == 1);
    CHECK(dump(merge({one, other_reading})) == dump(merge({other_reading, one})));
}

TEST_CASE("an actor keeps its fullest name and all its mentions, and what the lexicon says of it") {
    auto a = article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)});
    auto b = article("2", nullptr, "و", {meeting("ab", day("2024-02-08"), first_words)});
    a.actors[0].name_ar = "سالم";
    a.actors[0].mentions = {"سالم"};
    a.actors[0].office = Office::minister;
    b.actors[0].name_ar = "سالم العمري";
    b.actors[0].mentions = {"العمري", "سالم العمري"};
    Ties ties = merge({a, b});
    CHECK(ties.actors[0].name_ar == "سالم العمري");
    CHECK(ties.actors[0].mentions == std::vector<std::string>{"العمري", "سالم", "سالم العمري"});
    CHECK(ties.actors[0].office == Office::minister);
    b.actors[0].known = true;
    b.actors[0].office = Office::ambassador;
    CHECK(merge({a, b}).actors[0].office == Office::ambassador);
}

TEST_CASE("articles without events are no sources") {
    const Ties ties = merge(
        {article("0", nullptr, "و", {}), article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), first_words)})});
    REQUIRE(ties.sources.size() == 1);
    CHECK(ties.events[0].evidence[0].source == 0);
    CHECK(merge({}).events.empty());
}

TEST_CASE("the order of the articles never shows") {
    std::mt19937 random(20240209);
    std::vector<Extraction> articles = random_articles(random, 60);
    const std::string expected = dump(merge(articles));
    for (int round = 0; round < 30; ++round) {
        std::shuffle(articles.begin(), articles.end(), random);
        CHECK(dump(merge(articles)) == expected);
    }
}
