#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

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

/// "ألغى الرئيس X زيارته": only who did it, and when, stands between.
bool FrameContext::cancelled_by_subject(const Trigger& trigger) const {
    constexpr std::uint32_t reach = 14;
    const Analysis& a = view_.analysis();
    const std::uint32_t from = trigger.token > view_.first() + reach ? trigger.token - reach : view_.first();
    for (std::uint32_t i = trigger.token; trigger.is(surface::noun) && i > from; --i) {
        if (view_.mention_at(i - 1) || view_.is_date(i - 1) || a.mark(i - 1) == u',') {
            continue;
        }
        return trigger.token - i > 1 && a.is_word(i - 1) && a.cue(i - 1, view_.cues().cancelled) != nullptr;
    }
    return false;
}

/// A verb that says no more than that something took place.
bool FrameContext::happens(std::uint32_t token) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(),
                       [&](const Trigger& t) { return t.token == token && t.data->frame == Frame::light; }) ||
           (view_.analysis().is_word(token) && view_.analysis().cue(token, view_.cues().happens) != nullptr);
}

/// "لإجراء محادثات", "للقاء": what somebody came for; whether it came about is told elsewhere.
bool FrameContext::purpose(const Trigger& trigger) const {
    const Analysis& a = view_.analysis();
    const bool to_hold = trigger.token > view_.first() && a.is_word(trigger.token - 1) &&
                         (a.text().word(trigger.token - 1) == u"لاجراء" || a.text().word(trigger.token - 1) == u"لعقد");
    // "صورا للقاء الذي جمعهما" tells of one that was.
    const bool described = a.is_word(trigger.last) && a.cue(trigger.last, view_.cues().relative, 0) != nullptr;
    return trigger.is(surface::noun) && !described && (to_hold || (trigger.proclitics & proclitic::lam) != 0);
}

/// "وافق كيم على عقد قمة": agreed on, not yet held.
bool FrameContext::agreed_on(const Trigger& noun) const {
    const Analysis& a = view_.analysis();
    for (std::uint32_t back = 1; back <= 2 && noun.token >= view_.first() + back; ++back) {
        const std::uint32_t on = noun.token - back;
        if (a.is_word(on) && a.cue(on, view_.cues().on, 0) != nullptr) {
            const std::uint32_t from = on > view_.first() + 5 ? on - 5 : view_.first();
            return view_.has_cue(from, on, view_.cues().agreed);
        }
    }
    return false;
}

/// "اللقاء قد يعقد في يونيو"
bool FrameContext::may_come_about(const Trigger& noun) const {
    const Analysis& a = view_.analysis();
    const std::uint32_t end = std::min(view_.last(), noun.last + 4);
    for (std::uint32_t i = noun.last; i + 1 < end; ++i) {
        if (a.is_word(i) && a.text().word(i) == u"قد" && a.is_word(i + 1)) {
            return a.cue(i + 1, view_.cues().happens, 0) != nullptr;
        }
    }
    return false;
}

/// "قبل القمة", "قبل ساعات من لقائه" look forward to it; "عقب لقائه", "منذ القمة" look back.
std::optional<Status> FrameContext::before_or_after(const Trigger& noun) const {
    const Analysis& a = view_.analysis();
    const std::uint32_t from = noun.token > view_.first() + 3 ? noun.token - 3 : view_.first();
    for (std::uint32_t i = noun.token; i > from; --i) {
        if (!a.is_word(i - 1) || view_.mention_at(i - 1)) {
            return std::nullopt;
        }
        if (a.cue(i - 1, view_.cues().ahead) != nullptr) {
            return Status::planned;
        }
        if (a.cue(i - 1, view_.cues().past) != nullptr) {
            return Status::occurred;
        }
    }
    return std::nullopt;
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
        // "لم يستغرق اللقاء" is no denial of it; "لم يعقد اجتماع" is.
        const bool exists = trigger.finite() || trigger.token - i == 1 || happens(i + 1);
        if (near && exists &&
            (word == u"لم" || word == u"لن" || word == u"دون" || word == u"بدون" || word == u"امتنع")) {
            return Status::denied;
        }
        if (const Reading* off = trigger.token - i <= 3 ? a.cue(i, cues.cancelled) : nullptr) {
            // "هددت بإلغاء القمة": not yet.
            const bool threat = (off->proclitics & proclitic::ba) != 0 && view_.before(i, {Frame::say}, 6) != nullptr &&
                                view_.before(i, {Frame::say}, 6)->data->plover == "THREATEN";
            return threat ? Status::planned : Status::denied;
        }
    }
    if (denied_any(trigger) || cancelled_by_subject(trigger)) {
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
    // "سيزور باريس ويلتقي نظيره": the future of the verb before.
    if (trigger.finite() && (trigger.proclitics & proclitic::conjunction) != 0) {
        const Trigger* previous = nullptr;
        for (const Trigger& other : view_.triggers()) {
            previous = other.token < trigger.token && other.finite() ? &other : previous;
        }
        if (previous != nullptr && previous->is(surface::imperfect) && (previous->proclitics & proclitic::sin) != 0) {
            return Status::planned;
        }
    }
    for (std::uint32_t i = from; i < trigger.token; ++i) {
        if (a.is_word(i) && !view_.mention_at(i) && a.cue(i, cues.planned) != nullptr) {
            return Status::planned;
        }
    }
    if (trigger.is(surface::noun) && agreed_on(trigger)) {
        return Status::planned;
    }
    if (trigger.is(surface::noun)) {
        if (const auto order = before_or_after(trigger)) {
            return *order;
        }
        const std::uint32_t end = std::min(view_.last(), trigger.last + 4);
        for (std::uint32_t i = trigger.last; i < end; ++i) {
            if (a.is_word(i) && a.cue(i, cues.planned, 0) != nullptr) {
                return Status::planned;
            }
        }
        if (may_come_about(trigger) || purpose(trigger)) {
            return Status::planned;
        }
        // "القمة بين A وB ستبدأ غدا"
        for (const Trigger& next : view_.triggers()) {
            if (next.token > trigger.token && next.finite()) {
                const bool of_noun = next.data->frame == Frame::light || next.data->frame == Frame::gather;
                if (of_noun && (next.proclitics & proclitic::sin) != 0 && next.token - trigger.token <= 14 &&
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

/// "إثر لقائه", "بعد إجرائه مكالمة": what other things are dated by took place.
bool FrameContext::presupposed(const Trigger& trigger) const {
    const std::uint32_t from = trigger.token > view_.first() + 3 ? trigger.token - 3 : view_.first();
    return view_.has_cue(from, trigger.token, view_.cues().occasion);
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
    const bool planned = event.status == Status::planned && !purpose(trigger);
    event.asserted = event.perfect || planned || event.status == Status::denied || presupposed(trigger);
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
