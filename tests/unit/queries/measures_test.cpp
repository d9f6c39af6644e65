#include "rabita/centrality.hpp"
#include "rabita/error.hpp"
#include "rabita/measures.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
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

TEST_CASE("harmonic closeness is the mean of inverse distances") {
    check_equal(closeness(kite(), Length::hops).harmonic, {(1 + 0.5 + 0.5) / 4, 3.0 / 4, 2.5 / 4, 2.5 / 4, 0});
}

TEST_CASE("parallel edges are one tie, and nobody is tied to himself") {
    const CompressedGraph graph(3, false, {{0, 1, 1}, {1, 0, 2}, {1, 1, 5}, {1, 2, 4}});
    CHECK(graph.edges() == 2);
    CHECK(graph.edge_list() == std::vector<WeightedEdge>{{0, 1, 3}, {1, 2, 4}});
    CHECK(graph.undirected().edge_list() == graph.edge_list());
    CHECK_THROWS_AS(CompressedGraph(2, false, {{0, 2, 1}}), InputError);
    CHECK_THROWS_AS(CompressedGraph(2, false, {{0, 1, 0}}), InputError);
    CHECK_THROWS_AS(CompressedGraph(2, false, {{0, 1, INFINITY}}), InputError);
}

TEST_CASE("an eigenvector is 0 without cycles and 1/√n without edges") {
    check_equal(eigenvector(chain()), {0, 0, 0});
    check_equal(eigenvector({4, false, {}}), {0.5, 0.5, 0.5, 0.5});
    CHECK(eigenvector({}).empty());
}

TEST_CASE("Katz needs a small enough factor") {
    const CompressedGraph pair(2, false, {{0, 1, 2}});
    CHECK(katz(pair).alpha == Approx(0.45));
    check_equal(katz(pair, 0.1).scores, {std::sqrt(0.5), std::sqrt(0.5)});
    CHECK(std::isnan(katz(pair, 0.6).scores[0]));
}

TEST_CASE("a broker's neighbours do not know each other") {
    const Brokerage star = brokerage({4, false, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}}});
    CHECK(star.constraint[0] == Approx(3 * (1.0 / 9)));
    CHECK(star.effective_size[0] == Approx(3));
    CHECK(star.constraint[1] == Approx(1));
    CHECK(std::isnan(brokerage({1, false, {}}).constraint[0]));
}

TEST_CASE("the error of a sample shrinks with it, and is 0 for all") {
    CHECK(sampling_error(100, 100) == 0);
    CHECK(sampling_error(100, 20) == Approx(2 * sampling_error(100, 80)));
    const SampledScores all = sampled_betweenness(kite(), Length::hops, 10);
    check_equal(all.scores, betweenness(kite(), Length::hops));
    CHECK(all.error == 0);
}

TEST_CASE("names of measures read back") {
    CHECK(all_measures().size() == measure_count);
    for (const Measure measure : all_measures()) {
        CHECK(parse_measure(name(measure)) == measure);
        CHECK_FALSE(description(measure).empty());
    }
    CHECK_FALSE(parse_measure("fame"));
}
