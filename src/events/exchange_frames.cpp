#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// What passes between actors: letters, congratulations, invitations, credentials.
class ExchangeReader {
public:
    explicit ExchangeReader(FrameContext& context) : c_(context), view_(context.view()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            read(trigger);
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    void read(const Trigger& t) {
        switch (t.data->frame) {
        case Frame::send: send(t); break;
        case Frame::carry: carry(t); break;
        case Frame::get: get(t); break;
        case Frame::address: address(t); break;
        case Frame::invite: invite(t); break;
        default: break;
        }
    }

    void message(const Trigger& t, const Arguments& senders, const Arguments& receivers, std::uint32_t last,
                 const char* rule) {
        if (senders.empty() || receivers.empty()) {
            return;
        }
        EventMention event = c_.begin(EventType::message, t, t.token, last, rule);
        event.arguments = as_role(senders, Role::sender);
        const Arguments rest = as_role(receivers, Role::receiver);
        event.arguments.insert(event.arguments.end(), rest.begin(), rest.end());
        c_.add(std::move(event));
    }

    bool invitation(const Trigger& t, std::uint32_t end) const {
        return view_.has_cue(t.last, end, view_.cues().invitation);
    }

    /// "لقائه بالأمير الذي سلمه رسالة": the person named last before the verb.
    Arguments handed_to(const Trigger& t) const {
        const auto before = view_.groups(view_.first(), t.token);
        const bool near = c_.relative_before(t.token) && !before.empty() && t.token - before.back().last <= 3 &&
                          view_.mention(before.back().members.back()).kind == MentionKind::person;
        return near ? c_.arguments(before.back(), Role::receiver) : c_.pronoun(t, Role::receiver);
    }

    /// A person or body before a place: "سلم X، في زيارة إلى طهران، الرئيس روحاني دعوة".
    std::optional<Group> recipient(std::uint32_t from, std::uint32_t to, std::initializer_list<Marker> markers) const {
        std::optional<Group> place;
        for (const Group& group : view_.groups(from, to)) {
            if (std::find(markers.begin(), markers.end(), group.marker) == markers.end() || !c_.is_actor(group)) {
                continue;
            }
            if (!c_.is_place(group.members.front())) {
                return group;
            }
            place = place ? place : std::optional(group);
        }
        const bool bare_person =
            place && c_.group_with(place->last, view_.clause_end(from), {Marker::bare}).has_value();
        return bare_person ? std::nullopt : place;
    }

    /// "بعث X برسالة إلى Y", "وجه X دعوة لـY", "رفع X تعازيه لـY".
    void send(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        if (const auto to = recipient(subject.behind, end, {Marker::to, Marker::lam})) {
            message(t, subject.arguments, c_.arguments(*to, Role::receiver), to->last, "message.send");
            if (invitation(t, end)) {
                invited_visit(t, c_.arguments(*to, Role::visitor), to->last, end);
            }
        }
    }

    /// The visit that an invitation asks for: "دعوة للرئيس لزيارة موسكو".
    void invited_visit(const Trigger& t, const Arguments& guests, std::uint32_t from, std::uint32_t end) {
        for (const Group& group : view_.groups(from, std::max(end, from + 8))) {
            const std::uint32_t host = group.members.front();
            const bool visit_word =
                std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& v) {
                    return (v.data->frame == Frame::visit_noun || v.data->frame == Frame::attend_noun) &&
                           v.token >= from && v.token < group.first;
                });
            if (!visit_word || !c_.is_place(host)) {
                continue;
            }
            EventMention event = c_.begin(EventType::visit, t, t.token, group.last, "visit.invited");
            event.status = Status::planned;
            event.arguments = as_role(guests, Role::visitor);
            ArgumentMention argument;
            argument.role = Role::host;
            argument.index = host;
            event.arguments.push_back(argument);
            event.place = host;
            event.date = view_.date_in(group.last, std::min(view_.last(), group.last + 3));
            if (event.date && !view_.date(*event.date).future && !view_.date(*event.date).yearless) {
                event.date.reset(); // the day of inviting
            }
            c_.add(std::move(event));
            return;
        }
    }

    /// "سلم X رسالة من Y إلى Z": X only carries.
    void carry(const Trigger& t) {
        if (view_.has_cue(t.last, view_.last(), view_.cues().greetings)) {
            return;
        }
        if (t.is(surface::pronoun_she)) {
            return; // "رسالة ... نقلها إليه الوزير": the letter was told of
        }
        const std::uint32_t end = view_.last();
        const auto subject = c_.subject_of(t);
        const auto from = c_.group_with(subject.behind, end, {Marker::from});
        auto to = recipient(subject.behind, end, {Marker::to, Marker::lam});
        if (!to) {
            to = recipient(subject.behind, view_.clause_end(t.token), {Marker::bare});
        }
        const bool to_him =
            t.is(surface::pronoun_he) && from &&
            (!to || to->first > from->first || view_.mention(to->members.front()).kind != MentionKind::person);
        if (to_him) {
            message(t, c_.arguments(*from, Role::sender), handed_to(t), from->last, "message.handed");
            return;
        }
        if (!to) {
            return;
        }
        const Arguments sender = from ? c_.arguments(*from, Role::sender) : subject.arguments;
        message(t, sender, c_.arguments(*to, Role::receiver), std::max(to->last, from ? from->last : 0U),
                "message.carried");
        if (invitation(t, end)) {
            invited_visit(t, c_.arguments(*to, Role::visitor), to->last, end);
        }
    }

    /// "تلقى X رسالة من Y": turned round; "تلقى X اتصالا هاتفيا من Y" is a call.
    void get(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        for (const Trigger& noun : view_.triggers()) {
            if (noun.token > t.token && noun.token < end + 1 && noun.data->frame == Frame::call_noun) {
                return; // the call frame reads it
            }
        }
        if (const auto from = c_.group_with(subject.behind, std::max(end, t.last + 20), {Marker::from})) {
            message(t, c_.arguments(*from, Role::sender), subject.arguments, from->last, "message.received");
            return;
        }
        if (const auto credentials = view_.cue_position(t.last, end, view_.cues().credentials)) {
            for (const Group& group : view_.groups(*credentials, end)) {
                message(t, c_.arguments(group, Role::sender), subject.arguments, group.last, "message.credentials");
                return;
            }
        }
    }

    /// "هنأ X Y", "عزى X Y".
    void address(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const Arguments pronoun = c_.pronoun(t, Role::receiver);
        if (!pronoun.empty() && subject.explicit_) {
            message(t, subject.arguments, pronoun, subject.behind, "message.addressed");
            return;
        }
        if (const auto object = c_.group_with(subject.behind, end, {Marker::bare}); object && subject.explicit_) {
            message(t, subject.arguments, c_.arguments(*object, Role::receiver), object->last, "message.addressed");
        }
    }

    /// "دعا X Y لزيارة Z" invites; "دعا X إلى" only demands.
    void invite(const Trigger& t) {
        if (t.is(surface::noun)) {
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const Arguments pronoun = c_.pronoun(t, Role::receiver);
        const auto object = c_.group_with(subject.behind, end, {Marker::bare});
        const bool asks_visit =
            std::any_of(view_.triggers().begin(), view_.triggers().end(),
                        [&](const Trigger& v) {
                            return v.token > t.token && v.token < end + 1 &&
                                   (v.data->frame == Frame::visit_noun || v.data->frame == Frame::attend);
                        }) ||
            view_.has_cue(t.last, end, view_.cues().attendance);
        if (asks_visit && !pronoun.empty()) {
            message(t, subject.arguments, pronoun, t.last + 3, "message.invitation");
            invited_visit(t, pronoun, t.last, end);
        } else if (asks_visit && object && subject.explicit_) {
            message(t, subject.arguments, c_.arguments(*object, Role::receiver), object->last, "message.invitation");
            invited_visit(t, c_.arguments(*object, Role::visitor), object->last, end);
        }
    }

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_exchanges(FrameContext& context) {
    ExchangeReader(context).run();
}

} // namespace rabita
