#include "events/told_calls.hpp"

#include <algorithm>

namespace rabita {

namespace {

bool told_person(const SentenceView& view, const ArgumentMention& argument) {
    return argument.source == ArgumentSource::mention && view.mention(argument.index).kind == MentionKind::person;
}

/// "خلال اتصال", "في مكالمة": what is told was told there.
bool during_call(const SentenceView& view, const Trigger& noun) {
    return noun.token > view.first() && (view.is_cue(noun.token - 1, view.cues().in) ||
                                         one_of(view.word(noun.token - 1), {u"خلال", u"وخلال", u"اثناء", u"عبر"}));
}

/// "في اتصال هاتفي مع الصحيفة": somebody else is on the line.
bool with_another(const SentenceView& view, const Trigger& noun) {
    for (std::uint32_t i = noun.last; i < std::min(view.last(), noun.last + 5); ++i) {
        if (view.is_cue(i, view.cues().with) || one_of(view.word(i), {u"من", u"اجرته", u"اجراه", u"به", u"معه"})) {
            return true;
        }
    }
    return false;
}

/// The verb that speaks to somebody: before the noun, else the first behind it.
const Trigger* telephone_verb(const SentenceView& view, const Trigger& noun) {
    if (const Trigger* said = view.before(noun.token, {Frame::say, Frame::invite, Frame::address, Frame::sign}, 30)) {
        return said;
    }
    for (const Trigger& other : view.triggers()) {
        if (other.token > noun.token && other.finite()) {
            const Frame frame = other.data->frame;
            const bool speaks = frame == Frame::say || frame == Frame::invite || frame == Frame::address;
            return speaks && noun.token < view.first() + 4 && other.token - noun.token <= 8 ? &other : nullptr;
        }
    }
    return nullptr;
}

/// Whom the speaker addresses, bare or behind لـ, before the noun or right behind it.
std::optional<Group> addressee(const FrameContext& c, const Trigger& said, const Trigger& noun) {
    const SentenceView& view = c.view();
    const auto subject = c.subject_of(said);
    const std::uint32_t from = std::max(subject.behind, said.last);
    const bool before = from <= noun.token;
    auto to =
        said.data->frame == Frame::sign // "اتفق مع نظيره"
            ? c.group_with(from, noun.token, {Marker::with})
            : c.group_with(from, before ? noun.token : std::min(view.last(), from + 3), {Marker::bare, Marker::lam});
    if (!to && before && said.data->frame != Frame::sign) {
        to = c.group_with(noun.last, std::min(view.clause_end(noun.token), noun.last + 5), {Marker::bare, Marker::lam});
    }
    return to && view.mention(to->members.front()).kind == MentionKind::person ? to : std::nullopt;
}

} // namespace

std::optional<ToldCall> told_call(const FrameContext& context, const Trigger& noun) {
    const SentenceView& view = context.view();
    if (noun.data->frame != Frame::call_noun || noun.is(surface::definite | surface::any_pronoun) ||
        !during_call(view, noun) || with_another(view, noun)) {
        return std::nullopt;
    }
    ToldCall call;
    call.last = noun.last;
    call.held = std::any_of(view.triggers().begin(), view.triggers().end(), [&](const Trigger& t) {
        const std::uint32_t apart = t.token < noun.token ? noun.token - t.token : t.token - noun.token;
        return t.finite() && t.is(surface::perfect) && apart <= 12;
    });
    const Trigger* said = telephone_verb(view, noun);
    const auto subject = said == nullptr ? FrameContext::Subject() : context.subject_of(*said);
    if (subject.explicit_ && subject.arguments.size() == 1) {
        if (const auto to = addressee(context, *said, noun)) {
            call.one = subject.arguments;
            call.other = context.arguments(*to, Role::participant);
            return call;
        }
    }
    // "اتفق X وY خلال اتصال", "خلال اتصال بينهما شدد X وY", "في اتصال شدد الزعيمان"
    call.one = context.clause_subject(noun.token);
    const bool the_two = call.one.size() == 1 && call.one.front().source == ArgumentSource::mention &&
                         view.mention(call.one.front().index).kind == MentionKind::group;
    if (the_two) {
        return call;
    }
    const bool pair = call.one.size() == 2 && told_person(view, call.one.front()) && told_person(view, call.one.back());
    return pair ? std::optional(call) : std::nullopt;
}

} // namespace rabita
