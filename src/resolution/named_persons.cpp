#include "mentions/mentions.hpp"
#include "resolution/actor_table.hpp"
#include "resolution/name_match.hpp"

#include <algorithm>

namespace rabita {

bool ActorTable::serves(std::uint32_t official, const Mention& mention) const {
    const std::string& state = a_.lexicon().officials[official].state;
    return mention.state.empty() || state.empty() || state == mention.state || mention.former;
}

/// "نائب المحافظ عبد الله": a given name means whom the lexicon calls so only behind an office that they held.
bool ActorTable::only_namesake(std::uint32_t official, const Mention& mention) const {
    const std::uint32_t words = mention.name_last - mention.name_first;
    const bool given = (words == 1 && (a_.flags(mention.name_first) & word_flag::given_name) != 0) ||
                       (words == 2 && a_.text().word(mention.name_first) == u"عبد");
    // "عبد الله بن عبد العزيز بن تركي السبيعي": a longer lineage, and a post that the other never held
    constexpr std::uint32_t lineage = 6;
    const auto& terms = a_.lexicon().officials[official].terms;
    const bool serving = !published_ || std::any_of(terms.begin(), terms.end(),
                                                    [&](const Term& term) { return term.covers(*published_); });
    const bool longer = words >= lineage && mention.office && *mention.office != Office::other && !serving;
    const bool heir = std::any_of(mention.titles.begin(), mention.titles.end(), [](const std::u16string& title) {
        return title.find(u"عهد") != std::u16string::npos || title.starts_with(u"امير");
    });
    // "الجنرال كيم": where the family name comes first, many bear it.
    const std::string& state = a_.lexicon().officials[official].state;
    if (words == 1 && !mention.bare_name && (state == "KP" || state == "KR")) {
        return std::none_of(terms.begin(), terms.end(),
                            [&](const Term& term) { return mention.office == term.office; });
    }
    // "التقى عبد العاطي نظيره": known by that name alone, and in office
    if (words == 2 && mention.bare_name && serving) {
        return false;
    }
    if ((!given && !longer) || heir || (words == 1 && (!mention.office || mention.rank_only))) {
        return false;
    }
    return !mention.office ||
           std::none_of(terms.begin(), terms.end(), [&](const Term& term) { return term.office == *mention.office; });
}

std::optional<std::uint32_t> ActorTable::pick_official(const Mention& mention) const {
    std::vector<std::uint32_t> fitting;
    for (const std::uint32_t official : mention.officials) {
        if (serves(official, mention) && !only_namesake(official, mention)) {
            fitting.push_back(official);
        }
    }
    if (fitting.size() <= 1) {
        return fitting.empty() ? holder_named(mention) : std::optional(fitting.front());
    }
    // Several of one name: whoever held an office then, and the office said.
    const auto score = [&](std::uint32_t official) {
        int points = 0;
        for (const Term& term : a_.lexicon().officials[official].terms) {
            points += published_ && term.covers(*published_) ? 2 : 0;
            points += mention.office && term.office == *mention.office ? 1 : 0;
        }
        return points;
    };
    std::stable_sort(fitting.begin(), fitting.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return score(x) > score(y); });
    if (score(fitting[0]) > score(fitting[1])) {
        return fitting.front();
    }
    // Whom the article has named already: "العاهل الأردني عبد الله الثاني ... الملك عبد الله".
    for (const std::uint32_t official : fitting) {
        const bool named = std::any_of(actors_.begin(), actors_.end(),
                                       [&](const ArticleActor& actor) { return actor.official == official; });
        if (named && score(official) == score(fitting.front())) {
            return official;
        }
    }
    return std::nullopt;
}

/// "أمير الكويت الشيخ صباح": a given name and the office are enough.
bool ActorTable::titled_given_name(const ArticleActor& actor, const Mention& mention, const std::u16string& name) {
    const bool same_office =
        mention.office && std::find(actor.offices.begin(), actor.offices.end(), *mention.office) != actor.offices.end();
    return same_office && name.find(u' ') == std::u16string::npos && !mention.state.empty() &&
           actor.actor.state == mention.state &&
           std::any_of(actor.names.begin(), actor.names.end(),
                       [&](const std::u16string& known) { return known.starts_with(name + u" "); });
}

/// The holder of the office on the day of publication, when his name begins with the one given.
std::optional<std::uint32_t> ActorTable::holder_named(const Mention& mention) const {
    if (!mention.officials.empty() || !mention.office || mention.state.empty() || !published_ || mention.former) {
        return std::nullopt;
    }
    const std::string surface = surface_of(a_, mention.name_first, mention.name_last, 0);
    const std::u16string name = name_key(surface);
    for (const std::uint32_t i : a_.lexicon().officials_of(mention.state)) {
        const OfficialData& data = a_.lexicon().officials[i];
        const bool holds = std::any_of(data.terms.begin(), data.terms.end(), [&](const Term& term) {
            return term.office == *mention.office && term.covers(*published_);
        });
        if (holds && (name_key(data.ar).starts_with(name + u" ") || spelt_like_holder(mention, name, data))) {
            return i;
        }
    }
    return std::nullopt;
}

/// "وزيرة خارجية السويد مارجوت وولستروم" of whom the lexicon writes "مارغوت فالستروم": one holds such an office at a
/// time, so one word spelt alike is enough.
bool ActorTable::spelt_like_holder(const Mention& mention, const std::u16string& name,
                                   const OfficialData& holder) const {
    const bool one_at_a_time = mention.office == Office::head_of_state ||
                               mention.office == Office::head_of_government ||
                               mention.office == Office::foreign_minister || mention.office == Office::defence_minister;
    if (!one_at_a_time || !foreign_name(mention) || name.find(u' ') == std::u16string::npos) {
        return false;
    }
    constexpr std::size_t consonants = 3;
    const std::u16string known = name_key(holder.ar);
    const auto words = name_words(name);
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) {
        const std::u16string key = spelling_key(word);
        const auto others = name_words(known);
        return key.size() >= consonants && std::any_of(others.begin(), others.end(), [&](std::u16string_view other) {
                   return spelling_key(other) == key;
               });
    });
}

