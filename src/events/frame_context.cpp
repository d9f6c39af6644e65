#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t subject_reach = 18;

ArgumentMention source_argument(ArgumentSource source, Role role) {
    ArgumentMention argument;
    argument.source = source;
    argument.role = role;
    return argument;
}

} // namespace

std::vector<ArgumentMention> as_role(std::vector<ArgumentMention> arguments, Role role) {
    for (ArgumentMention& argument : arguments) {
        argument.role = role;
    }
    return arguments;
}

bool FrameContext::is_place(std::uint32_t index) const {
    const Mention& m = view_.mention(index);
    return m.kind == MentionKind::state &&
           (m.form == StateForm::name || m.form == StateForm::capital || m.form == StateForm::city ||
            m.form == StateForm::territory || m.form == StateForm::government);
}

bool FrameContext::is_actor(const Group& group) const {
    return std::any_of(group.members.begin(), group.members.end(), [&](std::uint32_t i) {
        const Mention& m = view_.mention(i);
        return !(m.kind == MentionKind::state && (m.form == StateForm::city || m.form == StateForm::territory));
    });
}

std::vector<ArgumentMention> FrameContext::arguments(const Group& group, Role role) const {
    std::vector<ArgumentMention> out;
    for (const std::uint32_t index : group.members) {
        const Mention& m = view_.mention(index);
        if (m.kind == MentionKind::state && (m.form == StateForm::city || m.form == StateForm::territory)) {
            continue;
        }
        ArgumentMention argument;
        argument.role = role;
        argument.index = index;
        out.push_back(argument);
    }
    return out;
}

