#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

/// "إثر لقائه", "بعد إجرائه مكالمة", "قال في لقاء مع نظيره": what other things are dated by took place.
bool FrameContext::presupposed(const Trigger& trigger) const {
    if (view_.word(trigger.token - 1) == u"في" && trigger.is(surface::noun)) {
        const auto behind = view_.groups(trigger.last, trigger.last + 2);
        if (!behind.empty() && behind.front().marker == Marker::with) {
            return true;
        }
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
    event.last = event.head_last = std::min(view_.last(), std::max(last, trigger.last));
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
    event.asserted = event.perfect || told || event.status == Status::denied || presupposed(trigger) ||
                     (trigger.is(surface::noun) && !quoted(trigger.token) && described_as(trigger).has_value());
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
