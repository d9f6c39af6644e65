// Folds the extractions of many articles into one set of ties. Everything begins with putting the articles into one
// canonical order; nothing after that can see the order in which they were given.

#include "store/merge.hpp"

#include "store/group_tellings.hpp"
#include "store/merged_event.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rabita {

namespace {

/// Sorted by id and sha256. Of two readings of one article the greater record stays, whichever came first.
std::vector<const Extraction*> canonical(const std::vector<Extraction>& extractions) {
    std::vector<const Extraction*> out;
    for (const Extraction& extraction : extractions) {
        out.push_back(&extraction);
    }
    const auto key = [](const Extraction* e) { return std::tie(e->document.id, e->sha256); };
    std::sort(out.begin(), out.end(), [&](const Extraction* a, const Extraction* b) {
        return key(a) != key(b) ? key(a) < key(b) : a != b && to_json_line(*a) > to_json_line(*b);
    });
    const auto same = [&](const Extraction* a, const Extraction* b) { return key(a) == key(b); };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
}

std::string unused_id(const Event& event, const std::vector<const Extraction*>& articles, std::set<std::string>& used) {
    const std::string& sha256 = articles[event.evidence.front().source]->sha256;
    for (unsigned attempt = 0;; ++attempt) {
        std::string id = event_id(event, sha256, attempt);
        if (used.insert(id).second) {
            return id;
        }
    }
}

Source source_of(const Extraction& article) {
    const Document& document = article.document;
    return {document.id, article.sha256, document.title, document.source, document.url, document.published};
}

/// Keeps the articles that tell of an event, and renumbers the evidence.
void set_sources(const std::vector<const Extraction*>& articles, Ties& ties) {
    std::vector<std::size_t> number(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
        number[i] = ties.sources.size();
        if (!articles[i]->events.empty()) {
            ties.sources.push_back(source_of(*articles[i]));
        }
    }
    for (Event& event : ties.events) {
        for (Evidence& evidence : event.evidence) {
            evidence.source = number[evidence.source];
        }
        for (Report& report : event.history) {
            report.source = number[report.source];
        }
    }
}

/// Those who have a part in an event; an office that turned out to be somebody named has none.
void set_actors(const Matching& matching, Ties& ties) {
    std::set<std::string> used;
    for (const Event& event : ties.events) {
        for (const Argument& argument : event.arguments) {
            used.insert(argument.actor);
        }
    }
    for (const auto& [id, actor] : matching.actors) {
        if (used.contains(id)) {
            ties.actors.push_back(actor);
        }
    }
}

} // namespace

Portraits portraits_of(const std::vector<const Extraction*>& articles) {
    Portraits portraits;
    for (const Extraction* article : articles) {
        for (const Actor& actor : article->actors) {
            for (const Claim& claim : claims_of(*article, actor)) {
                portraits[actor.id].add(claim);
            }
        }
    }
    return portraits;
}

Standings standings_of(const Matching& matching) {
    Standings out;
    for (const auto& [identity, member] : matching.members) {
        out[identity] = {member.actor, matching.actors.at(member.actor).state.value_or("")};
    }
    return out;
}

void sort_ties(Ties& ties) {
    const auto key = [](const Event& event) {
        return std::tuple(!event.date, event.date ? event.date->first : Day{}, std::string_view(event.id));
    };
    std::sort(ties.events.begin(), ties.events.end(), [&](const Event& a, const Event& b) { return key(a) < key(b); });
    std::sort(ties.actors.begin(), ties.actors.end(), [](const Actor& a, const Actor& b) { return a.id < b.id; });
}

Ties merge(const std::vector<Extraction>& extractions) {
    return merge(extractions, {});
}

Ties merge(const std::vector<Extraction>& extractions, const std::vector<Decision>& decisions) {
    const std::vector<const Extraction*> articles = canonical(extractions);
    const Matching matching = match_identities(portraits_of(articles), decisions);
    const std::vector<Telling> tellings = tellings_of(articles, standings_of(matching));
    Ties ties;
    std::set<std::string> used;
    for (const TellingGroup& group : group_tellings(tellings)) {
        Event event = merged_event(group, origins_of(group));
        event.id = unused_id(event, articles, used);
        ties.events.push_back(std::move(event));
    }
    set_actors(matching, ties);
    set_sources(articles, ties);
    sort_ties(ties);
    return ties;
}

} // namespace rabita
