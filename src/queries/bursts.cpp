#include "queries/dyad_scope.hpp"
#include "queries/statistics.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rabita {

namespace {

/// The first day of the one step that an event lies in.
std::optional<Day> step_of(const Event& event, Step step) {
    if (!event.date) {
        return std::nullopt;
    }
    const DateInterval period = step_around(event.date->first, step);
    return event.date->last <= period.last ? std::optional(period.first) : std::nullopt;
}

using Steps = std::map<Day, std::vector<std::size_t>>; // events by the first day of their step

Steps steps_of(const Ties& ties, const DyadEvents& dyad, Step step) {
    Steps steps;
    for (const std::size_t index : dyad.events) {
        if (const auto day = step_of(ties.events[index], step)) {
            steps[*day].push_back(index);
        }
    }
    return steps;
}

} // namespace

std::vector<Burst> bursts(const Ties& ties, const Selection& selection, const DyadScope& scope,
                          const BurstOptions& options) {
    const DyadTable table = scoped_table(ties, selection, scope);
    std::vector<Steps> steps;
    std::map<Day, std::size_t> volume;
    std::size_t total = 0;
    for (const DyadEvents& dyad : table.dyads) {
        steps.push_back(steps_of(ties, dyad, options.step));
        for (const auto& [day, events] : steps.back()) {
            volume[day] += events.size();
            total += events.size();
        }
    }
    std::vector<Burst> found;
    std::vector<double> ps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const DyadEvents& dyad = table.dyads[i];
        if (!in_scope(table, dyad, scope)) {
            continue;
        }
        std::size_t all = 0;
        for (const auto& [day, events] : steps[i]) {
            all += events.size();
        }
        for (const auto& [day, events] : steps[i]) {
            const double expected =
                static_cast<double>(all) * static_cast<double>(volume[day]) / static_cast<double>(total);
            ps.push_back(poisson_tail(events.size(), expected));
            found.push_back({table.vertices[dyad.a], table.vertices[dyad.b], step_label(day, options.step),
                             step_around(day, options.step), events.size(), expected, ps.back(), 1, events});
        }
    }
    const std::vector<double> qs = adjusted(ps);
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].q = qs[i];
    }
    std::erase_if(found, [&](const Burst& burst) { return burst.q > options.most_q; });
    std::stable_sort(found.begin(), found.end(), [](const Burst& a, const Burst& b) {
        return std::tie(a.p, a.period.first) < std::tie(b.p, b.period.first);
    });
    return found;
}

} // namespace rabita
