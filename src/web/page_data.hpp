#pragma once

#include "rabita/event.hpp"
#include "rabita/lexicon.hpp"
#include "rabita/selection.hpp"

#include <map>
#include <string>
#include <string_view>

namespace rabita {

/// Texts of articles by Document::id, for the words around a piece of evidence; an article may be missing.
using ArticleTexts = std::map<std::string, std::string>;

struct PageOptions {
    Selection
        selection; ///< which events the page holds, of whatever status; statuses and level are what it starts with
    std::string language;  ///< "ar", "en", or empty: the reader's
    std::string title;     ///< of the page; may be empty
    bool served = false;   ///< downloads come from the server
    ArticleTexts articles; ///< sentences are shown whole where the text is known
};

/// Above so many actors paths through a graph are not measured for the page: betweenness costs actors × ties.
constexpr std::size_t path_measures_up_to = 1500;

/// Everything the page shows, as JSON without a `<`, so that it can stand in an HTML script element whatever the
/// articles say. `page/src/data.ts` describes the shape. States that actors act for must be among ties.actors when they
/// are to have names. Deterministic. O(events) and the cost of layout_ladder(), for each level.
std::string page_data(const Ties& ties, const Lexicon& lexicon, const PageOptions& options);

/// The events that `selection` takes, of whatever status, with the actors and sources they name and all states.
Ties narrowed(const Ties& ties, const Selection& selection);

} // namespace rabita
