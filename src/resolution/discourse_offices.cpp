#include "resolution/discourse.hpp"

#include "resolution/actor_offices.hpp"

#include <algorithm>

namespace rabita {

/// "الوزير", "الرئيس الروسي", "المسؤول", "الدبلوماسي".
std::vector<ActorIndex> Discourse::office_alone(const Mention& mention) {
    if (mention.counterpart) {
        return counterpart(mention);
    }
    const Office office = mention.office.value_or(Office::other);
    if (mention.of_own_country && mention.number == Number::singular) {
        for (const auto* list : {&subject_, &speaker_}) {
            for (const ActorIndex actor : *list) {
                if (actors_[actor].actor.state) {
                    return {actors_.office_holder(office, *actors_[actor].actor.state, day_, mention.titles)};
                }
            }
        }
        return {};
    }
    if (mention.number != Number::singular) {
        return several(mention);
    }
    if (mention.former) {
        const auto once = former_holder(office, mention.state);
        return once ? std::vector<ActorIndex>{*once} : std::vector<ActorIndex>{}; // not who holds the office now
    }
    if (!mention.definite) {
        // "مسؤول تركي" is nobody in particular; "مبعوث كوري شمالي" is the one whom the article names.
        const bool particular = office == Office::special_envoy || office == Office::foreign_minister ||
                                office == Office::defence_minister || office == Office::deputy_foreign_minister;
        const auto named =
            particular && !mention.state.empty() ? actors_.named_holder(office, mention.state) : std::nullopt;
        return named ? std::vector<ActorIndex>{*named} : std::vector<ActorIndex>{};
    }
    const bool vague = office == Office::other || office == Office::diplomat || office == Office::minister ||
                       office == Office::ambassador || office == Office::special_envoy || office == Office::igo_head;
    if (!mention.state.empty() || mention.international) {
        if (const auto named = actors_.named_holder(office, mention.state, mention.titles)) {
            return {*named};
        }
        if (vague && mention.titles.size() == 1 &&
            (mention.titles.front().find(u' ') + 1 == mention.titles.front().size() || whoever(mention))) {
            // "الدبلوماسي المغربي": the ambassador rather than another Moroccan.
            const auto envoy = [&](ActorIndex actor) {
                return has_office(actors_[actor], {Office::ambassador, Office::diplomat, Office::special_envoy,
                                                   Office::foreign_minister, Office::deputy_foreign_minister});
            };
            for (const bool envoys : {true, false}) {
                for (const auto* list : {&speaker_, &recent_}) {
                    const auto found = std::find_if(list->rbegin(), list->rend(), [&](ActorIndex actor) {
                        return is_person(actor) && actors_[actor].actor.state == mention.state &&
                               lesser(actor, office) && !other_post(actor, office) && (!envoys || envoy(actor));
                    });
                    if (found != list->rend() && (!envoys || office == Office::diplomat)) {
                        return {*found};
                    }
                }
            }
        }
        return {actors_.office_holder(office, mention.state, day_, mention.titles)};
    }
    if (const auto titled = office == Office::other ? actors_.titled(mention.titles) : std::nullopt) {
        return {*titled};
    }
    const bool of_a_body = office == Office::other || office == Office::legislator || office == Office::igo_head ||
                           office == Office::deputy_foreign_minister;
    if (const auto titled = of_a_body ? actors_.titled_in_short(mention.titles) : std::nullopt) {
        return {*titled};
    }
    // "وزير الخارجية" is who was speaking, "وزير خارجية المملكة" is not.
    const bool home_said = mention.last > 0 && a_.text().word(mention.last - 1) == u"المملكه";
    const auto goes_on = last_speaker(office);
    if (goes_on && !vague && !home_said && office != Office::head_of_state && !reigns(*goes_on, office)) {
        return {*goes_on};
    }
    // A full title without a state is the home one's; "الوزير" alone is whoever was spoken of.
    if (mention.last - mention.first > 1) {
        if (const auto named = actors_.named_holder(office, actors_.home(), mention.titles)) {
            return {*named};
        }
    }
    const bool single_word = mention.last - mention.first == 1 || whoever(mention);
    if (single_word && office == Office::spokesperson && !actors_.named_holder(office, actors_.home())) {
        for (const ActorIndex actor : speaker_) {
            if (is_person(actor)) {
                return {actor}; // "وتابع المتحدث": whoever is speaking
            }
        }
    }
    if (vague && single_word && office != Office::minister && !mention.head_office) {
        if (unnamed_before(mention) && (speaker_.empty() || media_)) {
            return {};
        }
        // "استقبلت الوزيرة السفير ... وقال السفير": who holds the office, rather than whose deed was told.
        const auto holder = std::find_if(recent_.rbegin(), recent_.rend(), [&](ActorIndex actor) {
            return office != Office::other && is_person(actor) && has_office(actors_[actor], {office});
        });
        if (holder != recent_.rend()) {
            return {goes_on.value_or(*holder)};
        }
        for (const auto* list : {&speaker_, &subject_}) {
            for (const ActorIndex actor : *list) {
                if (is_person(actor)) {
                    return {actor};
                }
            }
        }
    }
    for (auto actor = recent_.rbegin(); actor != recent_.rend(); ++actor) {
        const bool ministers =
            office == Office::minister && mention.last - mention.first == 1 && minister(actors_[*actor]);
        if (office == Office::other && mention.last - mention.first > 1) {
            break;
        }
        if (is_person(*actor) && !reigns(*actor, office) && (ministers || has_office(actors_[*actor], {office}))) {
            return {*actor};
        }
    }
    // "المبعوث الخاص": an envoy of the United Nations named by name alone
    if (office == Office::special_envoy) {
        for (auto actor = recent_.rbegin(); actor != recent_.rend(); ++actor) {
            const auto held = is_person(*actor) ? actors_.office_of(*actor) : std::nullopt;
            if (held == Office::special_envoy || held == Office::un_official) {
                return {*actor};
            }
        }
    }
    if (office == Office::diplomat && single_word && !recent_.empty()) {
        return {recent_.back()};
    }
    const std::string home = actors_.home();
    if (const auto named = actors_.named_holder(office, home, mention.titles)) {
        return {*named};
    }
    return home.empty() ? std::vector<ActorIndex>{}
                        : std::vector<ActorIndex>{actors_.office_holder(office, home, day_, mention.titles)};
}

/// "قال مسؤول أميركي ... وأوضح المسؤول": he whom the text did not name.
bool Discourse::unnamed_before(const Mention& mention) const {
    const auto says_official = [](const Mention& m, std::u16string_view word) {
        return !m.titles.empty() && m.titles.front().starts_with(word);
    };
    return says_official(mention, u"المسوول ") &&
           std::any_of(mentions_.begin(), mention_from(mention.first), [&](const Mention& m) {
               return m.kind == MentionKind::person && !m.named() && !m.definite && says_official(m, u"مسوول ");
           });
}

/// "المسؤول الحكومي", "القيادي المعارض": an adjective behind it tells nobody apart.
bool Discourse::whoever(const Mention& mention) {
    if (mention.titles.size() != 1) {
        return false;
    }
    const std::u16string& title = mention.titles.front();
    const std::size_t adjective = title.find(u' ') + 1;
    return (title.starts_with(u"المسوول") || title.starts_with(u"القيادي ")) && adjective < title.size() &&
           title.find(u' ', adjective) + 1 == title.size() && title.substr(adjective).starts_with(u"ال");
}

/// "الرئيس التركي السابق": whoever was named last of those who held the office before.
std::optional<ActorIndex> Discourse::former_holder(Office office, const std::string& state) const {
    const auto once = [&](ActorIndex actor) {
        if (!actors_[actor].official || actors_[actor].actor.state != state) {
            return false;
        }
        const auto& terms = a_.lexicon().officials[*actors_[actor].official].terms;
        return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
            return term.office == office && term.to && (!day_ || *term.to < *day_);
        });
    };
    const auto found = std::find_if(recent_.rbegin(), recent_.rend(), once);
    return state.empty() || found == recent_.rend() ? std::nullopt : std::optional(*found);
}

