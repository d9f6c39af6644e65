#pragma once

#include "graph/cast.hpp"
#include "graph/dyads.hpp"
#include "rabita/query.hpp"

#include <optional>

namespace rabita {

/// As `base`, but whoever acts for `who` stands as `who`, and whoever acts for `with` as `with`. An actor that is one
/// of the two itself stands for nobody else: the minister asked for is not taken for his state.
Represent represent_sides(const Represent& base, const Actor& who, const std::optional<Actor>& with);

/// The selected events seen from `who`: a cast in which it is one vertex.
class Sides {
public:
    Sides(const Ties& ties, const Selection& selection, const Actor& who, const std::optional<Actor>& with);

    /// Indexes into ties.events of the selected events.
    const std::vector<std::size_t>& events() const { return events_; }

    const Cast& cast() const { return cast_; }

    /// Vertex of who, of with; empty when it takes part in no selected event.
    std::optional<std::size_t> who() const { return who_; }
    std::optional<std::size_t> with() const { return with_; }

    /// Has who (or whoever acts for it) a part in this selected event, in this role when given? O(arguments).
    bool takes_part(const Event& event, std::optional<Role> role = std::nullopt) const;

private:
    std::vector<std::size_t> events_;
    Cast cast_;
    std::optional<std::size_t> who_;
    std::optional<std::size_t> with_;
};

/// The other ends of the dyads of `who` in an event; with `with`, only that one. With `outgoing`, only dyads that lead
/// from who.
std::vector<std::size_t> others_of(const EventDyads& found, const Sides& sides, bool only_with, bool outgoing);

} // namespace rabita
