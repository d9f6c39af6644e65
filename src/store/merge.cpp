// Folds the extractions of many articles into one set of ties. Everything begins with putting the articles into one
// canonical order; nothing after that can see the order in which they were given.

#include "rabita/event.hpp"
#include "store/group_contacts.hpp"
#include "store/group_statements.hpp"
#include "store/merged_actor.hpp"
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

std::vector<TellingGroup> grouped(const std::vector<Telling>& tellings) {
    std::vector<const Telling*> statements;
    std::vector<const Telling*> contacts;
    for (const Telling& telling : tellings) {
        (telling.event->type == EventType::statement ? statements : contacts).push_back(&telling);
    }
    std::vector<TellingGroup> groups = group_contacts(contacts);
    std::vector<TellingGroup> more = group_statements(statements);
    std::move(more.begin(), more.end(), std::back_inserter(groups));
    for (TellingGroup& group : groups) {
        std::sort(group.begin(), group.end()); // tellings stand in canonical order in one vector
    }
    std::sort(groups.begin(), groups.end(),
              [](const TellingGroup& a, const TellingGroup& b) { return a.front() < b.front(); });
    return groups;
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
    }
}

bool comes_before(const Event& a, const Event& b) {
    const auto key = [](const Event& event) {
        return std::tuple(!event.date, event.date ? event.date->first : Day{}, std::string_view(event.id));
    };
    return key(a) < key(b);
}

} // namespace

Ties merge(const std::vector<Extraction>& extractions) {
    const std::vector<const Extraction*> articles = canonical(extractions);
    const std::vector<Telling> tellings = tellings_of(articles);
    Ties ties;
    std::set<std::string> used;
    for (const TellingGroup& group : grouped(tellings)) {
        Event event = merged_event(group);
        event.id = unused_id(event, articles, used);
        ties.events.push_back(std::move(event));
    }
    std::sort(ties.events.begin(), ties.events.end(), comes_before);
    ties.actors = merged_actors(articles);
    set_sources(articles, ties);
    return ties;
}

} // namespace rabita
