#include "queries/sides.hpp"

#include <algorithm>

namespace rabita {

namespace {

std::optional<std::size_t> vertex_with_id(const Cast& cast, const std::string& id) {
    for (std::size_t i = 0; i < cast.vertices().size(); ++i) {
        if (cast.vertices()[i].id == id) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace

bool acts_for(const Actor& actor, const Actor& who) {
    return actor.id == who.id || (who.kind == ActorKind::state && who.state && actor.state == who.state);
}

Represent represent_sides(const Represent& base, const Actor& who, const std::optional<Actor>& with) {
    return [base, who, with](const Actor& actor) {
        if (actor.id == who.id) {
            return who;
        }
        if (with && actor.id == with->id) {
            return *with;
        }
        if (acts_for(actor, who)) {
            return who;
        }
        return with && acts_for(actor, *with) ? *with : base(actor);
    };
}

Sides::Sides(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& with)
    : events_(select_events(ties, selection)),
      cast_(ties, events_, represent_sides(represent_at(ties, selection.level), who, with)),
      who_(vertex_with_id(cast_, who.id)), with_(with ? vertex_with_id(cast_, with->id) : std::nullopt) {}

bool Sides::takes_part(const Event& event, std::optional<Role> role) const {
    return std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
        return (!role || argument.role == *role) && cast_.vertex_of(argument.actor) == who_;
    });
}

std::vector<std::size_t> others_of(const EventDyads& found, const Sides& sides, bool only_with, bool outgoing) {
    std::vector<std::size_t> others;
    for (const Dyad& dyad : found.dyads) {
        const bool from_who = dyad.from == sides.who();
        const bool to_who = dyad.to == sides.who() && (!outgoing || dyad.symmetric);
        if (!from_who && !to_who) {
            continue;
        }
        const std::size_t other = from_who ? dyad.to : dyad.from;
        if (!only_with || other == sides.with()) {
            others.push_back(other);
        }
    }
    return others;
}

} // namespace rabita
