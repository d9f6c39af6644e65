#include "mentions/bodies.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t longest_body = 10;

bool definite(std::u16string_view word) {
    return word.starts_with(u"ال") || word.starts_with(u"وال") || word.starts_with(u"لل");
}

/// A body of many states, or of none.
bool of_the_world(std::u16string_view word) {
    return word == u"الدوليه" || word == u"الدولي" || word == u"العالميه" || word == u"العالمي" || word == u"العربيه" ||
           word == u"الاوروبيه" || word == u"الاوروبي" || word == u"الامميه";
}

} // namespace

std::optional<Mention> BodyReader::read(std::uint32_t token) const {
    const Reading* head = a_.find(token, EntryKind::body_head);
    if (head == nullptr) {
        return std::nullopt;
    }
    const InstitutionData& data = a_.lexicon().institutions[head->entry.index];
    Mention m;
    m.kind = MentionKind::institution;
    m.first = token;
    m.last = head->last;
    m.proclitics = head->proclitics;
    m.institution = head->entry.index;
    while (m.last < end_ && m.last - m.first < longest_body && complete_step(m)) {
    }
    if (m.last == head->last || of_sports(m)) {
        return std::nullopt;
    }
    // "صندوق النقد الدولي", "القيادة السورية": who is listed is read as such where others are met.
    const bool listed =
        a_.find(token, EntryKind::organisation) != nullptr || a_.find(token, EntryKind::institution) != nullptr;
    if (!behind_report(token, head->proclitics) && !before_report(m.last) &&
        (listed || !is_met(token, head->proclitics))) {
        return std::nullopt;
    }
    m.international = m.international || data.kind == "movement";
    m.home = m.state.empty() && !m.international;
    return m;
}

bool BodyReader::reports(std::uint32_t token) const {
    const auto readings = a_.at(token);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        if (reading.entry.kind != EntryKind::trigger || (reading.entry.detail & surface::noun) != 0) {
            return false;
        }
        const TriggerData& trigger = a_.lexicon().triggers[reading.entry.index];
        return trigger.verb && (trigger.frame == Frame::say || trigger.frame == Frame::invite);
    });
}

/// "قالت هيئة ...", "بيان للكتل ...", "بيان صادر عن لجنة ..."
bool BodyReader::behind_report(std::uint32_t token, std::uint8_t proclitics) const {
    if (token == 0 || !a_.is_word(token - 1)) {
        return false;
    }
    const Reading* before = a_.find(token - 1, EntryKind::trigger);
    const bool noun = before != nullptr && a_.lexicon().triggers[before->entry.index].frame == Frame::say_noun;
    if (noun) {
        return proclitics == 0 || proclitics == proclitic::lam;
    }
    const std::u16string_view word = a_.text().word(token - 1);
    if (word == u"عن" && token > 1 && a_.is_word(token - 2)) {
        const Reading* issued = a_.find(token - 2, EntryKind::trigger);
        return a_.text().word(token - 2).starts_with(u"صادر") || a_.text().word(token - 2).starts_with(u"الصادر") ||
               (issued != nullptr && a_.lexicon().triggers[issued->entry.index].frame == Frame::say_noun);
    }
    return proclitics == 0 && reports(token - 1);
}

/// "لكن الهيئة العامة للغذاء أكدت"
bool BodyReader::before_report(std::uint32_t token) const {
    return token < end_ && a_.is_word(token) && reports(token) && a_.find(token, EntryKind::body_head) == nullptr &&
           (a_.find(token, EntryKind::trigger)->proclitics & proclitic::conjunction) == 0;
}

/// "الاتحاد المصري لكرة القدم", "بعثة المنتخب الوطني": what it does is no affair of states.
bool BodyReader::of_sports(const Mention& m) const {
    for (std::uint32_t token = m.first; token < std::min(end_, m.last + 2); ++token) {
        if (a_.is_word(token) && one_of(a_.text().word(token), {u"لكره", u"القدم", u"الرياضي", u"الرياضيه", u"الفني",
                                                                u"المنتخب", u"منتخب", u"للمنتخب", u"النادي"})) {
            return true;
        }
    }
    return false;
}

