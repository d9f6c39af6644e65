#pragma once

#include "rabita/event.hpp"
#include "rabita/lexicon.hpp"
#include "web/page_data.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace rabita {

/// Keeps keys in the order in which they are set.
using PageJson = nlohmann::ordered_json;

/// The actors of the page: those of the ties, then those that only a view makes (a state that nobody lists).
class PageActors {
public:
    explicit PageActors(const Ties& ties);

    /// The place of this actor in rows(); adds it when it is new. O(log actors).
    std::size_t index_of(const Actor& actor);
    std::size_t index_of(const std::string& id) const { return place_.at(id); }

    const std::vector<Actor>& rows() const { return actors_; }

private:
    std::vector<Actor> actors_;
    std::map<std::string, std::size_t> place_;
};

/// [id, kind, name_ar, name_en, state, office, known, wikidata, mentions, terms] for each; a term is [office, title,
/// from, to]. Enumerations are numbers, missing values null.
PageJson actors_json(const std::vector<Actor>& actors, const Lexicon& lexicon);

/// The tables `events`, `sources`, `places` and `rules`.
void add_events(PageJson& page, const Ties& ties, const PageActors& actors, const ArticleTexts& articles);

/// What one level shows: `dyads` of every event, `rungs` of the layout, and `measures` by actor.
PageJson level_json(const Ties& ties, const Selection& selection, Level level, PageActors& actors);

/// null for an empty value, days since 1970-01-01 for a day.
PageJson iso_or_null(const std::optional<Day>& day);
PageJson text_or_null(const std::optional<std::string>& text);

} // namespace rabita
