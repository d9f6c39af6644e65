#include "rabita/graph.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

// "one" was told on the 2nd and the 9th, "two" on the 9th only; a third article has no day.
Ties told_late() {
    Ties sample = ties({official("a", "أ", "A", "DZ"), official("b", "ب", "B", "RU"), official("c", "ج", "C", "EG")},
                       {meeting("one", "2024-02-01", {"official/a", "official/b"}),
                        meeting("two", "2024-02-01", {"official/a", "official/c"}),
                        meeting("undated article", "2024-02-01", {"official/b", "official/c"})});
    sample.sources.clear();
    for (const char* published : {"2024-02-02", "2024-02-09", ""}) {
        Source source;
        source.document = "d" + std::string(published);
        source.published = parse_iso_day(published);
        sample.sources.push_back(source);
    }
    sample.events[0].evidence = {{0, {0, 3, "أول"}}, {1, {0, 4, "ثانٍ"}}};
    sample.events[0].independent_sources = 2;
    sample.events[1].evidence = {{1, {5, 9, "ثالث"}}};
    sample.events[2].evidence = {{2, {0, 4, "رابع"}}};
    return sample;
}

} // namespace

TEST_CASE("the graph as known on a day holds what was told by then") {
    const Ties sample = told_late();
    Selection then;
    then.known_by = day("2024-02-02");
    CHECK(select_events(sample, then) == std::vector<std::size_t>{0});
    then.min_sources = 2;
    CHECK(select_events(sample, then).empty()); // its second source came later
    then.known_by = day("2024-02-09");
    CHECK(select_events(sample, then) == std::vector<std::size_t>{0});
    then.min_sources = 1;
    CHECK(boost::num_edges(build_graph(sample, then)) == 2);
    then.known_by = day("2024-02-01");
    CHECK(select_events(sample, then).empty());
}

TEST_CASE("later evidence and sources are taken away") {
    const Ties then = known_by(told_late(), day("2024-02-02"));
    REQUIRE(then.events.size() == 1);
    CHECK(then.events[0].evidence.size() == 1);
    CHECK(then.events[0].independent_sources == 1);
    CHECK(then.sources.size() == 1);
    CHECK(then.actors.size() == 2);
    CHECK(known_by(told_late(), day("2024-02-09")).events.size() == 2);
}
