#include "resolution/discourse.hpp"

#include "resolution/actor_offices.hpp"

#include <algorithm>

namespace rabita {

void Discourse::advance(std::uint32_t token) {
    while (next_ < mentions_.size() && mentions_[next_].first < token) {
        const auto fixed = actors_.fixed(next_);
        if (fixed && mentions_[next_].kind == MentionKind::person) {
            recent_.push_back(*fixed);
            if (opens_sentence(mentions_[next_])) {
                topic_ = {*fixed};
            }
        } else if (mentions_[next_].kind == MentionKind::person) {
            for (const ActorIndex actor : office_alone(mentions_[next_])) {
                recent_.push_back(actor);
            }
        }
        ++next_;
    }
}

/// "وربط المعلم بين": the subject of a sentence that begins with its verb.
bool Discourse::opens_sentence(const Mention& person) const {
    const Sentence* sentence = a_.text().sentence_at(person.first);
    if (sentence == nullptr || person.first == sentence->first || person.proclitics != 0) {
        return false;
    }
    const std::uint32_t verb = person.first - 1;
    const bool first = verb == sentence->first || (verb == sentence->first + 1 && a_.is_word(verb - 1) &&
                                                   one_of(a_.text().word(verb - 1), {u"كما", u"ثم", u"وقد"}));
    if (!first || !a_.is_word(verb)) {
        return false;
    }
    const std::u16string_view word = a_.text().word(verb);
    const Reading* trigger = a_.find(verb, EntryKind::trigger);
    return (trigger != nullptr && (trigger->entry.detail & surface::noun) == 0) ||
           (word.size() > 3 && word.front() == u'و' && !word.starts_with(u"وال") && !word.ends_with(u'ه') &&
            a_.find(verb, EntryKind::cue) == nullptr);
}

void Discourse::note_subject(const std::vector<ActorIndex>& subject) {
    if (!subject.empty()) {
        subject_ = subject;
    }
}

void Discourse::note_speaker(const std::vector<ActorIndex>& speakers) {
    if (speakers.empty()) {
        return;
    }
    media_ = false;
    topic_.clear();
    speaker_ = subject_ = speakers;
    for (const ActorIndex speaker : speakers) {
        if (actors_[speaker].actor.kind == ActorKind::organisation) {
            source_ = speaker;
        }
    }
}

void Discourse::note_participants(const std::vector<ActorIndex>& participants, std::uint32_t token) {
    if (participants.size() >= 2) {
        participants_ = participants;
        participants_at_ = token;
    }
}

void Discourse::note_sides(const std::vector<ActorIndex>& participants) {
    sides_ = participants.size() >= 2 ? participants : sides_;
}

std::vector<ActorIndex> Discourse::recent_persons(std::size_t count, bool (*fits)(const ArticleActor&)) const {
    std::vector<ActorIndex> out;
    const auto collect = [&](bool named) {
        out.clear();
        for (auto actor = recent_.rbegin(); actor != recent_.rend() && out.size() < count; ++actor) {
            const bool seen = std::find(out.begin(), out.end(), *actor) != out.end();
            const bool nameless = actors_[*actor].names.empty() && !actors_[*actor].actor.known;
            if (!seen && is_person(*actor) && fits(actors_[*actor]) && !(named && nameless)) {
                out.push_back(*actor);
            }
        }
    };
    // "كلاهما": two whom the text names, rather than "القائد" who may be one of them.
    collect(count > 1);
    if (out.size() < count) {
        collect(false);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

/// The last two persons that the sentence names before the token.
std::vector<ActorIndex> Discourse::persons_before(std::uint32_t token, bool (*fits)(const ArticleActor&)) {
    const Sentence* sentence = a_.text().sentence_at(token);
    std::vector<ActorIndex> out;
    if (sentence == nullptr) {
        return out;
    }
    const auto begin = mention_from(token);
    for (auto m = begin; m != mentions_.begin() && out.size() < 2;) {
        --m;
        if (m->first < sentence->first) {
            break;
        }
        if (m->kind != MentionKind::person || m->number != Number::singular) {
            continue;
        }
        for (const ActorIndex actor : resolve(static_cast<std::uint32_t>(m - mentions_.begin()))) {
            if (is_person(actor) && fits(actors_[actor]) && std::find(out.begin(), out.end(), actor) == out.end()) {
                out.push_back(actor);
            }
        }
    }
    std::reverse(out.begin(), out.end());
    return out;
}

/// "أعلنت الرئاسة الكورية الجنوبية أن الزعيمين": the head of the state whose house tells of it is one of the two, and
/// who of the other heads was named last is the other. Empty if that is not told.
std::vector<ActorIndex> Discourse::heads_told_of(const Mention& mention) {
    const Sentence* sentence = a_.text().sentence_at(mention.first);
    std::string state;
    for (const Mention& m : mentions_) {
        const bool house =
            m.kind == MentionKind::institution || (m.kind == MentionKind::state && m.form == StateForm::government);
        if (sentence != nullptr && m.first >= sentence->first && m.first < mention.first && house && !m.state.empty()) {
            if (!state.empty() && state != m.state) {
                return {};
            }
            state = m.state;
        }
    }
    if (state.empty()) {
        return {};
    }
    std::optional<ActorIndex> own;
    std::optional<ActorIndex> other;
    for (auto actor = recent_.rbegin(); actor != recent_.rend() && !(own && other); ++actor) {
        const auto held = is_person(*actor) ? actors_.office_of(*actor) : std::nullopt;
        if (held != Office::head_of_state && held != Office::head_of_government) {
            continue;
        }
        std::optional<ActorIndex>& side = actors_[*actor].actor.state == state ? own : other;
        side = side ? side : std::optional(*actor);
    }
    return own && other ? std::vector<ActorIndex>{*other, *own} : std::vector<ActorIndex>{};
}

std::vector<ActorIndex> Discourse::group(const Mention& mention) {
    switch (mention.group) {
    case GroupKind::ministers:
    case GroupKind::presidents: {
        const auto fits = mention.group == GroupKind::ministers ? minister : head;
        if (const auto here = persons_before(mention.first, fits); here.size() == 2) {
            return here;
        }
        // "حث ماكرون نظيره ترامب ... الرئيسان": no title is said, but both are known to hold the office.
        const auto named = persons_before(mention.first, anybody);
        const bool both = named.size() == 2 && std::all_of(named.begin(), named.end(), [&](ActorIndex actor) {
                              const auto held = actors_.office_of(actor);
                              const bool rules = held == Office::head_of_state || held == Office::head_of_government;
                              const bool serves = held == Office::foreign_minister ||
                                                  held == Office::defence_minister || held == Office::minister;
                              return fits(actors_[actor]) || (mention.group == GroupKind::ministers ? serves : rules);
                          });
        if (both) {
            return named;
        }
        if (auto told = mention.group == GroupKind::presidents ? heads_told_of(mention) : std::vector<ActorIndex>{};
            told.size() == 2) {
            return told;
        }
        std::vector<ActorIndex> of_event;
        for (const ActorIndex actor : participants_) {
            if (is_person(actor) && fits(actors_[actor])) {
                of_event.push_back(actor);
            }
        }
        if (of_event.size() == 2) {
            return of_event;
        }
        const bool spoke = speaker_.size() == 2 && std::all_of(speaker_.begin(), speaker_.end(), [&](ActorIndex actor) {
                               return is_person(actor) && fits(actors_[actor]);
                           });
        if (spoke) {
            return speaker_;
        }
        const auto two = recent_persons(2, fits);
        if (two.size() == 2 || participants_.size() == 2) {
            return two.size() == 2 ? two : participants_;
        }
        // An adviser and an envoy are no "زعيما البلدين".
        const auto last = recent_persons(2, anybody);
        const bool may_be = std::all_of(last.begin(), last.end(), [&](ActorIndex actor) {
            return fits(actors_[actor]) || actors_[actor].offices.empty() || actors_[actor].actor.known;
        });
        return may_be ? last : std::vector<ActorIndex>{};
    }
    case GroupKind::delegation: return delegation_;
    case GroupKind::sides:
        if (!sides_.empty()) {
            return sides_;
        }
        return participants_.empty() ? recent_persons(2, anybody) : participants_;
    case GroupKind::countries: {
        if (const auto named = joined_states(mention.first); !named.empty()) {
            return named;
        }
        std::vector<ActorIndex> states;
        const auto& from = participants_.empty() ? recent_persons(2, anybody) : participants_;
        for (const ActorIndex actor : from) {
            if (actors_[actor].actor.state) {
                const ActorIndex state = actors_.state(*actors_[actor].actor.state);
                if (std::find(states.begin(), states.end(), state) == states.end()) {
                    states.push_back(state);
                }
            }
        }
        return states;
    }
    }
    return {};
}

/// "طلب فنلندا والسويد ... قادة البلدين": two countries that the sentence names side by side. Empty if it names none.
std::vector<ActorIndex> Discourse::joined_states(std::uint32_t token) {
    const Sentence* sentence = a_.text().sentence_at(token);
    const auto here = mention_from(token);
    const auto country = [](const Mention& m) {
        return m.kind == MentionKind::state && m.form == StateForm::name && !m.state.empty();
    };
    for (auto m = here; sentence != nullptr && m != mentions_.begin() && (m - 1)->first >= sentence->first; --m) {
        const bool joined = m != here && country(*m) && country(*(m - 1)) && m->first == (m - 1)->last &&
                            (m->proclitics & proclitic::conjunction) != 0 && m->state != (m - 1)->state;
        const bool third = joined && m + 1 != mentions_.end() && country(*(m + 1)) && (m + 1)->first == m->last;
        if (joined && !third) {
            return {actors_.state((m - 1)->state), actors_.state(m->state)};
        }
    }
    return {};
}

std::vector<Mention>::const_iterator Discourse::mention_from(std::uint32_t token) const {
    return std::lower_bound(mentions_.begin(), mentions_.end(), token,
                            [](const Mention& m, std::uint32_t t) { return m.first < t; });
}

/// The person named last before the token stands behind "و" in the middle of its clause.
bool Discourse::joined_to_another(std::uint32_t token) const {
    const auto begin = mention_from(token);
    for (auto m = begin; m != mentions_.begin();) {
        --m;
        if (m->kind == MentionKind::person) {
            return (m->proclitics & proclitic::conjunction) != 0 && m->first > 0 && a_.is_word(m->first - 1);
        }
    }
    return false;
}

/// "وسيعقد الوزيران مؤتمرا بعد محادثاتهما": the two of whom the sentence has spoken last.
std::vector<ActorIndex> Discourse::group_before(std::uint32_t token, std::uint32_t sentence_first) {
    const auto begin = mention_from(token);
    for (auto m = begin; m != mentions_.begin();) {
        --m;
        if (m->first < sentence_first || m->kind == MentionKind::person) {
            break;
        }
        if (m->kind == MentionKind::group && (m->group == GroupKind::ministers || m->group == GroupKind::presidents)) {
            return group(*m);
        }
    }
    return {};
}

/// The person right before "ونظيره".
std::optional<ActorIndex> Discourse::joined_before(const Mention& counterpart) {
    const auto here = mention_from(counterpart.first);
    if (here == mentions_.begin() || (counterpart.proclitics & proclitic::conjunction) == 0) {
        return std::nullopt;
    }
    const auto before = here - 1;
    if (before->kind != MentionKind::person || before->counterpart || counterpart.first - before->last > 1) {
        return std::nullopt;
    }
    const auto who = resolve(static_cast<std::uint32_t>(before - mentions_.begin()));
    const bool other =
        who.size() == 1 && is_person(who.front()) && actors_[who.front()].actor.state != counterpart.state;
    return other ? std::optional(who.front()) : std::nullopt;
}

std::vector<ActorIndex> Discourse::counterpart(const Mention& mention) {
    // Of the same office as whoever was spoken of; of the state that is said, or of the other side.
    Office office = Office::foreign_minister;
    if (antecedent_ && is_person(*antecedent_) && actors_.office_of(*antecedent_) && !mention.state.empty() &&
        actors_[*antecedent_].actor.state != mention.state) {
        const Office his = *actors_.office_of(*antecedent_);
        const bool worded = his == Office::minister || his == Office::other;
        const std::vector<std::u16string> none;
        return {actors_.office_holder(his, mention.state, day_, worded ? actors_[*antecedent_].titles : none)};
    }
    // "لقاء الرئيس الأميركي ونظيره الروسي": of him who stands before "and".
    if (const auto before = joined_before(mention); before && actors_.office_of(*before) && !mention.state.empty()) {
        const Office his = *actors_.office_of(*before);
        if (his == Office::head_of_state || his == Office::head_of_government || his == Office::defence_minister) {
            return {actors_.office_holder(his, mention.state, day_)};
        }
    }
    for (auto actor = recent_.rbegin(); actor != recent_.rend(); ++actor) {
        const auto his = actors_.office_of(*actor);
        if (is_person(*actor) && his && *his != Office::spokesperson &&
            (mention.state.empty() || actors_[*actor].actor.state != mention.state)) {
            office = *his;
            break;
        }
    }
    if (!mention.state.empty()) {
        return {actors_.office_holder(office, mention.state, day_)};
    }
    const auto two = recent_persons(2, anybody);
    for (const ActorIndex actor : participants_) {
        if (is_person(actor) && !two.empty() && actor != two.back()) {
            return {actor};
        }
    }
    return {};
}

/// "المبعوثان الأمريكيان": the persons of this office and state that the article names.
std::vector<ActorIndex> Discourse::several(const Mention& mention) const {
    std::vector<ActorIndex> out;
    if (mention.state.empty() && mention.number != Number::dual) {
        return out;
    }
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        const bool fits = actors_[i].actor.kind == ActorKind::official && !actors_[i].names.empty() &&
                          (mention.state.empty() || actors_[i].actor.state == mention.state) && mention.office &&
                          (has_office(actors_[i], {*mention.office}) || actors_.office_of(i) == mention.office);
        if (fits) {
            out.push_back(i);
        }
    }
    return mention.number == Number::dual && out.size() > 2 ? std::vector<ActorIndex>{} : out;
}

/// "الوزارة": the body named last whose name has that word.
std::vector<ActorIndex> Discourse::body(std::uint32_t index) const {
    const Mention& m = mentions_[index];
    std::u16string_view word = a_.text().word(m.first);
    word.remove_prefix(std::min<std::size_t>(word.size(), m.proclitics == 0 ? 2 : word.find(u"ال") + 2)); // without ال
    for (std::uint32_t j = index; j > 0; --j) {
        const Mention& other = mentions_[j - 1];
        if (other.kind != MentionKind::organisation && other.kind != MentionKind::institution) {
            continue;
        }
        const bool ministry =
            word == u"وزاره" && other.institution && a_.lexicon().institutions[*other.institution].kind == "ministry";
        if (const auto fixed = ministry ? actors_.fixed(j - 1) : std::nullopt) {
            return {*fixed}; // "الخارجية الأميركية ... الوزارة"
        }
        for (std::uint32_t token = other.first; token < other.last; ++token) {
            if (a_.is_word(token) && a_.text().word(token).ends_with(word) && word.size() > 2) {
                const auto fixed = actors_.fixed(j - 1);
                return fixed ? std::vector<ActorIndex>{*fixed} : std::vector<ActorIndex>{};
            }
        }
    }
    return {};
}

std::vector<ActorIndex> Discourse::resolve(std::uint32_t index) {
    const Mention& m = mentions_[index];
    if (const auto fixed = actors_.fixed(index)) {
        return {*fixed};
    }
    switch (m.kind) {
    case MentionKind::person: return office_alone(m);
    case MentionKind::group: return group(m);
    case MentionKind::own_country:
        for (const ActorIndex actor : subject_) {
            if (actors_[actor].actor.state) {
                return {actors_.state(*actors_[actor].actor.state)};
            }
        }
        return {};
    case MentionKind::body: return body(index);
    case MentionKind::latter:
        return recent_.empty() ? std::vector<ActorIndex>{} : std::vector<ActorIndex>{recent_.back()};
    case MentionKind::honorific: {
        // "سمو الأمير" in an emirate's paper is its head of state.
        if (m.last - m.first > 1 && actors_.home() != "SA") {
            if (const auto named = actors_.named_holder(Office::head_of_state, actors_.home())) {
                return {*named};
            }
        }
        for (const auto* list : {&speaker_, &subject_}) {
            for (const ActorIndex actor : *list) {
                if (is_person(actor) && styled(actor, m)) {
                    return {actor};
                }
            }
        }
        for (auto actor = recent_.rbegin(); actor != recent_.rend(); ++actor) {
            if (is_person(*actor) && styled(*actor, m)) {
                return {*actor};
            }
        }
        return recent_persons(1, anybody);
    }
    default: return {};
    }
}

/// Whether "جلالته", "فخامته", "سموه" can be said of him: of a king, of a president, of neither.
bool Discourse::styled(ActorIndex actor, const Mention& honorific) const {
    std::u16string_view word = a_.text().word(honorific.first);
    word.remove_prefix(honorific.proclitics != 0 && word.size() > 5 ? 1 : 0);
    const auto& state = actors_[actor].actor.state;
    const bool rules = actors_.office_of(actor) == Office::head_of_state;
    const bool kingdom = state && (*state == "SA" || *state == "JO" || *state == "BH" || *state == "MA" ||
                                   *state == "GB" || *state == "ES" || *state == "NL" || *state == "BE");
    if (word == u"جلالته") {
        return rules && kingdom;
    }
    if (word == u"فخامته") {
        return rules && !kingdom;
    }
    return word != u"سموه" || !(rules && kingdom);
}

/// "نيابة عن X": somebody else acts.
bool Discourse::represented(const Mention& m) const {
    return m.first > 1 && a_.is_word(m.first - 2) && a_.text().word(m.first - 1) == u"عن" &&
           one_of(a_.text().word(m.first - 2), {u"نيابه", u"بالنيابه", u"انابه", u"بالانابه"});
}

std::vector<ActorIndex> Discourse::pronoun(std::uint32_t trigger, std::uint32_t sentence_first) {
    for (std::uint32_t i = 0; i < mentions_.size() && mentions_[i].first < trigger; ++i) {
        if (mentions_[i].first >= sentence_first && mentions_[i].kind == MentionKind::person &&
            mentions_[i].number == Number::singular && !represented(mentions_[i])) {
            return resolve(i);
        }
    }
    for (const ActorIndex actor : subject_) {
        if (is_person(actor)) {
            return {actor};
        }
    }
    return recent_persons(1, anybody);
}

/// Whether a verb of this gender can have the last speaker for its subject: a feminine one no man, a masculine one no
/// state (bodies are of either gender).
bool Discourse::agrees(const std::vector<ActorIndex>& speakers, bool feminine) const {
    const ArticleActor& speaker = actors_[speakers.front()];
    if (speakers.size() > 1) {
        return true;
    }
    switch (speaker.actor.kind) {
    case ActorKind::official: return speaker.feminine == feminine || (feminine && speaker.names.empty());
    case ActorKind::state:
        return feminine || speaker.actor.state == "MA" || speaker.actor.state == "IQ" || speaker.actor.state == "LB" ||
               speaker.actor.state == "US";
    default: return true;
    }
}

std::vector<ActorIndex> Discourse::resolve(const ArgumentMention& argument, std::uint32_t trigger,
                                           std::uint32_t sentence_first) {
    switch (argument.source) {
    case ArgumentSource::mention: return resolve(argument.index);
    case ArgumentSource::pronoun_he:
    case ArgumentSource::pronoun_she: return pronoun(trigger, sentence_first);
    case ArgumentSource::pronoun_they:
        if (argument.role != Role::speaker) {
            return delegation_;
        }
        // "واعتبروا": more than two, of whom the text has told.
        for (const auto* many : {&speaker_, &participants_}) {
            if (!media_ && many->size() > 2) {
                return *many;
            }
        }
        return {};
    case ArgumentSource::pronoun_dual:
        if (argument.role == Role::speaker && media_) {
            return {};
        }
        if (argument.role == Role::speaker && speaker_.size() > 1) {
            return speaker_;
        }
        if (argument.role != Role::speaker) {
            if (const auto said = group_before(trigger, sentence_first); !said.empty()) {
                return said;
            }
            const auto here = persons_before(trigger, anybody);
            // "التقى A، ثم توجه حيث التقى B، وناقشا": who had just met, not whom the sentence names last.
            const bool had_met =
                participants_.size() == 2 && participants_at_ >= sentence_first && !here.empty() &&
                std::find(participants_.begin(), participants_.end(), here.back()) != participants_.end();
            if (had_met) {
                return participants_;
            }
            if (here.size() == 2) {
                return here;
            }
            // "زعيمها والرئيس الجنوبي ... قمتهما": one of the two is somebody whom nothing names.
            const bool new_one =
                here.size() == 1 && joined_to_another(trigger) &&
                std::find(participants_.begin(), participants_.end(), here.front()) == participants_.end();
            if (new_one) {
                return {};
            }
        }
        return participants_.empty() ? recent_persons(2, anybody) : participants_;
    case ArgumentSource::dropped:
        if (argument.role == Role::speaker && !topic_.empty() && !argument.goes_on &&
            agrees(topic_, argument.feminine)) {
            return topic_;
        }
        if (argument.role == Role::speaker && media_) {
            return {};
        }
        if (argument.role == Role::speaker && !speaker_.empty()) {
            return agrees(speaker_, argument.feminine) ? speaker_ : std::vector<ActorIndex>{};
        }
        if (subject_.empty() && argument.role == Role::speaker && argument.feminine) {
            const auto last = recent_persons(1, anybody);
            return !last.empty() && actors_[last.front()].feminine ? last : std::vector<ActorIndex>{};
        }
        // "بعدها سيتوجه إلى فيتنام": he, not the alliance spoken of before
        if (argument.role == Role::visitor && !subject_.empty() && !argument.feminine &&
            actors_[subject_.front()].actor.kind == ActorKind::organisation) {
            if (const auto person = recent_persons(1, anybody); !person.empty()) {
                return person;
            }
        }
        return subject_.empty() ? recent_persons(1, anybody) : std::vector<ActorIndex>{subject_.front()};
    case ArgumentSource::unknown: return {};
    case ArgumentSource::source: return source_ ? std::vector<ActorIndex>{*source_} : std::vector<ActorIndex>{};
    }
    return {};
}

} // namespace rabita
