// A name given by the user → the actors it can stand for.

#include "queries/name_key.hpp"
#include "rabita/query.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rabita {

namespace {

/// How a name matches, strictest first.
enum class Way { id, code, name, known_as, part, consonants, none };

constexpr std::size_t most_near = 5;
constexpr double near_enough = 0.5;

/// One actor that may be meant.
struct Option {
    const Actor* actor = nullptr;
    Way way = Way::none;
    bool has_ties = false;
    double nearness = 0; ///< by the lexicon, then by its names
};

std::vector<NameKey> names_of(const Actor& actor) {
    std::vector<NameKey> names;
    for (const auto& name : {actor.name_ar, actor.name_en}) {
        names.push_back(name_key(name.value_or("")));
    }
    return names;
}

std::vector<NameKey> mentions_of(const Actor& actor) {
    std::vector<NameKey> mentions;
    for (const std::string& mention : actor.mentions) {
        mentions.push_back(name_key(mention));
    }
    return mentions;
}

std::string upper(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

class Question {
public:
    explicit Question(std::string_view who) : who_(who), code_(upper(who)), key_(name_key(who)) {}

    /// How the actor's names match.
    Way way(const Actor& actor) const { return way_of(actor, names_of(actor), mentions_of(actor)); }

    /// From 0 to 1, how like the nearest of its names is.
    double nearness(const Actor& actor) const {
        double best = 0;
        for (const auto& forms : {names_of(actor), mentions_of(actor)}) {
            for (const NameKey& form : forms) {
                best = key_.empty() ? 0 : std::max(best, similarity(key_, form));
            }
        }
        return best;
    }

private:
    Way way_of(const Actor& actor, const std::vector<NameKey>& names, const std::vector<NameKey>& mentions) const {
        if (actor.id == who_ || actor.id.ends_with("/" + who_) || actor.wikidata == code_) {
            return Way::id;
        }
        if (actor.kind == ActorKind::state && actor.state == code_) {
            return Way::code;
        }
        if (key_.empty()) {
            return Way::none;
        }
        const auto any = [&](auto matches) {
            return std::any_of(names.begin(), names.end(), matches) ||
                   std::any_of(mentions.begin(), mentions.end(), matches);
        };
        const auto same = [this](const NameKey& name) { return name.joined == key_.joined; };
        if (std::any_of(names.begin(), names.end(), same)) {
            return Way::name;
        }
        if (any(same)) {
            return Way::known_as;
        }
        if (any([this](const NameKey& name) { return is_part(key_, name); })) {
            return Way::part;
        }
        return any([this](const NameKey& name) { return sounds_like_part(key_, name); }) ? Way::consonants : Way::none;
    }

    std::string who_;
    std::string code_;
    NameKey key_;
};

/// Each actor once, sorted by id: those of the ties, and what only the lexicon knows.
std::vector<Option> options_for(const Question& question, const Ties& ties, const std::vector<Candidate>& candidates) {
    std::map<std::string, Option> by_id;
    for (const Actor& actor : ties.actors) {
        by_id.emplace(actor.id, Option{&actor, question.way(actor), true, 0});
    }
    for (const Candidate& candidate : candidates) {
        const auto [found, added] = by_id.try_emplace(candidate.actor.id);
        Option& option = found->second;
        if (added) {
            option = {&candidate.actor, question.way(candidate.actor), false, 0};
        }
        if (candidate.score >= 1) {
            option.way = std::min(option.way, Way::known_as);
        }
        option.nearness = std::max(option.nearness, candidate.score);
    }
    std::vector<Option> options;
    for (const auto& [id, option] : by_id) {
        options.push_back(option);
    }
    return options;
}

std::vector<Option> keep(const std::vector<Option>& options, Way strictest, Way loosest, bool with_ties) {
    std::vector<Option> kept;
    std::copy_if(options.begin(), options.end(), std::back_inserter(kept), [=](const Option& option) {
        return option.way >= strictest && option.way <= loosest && (option.has_ties || !with_ties);
    });
    return kept;
}

Way strictest_of(const std::vector<Option>& options) {
    Way best = Way::none;
    for (const Option& option : options) {
        best = std::min(best, option.way);
    }
    return best;
}

std::vector<Option> matches_of(const std::vector<Option>& options) {
    const Way best = strictest_of(options);
    if (best == Way::none) {
        return {};
    }
    const std::vector<Option> tied = keep(options, best, best, true);
    if (!tied.empty()) {
        return tied;
    }
    const Way in_ties = strictest_of(keep(options, best, Way::part, true));
    return in_ties == Way::none ? keep(options, best, best, false) : keep(options, in_ties, in_ties, true);
}

std::map<std::string, std::size_t> events_by_actor(const Ties& ties) {
    std::map<std::string, std::size_t> counts;
    for (const Event& event : ties.events) {
        for (const Argument& argument : event.arguments) {
            ++counts[argument.actor];
        }
    }
    return counts;
}

std::vector<Actor> most_mentioned_first(const std::vector<Option>& options, const Ties& ties) {
    auto counts = events_by_actor(ties);
    std::vector<Actor> actors;
    for (const Option& option : options) {
        actors.push_back(*option.actor);
    }
    std::stable_sort(actors.begin(), actors.end(),
                     [&counts](const Actor& a, const Actor& b) { return counts[a.id] > counts[b.id]; });
    return actors;
}

std::vector<Actor> nearest(const Question& question, std::vector<Option> options) {
    for (Option& option : options) {
        option.nearness = std::max(option.nearness, question.nearness(*option.actor));
    }
    std::erase_if(options, [](const Option& option) { return option.nearness < near_enough; });
    std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) {
        return std::tie(b.nearness, b.has_ties) < std::tie(a.nearness, a.has_ties);
    });
    std::vector<Actor> actors;
    for (const Option& option : options) {
        if (actors.size() < most_near) {
            actors.push_back(*option.actor);
        }
    }
    return actors;
}

} // namespace

WhoMatch resolve_who(std::string_view who, const Ties& ties, const std::vector<Candidate>& candidates) {
    const Question question(who);
    const std::vector<Option> options = options_for(question, ties, candidates);
    const std::vector<Option> matches = matches_of(options);
    if (!matches.empty()) {
        return {most_mentioned_first(matches, ties), matches.front().way == Way::consonants, {}};
    }
    return {{}, false, nearest(question, options)};
}

} // namespace rabita
