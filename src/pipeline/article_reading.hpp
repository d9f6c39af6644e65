#pragma once

#include "events/events.hpp"
#include "ingest/text_lines.hpp"
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
        : article(without_page_furniture(document.text)), text(read_text(article)), analysis(text, lexicon.data()),
          cues(lexicon.data()), end(article_end(analysis, cues)), mentions(find_mentions(analysis, cues, end)),
          home(home_state(analysis, mentions, end)), dates(find_dates(analysis, document.published, end)), events() {
        fill_home_state(mentions, home);
        events = find_events(analysis, cues, mentions, dates, end);
    }
    ArticleReading(const ArticleReading&) = delete;
    ArticleReading& operator=(const ArticleReading&) = delete;

    std::string article; ///< the document's text with the same offsets, and only the article in it
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
