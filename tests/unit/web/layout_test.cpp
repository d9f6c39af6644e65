#include "rabita/graph.hpp"
#include "unit/graph/sample_ties.hpp"
#include "web/ladder.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rabita;

namespace {

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

std::vector<Point> spiral(std::size_t count) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(spiral_point(i, 10));
    }
    return out;
}

/// `count` officials, each of whom met the one before and the first one.
Ties chain(std::size_t count) {
    std::vector<Actor> actors;
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i) {
        actors.push_back(test::official("a" + std::to_string(i), "سمير", "Samir", "DZ"));
        if (i > 0) {
            events.push_back(test::meeting("e" + std::to_string(i), "2024-02-01",
                                           {"official/a" + std::to_string(i - 1), "official/a" + std::to_string(i)}));
        }
    }
    return test::ties(std::move(actors), std::move(events));
}

} // namespace

TEST_CASE("a tie draws its ends together") {
    // 0–1 tied, 2 alone
    const std::vector<Point> placed = force_layout(spiral(3), {{0, 1, 1}}, 300);
    CHECK(distance(placed[0], placed[1]) < distance(placed[0], placed[2]));
    CHECK(distance(placed[0], placed[1]) < distance(placed[1], placed[2]));
}

TEST_CASE("two groups with one tie between them stay apart") {
    // {0, 1, 2} and {3, 4, 5}, each tied with each inside, 2–3 between
    const std::vector<LayoutEdge> edges{{0, 1, 4}, {1, 2, 4}, {0, 2, 4}, {3, 4, 4}, {4, 5, 4}, {3, 5, 4}, {2, 3, 0.2}};
    const std::vector<Point> placed = force_layout(spiral(6), edges, 500);
    for (const std::size_t own : {1, 2}) {
        for (const std::size_t other : {4, 5}) {
            CHECK(distance(placed[0], placed[own]) < distance(placed[0], placed[other]));
        }
    }
}

TEST_CASE("a layout is the same every time, and finite also for points at one place") {
    const std::vector<LayoutEdge> edges{{0, 1, 1}, {1, 2, 3}, {2, 3, 1}};
    CHECK(force_layout(spiral(40), edges, 100) == force_layout(spiral(40), edges, 100));
    for (const Point place : force_layout(std::vector<Point>(20), {}, 50)) {
        CHECK(std::isfinite(place.x));
        CHECK(std::isfinite(place.y));
    }
    CHECK(force_layout({}, {}, 10).empty());
}

TEST_CASE("discs are moved apart until none overlaps") {
    std::vector<Point> centres(30); // all at one place
    const std::vector<double> radii(30, 5);
    remove_overlaps(centres, radii, 500);
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = i + 1; j < centres.size(); ++j) {
            CHECK(distance(centres[i], centres[j]) >= 9.99);
        }
    }
}

TEST_CASE("spacing is the median distance to the nearest neighbour") {
    std::vector<Point> line{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {10, 0}};
    set_spacing(line, 50);
    CHECK(distance(line[0], line[1]) == Approx(50));
    CHECK(distance(line[3], line[4]) == Approx(350));
}

TEST_CASE("the rungs of a ladder hold the strongest, the last of them all that there are") {
    const RelationGraph graph = build_graph(chain(200), Selection{});
    const std::vector<Rung> rungs = layout_ladder(graph);
    REQUIRE(rungs.size() == 3);
    CHECK(rungs[0].vertices.size() == 60);
    CHECK(rungs[1].vertices.size() == 150);
    CHECK(rungs[2].vertices.size() == 200);
    const std::vector<double> strength = strengths(graph);
    for (const Rung& rung : rungs) {
        REQUIRE(rung.places.size() == rung.vertices.size());
        for (std::size_t i = 1; i < rung.vertices.size(); ++i) {
            CHECK(strength[rung.vertices[i - 1]] >= strength[rung.vertices[i]]);
            CHECK(rung.places[i].x == std::round(rung.places[i].x));
        }
    }
    CHECK(layout_ladder(build_graph(chain(70), Selection{})).size() == 1); // no rung for the last ten
    CHECK(layout_ladder(RelationGraph()).size() <= 1);
}