/// No word of the name is a given name of the lexicon.
bool ActorTable::foreign_name(const Mention& mention) const {
    for (std::uint32_t i = mention.name_first; i < mention.name_last; ++i) {
        if ((a_.flags(i) & word_flag::given_name) != 0) {
            return false;
        }
    }
    return true;
}

/// "كيم جونغ أون", "وانغ يي": the first word is the family's.
bool ActorTable::family_name_first(const ArticleActor& actor) {
    const std::string state = actor.actor.state.value_or("");
    return state == "KP" || state == "KR" || state == "CN" || state == "VN" || state == "TW";
}

/// A bare "كيم" is rather the leader than a namesake without office; of two who hold one, whoever was named last.
bool ActorTable::rather(ActorIndex one, ActorIndex other, const Mention& mention) const {
    const auto holds = [&](ActorIndex i) { return actors_[i].official || !actors_[i].offices.empty(); };
    if (holds(one) != holds(other)) {
        return holds(one);
    }
    std::optional<ActorIndex> last;
    for (std::uint32_t i = 0; i < mentions_.size() && mentions_[i].first < mention.first; ++i) {
        last = fixed_[i] == one || fixed_[i] == other ? fixed_[i] : last;
    }
    return last == one;
}

std::optional<ActorIndex> ActorTable::same_person(const Mention& mention, const std::u16string& name) const {
    std::optional<ActorIndex> found;
    const bool foreign = foreign_name(mention);
    const bool short_name = name.find(u' ') == std::u16string::npos;
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        const ArticleActor& actor = actors_[i];
        if (actor.actor.kind != ActorKind::official || actor.names.empty()) {
            continue;
        }
        if (!mention.state.empty() && actor.actor.state && !actor.state_guessed &&
            *actor.actor.state != mention.state && !mention.former) {
            continue;
        }
        const bool matches = std::any_of(actor.names.begin(), actor.names.end(), [&](const std::u16string& known) {
            return names_match(known, name) || (foreign && spelt_alike(known, name)) ||
                   (short_name && family_name_first(actor) && known.starts_with(name + u" "));
        });
        const bool by_office = titled_given_name(actor, mention, name);
        if (!matches && !by_office) {
            continue;
        }
        // "الرئيس مون" is rather the president of two who bear the name.
        const bool same_office = mention.office && std::find(actor.offices.begin(), actor.offices.end(),
                                                             *mention.office) != actor.offices.end();
        if (!found || same_office || (!mention.office && rather(i, *found, mention))) {
            found = i;
        }
        if (same_office || (!mention.office && !short_name)) {
            break;
        }
    }
    return found;
}

/// "الشيخ منصور", where the article has named Mansour bin Zayed: not whoever else is known by that word.
std::optional<ActorIndex> ActorTable::ranked_given_name(const Mention& mention, const std::u16string& name) const {
    if (!mention.rank_only || name.find(u' ') != std::u16string::npos) {
        return std::nullopt;
    }
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        const ArticleActor& actor = actors_[i];
        const bool same = actor.actor.kind == ActorKind::official &&
                          std::any_of(actor.names.begin(), actor.names.end(),
                                      [&](const std::u16string& known) { return known.starts_with(name + u" بن "); });
        if (same) {
            return i;
        }
    }
    return std::nullopt;
}

/// "سيلتقي رئيس الحكومة في نيامي الوزير الأول X": who holds an office that somebody else holds at home serves the
/// country where he is met, and so do those told of behind him in the sentence.
void ActorTable::place_foreigners() {
    const auto holds_at_home = [&](const ArticleActor& actor) {
        const auto& office = actor.actor.office;
        const bool single = office == Office::head_of_state || office == Office::head_of_government;
        return single && published_ && known_holder(*office, home_, *published_, {}).has_value();
    };
    const auto& sentences = a_.text().sentences;
    auto sentence = sentences.begin();
    std::string there;
    bool abroad = false;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
        const Mention& m = mentions_[i];
        for (; sentence != sentences.end() && m.first >= sentence->last; ++sentence) {
            there.clear();
            abroad = false;
        }
        if (m.kind == MentionKind::state && m.form != StateForm::demonym && !m.state.empty() && m.state != home_) {
            there = m.state;
        }
        if (m.kind != MentionKind::person || !fixed_[i] || m.former) {
            continue;
        }
        ArticleActor& actor = actors_[*fixed_[i]];
        const bool guessed = actor.state_guessed && !actor.official && actor.actor.state == home_;
        abroad = abroad || (guessed && holds_at_home(actor));
        if (guessed && abroad) {
            serve(actor, there);
        }
    }
}

/// Gives a person of whom nobody said whom they serve another state, or none; not if that makes them somebody else.
void ActorTable::serve(ArticleActor& actor, const std::string& state) const {
    std::string id = actor.actor.id;
    const std::string suffix = "-" + home_;
    if (id.ends_with(suffix)) {
        id.erase(id.size() - suffix.size());
    }
    id += state.empty() ? "" : "-" + state;
    if (std::none_of(actors_.begin(), actors_.end(), [&](const ArticleActor& each) { return each.actor.id == id; })) {
        actor.actor.id = id;
        actor.actor.state = state.empty() ? std::nullopt : std::optional(state);
    }
}

} // namespace rabita
