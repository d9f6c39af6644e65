#include "lexicon/data_model.hpp"
#include "web/page_json.hpp"

#include <unordered_map>

namespace rabita {

namespace {

using OfficialsById = std::unordered_map<std::string, const OfficialData*>;

OfficialsById officials_by_id(const LexiconData& data) {
    OfficialsById out;
    for (const OfficialData& official : data.officials) {
        out.emplace("official/" + official.id, &official);
    }
    return out;
}

PageJson terms_json(const std::vector<Term>& terms) {
    PageJson out = PageJson::array();
    for (const Term& term : terms) {
        out.push_back({static_cast<int>(term.office), term.title, iso_or_null(term.from), iso_or_null(term.to)});
    }
    return out;
}

PageJson actor_row(const Actor& actor, const OfficialsById& officials) {
    const auto official = officials.find(actor.id);
    return PageJson::array({actor.id, static_cast<int>(actor.kind), text_or_null(actor.name_ar),
                            text_or_null(actor.name_en), text_or_null(actor.state),
                            actor.office ? PageJson(static_cast<int>(*actor.office)) : PageJson(nullptr),
                            actor.known ? 1 : 0, text_or_null(actor.wikidata), actor.mentions,
                            official == officials.end() ? PageJson::array() : terms_json(official->second->terms)});
}

} // namespace

PageJson iso_or_null(const std::optional<Day>& day) {
    return day ? PageJson(day->time_since_epoch().count()) : PageJson(nullptr);
}

PageJson text_or_null(const std::optional<std::string>& text) {
    return text ? PageJson(*text) : PageJson(nullptr);
}

PageActors::PageActors(const Ties& ties) : actors_(ties.actors) {
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        place_.emplace(actors_[i].id, i);
    }
}

std::size_t PageActors::index_of(const Actor& actor) {
    const auto [found, fresh] = place_.emplace(actor.id, actors_.size());
    if (fresh) {
        actors_.push_back(actor);
    }
    return found->second;
}

PageJson actors_json(const std::vector<Actor>& actors, const Lexicon& lexicon) {
    const OfficialsById officials = officials_by_id(lexicon.data());
    PageJson out = PageJson::array();
    for (const Actor& actor : actors) {
        out.push_back(actor_row(actor, officials));
    }
    return out;
}

} // namespace rabita
