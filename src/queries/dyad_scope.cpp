#include "queries/dyad_scope.hpp"

#include "queries/sides.hpp"

#include <algorithm>

namespace rabita {

DyadTable scoped_table(const Ties& ties, const Selection& selection, const DyadScope& scope) {
    const Represent base = represent_at(ties, selection.level);
    return dyad_table(ties, selection, scope.who ? represent_sides(base, *scope.who, scope.with) : base);
}

bool in_scope(const DyadTable& table, const DyadEvents& dyad, const DyadScope& scope) {
    const auto has = [&](const Actor& actor) {
        return table.vertices[dyad.a].id == actor.id || table.vertices[dyad.b].id == actor.id;
    };
    return !scope.who || (has(*scope.who) && (!scope.with || has(*scope.with)));
}

std::optional<Day> last_day(const Ties& ties, const Selection& selection) {
    std::optional<Day> last;
    for (const std::size_t index : select_events(ties, selection)) {
        if (const auto& date = ties.events[index].date) {
            last = std::max(last.value_or(date->last), date->last);
        }
    }
    return last;
}

} // namespace rabita
