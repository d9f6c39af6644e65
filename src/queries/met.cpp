#include "graph/weights.hpp"
#include "queries/counterparts.hpp"
#include "queries/sides.hpp"

namespace rabita {

MetAnswer met(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& with) {
    Selection contacts = selection;
    if (contacts.types.empty()) {
        contacts.types = {EventType::meeting, EventType::call, EventType::visit};
    }
    const Sides sides(ties, contacts, who, with);
    const EventWeights weights(ties, contacts, sides.events());
    MetAnswer answer;
    TiesByVertex sums;
    for (const std::size_t index : sides.events()) {
        const EventDyads found = dyads_of(ties.events[index], sides.cast());
        const auto others = others_of(found, sides, with.has_value(), false);
        for (const std::size_t other : others) {
            sums[other].add(ties, ties.events[index], weights.of(ties.events[index], found.actors));
        }
        if (!others.empty()) {
            answer.events.push_back(index);
        }
    }
    answer.counterparts = strongest_first(sums, sides.cast().vertices());
    return answer;
}

} // namespace rabita
