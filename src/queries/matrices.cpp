#include "queries/dyad_table.hpp"
#include "rabita/change.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace rabita {

namespace {

/// The places of the greatest values, greatest first.
std::vector<std::size_t> greatest(const std::vector<double>& values, std::size_t most) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    order.resize(std::min(most, order.size()));
    return order;
}

} // namespace

Matrix tie_matrix(const Ties& ties, const Selection& selection, std::size_t most) {
    const DyadTable table = dyad_table(ties, selection, represent_at(ties, selection.level));
    std::vector<double> strengths(table.vertices.size(), 0);
    for (const DyadEvents& dyad : table.dyads) {
        strengths[dyad.a] += dyad.tie.weight;
        strengths[dyad.b] += dyad.tie.weight;
    }
    std::map<std::size_t, std::size_t> place;
    Matrix matrix;
    for (const std::size_t vertex : greatest(strengths, most)) {
        place.emplace(vertex, matrix.rows.size());
        matrix.rows.push_back(table.vertices[vertex]);
        matrix.columns.push_back(table.vertices[vertex].id);
    }
    matrix.values.assign(matrix.rows.size(), std::vector<double>(matrix.rows.size(), 0));
    for (const DyadEvents& dyad : table.dyads) {
        const auto a = place.find(dyad.a);
        const auto b = place.find(dyad.b);
        if (a != place.end() && b != place.end()) {
            matrix.values[a->second][b->second] = dyad.tie.weight;
            matrix.values[b->second][a->second] = dyad.tie.weight;
        }
    }
    return matrix;
}

Matrix activity_matrix(const Ties& ties, const Selection& selection, Step step, std::size_t most) {
    const std::vector<std::size_t> events = select_events(ties, selection);
    const Cast cast(ties, events, represent_at(ties, selection.level));
    std::map<Day, std::map<std::size_t, double>> counts; // by the first day of the step, then vertex
    std::vector<double> totals(cast.vertices().size(), 0);
    for (const std::size_t index : events) {
        const Event& event = ties.events[index];
        if (!event.date || event.date->last > step_around(event.date->first, step).last) {
            continue;
        }
        std::map<std::size_t, double>& of_step = counts[step_around(event.date->first, step).first];
        std::set<std::size_t> taking_part;
        for (const Argument& argument : event.arguments) {
            taking_part.insert(cast.vertex_of(argument.actor));
        }
        for (const std::size_t vertex : taking_part) {
            of_step[vertex] += 1;
            totals[vertex] += 1;
        }
    }
    Matrix matrix;
    const std::vector<std::size_t> rows = greatest(totals, most);
    matrix.values.resize(rows.size());
    for (const std::size_t vertex : rows) {
        matrix.rows.push_back(cast.vertices()[vertex]);
    }
    const Day end = counts.empty() ? Day::min() : counts.rbegin()->first;
    for (Day day = counts.empty() ? Day::max() : counts.begin()->first; day <= end;
         day = step_around(day, step).last + std::chrono::days(1)) {
        matrix.columns.push_back(step_label(day, step));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = counts[day].find(rows[i]);
            matrix.values[i].push_back(found == counts[day].end() ? 0 : found->second);
        }
    }
    return matrix;
}

} // namespace rabita
