#include "rabita/change.hpp"
#include "rabita/error.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rabita {

namespace {

/// The last days of the steps from the first selected event to the last one.
std::vector<Day> ends_of_steps(const Ties& ties, const Selection& selection, Step step) {
    std::vector<Day> ends;
    const auto last = last_day(ties, selection);
    std::optional<Day> first;
    for (const std::size_t index : select_events(ties, selection)) {
        if (const auto& date = ties.events[index].date) {
            first = std::min(first.value_or(date->first), date->first);
        }
    }
    for (auto day = first; day && last && *day <= *last; day = ends.back() + std::chrono::days(1)) {
        ends.push_back(step_around(*day, step).last);
    }
    return ends;
}

} // namespace

RollingScores rolling_scores(const Ties& ties, const Selection& selection, const RollingOptions& options) {
    if (options.window_days <= 0) {
        throw InputError("the window must be a number of days above 0");
    }
    const CentralityOptions measure{{options.measure}, options.directed, std::nullopt, 1, options.threads};
    RollingScores out;
    std::map<std::string, std::pair<Actor, std::vector<double>>> rows;
    const std::vector<Day> ends = ends_of_steps(ties, selection, options.step);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        Selection window = selection;
        window.from =
            std::max(selection.from.value_or(Day::min()), ends[i] - std::chrono::days(options.window_days - 1));
        window.to = std::min(selection.to.value_or(Day::max()), ends[i]);
        out.labels.push_back(step_label(ends[i], options.step));
        out.windows.push_back({*window.from, *window.to});
        for (const Centrality& row : centralities(ties, window, measure)) {
            auto& [actor, scores] = rows[row.actor.id];
            actor = row.actor;
            scores.resize(ends.size(), 0);
            scores[i] = row.score(options.measure);
        }
    }
    std::vector<std::pair<Actor, std::vector<double>>> sorted;
    for (auto& [id, row] : rows) {
        sorted.push_back(std::move(row));
    }
    const auto greatest = [](const auto& row) {
        double most = 0;
        for (const double score : row.second) {
            most = score > most ? score : most; // NaN is never greater
        }
        return most;
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const auto& a, const auto& b) { return greatest(a) > greatest(b); });
    for (auto& [actor, scores] : sorted) {
        out.actors.push_back(std::move(actor));
        out.scores.push_back(std::move(scores));
    }
    return out;
}

} // namespace rabita
