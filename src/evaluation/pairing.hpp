#pragma once

#include "evaluation/gold.hpp"
#include "evaluation/identity.hpp"
#include "rabita/extraction.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// The event types that are measured, in the order of the figures.
constexpr std::array<EventType, 6> measured_types{EventType::meeting,   EventType::call,      EventType::visit,
                                                  EventType::statement, EventType::agreement, EventType::message};

bool is_measured(EventType type);

/// The roles that must be right in an event of a measured type; targets are measured apart. Empty for other types.
std::vector<Role> essential_roles(EventType type);

/// The actors in a role: keys or ids, in the order of `arguments`.
std::vector<std::string> in_role(const std::vector<Argument>& arguments, Role role);

/// The extracted event that a gold event was paired with.
struct Match {
    std::size_t extracted = 0;
    bool all_actors = false; ///< every actor but targets is right, no more and no fewer
};

struct Pairing {
    std::vector<std::optional<Match>> found; ///< for each gold event; empty for what is missed or optional
    std::vector<std::size_t> false_alarms;   ///< extracted events of measured types, in their order
};

/// Does an extracted event stand in one of the gold event's sentences?
bool overlap(const GoldEvent& gold, const ArticleEvent& extracted);

/// Pairs gold events with extracted ones of the same type whose essential actors are right: two participants, or as
/// many as there are; a visitor and the host; a speaker, and the sentence; a sender and a receiver. The closest pairs
/// first; each event is in one pair at most, so that a tie told twice gives a false alarm. What fits an optional gold
/// event and no other counts neither way. O(gold events × extracted events).
Pairing pair_up(const GoldArticle& gold, const Extraction& extraction, const ExtractedActors& actors);

} // namespace rabita
