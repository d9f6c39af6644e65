#pragma once

#include "graph/cast.hpp"

#include <vector>

namespace rabita {

/// Who takes part in an event, and as what.
struct CastPart {
    Role role = Role::participant;
    std::size_t actor = 0; ///< index into SelectedEvents::actors()

    friend auto operator<=>(const CastPart&, const CastPart&) = default;
};

/// The events that a selection takes, with the actors that stand for those who take part, at its level. `ties` must
/// outlive it.
class SelectedEvents {
public:
    SelectedEvents(const Ties& ties, const Selection& selection);

    const Ties& ties() const { return ties_; }
    const std::vector<std::size_t>& indexes() const { return indexes_; } ///< into Ties::events, in their order
    const Cast& cast() const { return cast_; }
    const std::vector<Actor>& actors() const { return cast_.vertices(); } ///< sorted by id

    /// Sorted by role, then actor; each once. O(arguments log arguments).
    std::vector<CastPart> parts(const Event& event) const;

    /// Indexes into Ties::sources of the articles that the selected events are proved by, sorted. O(evidence).
    std::vector<std::size_t> articles() const;

    /// "meeting: سيرغي لافروف (Sergey Lavrov), …": never empty.
    std::string title(const Event& event) const;

private:
    const Ties& ties_;
    std::vector<std::size_t> indexes_;
    Cast cast_;
};

} // namespace rabita
