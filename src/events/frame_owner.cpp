#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

/// "ومنذ قمته مع كيم، بدا ترامب متفائلا": the first person behind the opening phrase.
std::optional<std::uint32_t>
FrameContext::subject_behind_comma(const Trigger& noun,
                                   const std::function<std::optional<std::uint32_t>(const Group&)>& single) const {
    const std::uint32_t from = view_.past_aside(noun.last); // "خلال لقائه، الثلاثاء، Y، أكد X"
    for (std::uint32_t i = from; i < std::min(view_.last(), from + 24); ++i) {
        if (view_.analysis().mark(i) != u',') {
            continue;
        }
        for (const Group& group : view_.groups(i + 1, std::min(view_.last(), i + 6))) {
            return group.marker == Marker::bare ? single(group) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "حث X رئيسة الوزراء على استغلال لقائها": everybody known by that name is a man.
bool FrameContext::other_gender(const Trigger& noun, const Mention& m) const {
    const bool hers = noun.is(surface::pronoun_she);
    const auto& officials = view_.analysis().lexicon().officials;
    return !m.officials.empty() && noun.is(surface::pronoun_she | surface::pronoun_he) &&
           std::all_of(m.officials.begin(), m.officials.end(), [&](std::uint32_t i) {
               const std::string& gender = officials[i].gender;
               return hers ? gender == "m" : gender == "f";
           });
}

/// Whose "لقائه" it is: the owner of the noun that it is coordinated with ("زيارة بومبيو واجتماعه"), else the subject
/// of the clause; for "خلال لقائه Y، قال X" the one who speaks behind.
std::optional<std::uint32_t> FrameContext::pronoun_owner(const Trigger& noun) const {
    const auto single = [&](const Group& group) -> std::optional<std::uint32_t> {
        const Mention& m = view_.mention(group.members.front());
        const bool fits = group.members.size() == 1 && m.kind == MentionKind::person && m.number == Number::singular &&
                          !other_gender(noun, m);
        return fits ? std::optional(group.members.front()) : std::nullopt;
    };
    if ((noun.proclitics & proclitic::conjunction) != 0) {
        for (auto other = view_.triggers().rbegin(); other != view_.triggers().rend(); ++other) {
            if (other->token >= noun.token || other->finite()) {
                continue;
            }
            for (const Group& group : view_.groups(other->last, noun.token)) {
                if (group.first == other->last && group.marker == Marker::bare) {
                    return single(group);
                }
                break;
            }
            break;
        }
    }
    if (const auto relative = subject_of_relative(noun.token)) {
        return relative;
    }
    const Trigger* verb = verb_before(noun.token);
    // "من جهته، وخلال لقائه X، أكد Y"
    const Reading* part = view_.analysis().is_word(view_.first())
                              ? view_.analysis().cue(view_.first(), view_.cues().for_his_part)
                              : nullptr;
    const std::uint32_t opening = part != nullptr ? part->last : view_.first();
    if (verb == nullptr && noun.token <= opening + 3) {
        if (const auto behind = subject_behind_comma(noun, single)) {
            return behind;
        }
        const auto later = subject_to_come(noun.token);
        const bool one = later && later->size() == 1 && later->front().source == ArgumentSource::mention &&
                         view_.mention(later->front().index).kind == MentionKind::person;
        return one ? std::optional(later->front().index) : std::nullopt;
    }
    if (verb == nullptr) {
        return std::nullopt;
    }
    if (const auto reported = reported_subject(verb->last, noun.token)) {
        return single(*reported);
    }
    // "بعد اتصال الرئيس بنظيره لإطلاعه على محادثاته": who called, not who is told of first.
    constexpr std::uint32_t near = 14;
    for (auto other = view_.triggers().rbegin(); other != view_.triggers().rend(); ++other) {
        const bool before = other->token > verb->token && other->token < noun.token && noun.token - other->token < near;
        const bool contact = other->data->frame == Frame::call_noun || other->data->frame == Frame::talk_noun;
        if (!before || !contact || other->is(surface::any_pronoun)) {
            continue;
        }
        for (const Group& group : view_.groups(other->last, noun.token)) {
            if (group.first <= other->last + 1 && group.marker == Marker::bare) {
                return single(group);
            }
            break;
        }
        break;
    }
    const Subject subject = subject_of(*verb);
    if (!subject.explicit_ || subject.arguments.size() != 1 ||
        subject.arguments.front().source != ArgumentSource::mention) {
        return std::nullopt;
    }
    const Mention& m = view_.mention(subject.arguments.front().index);
    return m.kind == MentionKind::person && m.number == Number::singular && m.last <= noun.token &&
                   !other_gender(noun, m)
               ? std::optional(subject.arguments.front().index)
               : std::nullopt;
}

/// "أكد X أن المسألة، التي طرحها Y في أول اجتماع له": who does what a relative says, when no frame knows its verb.
std::optional<std::uint32_t> FrameContext::subject_of_relative(std::uint32_t token) const {
    constexpr std::uint32_t reach = 14;
    const Analysis& a = view_.analysis();
    const std::uint32_t from = token > view_.first() + reach ? token - reach : view_.first();
    for (std::uint32_t i = token; i > from + 2; --i) {
        const std::uint32_t at = i - 3;
        const auto owner = a.is_word(at) && a.cue(at, view_.cues().relative, 0) != nullptr && !view_.mention_at(at)
                               ? view_.mention_at(at + 2)
                               : std::nullopt;
        const bool verb_known = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            return t.token > at && t.token < token && t.finite();
        });
        if (!owner) {
            continue;
        }
        const Mention& m = view_.mention(*owner);
        const bool person = m.kind == MentionKind::person && m.number == Number::singular && m.first == at + 2 &&
                            m.last <= token && m.proclitics == 0;
        bool open = a.is_word(at + 1) && !view_.mention_at(at + 1) && !verb_known && person;
        for (std::uint32_t j = m.last; open && j < token; ++j) {
            open = a.mark(j) != u',' && a.mark(j) != u'"' && a.cue(j, view_.cues().that) == nullptr;
        }
        return open ? owner : std::nullopt;
    }
    return std::nullopt;
}

/// "للوزير كارتر في زيارته إلى العراق": the person right before.
std::optional<std::uint32_t> FrameContext::person_beside(const Trigger& noun) const {
    const auto before = noun.token > view_.first() + 1 && view_.is_cue(noun.token - 1, view_.cues().in)
                            ? view_.mention_at(noun.token - 2)
                            : std::nullopt;
    const bool visit = noun.data->frame == Frame::visit_noun && before;
    return visit && view_.mention(*before).kind == MentionKind::person &&
                   view_.mention(*before).number == Number::singular
               ? before
               : std::nullopt;
}

/// "وفد من الكونغرس برئاسة X": who leads it stands for the body that sends it.
std::optional<Group> FrameContext::leader_of(const Group& body) const {
    const std::uint32_t led = view_.analysis().mark(body.last) == u',' ? body.last + 1 : body.last;
    if (body.members.size() != 1 || view_.mention(body.members.front()).kind == MentionKind::person ||
        !view_.is_cue(led, view_.cues().led_by)) {
        return std::nullopt;
    }
    return known_person(led + 1, led + 3);
}

/// The first group that begins in [from, to), if it is a person with a name or a definite office.
std::optional<Group> FrameContext::known_person(std::uint32_t from, std::uint32_t to) const {
    const auto groups = view_.groups(from, to);
    if (groups.empty()) {
        return std::nullopt;
    }
    const Mention& m = view_.mention(groups.front().members.front());
    return m.kind == MentionKind::person && (m.named() || m.definite) ? std::optional(groups.front()) : std::nullopt;
}

std::optional<Group> FrameContext::delegation_leader(std::uint32_t from) const {
    constexpr std::uint32_t near = 4;
    constexpr std::uint32_t longest_delegation = 14;
    const auto delegation = view_.cue_position(from, from + near, view_.cues().delegation);
    const auto led = delegation ? view_.cue_position(*delegation, *delegation + longest_delegation, view_.cues().led_by)
                                : std::nullopt;
    return led ? known_person(*led + 1, std::min(view_.last(), *led + near)) : std::nullopt;
}

bool FrameContext::relative_before(std::uint32_t token) const {
    const Analysis& a = view_.analysis();
    std::uint32_t pos = token;
    while (pos > view_.first() && a.is_word(pos - 1) &&
           (a.text().word(pos - 1) == u"قد" || a.text().word(pos - 1) == u"كان" || a.text().word(pos - 1) == u"سوف")) {
        --pos;
    }
    return pos > view_.first() && a.is_word(pos - 1) && a.cue(pos - 1, view_.cues().relative) != nullptr;
}

/// "الزيارة التي أكد خلالها": a verb of the other gender has another subject than what the relative describes.
bool FrameContext::relative_agrees(const Trigger& verb) const {
    const std::u16string_view relative = view_.analysis().text().word(verb.token - 1);
    const bool says = verb.data->frame == Frame::say;
    const bool of_her = relative == u"التي" || (says && relative == u"والتي");
    const bool of_him = relative == u"الذي" || (says && relative == u"والذي");
    return !(of_her && !verb.is(surface::feminine)) && !(of_him && verb.is(surface::feminine));
}

std::optional<Group> FrameContext::head_of_relative(std::uint32_t token) const {
    std::optional<Group> head;
    std::optional<Group> before;
    for (const Group& group : view_.groups(view_.first(), token)) {
        if (is_actor(group) && token - group.last <= 3) {
            // "مسؤول من الاتحاد الأوروبي الذي يزور": he, not where he comes from.
            const bool origin = group.marker == Marker::from && before && group.first - before->last <= 2 &&
                                view_.mention(before->members.back()).kind == MentionKind::person;
            head = origin ? before : group;
        }
        before = group;
    }
    // "القمة وسيكون الأول الذي سيغادر": the relative describes a word that names nobody.
    const Analysis& a = view_.analysis();
    const bool of_word = head && a.is_word(token - 2) && token - 2 >= head->last && a.has_article(token - 2) &&
                         one_of(view_.word(token - 2), {u"الاول", u"الوحيد", u"الاخير", u"الاولي", u"الوحيده"});
    if (of_word) {
        return std::nullopt;
    }
    if (head && head->members.size() > 1) {
        const std::u16string_view relative = view_.analysis().text().word(token - 1);
        if (relative == u"الذي" || relative == u"التي") {
            head->members.erase(head->members.begin(), head->members.end() - 1);
        }
    }
    return head;
}

/// "الذي قال بوتين إنه", "التي قام بها الرئيس": the relative clause has a subject of its own.
bool FrameContext::subject_behind(const Trigger& verb) const {
    const std::uint32_t end = std::min(view_.clause_end(verb.token), verb.last + 3);
    for (const Group& group : view_.groups(verb.last, end)) {
        const bool of_noun = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            return t.token >= verb.last && t.token < group.first;
        });
        return group.marker == Marker::bare && is_actor(group) && !of_noun;
    }
    return false;
}

} // namespace rabita
