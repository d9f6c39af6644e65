#include "rabita/centrality.hpp"
#include "rabita/measures.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace rabita;
using namespace rabita::test;

namespace {

// 0 — 1 — 2     weights: 0–1 2, 1–2 1, 1–3 1, 2–3 4; 4 stands alone
//      \ /
//       3   4
CompressedGraph kite() {
    return {5, false, {{0, 1, 2}, {1, 2, 1}, {1, 3, 1}, {2, 3, 4}}};
}

// 0 → 1 → 2, and nothing leads back
CompressedGraph chain() {
    return {3, true, {{0, 1, 2}, {1, 2, 2}}};
}

void check_equal(const std::vector<double>& scores, const std::vector<double>& expected) {
    REQUIRE(scores.size() == expected.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        CAPTURE(i);
        CHECK(scores[i] == Approx(expected[i]).margin(1e-12));
    }
}

} // namespace

TEST_CASE("betweenness is the share of shortest paths through a vertex") {
    check_equal(betweenness(kite(), Length::hops), {0, 2.0 / 6, 0, 0, 0});
    check_equal(betweenness(chain(), Length::hops), {0, 0.5, 0});
    check_equal(betweenness({2, true, {{0, 1, 1}}}, Length::hops), {0, 0});
}

TEST_CASE("a strong tie is a short way") {
    // From 0 to 2 by 1 is as long either way round the triangle only without weights.
    const CompressedGraph detour(3, true, {{0, 1, 4}, {1, 2, 4}, {0, 2, 1}});
    check_equal(betweenness(detour, Length::hops), {0, 0, 0});
    check_equal(betweenness(detour, Length::distance), {0, 0.5, 0});
}

TEST_CASE("closeness counts those who reach a vertex, and how many they are") {
    check_equal(closeness(kite(), Length::hops).closeness,
                {3.0 / 4 * 3 / 5, 3.0 / 4 * 3 / 3, 3.0 / 4 * 3 / 4, 3.0 / 4 * 3 / 4, 0});
    check_equal(closeness(chain(), Length::hops).closeness, {0, 0.5 * 1 / 1, 1.0 * 2 / 3});
    check_equal(closeness(chain(), Length::distance).closeness, {0, 0.5 * 1 / 0.5, 1.0 * 2 / 1.5});
    check_equal(closeness({1, false, {}}, Length::hops).closeness, {0});
}

TEST_CASE("page rank sums to 1 and flows along the arcs") {
    const auto ranks = page_rank(chain());
    CHECK(std::accumulate(ranks.begin(), ranks.end(), 0.0) == Approx(1));
    CHECK(ranks[0] < ranks[1]);
    CHECK(ranks[1] < ranks[2]);
    CHECK(page_rank({}).empty());
    check_equal(page_rank({2, false, {}}), {0.5, 0.5});
}

TEST_CASE("centralities rank by strength") {
    const auto rows = centralities(spring(), {});
    REQUIRE(rows.size() == 8);
    CHECK(rows.front().actor.id == "official/attaf");
    CHECK(rows.front().degree == 4);
    CHECK(rows.front().degree_centrality == Approx(4.0 / 7));
    CHECK(rows.front().strength == Approx(2.5 + 1 + 1 + 5));
    CHECK(rows.front().out_degree == 4);
    CHECK(
        std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.strength > b.strength; }));
    CHECK(centralities({}, {}).empty());
}
