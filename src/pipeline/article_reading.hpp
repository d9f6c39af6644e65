#pragma once

#include "events/events.hpp"
#include "mentions/mentions.hpp"
#include "mentions/temporal.hpp"
#include "rabita/document.hpp"
#include "rabita/lexicon.hpp"
#include "text/text.hpp"

#include <string>
#include <vector>

namespace rabita {

/// The stages of one article before resolution, in order. Its members refer to each other: neither copied nor moved.
struct ArticleReading {
    ArticleReading(const Document& document, const Lexicon& lexicon)
        : text(read_text(document.text)), analysis(text, lexicon.data()), cues(lexicon.data()),
          end(article_end(analysis, cues)), mentions(find_mentions(analysis, cues, end)),
          home(home_state(analysis, mentions, end)), dates(find_dates(analysis, document.published, end)), events() {
        fill_home_state(mentions, home);
        events = find_events(analysis, cues, mentions, dates, end);
    }
    ArticleReading(const ArticleReading&) = delete;
    ArticleReading& operator=(const ArticleReading&) = delete;

    Text text;
    Analysis analysis;
    Cues cues;
    std::uint32_t end; ///< first token that is no longer the article
    std::vector<Mention> mentions;
    std::string home;
    std::vector<TemporalExpression> dates;
    std::vector<EventMention> events;
};

} // namespace rabita
