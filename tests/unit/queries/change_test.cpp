#include "rabita/change.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rabita;
using namespace rabita::test;

namespace {

const std::vector<Actor> four{official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU"),
                              official("c", "ج", "C", "EG"), official("d", "د", "D", "TR")};

/// Meetings of two on these days.
void add(std::vector<Event>& events, const std::string& one, const std::string& other,
         const std::vector<std::string>& days) {
    for (const std::string& on : days) {
        events.push_back(meeting("m" + std::to_string(events.size()), on, {"official/" + one, "official/" + other}));
    }
}

// A and B: one in January, five in March. C and D: one a month, January to June.
Ties march() {
    std::vector<Event> events;
    add(events, "a", "b", {"2024-01-05", "2024-03-01", "2024-03-04", "2024-03-10", "2024-03-11", "2024-03-31"});
    add(events, "c", "d", {"2024-01-07", "2024-02-07", "2024-03-07", "2024-04-07", "2024-05-07", "2024-06-07"});
    return ties(four, std::move(events));
}

} // namespace

TEST_CASE("a burst is measured against the volume of all") {
    BurstOptions all;
    all.most_q = 1;
    const auto found = bursts(march(), {}, {}, all);
    REQUIRE(found.size() == 8); // two months of A and B, six of C and D
    const Burst& first = found.front();
    CHECK(first.a.id == "official/a");
    CHECK(first.label == "2024-03");
    CHECK(first.period.last == day("2024-03-31"));
    CHECK(first.events == 5);
    CHECK(first.ids.size() == 5);
    CHECK(first.expected == Approx(6 * 6.0 / 12)); // 6 of its own × 6 of 12 in March
    const double below_five = std::exp(-3) * (1 + 3 + 9.0 / 2 + 27.0 / 6 + 81.0 / 24);
    CHECK(first.p == Approx(1 - below_five).margin(1e-12)); // 0.1847
    // Benjamini and Hochberg: the five least are it and four months of C and D with 1 where 0.5 was expected.
    CHECK(first.q == Approx((1 - std::exp(-0.5)) * 8 / 5).margin(1e-12));
    CHECK(bursts(march(), {}).empty());
}

TEST_CASE("bursts can be asked of one actor, and of steps that events fit into") {
    BurstOptions all;
    all.most_q = 1;
    const Ties sample = march();
    CHECK(bursts(sample, {}, {sample.actors[2], std::nullopt}, all).size() == 6);
    CHECK(bursts(sample, {}, {sample.actors[0], sample.actors[2]}, all).empty());
    std::vector<Event> wide;
    add(wide, "a", "b", {"2024-01-30/2024-02-02", ""});
    CHECK(bursts(ties(four, std::move(wide)), {}, {}, all).empty());
}

TEST_CASE("a silence is longer than any before it") {
    std::vector<Event> events;
    add(events, "a", "b", {"2024-01-01", "2024-01-11", "2024-01-31"}); // gaps of 10 and 20 days
    add(events, "c", "d", {"2024-01-01", "2024-03-20", "2024-03-25"}); // 79 and 5: its 6 days are nothing new
    const Ties sample = ties(four, std::move(events));
    SilenceOptions options;
    options.as_of = day("2024-03-31");
    const auto found = silences(sample, {}, {}, options);
    REQUIRE(found.size() == 1);
    CHECK(found[0].last == day("2024-01-31"));
    CHECK(found[0].now == 60);
    CHECK(found[0].usual == Approx(15));
    CHECK(found[0].longest_before == 20);
    CHECK(found[0].ratio == Approx(4));
    CHECK(found[0].chance == Approx(std::exp(-60.0 / 15)));
    options.as_of = day("2024-02-10");
    CHECK(silences(sample, {}, {}, options).empty()); // ten days are no silence yet
    CHECK(silences({}, {}).empty());
}

TEST_CASE("two days are no rhythm") {
    std::vector<Event> events;
    add(events, "a", "b", {"2024-01-01", "2024-01-03", "2024-01-03"});
    SilenceOptions options;
    options.as_of = day("2025-01-01");
    CHECK(silences(ties(four, events), {}, {}, options).empty());
    options.least_events = 2;
    CHECK(silences(ties(four, events), {}, {}, options).size() == 1);
}

