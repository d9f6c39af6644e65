#include "evaluation/comparison.hpp"
#include "unit/evaluation/sample_gold.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rabita;
using rabita::test::gold_article;

namespace {

const std::string compared_text = "التقى عطاف لافروف. وقال عطاف كلاما.";
const std::string compared_actors = R"({"attaf": {"kind": "official", "names": ["عطاف"], "state": "DZ"},
                               "lavrov": {"kind": "official", "names": ["لافروف"], "state": "RU"}})";

std::string meeting(const std::string& more = "") {
    return R"({"type": "meeting", "participants": ["attaf", "lavrov"], "evidence": ["التقى عطاف"])" + more + "}";
}

const std::string said = R"({"type": "statement", "speakers": ["attaf"], "evidence": ["وقال عطاف"]})";

Actor official_of(const std::string& name, const std::string& state) {
    Actor out;
    out.id = name;
    out.name_ar = name;
    out.state = state;
    return out;
}

ArticleEvent event(EventType type, std::vector<Argument> arguments, Span evidence = {0, 5, ""}) {
    ArticleEvent out;
    out.type = type;
    out.arguments = std::move(arguments);
    out.evidence = {std::move(evidence)};
    return out;
}

ArticleEvent read_meeting() {
    return event(EventType::meeting, {{Role::participant, "عطاف"}, {Role::participant, "لافروف"}});
}

Extraction extraction(std::vector<ArticleEvent> events) {
    Extraction out;
    out.actors = {official_of("عطاف", "DZ"), official_of("لافروف", "RU"), official_of("تبون", "DZ")};
    out.events = std::move(events);
    return out;
}

struct Outcome {
    Figures figures;
    std::vector<DisagreementKind> kinds;
};

Outcome outcome(const std::string& gold_events, const Extraction& read) {
    Outcome out;
    for (const Disagreement& each :
         compare(gold_article(compared_text, compared_actors, "[" + gold_events + "]"), &read, out.figures)) {
        out.kinds.push_back(each.kind);
    }
    return out;
}

using Kinds = std::vector<DisagreementKind>;

} // namespace

TEST_CASE("shares of counts are defined also for nothing") {
    const Counts counts{6, 3, 2};
    CHECK(counts.precision() == Approx(6.0 / 9));
    CHECK(counts.recall() == Approx(6.0 / 8));
    CHECK(counts.f1() == Approx(12.0 / 17));
    CHECK(Counts{}.precision() == 0);
    CHECK(Counts{}.f1() == 0);
    CHECK(Share{}.value() == std::nullopt);
    CHECK(Share{1, 2}.value() == 0.5);
}

TEST_CASE("a tie told twice is found once and a false alarm once") {
    const Outcome out = outcome(meeting(), extraction({read_meeting(), read_meeting()}));
    CHECK(out.figures.of(EventType::meeting).found == Counts{1, 1, 0});
    CHECK(out.figures.of(EventType::meeting).exact == 1);
    CHECK(out.figures.pairs == Counts{1, 0, 0});
    CHECK(out.kinds == Kinds{DisagreementKind::false_alarm});
}

TEST_CASE("the closest of two extracted events is taken, wherever it stands") {
    ArticleEvent planned = read_meeting();
    planned.status = Status::planned;
    const Outcome out = outcome(meeting(), extraction({planned, read_meeting()}));
    CHECK(out.figures.statuses == Share{1, 1});
    CHECK(out.kinds == Kinds{DisagreementKind::false_alarm});
}

TEST_CASE("what fits an optional event only counts neither way, nor its pair") {
    const Outcome out = outcome(meeting(R"(, "optional": true)"), extraction({read_meeting(), read_meeting()}));
    CHECK(out.figures.all() == Counts{});
    CHECK(out.figures.pairs == Counts{});
    CHECK(out.kinds.empty());
}

TEST_CASE("a participant too many leaves an event found, not exact") {
    ArticleEvent crowd = read_meeting();
    crowd.arguments.push_back({Role::participant, "تبون"});
    const Outcome out = outcome(meeting(), extraction({crowd}));
    CHECK(out.figures.contact() == Counts{1, 0, 0});
    CHECK(out.figures.contact_exact() == Counts{0, 1, 1});
    CHECK(out.kinds == Kinds{DisagreementKind::actors});
}

TEST_CASE("one participant of two is not enough") {
    const Outcome out = outcome(meeting(), extraction({event(EventType::meeting, {{Role::participant, "عطاف"}})}));
    CHECK(out.figures.contact() == Counts{0, 1, 1});
    CHECK(out.kinds == Kinds{DisagreementKind::missed, DisagreementKind::false_alarm});
}

TEST_CASE("a statement must stand in its sentence") {
    const std::vector<Argument> speaker{{Role::speaker, "عطاف"}};
    CHECK(outcome(said, extraction({event(EventType::statement, speaker, {20, 24, ""})})).kinds.empty());
    CHECK(outcome(said, extraction({event(EventType::statement, speaker, {0, 5, ""})})).kinds ==
          Kinds{DisagreementKind::missed, DisagreementKind::false_alarm});
}

TEST_CASE("targets count by side, without the speaker's own") {
    const std::vector<Argument> arguments{{Role::speaker, "عطاف"}, {Role::target, "تبون"}, {Role::target, "لافروف"}};
    const Outcome out = outcome(said, extraction({event(EventType::statement, arguments, {20, 24, ""})}));
    CHECK(out.figures.targets == Counts{0, 1, 0});
    CHECK(out.kinds == Kinds{DisagreementKind::targets});
}

TEST_CASE("dates are measured where the gold has one") {
    ArticleEvent dated = read_meeting();
    dated.date = single_day(*parse_iso_day("2024-02-09"));
    CHECK(outcome(meeting(), extraction({dated})).figures.dates == Share{0, 0});
    CHECK(outcome(meeting(R"(, "date": ["2024-02-09", "2024-02-09"])"), extraction({dated})).figures.dates ==
          Share{1, 1});
    CHECK(outcome(meeting(R"(, "date": ["2024-02-01", "2024-02-29"])"), extraction({dated})).kinds ==
          Kinds{DisagreementKind::date});
}

TEST_CASE("only what occurred makes pairs, and actions are not measured") {
    ArticleEvent denied = read_meeting();
    denied.status = Status::denied;
    const Outcome out =
        outcome(meeting(),
                extraction({denied, event(EventType::action, {{Role::agent, "عطاف"}, {Role::recipient, "لافروف"}})}));
    CHECK(out.figures.pairs == Counts{0, 0, 1});
    CHECK(out.figures.all() == Counts{1, 0, 0});
    CHECK(out.kinds == Kinds{DisagreementKind::status});
}

TEST_CASE("without an extraction everything is missed") {
    Figures figures;
    CHECK(compare(gold_article(compared_text, compared_actors, "[" + meeting() + "," + said + "]"), nullptr, figures)
              .size() == 2);
    CHECK(figures.articles == 1);
    CHECK(figures.not_extracted == 1);
    CHECK(figures.all() == Counts{0, 0, 2});
}
