#include "rabita/error.hpp"
#include "rabita/graph.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace rabita;
using namespace rabita::test;

namespace {

std::string selected(const Selection& selection) {
    const Ties sample = spring();
    std::string ids;
    for (const std::size_t index : select_events(sample, selection)) {
        ids += sample.events[index].id + " ";
    }
    return ids;
}

double weight_of(const Ties& sample, const Selection& selection) {
    const RelationGraph graph = build_graph(sample, selection);
    const auto [begin, end] = boost::edges(graph);
    return begin == end ? 0 : graph[*begin].tie.weight;
}

Ties one_meeting(const std::string& on) {
    return ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU"), official("c", "ج", "C", "EG")},
                {meeting("m", on, {"official/a", "official/b"}), meeting("n", "2024-06-01", {"official/c"})});
}

} // namespace

TEST_CASE("only what took place counts, unless asked otherwise") {
    CHECK(selected({}) == "e1 e2 e3 e4 e7 e5 e8 ");
    Selection planned;
    planned.statuses = {Status::planned};
    CHECK(selected(planned) == "e6 ");
}

TEST_CASE("a window takes every event that touches it, and none without a date") {
    Selection window;
    window.from = day("2024-03-03");
    CHECK(selected(window) == "e3 e7 e5 ");
    window.to = day("2024-04-04");
    CHECK(selected(window) == "e3 e7 ");
}

TEST_CASE("types, sources and confidence narrow the choice") {
    Selection calls;
    calls.types = {EventType::call, EventType::message};
    CHECK(selected(calls) == "e2 e5 ");
    Selection sourced;
    sourced.min_sources = 2;
    CHECK(selected(sourced).empty());
    Selection sure;
    sure.min_confidence = 1.01;
    CHECK(selected(sure).empty());
}

TEST_CASE("weight is kind times confidence times recency") {
    Ties sample = one_meeting("2024-05-02"); // 30 days before the last event
    CHECK(weight_of(sample, {}) == Approx(3));
    sample.events[0].confidence = 0.5;
    CHECK(weight_of(sample, {}) == Approx(1.5));

    Selection ageing;
    ageing.half_life_days = 30;
    CHECK(weight_of(sample, ageing) == Approx(0.75));
    ageing.as_of = day("2024-07-01");
    CHECK(weight_of(sample, ageing) == Approx(0.375));
    ageing.as_of = day("2024-01-01"); // what lies ahead of it is not older than new
    CHECK(weight_of(sample, ageing) == Approx(1.5));

    Selection heavy;
    heavy.weights.set(EventType::meeting, 10);
    CHECK(weight_of(sample, heavy) == Approx(5));
}

TEST_CASE("an undated event counts as old as the oldest") {
    Selection ageing;
    ageing.half_life_days = 10;
    Ties sample = one_meeting("");
    sample.events.front().date = single_day(day("2024-06-01"));
    Event old = meeting("o", "2024-05-22", {"official/c"});
    sample.events.insert(sample.events.begin(), old);
    CHECK(weight_of(sample, ageing) == Approx(1.5));
}

TEST_CASE("a kind of weight 0 makes no tie") {
    Selection none;
    none.weights.set(EventType::meeting, 0);
    const RelationGraph graph = build_graph(one_meeting(""), none);
    CHECK(boost::num_vertices(graph) == 3);
    CHECK(boost::num_edges(graph) == 0);
    CHECK(boost::num_edges(build_graph(one_meeting(""), none, {View::multi})) == 0);
}

TEST_CASE("weights and half-lives that mean nothing are refused") {
    KindWeights weights;
    CHECK_THROWS_AS(weights.set(EventType::call, -1), InputError);
    CHECK_THROWS_AS(weights.set(EventType::call, std::numeric_limits<double>::quiet_NaN()), InputError);
    Selection never;
    never.half_life_days = 0;
    CHECK_THROWS_AS(build_graph(one_meeting(""), never), InputError);
}

TEST_CASE("independent sources of a tie are distinct outlets over its events") {
    Ties sample = ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU")},
                       {meeting("m", "2024-01-01", {"official/a", "official/b"}),
                        meeting("n", "2024-01-02", {"official/a", "official/b"})});
    Source wire, other, nameless;
    wire.document = "1";
    wire.outlet = "واج";
    other.document = "2";
    other.outlet = "واج";
    nameless.document = "3";
    sample.sources = {wire, other, nameless};
    sample.events[0].evidence = {{0, {}}, {1, {}}};
    sample.events[1].evidence = {{0, {}}, {2, {}}};
    sample.events[1].independent_sources = 2;
    const RelationGraph graph = build_graph(sample, {});
    CHECK(graph[*boost::edges(graph).first].tie.sources == 2);
}

TEST_CASE("a label is Arabic with English behind it, and never empty") {
    Actor actor = official("x", "سامح شكري", "Sameh Shoukry", "EG");
    CHECK(label(actor) == "سامح شكري (Sameh Shoukry)");
    actor.name_en.reset();
    CHECK(label(actor) == "سامح شكري");
    actor.name_ar = "";
    actor.mentions = {};
    CHECK(label(actor) == "foreign minister (EG)");
    actor.office.reset();
    CHECK(label(actor) == "official/x");
}
