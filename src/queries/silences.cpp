#include "queries/dyad_scope.hpp"
#include "queries/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rabita {

namespace {

/// Days without an event between one and the next of different days; events that overlap have none between them.
std::vector<double> gaps_between(const std::vector<DateInterval>& dates) {
    std::vector<double> gaps;
    Day last = dates.front().last;
    for (const DateInterval& date : dates) {
        if (date.first > last) {
            gaps.push_back(static_cast<double>((date.first - last).count()));
        }
        last = std::max(last, date.last);
    }
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

std::optional<Silence> silence_of(const Ties& ties, const DyadTable& table, const DyadEvents& dyad, Day as_of,
                                  std::size_t least_events) {
    std::vector<DateInterval> dates;
    for (const std::size_t index : dyad.events) {
        const auto& date = ties.events[index].date;
        if (date && date->last <= as_of) {
            dates.push_back(*date);
        }
    }
    if (dates.empty()) {
        return std::nullopt;
    }
    const std::vector<double> gaps = gaps_between(dates);
    if (gaps.size() + 1 < std::max<std::size_t>(least_events, 2)) {
        return std::nullopt;
    }
    Silence out{table.vertices[dyad.a], table.vertices[dyad.b], dyad.tie, dates.front().last, 0, 0, 0, 0, 0};
    double sum = 0;
    for (const DateInterval& date : dates) {
        out.last = std::max(out.last, date.last);
    }
    for (const double gap : gaps) {
        sum += gap;
    }
    out.now = (as_of - out.last).count();
    out.usual = median(gaps);
    out.longest_before = static_cast<std::int64_t>(gaps.back());
    out.ratio = static_cast<double>(out.now) / std::max(1.0, out.usual);
    out.chance = std::exp(-static_cast<double>(out.now) / (sum / static_cast<double>(gaps.size())));
    return out.now > out.longest_before ? std::optional(out) : std::nullopt;
}

} // namespace

std::vector<Silence> silences(const Ties& ties, const Selection& selection, const DyadScope& scope,
                              const SilenceOptions& options) {
    const auto as_of = options.as_of ? options.as_of : last_day(ties, selection);
    std::vector<Silence> found;
    if (!as_of) {
        return found;
    }
    const DyadTable table = scoped_table(ties, selection, scope);
    for (const DyadEvents& dyad : table.dyads) {
        if (!in_scope(table, dyad, scope)) {
            continue;
        }
        if (auto silence = silence_of(ties, table, dyad, *as_of, options.least_events)) {
            found.push_back(std::move(*silence));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Silence& a, const Silence& b) {
        return std::tie(a.chance, b.ratio) < std::tie(b.chance, a.ratio);
    });
    return found;
}

} // namespace rabita