/// Who spoke last, if that is one person in this office.
std::optional<ActorIndex> Discourse::last_speaker(Office office) const {
    const bool fits =
        speaker_.size() == 1 && is_person(speaker_.front()) && has_office(actors_[speaker_.front()], {office});
    return fits ? std::optional(speaker_.front()) : std::nullopt;
}

/// "السفير الإيطالي" is not the minister or the writer spoken of.
bool Discourse::other_post(ActorIndex actor, Office office) const {
    const auto held = actors_.office_of(actor);
    const bool speaks_for = office == Office::special_envoy && held == Office::spokesperson;
    return speaks_for || (office == Office::ambassador && held != Office::ambassador &&
                          !has_office(actors_[actor], {Office::ambassador, Office::diplomat}));
}

/// "رئيس الوزراء" is no king, though he presides over the cabinet.
bool Discourse::reigns(ActorIndex actor, Office office) const {
    return office == Office::head_of_government && actors_.office_of(actor) == Office::head_of_state;
}

/// "المبعوث الصيني" and "الدبلوماسي الإماراتي" are no heads of state.
bool Discourse::lesser(ActorIndex actor, Office office) const {
    const auto held = actors_.office_of(actor);
    const bool portfolio = held == Office::minister || held == Office::foreign_minister ||
                           held == Office::defence_minister || held == Office::deputy_foreign_minister ||
                           held == Office::head_of_government;
    return office == Office::minister ? !held || portfolio : held != Office::head_of_state;
}

} // namespace rabita