std::vector<ArgumentMention> FrameContext::pronoun(const Trigger& trigger, Role role) const {
    if (trigger.is(surface::pronoun_he)) {
        return {source_argument(ArgumentSource::pronoun_he, role)};
    }
    if (trigger.is(surface::pronoun_she)) {
        return {source_argument(ArgumentSource::pronoun_she, role)};
    }
    if (trigger.is(surface::pronoun_dual)) {
        return {source_argument(ArgumentSource::pronoun_dual, role)};
    }
    if (trigger.is(surface::pronoun_they)) {
        return {source_argument(ArgumentSource::pronoun_they, role)};
    }
    // "زيارة له إلى", "لقاء لهما"
    if (trigger.is(surface::noun) && view_.analysis().is_word(trigger.last)) {
        const std::u16string_view word = view_.analysis().text().word(trigger.last);
        if (word == u"له") {
            return {source_argument(ArgumentSource::pronoun_he, role)};
        }
        if (word == u"لها") {
            return {source_argument(ArgumentSource::pronoun_she, role)};
        }
        if (word == u"لهما") {
            return {source_argument(ArgumentSource::pronoun_dual, role)};
        }
    }
    return {};
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

std::optional<Group> FrameContext::head_of_relative(std::uint32_t token) const {
    std::optional<Group> head;
    for (const Group& group : view_.groups(view_.first(), token)) {
        if (is_actor(group) && token - group.last <= 3) {
            head = group;
        }
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
        return group.marker == Marker::bare && is_actor(group);
    }
    return false;
}

FrameContext::Subject FrameContext::subject_of(const Trigger& verb) const {
    Subject subject;
    subject.behind = verb.last;
    const bool own_subject = verb.data->frame == Frame::light || verb.data->frame == Frame::say;
    if (relative_before(verb.token) && !(own_subject && subject_behind(verb))) {
        if (const auto head = head_of_relative(verb.token)) {
            subject.arguments = arguments(*head, Role::participant);
            if (!subject.arguments.empty()) {
                subject.explicit_ = subject.before = true;
                return subject;
            }
        }
    }
    // "قال إنه التقى": the pronoun stands for who speaks.
    if (verb.token > view_.first() + 1 && view_.analysis().is_word(verb.token - 1)) {
        const std::u16string_view word = view_.analysis().text().word(verb.token - 1);
        if (word == u"انه" || word == u"بانه" || word == u"انها" || word == u"بانها" || word == u"وانه" ||
            word == u"وانها") {
            subject.arguments = clause_subject(verb.token - 1);
            subject.explicit_ = subject.before = true;
            return subject;
        }
    }
    const bool continues = (verb.proclitics & proclitic::conjunction) != 0;
    if (!continues) {
        const auto before = view_.subject_before(verb.token);
        // "إثر وفاة X، رئيس Y، أجرى الملك ...": what a comma closes is the subject only when none stands behind the
        // verb.
        const bool closed = before && before->last < verb.token && view_.analysis().mark(before->last) == u',';
        if (before && is_actor(*before) && !(closed && subject_behind(verb))) {
            subject.arguments = arguments(*before, Role::participant);
            subject.explicit_ = subject.before = true;
            return subject;
        }
    }
    // A verb before its subject is singular; a dual or plural one has had its subject.
    const bool agrees = verb.is(surface::dual) || verb.is(surface::plural);
    const std::uint32_t end = agrees ? verb.last : std::min(view_.clause_end(verb.token), verb.last + subject_reach);
    for (const Group& group : view_.groups(verb.last, end)) {
        if (group.marker == Marker::with || group.marker == Marker::ba) {
            break;
        }
        if (group.marker != Marker::bare || !is_actor(group)) {
            continue;
        }
        const bool motion = verb.data->frame == Frame::visit || verb.data->frame == Frame::travel ||
                            verb.data->frame == Frame::leave || verb.data->frame == Frame::stay;
        if (motion &&
            std::all_of(group.members.begin(), group.members.end(), [&](std::uint32_t i) { return is_place(i); })) {
            continue; // places do not travel
        }
        if (!view_.light_gap(verb.last, group.first) ||
            (verb.data->frame == Frame::invite && view_.has_cue(verb.last, group.first, view_.cues().to))) {
            break;
        }
        subject.arguments = arguments(group, Role::participant);
        subject.explicit_ = true;
        subject.behind = group.last;
        return subject;
    }
    if (agrees) {
        subject.arguments = {source_argument(ArgumentSource::pronoun_dual, Role::participant)};
        return subject;
    }
    // "كان هاريس في المنطقة، حيث زار الجزائر": the subject of the clause before.
    for (const Group& group : view_.groups(view_.first(), verb.token)) {
        if (group.marker == Marker::bare && view_.mention(group.members.front()).kind == MentionKind::person) {
            subject.arguments = arguments(group, Role::participant);
            return subject;
        }
    }
    subject.arguments = {source_argument(ArgumentSource::dropped, Role::participant)};
    return subject;
}

std::vector<ArgumentMention> FrameContext::clause_subject(std::uint32_t token) const {
    const Trigger* verb = nullptr;
    for (const Trigger& trigger : view_.triggers()) {
        if (trigger.token < token && trigger.finite()) {
            verb = &trigger;
        }
    }
    if (verb != nullptr) {
        return subject_of(*verb).arguments;
    }
    for (const Group& group : view_.groups(view_.first(), token)) {
        if (group.marker == Marker::bare && is_actor(group)) {
            return arguments(group, Role::participant);
        }
    }
    return {source_argument(ArgumentSource::dropped, Role::participant)};
}

std::optional<Group> FrameContext::group_with(std::uint32_t from, std::uint32_t to,
                                              std::initializer_list<Marker> markers) const {
    for (Group& group : view_.groups(from, to)) {
        if (std::find(markers.begin(), markers.end(), group.marker) != markers.end() && is_actor(group)) {
            return group;
        }
    }
    return std::nullopt;
}

/// "نفى إجراء أي اتصال": "any" behind a denial.
bool FrameContext::denied_any(const Trigger& trigger) const {
    const Analysis& a = view_.analysis();
    bool any = false;
    for (std::uint32_t i = trigger.token; i > view_.first() && trigger.token - i < 3; --i) {
        any = any || (a.is_word(i - 1) && a.text().word(i - 1) == u"اي");
    }
    if (!any) {
        return false;
    }
    for (std::uint32_t i = view_.first(); i < trigger.token; ++i) {
        if (a.is_word(i) && a.cue(i, view_.cues().cancelled) != nullptr) {
            return true;
        }
    }
    return false;
}

Status FrameContext::status_of(const Trigger& trigger) const {
    const Cues& cues = view_.cues();
    const Analysis& a = view_.analysis();
    const std::uint32_t from = trigger.token > view_.first() + 6 ? trigger.token - 6 : view_.first();
    for (std::uint32_t i = from; i < trigger.token; ++i) {
        if (!a.is_word(i) || view_.mention_at(i)) {
            continue;
        }
        std::u16string_view word = a.text().word(i);
        if (word.size() == 3 && (word.front() == u'و' || word.front() == u'ف')) {
            word.remove_prefix(1);
        }
        const bool near = trigger.token - i <= 2;
        if (near && (word == u"لم" || word == u"لن" || word == u"دون" || word == u"بدون" || word == u"امتنع")) {
            return Status::denied;
        }
        if (trigger.token - i <= 3 && a.cue(i, cues.cancelled) != nullptr) {
            return Status::denied;
        }
    }
    if (denied_any(trigger)) {
        return Status::denied;
    }
    if ((trigger.proclitics & proclitic::sin) != 0) {
        return Status::planned;
    }
    if (trigger.finite() && trigger.is(surface::imperfect) && trigger.token > view_.first()) {
        const std::u16string_view word = a.text().word(trigger.token - 1);
        if (word == u"ان" || word == u"سوف" || word == u"قد" || (trigger.proclitics & proclitic::lam) != 0) {
            return Status::planned;
        }
    }
    if (trigger.finite() && trigger.is(surface::perfect)) {
        return Status::occurred;
    }
    for (std::uint32_t i = from; i < trigger.token; ++i) {
        if (a.is_word(i) && !view_.mention_at(i) && a.cue(i, cues.planned) != nullptr) {
            return Status::planned;
        }
    }
    if (trigger.is(surface::noun)) {
        const std::uint32_t end = std::min(view_.last(), trigger.last + 4);
        for (std::uint32_t i = trigger.last; i < end; ++i) {
            if (a.is_word(i) && a.cue(i, cues.planned, 0) != nullptr) {
                return Status::planned;
            }
        }
        // "لإجراء محادثات", "للقاء": a purpose.
        const bool purpose =
            trigger.token > view_.first() && a.is_word(trigger.token - 1) &&
            (a.text().word(trigger.token - 1) == u"لاجراء" || a.text().word(trigger.token - 1) == u"لعقد");
        if (purpose || (trigger.proclitics & proclitic::lam) != 0) {
            return Status::planned;
        }
        // "القمة بين A وB ستبدأ غدا"
        for (const Trigger& next : view_.triggers()) {
            if (next.token > trigger.token && next.finite()) {
                if ((next.proclitics & proclitic::sin) != 0 && next.token - trigger.token <= 14 &&
                    (next.proclitics & proclitic::conjunction) == 0) {
                    return Status::planned;
                }
                break;
            }
        }
        if (const Trigger* light = view_.before(trigger.token, {Frame::light}, 14)) {
            if ((light->proclitics & proclitic::sin) != 0) {
                return Status::planned;
            }
            if (light->token > view_.first() && a.is_word(light->token - 1)) {
                const std::u16string_view word = a.text().word(light->token - 1);
                if (word == u"لم" || word == u"لن") {
                    return Status::denied;
                }
                if (light->is(surface::imperfect) && (word == u"ان" || word == u"سوف" || word == u"قد")) {
                    return Status::planned;
                }
            }
        }
    }
    return Status::occurred;
}

/// The date of an event told by `trigger`: in its clause, else right before it, else behind it as far as no other
/// event is told.
std::optional<std::uint32_t> FrameContext::nearest_date(const Trigger& trigger, std::uint32_t last) const {
    const std::uint32_t end = std::max(view_.clause_end(trigger.token), last);
    if (const auto date = view_.date_in(trigger.token, end)) {
        return date;
    }
    const std::uint32_t before = trigger.token > view_.first() + 12 ? trigger.token - 12 : view_.first();
    for (std::uint32_t i = trigger.token; i > before; --i) {
        if (view_.analysis().is_word(i - 1) && view_.analysis().cue(i - 1, view_.cues().that) != nullptr) {
            break; // the day something was said
        }
        if (const auto date = view_.date_in(i - 1, i)) {
            return date;
        }
    }
    std::uint32_t reach = view_.last();
    for (const Trigger& other : view_.triggers()) {
        const bool tells = other.data->frame != Frame::light && other.data->frame != Frame::message_noun &&
                           other.data->frame != Frame::say_noun && other.data->frame != Frame::gather;
        if (other.token > trigger.last && tells) {
            reach = std::min(reach, other.token);
        }
    }
    for (std::uint32_t i = end; i < reach; ++i) {
        if (view_.analysis().mark(i) == u'"' || view_.analysis().mark(i) == u':') {
            return std::nullopt;
        }
        if (const auto date = view_.date_in(i, i + 1)) {
            return date;
        }
    }
    return std::nullopt;
}

/// "آخر زيارة", "لقائهما السابق": another one than the news.
bool FrameContext::earlier_occasion(const Trigger& trigger) const {
    const Analysis& a = view_.analysis();
    if (trigger.token > view_.first() && a.is_word(trigger.token - 1)) {
        const std::u16string_view word = a.text().word(trigger.token - 1);
        if (word == u"اخر" || word == u"واخر") {
            return true;
        }
    }
    return a.is_word(trigger.last) && a.cue(trigger.last, view_.cues().former, 0) != nullptr;
}

EventMention FrameContext::begin(EventType type, const Trigger& trigger, std::uint32_t first, std::uint32_t last,
                                 std::string_view rule) const {
    EventMention event;
    event.type = type;
    event.sentence = view_.number();
    event.trigger = trigger.token;
    event.first = event.head_first = std::min(first, trigger.token);
    event.last = event.head_last = std::max(last, trigger.last);
    event.status = status_of(trigger);
    event.rule = rule;
    event.cameo = trigger.data->cameo;
    event.plover = trigger.data->plover;
    event.tone = trigger.data->tone;
    const Trigger* carrier = trigger.finite() ? &trigger : view_.before(trigger.token, {Frame::light}, 14);
    event.perfect = carrier != nullptr && carrier->is(surface::perfect);
    event.present = carrier != nullptr && carrier->is(surface::imperfect);
    const Analysis& a = view_.analysis();
    for (std::uint32_t i = trigger.token > view_.first() + 8 ? trigger.token - 8 : view_.first(); i < trigger.token;
         ++i) {
        if (a.is_word(i) &&
            (a.text().word(i) == u"كان" || a.text().word(i) == u"وكان" || a.text().word(i) == u"وكانت")) {
            event.background = trigger.is(surface::perfect);
        }
    }
    event.date = nearest_date(trigger, event.last);
    event.background = event.background || earlier_occasion(trigger);
    for (const Group& group : view_.groups(trigger.token, std::max(view_.clause_end(trigger.token), event.last))) {
        if ((group.marker == Marker::in || group.marker == Marker::ba) && is_place(group.members.front())) {
            event.place = group.members.front();
            break;
        }
    }
    return event;
}

} // namespace rabita
