#include "graph/cast.hpp"

#include "rabita/error.hpp"

#include <algorithm>
#include <map>

namespace rabita {

namespace {

Actor state_actor(const Ties& ties, const std::string& code) {
    const std::string id = "state/" + code;
    if (const Actor* known = find_actor(ties, id)) {
        return *known;
    }
    Actor state;
    state.id = id;
    state.kind = ActorKind::state;
    state.state = code;
    return state;
}

const Actor& actor_of(const Ties& ties, const Event& event, const std::string& id) {
    const Actor* actor = find_actor(ties, id);
    if (actor == nullptr) {
        throw InputError("event " + event.id + " names the actor " + id + ", which is not among the actors");
    }
    return *actor;
}

} // namespace

const Actor* find_actor(const Ties& ties, std::string_view id) {
    const auto found = std::lower_bound(ties.actors.begin(), ties.actors.end(), id,
                                        [](const Actor& actor, std::string_view key) { return actor.id < key; });
    return found != ties.actors.end() && found->id == id ? &*found : nullptr;
}

Represent represent_at(const Ties& ties, Level level) {
    if (level == Level::officials) {
        return [](const Actor& actor) { return actor; };
    }
    return [&ties](const Actor& actor) {
        return actor.kind == ActorKind::state || !actor.state ? actor : state_actor(ties, *actor.state);
    };
}

Cast::Cast(const Ties& ties, const std::vector<std::size_t>& events, const Represent& represent) {
    std::map<std::string, Actor> standing;
    std::unordered_map<std::string, std::string> stands_for;
    for (const std::size_t index : events) {
        for (const Argument& argument : ties.events[index].arguments) {
            if (!stands_for.contains(argument.actor)) {
                Actor vertex = represent(actor_of(ties, ties.events[index], argument.actor));
                stands_for.emplace(argument.actor, vertex.id);
                standing.try_emplace(vertex.id, std::move(vertex));
            }
        }
    }
    std::unordered_map<std::string, std::size_t> position;
    for (auto& [id, actor] : standing) {
        position.emplace(id, vertices_.size());
        vertices_.push_back(std::move(actor));
    }
    for (const auto& [actor, vertex] : stands_for) {
        vertex_of_.emplace(actor, position.at(vertex));
    }
}

} // namespace rabita
