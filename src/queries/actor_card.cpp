#include "graph/weights.hpp"
#include "queries/counterparts.hpp"
#include "queries/sides.hpp"

#include <set>

namespace rabita {

namespace {

/// Those that act for `who` in the event, without who itself.
std::set<std::string> members_in(const Event& event, const Ties& ties, const Actor& who) {
    std::set<std::string> members;
    for (const Argument& argument : event.arguments) {
        const Actor* actor = find_actor(ties, argument.actor);
        if (actor != nullptr && actor->id != who.id && acts_for(*actor, who)) {
            members.insert(actor->id);
        }
    }
    return members;
}

} // namespace

ActorCard actor_card(const Ties& ties, const Selection& selection, const Actor& actor) {
    const Sides sides(ties, selection, actor, std::nullopt);
    const EventWeights weights(ties, selection, sides.events());
    ActorCard card{actor, {}, {}, {}, {}};
    TieAccumulator total;
    TiesByVertex counterparts;
    TiesByVertex members;
    double strength = 0;
    for (const std::size_t index : sides.events()) {
        const Event& event = ties.events[index];
        if (!sides.takes_part(event)) {
            continue;
        }
        const EventDyads found = dyads_of(event, sides.cast());
        const double weight = weights.of(event, found.actors);
        for (const std::size_t other : others_of(found, sides, false, false)) {
            counterparts[other].add(ties, event, weight);
            strength += weight;
        }
        for (const std::string& member : members_in(event, ties, actor)) {
            members[static_cast<std::size_t>(find_actor(ties, member) - ties.actors.data())].add(ties, event, weight);
        }
        total.add(ties, event, 0);
        card.events.push_back(index);
    }
    card.total = total.summary();
    card.total.weight = strength;
    card.counterparts = strongest_first(counterparts, sides.cast().vertices());
    card.members = busiest_first(members, ties.actors);
    return card;
}

} // namespace rabita