TEST_CASE("ties rise and fade against the whole") {
    std::vector<Event> events;
    add(events, "a", "b", {"2024-03-02", "2024-03-15", "2024-03-31"}); // the last thirty days begin on 2 March
    add(events, "c", "d", {"2024-02-01", "2024-02-15", "2024-03-01", "2024-01-31"}); // the last one is too early
    TrendOptions options;
    options.as_of = day("2024-03-31");
    options.window_days = 30;
    const auto found = trends(ties(four, std::move(events)), {}, {}, options);
    REQUIRE(found.size() == 2);
    CHECK(found[0].recent == 3);
    CHECK(found[0].before == 0);
    CHECK(found[0].rising);
    CHECK(found[0].expected == Approx(1.5)); // three of six events are recent
    CHECK(found[0].p == Approx(0.125));      // ½³
    CHECK_FALSE(found[1].rising);
    CHECK(found[1].before == 3);
    CHECK(found[1].p == Approx(0.125));
    options.window_days = 0;
    CHECK_THROWS(trends({}, {}, {}, options));
}

TEST_CASE("plans are held, cancelled, not held, or open") {
    const std::string a = "official/a", b = "official/b", c = "official/c", d = "official/d";
    std::vector<Event> events{
        meeting("p1", "2024-05-01", {a, b}),
        meeting("p2", "2024-05-10", {a, c}),
        meeting("p3", "2024-05-12", {c, d}),
        meeting("p4", "2024-06-20", {a, d}),
        meeting("p5", "", {b, c}),
        event("p6", EventType::visit, "2024-05-20", {{Role::visitor, {a}}, {Role::host, {"state/RU"}}})};
    for (Event& plan : events) {
        plan.status = Status::planned;
    }
    events.push_back(meeting("h1", "2024-05-03", {a, b, d})); // two days late
    events.push_back(meeting("h2", "2024-05-16", {a, c}));    // too late to be the one planned
    events.push_back(meeting("n3", "", {c, d}));
    events.back().status = Status::denied;
    events.push_back(meeting("h6", "2024-05-20", {a, b})); // talks with a Russian
    events.push_back(meeting("x", "2024-06-01", {c, d}));
    events.push_back(meeting("own", "2024-05-25", {b, d})); // told as a plan, and later as held
    events.back().history = {{0, Status::planned, {}, {}, 0}, {1, Status::occurred, {}, {}, 1}};
    std::vector<Actor> actors = four;
    actors.push_back(state("RU", "روسيا", "Russia"));
    const Ties sample = ties(std::move(actors), std::move(events));
    std::string told;
    for (const PlanOutcome& plan : plan_outcomes(sample, {})) {
        told += sample.events[plan.event].id + " " + std::string(name(plan.outcome)) +
                (plan.by ? " " + sample.events[*plan.by].id : "") + "; ";
    }
    CHECK(told == "p1 held h1; p2 not held; p3 cancelled n3; p6 held h6; own held own; p4 open; p5 open; ");
}

TEST_CASE("scores roll over windows") {
    RollingOptions options;
    options.measure = Measure::degree;
    options.window_days = 31;
    const RollingScores found = rolling_scores(march(), {}, options);
    CHECK(found.labels == std::vector<std::string>{"2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"});
    REQUIRE(found.actors.size() == 4);
    CHECK(found.actors[0].id == "official/a");
    CHECK(found.scores[0] == std::vector<double>{1, 0, 1, 1, 0, 0}); // 31 March is the last 31 days of April
    CHECK(found.scores[2] == std::vector<double>{1, 1, 1, 1, 1, 1});
    CHECK(rolling_scores({}, {}).labels.empty());
}

TEST_CASE("matrices of ties and of activity") {
    const Matrix who = tie_matrix(march(), {}, 3);
    REQUIRE(who.rows.size() == 3);
    CHECK(who.columns[0] == "official/a");
    CHECK(who.values[0][1] == Approx(18));
    CHECK(who.values[1][0] == Approx(18));
    CHECK(who.values[0][0] == 0);
    const Matrix when = activity_matrix(march(), {}, Step::quarter, 10);
    CHECK(when.columns == std::vector<std::string>{"2024-Q1", "2024-Q2"});
    CHECK(when.values[0] == std::vector<double>{6, 0});
    CHECK(when.values[3] == std::vector<double>{3, 3});
}

TEST_CASE("steps of time and their ends") {
    CHECK(step_label(day("2024-05-06"), Step::quarter) == "2024-Q2");
    CHECK(step_around(day("2024-05-06"), Step::quarter) == DateInterval{day("2024-04-01"), day("2024-06-30")});
    CHECK(step_around(day("2021-01-03"), Step::week) == DateInterval{day("2020-12-28"), day("2021-01-03")});
    CHECK(step_around(day("2024-02-10"), Step::month) == DateInterval{day("2024-02-01"), day("2024-02-29")});
    CHECK(step_around(day("2024-02-10"), Step::year) == DateInterval{day("2024-01-01"), day("2024-12-31")});
    for (const Step step : {Step::day, Step::week, Step::month, Step::quarter, Step::year}) {
        CHECK(parse_step(name(step)) == step);
    }
    CHECK_FALSE(parse_step("century"));
}
