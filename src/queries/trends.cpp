#include "queries/dyad_scope.hpp"
#include "queries/statistics.hpp"
#include "rabita/error.hpp"

#include <algorithm>
#include <tuple>

namespace rabita {

namespace {

struct Windows {
    Day before; // the last day before the two windows
    Day middle; // the last day of the first one
    Day end;

    enum class Part { outside, before, recent };

    Part part(const Event& event) const {
        if (!event.date || event.date->last <= before || event.date->last > end) {
            return Part::outside;
        }
        return event.date->last <= middle ? Part::before : Part::recent;
    }
};

} // namespace

std::vector<Trend> trends(const Ties& ties, const Selection& selection, const DyadScope& scope,
                          const TrendOptions& options) {
    if (options.window_days <= 0) {
        throw InputError("the window must be a number of days above 0");
    }
    const auto as_of = options.as_of ? options.as_of : last_day(ties, selection);
    std::vector<Trend> found;
    if (!as_of) {
        return found;
    }
    const std::chrono::days window(options.window_days);
    const Windows windows{*as_of - 2 * window, *as_of - window, *as_of};
    const DyadTable table = scoped_table(ties, selection, scope);
    std::size_t all_before = 0;
    std::size_t all_recent = 0;
    for (const DyadEvents& dyad : table.dyads) {
        Trend trend{table.vertices[dyad.a], table.vertices[dyad.b], 0, 0, 0, 1, false};
        for (const std::size_t index : dyad.events) {
            const Windows::Part part = windows.part(ties.events[index]);
            trend.before += part == Windows::Part::before ? 1 : 0;
            trend.recent += part == Windows::Part::recent ? 1 : 0;
        }
        all_before += trend.before;
        all_recent += trend.recent;
        if (trend.before + trend.recent > 0 && in_scope(table, dyad, scope)) {
            found.push_back(std::move(trend));
        }
    }
    for (Trend& trend : found) {
        const std::size_t events = trend.before + trend.recent;
        const double share = static_cast<double>(all_recent) / static_cast<double>(all_before + all_recent);
        trend.expected = share * static_cast<double>(events);
        trend.rising = static_cast<double>(trend.recent) > trend.expected;
        trend.p =
            trend.rising ? binomial_tail(trend.recent, events, share) : binomial_tail(trend.before, events, 1 - share);
    }
    std::stable_sort(found.begin(), found.end(), [](const Trend& a, const Trend& b) { return a.p < b.p; });
    return found;
}

} // namespace rabita