/// "اجتمع مع لجنة ...", "لقاء مع قيادات النقابة ...", "استقبل وفدا من غرفة ...": with whom somebody meets.
bool BodyReader::is_met(std::uint32_t token, std::uint8_t proclitics) const {
    constexpr std::uint32_t reach = 16;
    const auto contact = [&](std::uint32_t at) {
        const auto readings = a_.at(at);
        return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
            if (reading.entry.kind != EntryKind::trigger) {
                return false;
            }
            const Frame frame = a_.lexicon().triggers[reading.entry.index].frame;
            return frame == Frame::meet || frame == Frame::receive || frame == Frame::talk_noun;
        });
    };
    std::uint32_t before = token;
    for (std::uint32_t start = token; start > 0 && token - start < 3; --start) { // "وفدا من", "أعضاء"
        const Reading* members = a_.is_word(start - 1) ? a_.cue(start - 1, cues_.transparent) : nullptr;
        before = members != nullptr && members->last == before ? start - 1 : before;
    }
    if (before == 0 || !a_.is_word(before - 1) || (proclitics & ~proclitic::ba) != 0) {
        return false;
    }
    const bool object = contact(before - 1) && (before != token || proclitics == proclitic::ba);
    if (object || proclitics != 0 || a_.cue(before - 1, cues_.with) == nullptr) {
        return object;
    }
    for (std::uint32_t at = before - 1; at > 0 && before - at < reach; --at) {
        if (!a_.is_word(at - 1) && a_.mark(at - 1) != u',') {
            return false;
        }
        if (a_.is_word(at - 1) && contact(at - 1)) {
            return true;
        }
        if (a_.is_word(at - 1) && reports(at - 1)) {
            return false;
        }
    }
    return false;
}

bool BodyReader::complete_step(Mention& m) const {
    if (!a_.is_word(m.last)) {
        return false;
    }
    if (const Reading* demonym = a_.find(m.last, EntryKind::demonym, 0)) {
        m.state = m.state.empty() ? a_.lexicon().states[demonym->entry.index].iso2 : m.state;
        m.last = demonym->last;
        return true;
    }
    if (place_step(m)) {
        return true;
    }
    // "مكتب رئيس الوزراء اليوناني"
    const auto office = offices_.read(m.last, proclitic::lam);
    if (office && office->data->shape != OfficeShape::rank && office->last > m.last &&
        (office->proclitics != 0 || m.last == m.first + 1)) {
        m.state = m.state.empty() ? office->state : m.state;
        m.last = office->last;
        return true;
    }
    constexpr std::uint8_t prepositions = proclitic::ba | proclitic::lam;
    if (const Reading* part = a_.find(m.last, EntryKind::institution, prepositions)) {
        const bool bare = part->proclitics == 0 && m.last != m.first + 1;
        m.last = bare ? m.last : part->last;
        return !bare;
    }
    return word_step(m);
}

/// "في بريطانيا", "في الأمم المتحدة", "التابعة للأمم المتحدة"
bool BodyReader::place_step(Mention& m) const {
    const Reading* in = a_.cue(m.last, cues_.in, 0);
    const std::uint32_t target = in != nullptr ? in->last : m.last;
    const std::uint8_t prepositions = in != nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(proclitic::lam);
    if (const Reading* body = a_.find(target, EntryKind::organisation, prepositions);
        body != nullptr && (in != nullptr || body->proclitics != 0)) {
        m.international = a_.lexicon().organisations[body->entry.index].state.empty();
        m.last = body->last;
        return true;
    }
    const Reading* state = in != nullptr ? a_.find(target, EntryKind::state, 0) : nullptr;
    if (state == nullptr) {
        return false;
    }
    m.state = m.state.empty() ? a_.lexicon().states[state->entry.index].iso2 : m.state;
    m.last = state->last;
    return true;
}

/// "والبنك المركزي الأوروبي": the next of a list.
bool BodyReader::joins(std::uint32_t token, EntryKind kind) const {
    const Reading* next = a_.find(token, kind, proclitic::conjunction);
    return next != nullptr && next->proclitics == proclitic::conjunction;
}

/// Definite words, and "لشؤون اللاجئين", "لرؤساء المجالس".
bool BodyReader::word_step(Mention& m) const {
    const std::u16string_view word = a_.text().word(m.last);
    const bool closes = a_.find(m.last, EntryKind::weekday) != nullptr ||
                        a_.find(m.last, EntryKind::relative_day) != nullptr ||
                        a_.find(m.last, EntryKind::honorific, 0) != nullptr || reports(m.last) ||
                        a_.cue(m.last, cues_.relative) != nullptr || a_.find(m.last, EntryKind::official) != nullptr ||
                        joins(m.last, EntryKind::organisation) || joins(m.last, EntryKind::institution) ||
                        a_.find(m.last, EntryKind::state, proclitic::conjunction) != nullptr ||
                        a_.find(m.last, EntryKind::capital, proclitic::conjunction) != nullptr;
    if (closes) {
        return false;
    }
    const bool joined = word.starts_with(u"ل") && word.size() > 3 && a_.is_word(m.last + 1) &&
                        definite(a_.text().word(m.last + 1)) && a_.cue(m.last, cues_.that) == nullptr &&
                        (a_.flags(m.last) & word_flag::given_name) == 0;
    if (!definite(word) && !joined) {
        return false;
    }
    m.international = m.international || of_the_world(word);
    m.last += joined && !definite(word) ? 2 : 1;
    return true;
}

} // namespace rabita
