#pragma once

#include "rabita/selection.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace rabita {

/// The actor that stands for this one in a view.
using Represent = std::function<Actor(const Actor&)>;

/// Everyone for himself at `officials`; at `states` the state for all who act for it. A state that `ties` does not
/// list gets an actor without names. `ties` must outlive the result.
Represent represent_at(const Ties& ties, Level level);

/// Who takes part in some events: the vertices, and which actor each one stands for.
class Cast {
public:
    /// Throws InputError when an event names an actor that `ties` does not list. O(arguments log actors).
    Cast(const Ties& ties, const std::vector<std::size_t>& events, const Represent& represent);

    /// Sorted by id, each once.
    const std::vector<Actor>& vertices() const { return vertices_; }

    /// Index into vertices() of whoever stands for this actor of one of the events. O(1).
    std::size_t vertex_of(const std::string& actor_id) const { return vertex_of_.at(actor_id); }

private:
    std::vector<Actor> vertices_;
    std::unordered_map<std::string, std::size_t> vertex_of_;
};

/// The actor with this id, or null. O(log actors).
const Actor* find_actor(const Ties& ties, std::string_view id);

} // namespace rabita
