#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

/// "سلمه دعوة لزيارة باريس في نوفمبر": the day of the journey is not the day of the letter. Gives where the journey
/// begins, else `end`.
std::uint32_t FrameContext::journey_asked(const Trigger& trigger, std::uint32_t end) const {
    const Frame frame = trigger.data->frame;
    if (frame != Frame::send && frame != Frame::carry && frame != Frame::get && frame != Frame::invite) {
        return end;
    }
    for (const Trigger& other : view_.triggers()) {
        if (other.token > trigger.token && other.data->frame == Frame::visit_noun) {
            return std::min(end, other.token);
        }
    }
    return end;
}

/// "لأول مرة منذ نهاية الحرب في 1953": the day of something else.
bool FrameContext::since(const Trigger& trigger, std::uint32_t date) const {
    const std::uint32_t first = view_.date(date).first;
    const std::uint32_t from = std::max({view_.first(), trigger.last, first > 8 ? first - 8 : 0U});
    for (std::uint32_t i = from; i < first; ++i) {
        if (view_.analysis().is_word(i) && view_.analysis().text().word(i) == u"منذ") {
            return true;
        }
    }
    return false;
}

/// The date of an event told by `trigger`: in its clause, else right before it, else behind it as far as no other
/// event is told.
std::optional<std::uint32_t> FrameContext::nearest_date(const Trigger& trigger, std::uint32_t last) const {
    const std::uint32_t end = std::max(view_.clause_end(trigger.token), last);
    if (const auto date = view_.date_in(trigger.token, journey_asked(trigger, end)); date && !since(trigger, *date)) {
        return date;
    }
    const std::uint32_t before = trigger.token > view_.first() + 12 ? trigger.token - 12 : view_.first();
    for (std::uint32_t i = trigger.token; i > before; --i) {
        if (view_.analysis().is_word(i - 1) && view_.analysis().cue(i - 1, view_.cues().that) != nullptr) {
            break; // the day something was said
        }
        if (spoken_of(trigger) && said_at(i - 1)) {
            break; // "تحدث في مارس عن قمة"
        }
        if (const auto date = view_.date_in(i - 1, i); date && !since(trigger, *date)) {
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
        if (const auto date = view_.date_in(i, i + 1); date && !since(trigger, *date)) {
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
    // "التقى الوزيران آخر مرة في أبريل"
    for (std::uint32_t i = trigger.last; i + 1 < std::min(view_.clause_end(trigger.token), trigger.last + 8); ++i) {
        if (a.is_word(i) && a.is_word(i + 1) && a.text().word(i) == u"اخر" && a.text().word(i + 1) == u"مره") {
            return true;
        }
    }
    return a.is_word(trigger.last) && a.cue(trigger.last, view_.cues().former, 0) != nullptr;
}

/// A bare noun of which somebody speaks: its day is not the day of speaking.
bool FrameContext::spoken_of(const Trigger& trigger) const {
    return trigger.is(surface::noun) && !trigger.is(surface::any_pronoun) && !presupposed(trigger) &&
           view_.before(trigger.token, {Frame::light}, 14) == nullptr;
}

bool FrameContext::said_at(std::uint32_t token) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(),
                       [&](const Trigger& t) { return t.finite() && t.data->frame == Frame::say && t.token == token; });
}

/// "إثر لقائه", "بعد إجرائه مكالمة", "قال في لقاء مع نظيره": what other things are dated by took place.
bool FrameContext::presupposed(const Trigger& trigger) const {
    if (word(trigger.token - 1) == u"في" && trigger.is(surface::noun) &&
        !view_.groups(trigger.last, trigger.last + 2).empty() &&
        view_.groups(trigger.last, trigger.last + 2).front().marker == Marker::with) {
        return true;
    }
    const std::uint32_t from = trigger.token > view_.first() + 3 ? trigger.token - 3 : view_.first();
    return view_.has_cue(from, trigger.token, view_.cues().occasion);
}

/// Inside a quotation of this sentence.
bool FrameContext::quoted(std::uint32_t token) const {
    bool inside = false;
    for (std::uint32_t i = view_.first(); i < token; ++i) {
        inside = inside != (view_.analysis().mark(i) == u'"');
    }
    return inside;
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
    const bool told = planned && !quoted(trigger.token);
    event.asserted = event.perfect || told || event.status == Status::denied || presupposed(trigger);
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
