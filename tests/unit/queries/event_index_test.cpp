#include "rabita/event_index.hpp"

#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace rabita;
using namespace rabita::test;

namespace {

std::vector<std::uint32_t> looked_through(const Ties& in, const std::string& actor, Day from, Day to) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < in.events.size(); ++i) {
        const Event& event = in.events[i];
        const bool there = std::any_of(event.arguments.begin(), event.arguments.end(),
                                       [&](const Argument& argument) { return argument.actor == actor; });
        if (there && event.date && event.date->last >= from && event.date->first <= to) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace

TEST_CASE("the index finds what looking through all events finds") {
    std::mt19937 chance(7);
    std::vector<Event> events;
    for (int i = 0; i < 400; ++i) {
        const Day first = day("2024-01-01") + std::chrono::days(chance() % 200);
        const Day last = first + std::chrono::days(chance() % 5 == 0 ? chance() % 60 : 0);
        const std::string on = chance() % 20 == 0 ? "" : to_iso(first) + "/" + to_iso(last);
        events.push_back(meeting("e" + std::to_string(i), on,
                                 {"official/a", "official/" + std::string(1, static_cast<char>('b' + chance() % 3))}));
    }
    const Ties sample = ties({official("a", "", "", "DZ"), official("b", "", "", "DZ"), official("c", "", "", "DZ"),
                              official("d", "", "", "DZ")},
                             std::move(events));
    const EventIndex index(sample);
    for (int i = 0; i < 200; ++i) {
        const Day from = day("2023-12-20") + std::chrono::days(chance() % 230);
        const Day to = from + std::chrono::days(chance() % 40);
        const std::string actor = "official/" + std::string(1, static_cast<char>('a' + chance() % 4));
        CAPTURE(actor, to_iso(from), to_iso(to));
        const auto found = index.events_of(actor, from, to);
        CHECK(found == looked_through(sample, actor, from, to));
        CHECK(index.count(actor, from, to) == found.size());
    }
    CHECK(index.events_of("official/nobody", day("2024-01-01"), day("2025-01-01")).empty());
}
