#include "rabita/structure.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

std::vector<Actor> people(const std::string& names) {
    std::vector<Actor> out;
    for (const char c : names) {
        out.push_back(official(std::string(1, c), std::string(1, c), std::string(1, c), "X" + std::string(1, c)));
    }
    return out;
}

Event between(const std::string& id, const std::string& on, char one, char other, double confidence = 1) {
    Event out = meeting(id, on, {"official/" + std::string(1, one), "official/" + std::string(1, other)});
    out.confidence = confidence;
    return out;
}

//   a ══ b ══ c ── d        ══ weight 6 (two meetings), ── weight 3
//   └─────────┘    f ── g
Ties bridge() {
    return ties(people("abcdfg"), {between("1", "2024-01-10", 'a', 'b'), between("2", "2024-03-01", 'a', 'b'),
                                   between("3", "2024-02-01", 'b', 'c'), between("4", "2024-02-05", 'b', 'c'),
                                   between("5", "2024-01-01", 'a', 'c'), between("6", "2024-02-03", 'c', 'd'),
                                   between("7", "2024-05-01", 'f', 'g')});
}

std::string route(const std::optional<PathAnswer>& path, const Ties& in) {
    std::string out;
    for (const PathStep& step : path ? path->steps : std::vector<PathStep>()) {
        out += (out.empty() ? step.from.id.substr(9) : "") + " ";
        for (const std::size_t event : step.events) {
            out += in.events[event].id;
        }
        out += " " + step.to.id.substr(9);
    }
    return out;
}

const Actor& find(const Ties& in, const std::string& id) {
    for (const Actor& actor : in.actors) {
        if (actor.id == id) {
            return actor;
        }
    }
    throw std::out_of_range(id);
}

std::string paths(const Ties& in, char from, char to, PathBy by) {
    return route(
        find_path(in, {}, find(in, "official/" + std::string(1, from)), find(in, "official/" + std::string(1, to)), by),
        in);
}

} // namespace

TEST_CASE("a path by distance goes over strong ties, by steps over few") {
    const Ties sample = bridge();
    CHECK(paths(sample, 'a', 'd', PathBy::distance) == "a 5 c 6 d"); // 1/3 and twice 1/6 are equally long: fewer steps
    CHECK(paths(sample, 'a', 'd', PathBy::steps) == "a 5 c 6 d");
    Ties strong = sample;
    strong.events.push_back(between("8", "2024-06-01", 'b', 'c'));
    CHECK(paths(strong, 'a', 'd', PathBy::distance) == "a 12 b 348 c 6 d");
    CHECK(paths(strong, 'a', 'd', PathBy::steps) == "a 5 c 6 d");
    CHECK(paths(sample, 'a', 'f', PathBy::steps).empty());
    CHECK(paths(sample, 'a', 'a', PathBy::steps).empty());
}

TEST_CASE("a path by time takes no step before the last one has ended") {
    const Ties sample = bridge();
    CHECK(paths(sample, 'a', 'd', PathBy::time) == "a 5 c 6 d");
    // From d, c is reached on 3 February; a met c before that, b on the fifth, and a met b on 1 March.
    CHECK(paths(sample, 'd', 'a', PathBy::time) == "d 6 c 4 b 2 a");
    Ties wide = sample;
    wide.events[4].date->last = day("2024-02-06"); // "6" ends after the meetings of b and c
    REQUIRE(wide.events[4].id == "4");
    wide.events[4].date = DateInterval{day("2024-02-02"), day("2024-02-05")};
    CHECK(paths(wide, 'd', 'a', PathBy::time).empty()); // it may have begun before c and d met
}

TEST_CASE("a state goes the way of whoever acts for it") {
    const Ties sample = spring();
    Selection states;
    states.level = Level::states;
    const auto path = find_path(sample, states, find(sample, "state/RU"), find(sample, "official/shoukry"));
    REQUIRE(path);
    CHECK(path->steps.size() == 1);
    CHECK(path->steps[0].tie.events == 1); // e8: Bogdanov and Shoukry
}

TEST_CASE("common contacts are ordered by the weaker tie") {
    const Ties sample = bridge();
    const auto common = common_contacts(sample, {}, find(sample, "official/a"), find(sample, "official/c"));
    REQUIRE(common.size() == 1);
    CHECK(common[0].actor.id == "official/b");
    CHECK(common[0].with_one.events == 2);
    CHECK(common_contacts(sample, {}, find(sample, "official/a"), find(sample, "official/g")).empty());
}

TEST_CASE("an ego network holds the ties among its members") {
    const Ties sample = bridge();
    const EgoNetwork one = ego_network(sample, {}, find(sample, "official/a"));
    REQUIRE(one.members.size() == 3);
    CHECK(one.members[0].actor.id == "official/a");
    CHECK(one.ties.size() == 3); // b and c are tied too
    const EgoNetwork two = ego_network(sample, {}, find(sample, "official/a"), 2);
    REQUIRE(two.members.size() == 4);
    CHECK(two.members[3].depth == 2);
    CHECK(ego_network(sample, {}, find(sample, "official/a"), 9).members.size() == 4);
    CHECK(ego_network({}, {}, sample.actors[0]).members.empty());
}

TEST_CASE("components, bridges and those who hold a part together") {
    const ComponentAnswer found = find_components(bridge(), {});
    REQUIRE(found.components.size() == 2);
    CHECK(found.components[0].size() == 4);
    REQUIRE(found.bridges.size() == 2);
    CHECK(found.bridges[0].first.id == "official/c");
    CHECK(found.bridges[0].second.id == "official/d");
    REQUIRE(found.cut_actors.size() == 1);
    CHECK(found.cut_actors[0].id == "official/c");
}

TEST_CASE("communities of actors") {
    const CommunityAnswer found = find_communities(bridge(), {});
    REQUIRE(found.groups.size() == 2);
    CHECK(found.groups[0].members.front().id == "official/b"); // 12 inside, as c has 3 + 6 + 3
    CHECK(found.groups[0].outside == 0);
    CHECK(found.groups[0].inside == Approx(18));
    // Of 21: 18 and 3 inside; strengths 36 and 6 of 42.
    CHECK(found.modularity == Approx(1 - (36.0 * 36 + 6 * 6) / (42.0 * 42)));
}

TEST_CASE("triads with an odd number of conflicts are out of balance") {
    std::vector<Event> events;
    const auto tie = [&events](char one, char other, double tone) {
        events.push_back(between(std::to_string(events.size()), "2024-01-01", one, other));
        events.back().tone = tone;
    };
    tie('a', 'b', 3);
    tie('a', 'c', 2);
    tie('b', 'c', -4); // two friends of a are enemies
    tie('c', 'd', -1);
    tie('b', 'd', 1); // b, c, d: two conflicts
    tie('d', 'f', 0.2);
    const Ties sample = ties(people("abcdf"), std::move(events));
    const SignedView view = signed_view(sample, {}, 0.5);
    REQUIRE(view.ties.size() == 6);
    CHECK(view.ties[0].sign == Sign::conflict);
    CHECK(view.ties[0].tie.tone == Approx(-4));
    CHECK(view.by_conflicts == std::array<std::size_t, 4>{0, 1, 1, 0});
    CHECK(view.balance == Approx(0.5));
    REQUIRE(view.triads.size() == 2);
    CHECK(view.triads[0].actors[0].id == "official/a");
    CHECK(view.triads[0].conflicts == 1);
    CHECK_FALSE(signed_view(sample, {}, 5).balance);
    CHECK_THROWS(signed_view(sample, {}, -1));
}
