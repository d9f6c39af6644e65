#include "web/page_json.hpp"
#include "web/surroundings.hpp"

#include <unordered_map>

namespace rabita {

namespace {

/// A table of distinct texts, in the order in which they came.
class Texts {
public:
    std::size_t add(const std::string& text) {
        const auto [found, fresh] = place_.emplace(text, rows_.size());
        if (fresh) {
            rows_.push_back(text);
        }
        return found->second;
    }

    PageJson take() { return PageJson(std::move(rows_)); }

private:
    std::vector<std::string> rows_;
    std::unordered_map<std::string, std::size_t> place_;
};

PageJson sources_json(const Ties& ties) {
    PageJson out = PageJson::array();
    for (const Source& source : ties.sources) {
        out.push_back(PageJson::array({source.document, text_or_null(source.title), text_or_null(source.outlet),
                                       text_or_null(source.url), iso_or_null(source.published)}));
    }
    return out;
}

class EventRows {
public:
    EventRows(const Ties& ties, const PageActors& actors, const ArticleTexts& articles)
        : ties_(ties), actors_(actors), articles_(articles) {}

    PageJson row(const Event& event) {
        const auto& date = event.date;
        return PageJson::array({event.id, static_cast<int>(event.type), static_cast<int>(event.status),
                                iso_or_null(date ? std::optional(date->first) : std::nullopt),
                                iso_or_null(date ? std::optional(date->last) : std::nullopt), place(event),
                                event.tone ? PageJson(*event.tone) : PageJson(nullptr), event.confidence,
                                event.independent_sources, arguments(event), evidence(event), rules_of(event),
                                event.topics, text_or_null(event.cameo), text_or_null(event.plover)});
    }

    PageJson rules() { return rules_.take(); }
    PageJson places() { return std::move(places_); }

private:
    PageJson place(const Event& event) {
        if (!event.place) {
            return nullptr;
        }
        const Place& place = *event.place;
        const std::string key = place.name_ar + '\n' + place.name_en.value_or("") + '\n' + place.state.value_or("");
        const auto [found, fresh] = place_of_.emplace(key, places_.size());
        if (fresh) {
            places_.push_back(PageJson::array({place.name_ar, text_or_null(place.name_en), text_or_null(place.state)}));
        }
        return found->second;
    }

    PageJson arguments(const Event& event) const {
        std::vector<std::size_t> flat;
        for (const Argument& argument : event.arguments) {
            flat.insert(flat.end(), {static_cast<std::size_t>(argument.role), actors_.index_of(argument.actor)});
        }
        return flat;
    }

    PageJson evidence(const Event& event) const {
        PageJson out = PageJson::array();
        for (const Evidence& evidence : event.evidence) {
            PageJson row =
                PageJson::array({evidence.source, evidence.span.begin, evidence.span.end, evidence.span.text});
            const auto article = articles_.find(ties_.sources.at(evidence.source).document);
            if (article != articles_.end()) {
                const Surroundings around = surroundings_of(article->second, evidence.span);
                row.push_back(around.before);
                row.push_back(around.after);
            }
            out.push_back(std::move(row));
        }
        return out;
    }

    PageJson rules_of(const Event& event) {
        std::vector<std::size_t> out;
        for (const std::string& rule : event.rules) {
            out.push_back(rules_.add(rule));
        }
        return out;
    }

    const Ties& ties_;
    const PageActors& actors_;
    const ArticleTexts& articles_;
    Texts rules_;
    PageJson places_ = PageJson::array();
    std::unordered_map<std::string, std::size_t> place_of_;
};

} // namespace

void add_events(PageJson& page, const Ties& ties, const PageActors& actors, const ArticleTexts& articles) {
    EventRows rows(ties, actors, articles);
    PageJson events = PageJson::array();
    for (const Event& event : ties.events) {
        events.push_back(rows.row(event));
    }
    page["sources"] = sources_json(ties);
    page["places"] = rows.places();
    page["rules"] = rows.rules();
    page["events"] = std::move(events);
}

} // namespace rabita
