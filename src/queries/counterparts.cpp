#include "queries/counterparts.hpp"

#include <algorithm>
#include <tuple>

namespace rabita {

namespace {

template <class Less>
std::vector<Counterpart> rows_of(const TiesByVertex& sums, const std::vector<Actor>& vertices, Less less) {
    std::vector<Counterpart> rows;
    for (const auto& [vertex, tie] : sums) {
        rows.push_back({vertices[vertex], tie.summary()});
    }
    std::sort(rows.begin(), rows.end(), less);
    return rows;
}

} // namespace

std::vector<Counterpart> strongest_first(const TiesByVertex& sums, const std::vector<Actor>& vertices) {
    return rows_of(sums, vertices, [](const Counterpart& a, const Counterpart& b) {
        return std::tie(b.tie.weight, b.tie.events, a.actor.id) < std::tie(a.tie.weight, a.tie.events, b.actor.id);
    });
}

std::vector<Counterpart> busiest_first(const TiesByVertex& sums, const std::vector<Actor>& vertices) {
    return rows_of(sums, vertices, [](const Counterpart& a, const Counterpart& b) {
        return std::tie(b.tie.events, b.tie.weight, a.actor.id) < std::tie(a.tie.events, a.tie.weight, b.actor.id);
    });
}

} // namespace rabita
