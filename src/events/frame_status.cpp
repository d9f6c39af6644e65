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

/// The light verb of a noun: not one that has its own noun, "أجرى اتصالات لضمان بقاء القمة".
const Trigger* FrameContext::carrier_of(const Trigger& noun) const {
    const Trigger* light = view_.before(noun.token, {Frame::light}, 14);
    // "وكان الإعلان عن قمة": of which the verb says nothing
    if (light != nullptr && light->data->id == "light.kana" && noun.token - light->last > 1) {
        return nullptr;
    }
    const bool taken =
        light != nullptr && std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            const Frame frame = t.data->frame;
            return t.token > light->token && t.last + 1 < noun.token && t.is(surface::noun) &&
                   (frame == Frame::talk_noun || frame == Frame::call_noun || frame == Frame::visit_noun);
        });
    return taken && (noun.proclitics & proclitic::conjunction) == 0 ? nullptr : light;
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
    const Trigger* carrier = trigger.finite() ? &trigger : carrier_of(trigger);
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
    event.earlier = earlier_occasion(trigger);
    event.background = event.background || event.earlier;
    for (const Group& group : view_.groups(trigger.token, std::max(view_.clause_end(trigger.token), event.last))) {
        // "محادثات حول الوضع في السودان": where what is spoken of goes on
        const bool topic = group.marker == Marker::in &&
                           one_of(view_.word(group.first - 2),
                                  {u"الوضع", u"الاوضاع", u"التطورات", u"المستجدات", u"الازمه", u"الحرب", u"النزاع",
                                   u"الصراع", u"القتال", u"العنف", u"الاحداث", u"السلام", u"النار"});
        if ((group.marker == Marker::in || group.marker == Marker::ba) && !topic && is_place(group.members.front())) {
            event.place = group.members.front();
            break;
        }
    }
    return event;
}

} // namespace rabita
