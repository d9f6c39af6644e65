#include "rabita/query.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

Actor actor(const Ties& in, const std::string& id) {
    for (const Actor& candidate : in.actors) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    throw std::out_of_range(id);
}

std::string event_ids(const Ties& in, const std::vector<std::size_t>& events) {
    std::string out;
    for (const std::size_t index : events) {
        out += (out.empty() ? "" : " ") + in.events[index].id;
    }
    return out;
}

std::string row_ids(const std::vector<Counterpart>& rows) {
    std::string out;
    for (const Counterpart& row : rows) {
        out += (out.empty() ? "" : " ") + row.actor.id;
    }
    return out;
}

} // namespace

TEST_CASE("met lists counterparts by strength, contacts only") {
    const Ties sample = spring();
    const MetAnswer answer = met(sample, {}, actor(sample, "official/attaf"));
    CHECK(row_ids(answer.counterparts) == "official/shoukry official/bogdanov official/lavrov official/magramane");
    CHECK(answer.counterparts[0].tie.weight == Approx(5));
    CHECK(answer.counterparts[0].tie.count(EventType::call) == 1);
    CHECK(answer.counterparts[2].tie.weight == Approx(1)); // his message is no meeting
    CHECK(event_ids(sample, answer.events) == "e1 e2 e7");
}

TEST_CASE("a state meets through all who act for it") {
    const Ties sample = spring();
    const Actor algeria = actor(sample, "state/DZ");
    const MetAnswer people = met(sample, {}, algeria);
    CHECK(row_ids(people.counterparts) == "official/lavrov official/shoukry official/bogdanov");
    CHECK(people.counterparts[0].tie.weight == Approx(4 + 3.0 / 2)); // Algeria and two Russians are three
    Selection states;
    states.level = Level::states;
    const MetAnswer countries = met(sample, states, algeria);
    CHECK(row_ids(countries.counterparts) == "state/RU state/EG");
    CHECK(countries.counterparts[0].tie.weight == Approx(7));
}

TEST_CASE("met with somebody takes only what ties the two") {
    const Ties sample = spring();
    const Actor algeria = actor(sample, "state/DZ");
    const MetAnswer answer = met(sample, {}, actor(sample, "official/lavrov"), algeria);
    CHECK(row_ids(answer.counterparts) == "state/DZ");
    CHECK(event_ids(sample, answer.events) == "e1 e3");
    CHECK(met(sample, {}, actor(sample, "state/RU"), actor(sample, "official/bogdanov")).events.size() == 1);
    CHECK(met(sample, {}, actor(sample, "organisation/unsc"), algeria).events.empty());
}

TEST_CASE("said finds statements by speaker and by what they are about") {
    const Ties sample = spring();
    const Actor russia = actor(sample, "state/RU");
    const SaidAnswer all = said(sample, {}, russia);
    CHECK(event_ids(sample, all.events) == "e4");
    CHECK(row_ids(all.targets) == "organisation/unsc state/DZ");
    CHECK(event_ids(sample, said(sample, {}, russia, actor(sample, "state/DZ")).events) == "e4");
    CHECK(said(sample, {}, russia, actor(sample, "official/shoukry")).events.empty());
    CHECK(said(sample, {}, actor(sample, "state/DZ"), russia).events.empty()); // it was spoken about, it did not speak
}

TEST_CASE("a statement about nobody is said all the same") {
    const Ties sample = ties({official("a", "أ", "A", "DZ")},
                             {event("s", EventType::statement, "", {{Role::speaker, {"official/a"}}})});
    CHECK(said(sample, {}, sample.actors[0]).events.size() == 1);
}

TEST_CASE("a timeline never says more of a date than is known") {
    const Ties sample = spring();
    const auto days = timeline(sample, {}, Step::day, actor(sample, "official/shoukry"));
    REQUIRE(days.size() == 3);
    CHECK(days[0].label == "2024-02-20");
    CHECK(days[1].label == "2024-04-01/2024-04-30");
    CHECK(days[2].label == "undated");
    const auto months = timeline(sample, {}, Step::month, actor(sample, "official/attaf"), actor(sample, "state/RU"));
    REQUIRE(months.size() == 2);
    CHECK(months[0].label == "2024-02");
    CHECK(months[1].tie.count(EventType::message) == 1);
    CHECK(timeline(sample, {}, Step::year, actor(sample, "state/DZ")).front().tie.events == 6);
}

TEST_CASE("weeks are those of ISO 8601") {
    const auto week = [](const std::string& on) {
        const Ties sample = ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU")},
                                 {meeting("m", on, {"official/a", "official/b"})});
        return timeline(sample, {}, Step::week, sample.actors[0]).at(0).label;
    };
    CHECK(week("2024-02-09") == "2024-W06");
    CHECK(week("2021-01-03") == "2020-W53");
    CHECK(week("2018-12-31") == "2019-W01");
    CHECK(week("2024-02-05/2024-02-11") == "2024-W06");
}

TEST_CASE("a card sums up an actor, and for a state who acted for it") {
    const Ties sample = spring();
    const ActorCard card = actor_card(sample, {}, actor(sample, "state/RU"));
    CHECK(card.total.events == 5);
    CHECK(card.total.tone == Approx(0.5));
    CHECK(card.total.first == day("2024-02-09"));
    CHECK(row_ids(card.members) == "official/lavrov official/bogdanov organisation/ru-mfa");
    CHECK(card.total.weight == Approx(2 * 3.0 / 2 + 4 + 2 * 0.5 + 1.5 + 3));
    CHECK(actor_card(sample, {}, actor(sample, "official/magramane")).members.empty());
}

TEST_CASE("an event is found by its id or an unambiguous beginning of it") {
    const Ties sample = spring();
    CHECK(find_event(sample, "e3") == 2);
    CHECK_FALSE(find_event(sample, "e"));
    CHECK_FALSE(find_event(sample, ""));
    CHECK_FALSE(find_event(sample, "x"));
}
