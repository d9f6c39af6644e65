#include "evaluation/identity.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr double body_agreement = 0.6; ///< share of the shorter name's words that two names of one body have in common
constexpr std::size_t shortest_surname = 3; ///< characters

bool in_common(const std::set<PlainName>& a, const std::set<PlainName>& b) {
    return std::any_of(a.begin(), a.end(), [&](const PlainName& name) { return b.contains(name); });
}

/// Does a name of several words end with the last word of a gold name?
bool surname_in_common(const std::set<PlainName>& gold, const std::set<PlainName>& extracted) {
    return std::any_of(extracted.begin(), extracted.end(), [&](const PlainName& longer) {
        return longer.size() > 1 && character_count(longer.back()) >= shortest_surname &&
               std::any_of(gold.begin(), gold.end(),
                           [&](const PlainName& name) { return name.back() == longer.back(); });
    });
}

bool same_person(const GoldActor& gold, const ExtractedActor& extracted) {
    const Actor& actor = *extracted.actor;
    if (actor.kind != ActorKind::official) {
        return false;
    }
    if (gold.names.empty()) {
        return actor.state == gold.state && actor.office == gold.office;
    }
    const bool other_state = actor.state && gold.state && *actor.state != *gold.state;
    return !other_state && (in_common(gold.plain, extracted.plain) || surname_in_common(gold.plain, extracted.plain));
}

bool agree(const PlainName& a, const PlainName& b) {
    const std::set<std::string> words(a.begin(), a.end());
    const std::set<std::string> others(b.begin(), b.end());
    const auto common =
        std::count_if(words.begin(), words.end(), [&](const std::string& word) { return others.contains(word); });
    return static_cast<double>(common) / static_cast<double>(std::min(words.size(), others.size())) >= body_agreement;
}

bool same_body(const GoldActor& gold, const ExtractedActor& extracted) {
    if (extracted.actor->kind != ActorKind::organisation || extracted.actor->state != gold.state) {
        return false;
    }
    return std::any_of(gold.plain.begin(), gold.plain.end(), [&](const PlainName& name) {
        return std::any_of(extracted.plain.begin(), extracted.plain.end(),
                           [&](const PlainName& other) { return agree(name, other); });
    });
}

std::string joined(const PlainName& words) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::optional<std::string> side_of(ActorKind kind, const std::optional<std::string>& state, const std::string& name) {
    if (state || kind != ActorKind::organisation) {
        return state;
    }
    return joined(plain_name(name));
}

} // namespace

ExtractedActors::ExtractedActors(const Extraction& extraction) {
    for (const Actor& actor : extraction.actors) {
        std::set<PlainName> plain = plain_names(actor.mentions);
        plain.merge(plain_names({actor.name_ar.value_or("")}));
        actors_.emplace(actor.id, ExtractedActor{&actor, std::move(plain)});
    }
}

bool same_actor(const GoldActor& gold, const ExtractedActor& extracted) {
    switch (gold.kind) {
    case ActorKind::state: return extracted.actor->kind == ActorKind::state && extracted.actor->state == gold.state;
    case ActorKind::official: return same_person(gold, extracted);
    case ActorKind::organisation: return same_body(gold, extracted);
    }
    return false;
}

std::optional<std::string> side(const GoldActor& actor) {
    return side_of(actor.kind, actor.state, actor.names.empty() ? "" : actor.names.front());
}

std::optional<std::string> side(const Actor& actor) {
    return side_of(actor.kind, actor.state, actor.name_ar.value_or(""));
}

} // namespace rabita
