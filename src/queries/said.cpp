#include "graph/weights.hpp"
#include "queries/counterparts.hpp"
#include "queries/sides.hpp"

namespace rabita {

SaidAnswer said(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& about) {
    Selection statements = selection;
    statements.types = {EventType::statement};
    const Sides sides(ties, statements, who, about);
    const EventWeights weights(ties, statements, sides.events());
    SaidAnswer answer;
    TiesByVertex sums;
    for (const std::size_t index : sides.events()) {
        const Event& event = ties.events[index];
        const EventDyads found = dyads_of(event, sides.cast());
        const auto targets = others_of(found, sides, about.has_value(), true);
        for (const std::size_t target : targets) {
            sums[target].add(ties, event, weights.of(event, found.actors));
        }
        if (!targets.empty() || (!about && sides.takes_part(event, Role::speaker))) {
            answer.events.push_back(index);
        }
    }
    answer.targets = busiest_first(sums, sides.cast().vertices());
    return answer;
}

} // namespace rabita
