#pragma once

#include "events/event_mention.hpp"
#include "mentions/analysis.hpp"
#include "rabita/extraction.hpp"

#include <string>
#include <vector>

namespace rabita {

/// What the mentions and event mentions of one article come to: its actors and events, with evidence.
/// `extraction.document` must be filled in; actors and events are written.
void resolve_article(const Analysis& analysis, const std::vector<Mention>& mentions,
                     const std::vector<TemporalExpression>& dates, const std::vector<EventMention>& events,
                     const std::string& home, Extraction& extraction);

} // namespace rabita
