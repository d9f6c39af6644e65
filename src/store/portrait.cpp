#include "store/portrait.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// An unknown official's counterparts: company that tells namesakes apart. Known actors need none.
void add_company(const Extraction& article, const Actor& actor, std::set<Claim>& claims) {
    for (const ArticleEvent& event : article.events) {
        const auto takes_part = [&](const Argument& argument) { return argument.actor == actor.id; };
        if (std::none_of(event.arguments.begin(), event.arguments.end(), takes_part)) {
            continue;
        }
        for (const Argument& argument : event.arguments) {
            if (!takes_part(argument)) {
                claims.insert({false, "with", argument.actor});
            }
        }
    }
}

class Votes {
public:
    void add(const std::string& value, std::int64_t articles) { counts_[value] += articles; }

    std::optional<std::string> most_frequent() const {
        const auto best = std::max_element(counts_.begin(), counts_.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == counts_.end() ? std::nullopt : std::optional(best->first);
    }

    std::optional<std::string> longest() const {
        const auto best = std::max_element(counts_.begin(), counts_.end(), [](const auto& a, const auto& b) {
            return a.first.size() < b.first.size();
        });
        return best == counts_.end() ? std::nullopt : std::optional(best->first);
    }

private:
    std::map<std::string, std::int64_t> counts_; ///< of equals, max_element gives the first
};

} // namespace

std::vector<Claim> claims_of(const Extraction& article, const Actor& actor) {
    std::set<Claim> claims;
    const auto claim = [&](const char* what, const std::optional<std::string>& value) {
        if (value) {
            claims.insert({actor.known, what, *value});
        }
    };
    claim("kind", std::string(name(actor.kind)));
    claim("name_ar", actor.name_ar);
    claim("name_en", actor.name_en);
    claim("state", actor.state);
    claim("office", actor.office ? std::optional(std::string(name(*actor.office))) : std::nullopt);
    claim("wikidata", actor.wikidata);
    for (const std::string& mention : actor.mentions) {
        claim("mention", mention);
    }
    if (actor.kind == ActorKind::official) {
        const auto& published = article.document.published;
        claim("year", published ? std::optional(to_iso(*published).substr(0, 4)) : std::nullopt);
        if (!actor.known) {
            add_company(article, actor, claims);
        }
    }
    return {claims.begin(), claims.end()};
}

void Portrait::add(const Claim& claim, std::int64_t articles) {
    claims_[claim] += articles;
}

void Portrait::add(const Portrait& other) {
    for (const auto& [claim, articles] : other.claims_) {
        add(claim, articles);
    }
}

bool Portrait::known() const {
    return std::any_of(claims_.begin(), claims_.end(), [](const auto& entry) { return entry.first.known; });
}

std::int64_t Portrait::articles() const {
    std::int64_t sum = 0;
    for (const auto& [claim, articles] : claims_) {
        sum += claim.claim == "kind" ? articles : 0;
    }
    return sum;
}

std::set<std::string> Portrait::values(std::string_view claim) const {
    std::set<std::string> out;
    for (const auto& [entry, articles] : claims_) {
        if (entry.claim == claim) {
            out.insert(entry.value);
        }
    }
    return out;
}

Actor Portrait::actor(std::string id) const {
    const bool by_lexicon = known();
    std::map<std::string, Votes> votes;
    Actor out;
    for (const auto& [claim, articles] : claims_) {
        if (claim.claim == "mention") {
            out.mentions.push_back(claim.value);
        } else if (claim.known == by_lexicon) {
            votes[claim.claim].add(claim.value, articles);
        }
    }
    std::sort(out.mentions.begin(), out.mentions.end());
    out.mentions.erase(std::unique(out.mentions.begin(), out.mentions.end()), out.mentions.end());
    out.id = std::move(id);
    out.known = by_lexicon;
    out.kind = parse_actor_kind(votes["kind"].most_frequent().value_or("")).value_or(ActorKind::official);
    out.name_ar = votes["name_ar"].longest();
    out.name_en = votes["name_en"].longest();
    out.state = votes["state"].most_frequent();
    out.wikidata = votes["wikidata"].most_frequent();
    out.office = parse_office(votes["office"].most_frequent().value_or(""));
    return out;
}

} // namespace rabita
