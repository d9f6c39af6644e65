#include "resolution/targets.hpp"

#include <algorithm>

namespace rabita {

bool TargetFinder::own(ActorIndex actor, const std::vector<ActorIndex>& speakers) const {
    const Actor& candidate = actors_[actor].actor;
    return std::any_of(speakers.begin(), speakers.end(), [&](ActorIndex speaker) {
        const Actor& s = actors_[speaker].actor;
        return speaker == actor || (s.state && candidate.state == s.state && !actors_.doubtful_state(speaker));
    });
}

/// A city, or a capital behind a preposition of place.
bool TargetFinder::only_a_place(std::uint32_t index) const {
    const Mention& m = mentions_[index];
    if (m.kind != MentionKind::state || m.form == StateForm::name || m.form == StateForm::demonym ||
        m.form == StateForm::metonym || m.form == StateForm::government || m.form == StateForm::territory) {
        return false;
    }
    if (m.form == StateForm::city) {
        return true;
    }
    if ((m.proclitics & proclitic::ba) != 0) {
        return true;
    }
    if (m.first == 0 || !a_.is_word(m.first - 1)) {
        return false;
    }
    const std::u16string_view before = a_.text().word(m.first - 1);
    return before == u"في" || before == u"الي" || before == u"من" || before == u"العاصمه";
}

/// Where the words begin that a statement tells: behind أن, a colon or a quotation mark.
std::uint32_t TargetFinder::content(const EventMention& event, std::uint32_t to) const {
    static constexpr std::u16string_view that[] = {u"ان", u"انه", u"انها", u"بان", u"بانه", u"بانها"};
    for (std::uint32_t i = event.trigger; i < to; ++i) {
        const bool opens =
            a_.is_word(i) && std::find(std::begin(that), std::end(that), a_.text().word(i)) != std::end(that);
        if (opens || a_.mark(i) == u':' || a_.mark(i) == u'"') {
            return i;
        }
    }
    return event.trigger;
}

/// "وقال الوزير في سيول إن": where it was said.
bool TargetFinder::place_of_speech(std::uint32_t index) const {
    const Mention& m = mentions_[index];
    const bool there = m.first > 0 && a_.is_word(m.first - 1) && a_.text().word(m.first - 1) == u"في";
    return m.kind == MentionKind::state && m.form != StateForm::demonym &&
           (there || (m.proclitics & proclitic::ba) != 0);
}

std::vector<ActorIndex> TargetFinder::find(const std::vector<EventMention>& events, std::size_t statement,
                                           const std::vector<ActorIndex>& speakers) {
    const EventMention& event = events[statement];
    const Sentence& sentence = a_.text().sentences[event.sentence];
    std::uint32_t from = sentence.first;
    std::uint32_t to = sentence.last;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i == statement || events[i].sentence != event.sentence || events[i].type != EventType::statement) {
            continue;
        }
        if (events[i].trigger < event.trigger) {
            from = std::max(from, event.head_first);
        } else if (events[i].head_first > event.trigger) {
            to = std::min(to, events[i].head_first);
        }
    }
    const std::uint32_t told = content(event, to);
    discourse_.note_antecedent(speakers.size() == 1 ? std::optional(speakers.front()) : std::nullopt);
    std::vector<ActorIndex> out;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
        const Mention& m = mentions_[i];
        const bool before_words = m.first > event.trigger && m.first < told;
        if (m.first < from || m.first >= to || only_a_place(i) || (before_words && place_of_speech(i))) {
            continue;
        }
        const bool is_speaker =
            std::any_of(event.arguments.begin(), event.arguments.end(), [&](const ArgumentMention& arg) {
                return arg.source == ArgumentSource::mention && arg.index == i;
            });
        if (is_speaker || m.kind == MentionKind::own_country || m.kind == MentionKind::honorific) {
            continue;
        }
        for (const ActorIndex actor : discourse_.resolve(i)) {
            if (!own(actor, speakers) && std::find(out.begin(), out.end(), actor) == out.end()) {
                out.push_back(actor);
            }
        }
    }
    discourse_.note_antecedent(std::nullopt);
    return out;
}

} // namespace rabita
