#pragma once

#include "resolution/actor_table.hpp"
#include "resolution/article_events.hpp"

#include <vector>

namespace rabita {

/// Writes the resolved events, in the order of the text, and the actors they name into the extraction. Contacts and
/// agreements of fewer than two participants are left out. O(e log e) for e events.
void write_events(const Analysis& analysis, const std::vector<Mention>& mentions, const ActorTable& actors,
                  std::vector<ResolvedEvent>& events, Extraction& extraction);

} // namespace rabita
