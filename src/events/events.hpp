#pragma once

#include "events/event_mention.hpp"
#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"

#include <vector>

namespace rabita {

/// All events that the sentences ending at or before token `end` tell, in text order, with unresolved arguments.
std::vector<EventMention> find_events(const Analysis& analysis, const Cues& cues, const std::vector<Mention>& mentions,
                                      const std::vector<TemporalExpression>& dates, std::uint32_t end);

/// The first token that is no longer the article: comments, related headlines, forms. Length of the text if none.
std::uint32_t article_end(const Analysis& analysis, const Cues& cues);

/// Sentences inside the article that only point to other articles ("اقرأ أيضا").
std::vector<bool> teaser_sentences(const Analysis& analysis, const Cues& cues);

} // namespace rabita
