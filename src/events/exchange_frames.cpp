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
        case Frame::talk: exchange(t); break;
        case Frame::message_noun: letter(t); break;
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

    bool is_letter(std::uint32_t token) const {
        const Analysis& a = view_.analysis();
        return a.is_word(token) && (a.cue(token, view_.cues().message_object) != nullptr ||
                                    a.cue(token, view_.cues().invitation) != nullptr);
    }

    /// Where the letter is named between two tokens.
    std::optional<std::uint32_t> letter_in(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = std::max(from, view_.first()); i < std::min(to, view_.last()); ++i) {
            if (is_letter(i)) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// What the verb says was handed over: never "بدعوة من", nothing in a clause that describes somebody.
    std::optional<std::uint32_t> letter_of(const Trigger& t) const {
        constexpr std::uint32_t reach = 36;
        const Analysis& a = view_.analysis();
        for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + reach); ++i) {
            if (a.is_word(i) &&
                (a.cue(i, view_.cues().relative) != nullptr || a.cue(i, view_.cues().that) != nullptr)) {
                break;
            }
            if (is_letter(i) && !(view_.word(i).starts_with(u"ب") && !view_.word(i).starts_with(u"برق"))) {
                return i;
            }
        }
        return std::nullopt;
    }

    bool invitation(const Trigger& t, std::uint32_t end) const {
        return view_.has_cue(t.last, end, view_.cues().invitation);
    }

    static bool bears(const Mention& m) {
        return m.office == Office::special_envoy || m.office == Office::ambassador || m.office == Office::diplomat ||
               m.office == Office::foreign_minister;
    }

    /// "لقائه بالأمير الذي سلمه رسالة": the person named last before the verb.
    Arguments handed_to(const Trigger& t) const {
        const auto before = view_.groups(view_.first(), t.token);
        const bool near = c_.relative_before(t.token) && !before.empty() && t.token - before.back().last <= 3 &&
                          view_.mention(before.back().members.back()).kind == MentionKind::person;
        // "استقبل المبعوث الذي سلمه رسالة": an envoy brings, he does not receive.
        if (near && bears(view_.mention(before.back().members.back()))) {
            return c_.clause_subject(t.token - 1);
        }
        return near ? c_.arguments(before.back(), Role::receiver) : c_.pronoun(t, Role::receiver);
    }

    /// "نقل إليه رسالة": of whom the text spoke.
    Arguments to_whom(const Trigger& t) const {
        ArgumentMention him;
        him.role = Role::receiver;
        him.source = view_.word(t.last).ends_with(u'ا') ? ArgumentSource::pronoun_she : ArgumentSource::pronoun_he;
        return {him};
    }

    /// "رسالة حول الأوضاع في X": behind "حول" stands what the letter is about.
    bool told_about(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            if (!view_.mention_at(i) &&
                one_of(view_.word(i), {u"حول", u"بشان", u"بخصوص", u"تتضمن", u"تتعلق", u"مفادها"})) {
                return true;
            }
        }
        return false;
    }

    /// A person or body before a place: "سلم X، في زيارة إلى طهران، الرئيس روحاني دعوة".
    std::optional<Group> recipient(std::uint32_t from, std::uint32_t to, std::initializer_list<Marker> markers) const {
        std::optional<Group> place;
        for (const Group& group : view_.groups(from, to)) {
            if (std::find(markers.begin(), markers.end(), group.marker) == markers.end() || !c_.is_actor(group)) {
                continue;
            }
            if (told_about(from, group.first)) {
                break;
            }
            // "رسالة إلى لبنان بعد استقبال X لوفد": the state that the letter goes to.
            const bool addressed =
                group.first > view_.first() + 1 && (is_letter(group.first - 1) || is_letter(group.first - 2));
            if (addressed || !c_.is_place(group.members.front())) {
                return group;
            }
            place = place ? place : std::optional(group);
        }
        const bool bare_person =
            place && c_.group_with(place->last, view_.clause_end(from), {Marker::bare}).has_value();
        return bare_person ? std::nullopt : place;
    }

    /// "إلى الملك X، وإلى ولي العهد Y", "للرئيس X ولوزيره Y": each of them receives.
    void take_others(Group& to, std::uint32_t end) const {
        for (const Group& group : view_.groups(to.last, end)) {
            const bool joined =
                group.first > to.last && group.first - to.last <= 2 && view_.word(group.first - 1) == u"والي";
            const bool both = (view_.mention(group.members.front()).proclitics &
                               (proclitic::conjunction | proclitic::lam)) == (proclitic::conjunction | proclitic::lam);
            if ((!joined && !both) || !c_.is_actor(group)) {
                break;
            }
            to.members.insert(to.members.end(), group.members.begin(), group.members.end());
            to.last = group.last;
        }
    }

    /// "بعث X برسالة إلى Y", "وجه X دعوة لـY", "رفع X تعازيه لـY".
    void send(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        if (one_of(view_.word(t.last), {u"اليه", u"اليها", u"له", u"لها"}) && sent_to_him(t)) {
            return;
        }
        if (stranger_sends(t)) {
            return;
        }
        if (auto to = recipient(subject.behind, end, {Marker::to, Marker::lam})) {
            take_others(*to, end);
            const auto writer = letter_from(subject.behind, to->first);
            message(t, writer ? c_.arguments(*writer, Role::sender) : subject.arguments,
                    c_.arguments(*to, Role::receiver), to->last, "message.send");
            if (invitation(t, end)) {
                invited_visit(t, c_.arguments(*to, Role::visitor), to->last, end);
            }
        }
    }

    /// "ووجهت المحامية رسالة إلى": somebody who is no actor; "أوراق ترشيحه" are no letter.
    bool stranger_sends(const Trigger& t) const {
        const Analysis& a = view_.analysis();
        const auto papers_at = t.data->id == "message.qaddama" ? word_in(t.last, t.last + 12, u"اوراق") : std::nullopt;
        const bool papers = papers_at && !view_.word(*papers_at + 1).starts_with(u"اعتماد");
        const bool letter_next =
            is_letter(t.last + 1) && !a.has_article(t.last + 1) && a.is_word(t.last) && !is_letter(t.last);
        const bool common = (a.flags(t.last) & word_flag::common) != 0 && !view_.mention_at(t.last) &&
                            !view_.is_date(t.last) && a.find(t.last, EntryKind::cue) == nullptr;
        return papers || (letter_next && common && a.has_article(t.last));
    }

    std::optional<std::uint32_t> word_in(std::uint32_t from, std::uint32_t to, std::u16string_view word) const {
        for (std::uint32_t i = from; i < std::min(to, view_.last()); ++i) {
            if (view_.word(i) == word) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// "قدم المبعوث دعوة من الوزير إلى": the envoy hands over what another has written.
    std::optional<Group> letter_from(std::uint32_t from, std::uint32_t to) const {
        const auto noun = letter_in(from, to);
        const auto writer = noun ? c_.group_with(*noun + 1, std::min(to, *noun + 4), {Marker::from}) : std::nullopt;
        return writer && !c_.is_place(writer->members.front()) ? writer : std::nullopt;
    }

    /// "تلبية لدعوة وجهها إليه نظيره": to whom the clause before tells of.
    bool sent_to_him(const Trigger& t) {
        const auto noun = letter_in(t.token > view_.first() + 4 ? t.token - 4 : view_.first(), t.token);
        const auto sender = c_.group_with(t.last, std::min(view_.last(), t.last + 3), {Marker::bare});
        if (!noun || !sender) {
            return false;
        }
        message(t, c_.arguments(*sender, Role::sender), c_.clause_subject(*noun), sender->last, "message.sent-to-him");
        return true;
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
            invited_to(t, guests, host, group.last);
            return;
        }
    }

    void invited_to(const Trigger& t, const Arguments& guests, std::uint32_t host, std::uint32_t last) {
        EventMention event = c_.begin(EventType::visit, t, t.token, last, "visit.invited");
        event.status = Status::planned;
        event.arguments = as_role(guests, Role::visitor);
        ArgumentMention argument;
        argument.role = Role::host;
        argument.index = host;
        event.arguments.push_back(argument);
        event.place = host;
        event.date = view_.date_in(last, std::min(view_.last(), last + 3));
        if (event.date && !view_.date(*event.date).future && !view_.date(*event.date).yearless) {
            event.date.reset(); // the day of inviting
        }
        c_.add(std::move(event));
    }

    /// "مصر تدعو الرئيس لزيارتها": the state that invites is the one to be visited. Gives where the journey is told.
    std::optional<std::uint32_t> to_itself(const Trigger& t, const Arguments& host, std::uint32_t end) const {
        const bool state =
            host.size() == 1 && host.front().source == ArgumentSource::mention && c_.is_place(host.front().index);
        for (const Trigger& v : view_.triggers()) {
            if (state && v.token > t.token && v.token <= end && v.data->frame == Frame::visit_noun &&
                v.is(surface::pronoun_she)) {
                return v.last;
            }
        }
        return std::nullopt;
    }

    /// "سلم X رسالة من Y إلى Z": X only carries.
    void carry(const Trigger& t) {
        if (view_.has_cue(t.last, view_.last(), view_.cues().greetings)) {
            return;
        }
        const std::uint32_t near = t.token > view_.first() + 4 ? t.token - 4 : view_.first();
        if (view_.has_cue(near, t.last + 1, view_.cues().media)) {
            return; // "نقلت الصحيفة دعوة فرنسا إلى"
        }
        const auto papers = view_.cue_position(t.last, view_.last(), view_.cues().credentials);
        if (papers && !t.is(surface::any_pronoun)) { // "سلم السفير أوراق اعتماده إلى الرئيس"
            const auto ambassador = c_.subject_of(t);
            const auto to = c_.group_with(*papers, std::min(view_.last(), *papers + 6), {Marker::to, Marker::lam});
            if (ambassador.explicit_ && to && view_.mention(to->members.front()).kind == MentionKind::person) {
                message(t, ambassador.arguments, c_.arguments(*to, Role::receiver), to->last, "message.credentials");
            }
            return;
        }
        const auto letter = letter_of(t);
        if (!t.is(surface::any_pronoun) && !letter) {
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
            to = recipient(subject.behind, letter.value_or(view_.clause_end(t.token)), {Marker::bare});
        }
        const bool his = from && one_of(view_.word(t.last), {u"اليه", u"اليها"});
        if (one_of(view_.word(t.last), {u"له", u"لها"})) {
            return; // whom, another sentence tells
        }
        const bool to_him =
            his || (t.is(surface::pronoun_he) && from &&
                    (!to || to->first > from->first || view_.mention(to->members.front()).kind != MentionKind::person));
        if (to_him) {
            message(t, c_.arguments(*from, Role::sender), his ? to_whom(t) : handed_to(t), from->last,
                    "message.handed");
            return;
        }
        if (!to) {
            return;
        }
        const auto owner = from ? std::nullopt : letter_owner(subject.behind, to->first);
        const Arguments sender = from    ? c_.arguments(*from, Role::sender)
                                 : owner ? c_.arguments(*owner, Role::sender)
                                         : subject.arguments;
        message(t, sender, c_.arguments(*to, Role::receiver), std::max(to->last, from ? from->last : 0U),
                "message.carried");
        if (invitation(t, end)) {
            invited_visit(t, c_.arguments(*to, Role::visitor), to->last, end);
        }
    }

    /// "نقل X دعوة الملك للرئيس": whose letter it is.
    std::optional<Group> letter_owner(std::uint32_t from, std::uint32_t to) const {
        const auto noun = letter_in(from, to);
        for (const Group& group : view_.groups(noun.value_or(to), to)) {
            const std::uint32_t behind =
                view_.word(*noun + 1).starts_with(u'و') ? *noun + 2 : *noun + 1; // "تعازي ومواساة X"
            return group.first == behind && group.marker == Marker::bare ? std::optional(group) : std::nullopt;
        }
        return std::nullopt;
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
        const std::uint32_t reach = std::max(end, t.last + 20);
        const auto noun = letter_in(t.last, reach);
        if (noun && view_.word(*noun - 1) == u"اي") {
            return; // "أن تكون قد تلقت أي رسالة"
        }
        auto from = c_.group_with(subject.behind, reach, {Marker::from});
        if (from && noun && from->first < *noun) {
            // "تسلم من الجنرال رسالة من الزعيم": the first only brings it.
            const auto second = c_.group_with(*noun, reach, {Marker::from});
            from = second ? second : from;
        }
        if (from) {
            const auto to =
                c_.group_with(from->last, std::min(view_.last(), from->last + 2), {Marker::to, Marker::lam});
            message(t, c_.arguments(*from, Role::sender), to ? c_.arguments(*to, Role::receiver) : subject.arguments,
                    from->last, "message.received");
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
        if (by_phone(t)) {
            return;
        }
        const Arguments pronoun = c_.pronoun(t, Role::receiver);
        if (!pronoun.empty() && subject.explicit_) {
            message(t, subject.arguments, pronoun, subject.behind, "message.addressed");
            return;
        }
        if (const auto object = c_.group_with(subject.behind, end, {Marker::bare});
            object && subject.explicit_ && addressed_to(std::max(subject.behind, t.last), object->first)) {
            message(t, subject.arguments, c_.arguments(*object, Role::receiver), object->last, "message.addressed");
        }
    }

    /// Not "هنأ فيها بالعيد باسم أهالي X", "يعزي أسرة X": who is named is not who is addressed.
    bool addressed_to(std::uint32_t from, std::uint32_t object) const {
        bool other = false;
        for (std::uint32_t i = from; i < object && !other; ++i) {
            other = view_.is_cue(i, view_.cues().people_of) || one_of(view_.word(i), {u"ذوي", u"اسرتي", u"اهالي"}) ||
                    one_of(view_.word(i), {u"باسم", u"بالعيد", u"بعيد", u"بمناسبه", u"بوفاه", u"فيها", u"فيه"});
        }
        return !other;
    }

    /// "هنأه في اتصال هاتفي": no telegram; the call is read by its noun.
    bool by_phone(const Trigger& t) const {
        return std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& noun) {
            return noun.data->frame == Frame::call_noun && noun.token > t.token && noun.token - t.token < 24;
        });
    }

    /// "تبادل X وY برقيات التهنئة": one each way.
    void exchange(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        if (t.data->id != "meet.tabadala" || !letter_in(t.last, end)) {
            return;
        }
        const auto subject = c_.subject_of(t);
        if (subject.arguments.size() == 2 && subject.explicit_) {
            const Arguments one = {subject.arguments.front()};
            const Arguments other = {subject.arguments.back()};
            message(t, one, other, subject.behind, "message.exchanged");
            message(t, other, one, subject.behind, "message.exchanged");
        }
    }

    /// "رسالة X إلى Y", "رسالة من X إلى Y", "قال X في رسالة إلى Y".
    void letter(const Trigger& t) {
        if (t.data->id == "message.daawa" || t.is(surface::plural) || t.is(surface::any_pronoun) || carried(t)) {
            return;
        }
        const std::uint32_t end = std::min(view_.clause_end(t.token), t.last + 12);
        const auto sender = c_.group_with(t.last, std::min(end, t.last + 3), {Marker::bare, Marker::from});
        const bool whose = sender && (sender->first <= t.last + 1) && !t.is(surface::definite);
        const std::uint32_t behind = whose ? sender->last : t.last;
        const auto to = c_.group_with(behind, std::min(end, behind + 3), {Marker::to, Marker::lam});
        const bool inside =
            (t.proclitics & proclitic::ba) != 0 || one_of(view_.word(t.token - 1), {u"في", u"عبر", u"خلال"});
        // "رسالة العام الجديد للزعيم" is his.
        const bool named_letter = to && to->marker == Marker::lam && view_.analysis().is_word(t.last) &&
                                  view_.analysis().has_article(t.last) && !view_.mention_at(t.last);
        if (!to || named_letter) {
            return;
        }
        if (whose) {
            message(t, c_.arguments(*sender, Role::sender), c_.arguments(*to, Role::receiver), to->last, "message.of");
        } else if (inside) {
            message(t, c_.clause_subject(t.token), c_.arguments(*to, Role::receiver), to->last, "message.said-in");
        }
    }

    /// The verb before or behind the letter tells who sends it.
    bool carried(const Trigger& t) const {
        return std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& verb) {
            const Frame frame = verb.data->frame;
            const bool moves = frame == Frame::send || frame == Frame::carry || frame == Frame::get;
            return moves && (verb.token < t.token ? t.token - verb.token <= 30 : verb.token - t.token <= 4);
        });
    }

    /// "دعا X Y لزيارة Z" invites; "دعا X إلى" only demands.
    void invite(const Trigger& t) {
        if (t.is(surface::noun)) {
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const Arguments pronoun = c_.pronoun(t, Role::receiver);
        auto object = c_.group_with(subject.behind, end, {Marker::bare});
        const auto demand = object ? view_.cue_position(subject.behind, object->first, view_.cues().to) : std::nullopt;
        if (demand && !view_.mention_at(*demand + 1)) {
            object.reset(); // "دعا إلى وقف القتال ... زيارة تونس"
        }
        const bool asks_visit =
            std::any_of(view_.triggers().begin(), view_.triggers().end(),
                        [&](const Trigger& v) {
                            return v.token > t.token && v.token < end + 1 &&
                                   (v.data->frame == Frame::visit_noun || v.data->frame == Frame::attend);
                        }) ||
            view_.has_cue(t.last, end, view_.cues().attendance) || (object && called_to(*object, end));
        if (object && demands(*object, end)) {
            return;
        }
        if (asks_visit && !pronoun.empty()) {
            message(t, subject.arguments, pronoun, t.last + 3, "message.invitation");
            invited_visit(t, pronoun, t.last, end);
        } else if (asks_visit && object && subject.explicit_) {
            message(t, subject.arguments, c_.arguments(*object, Role::receiver), object->last, "message.invitation");
            if (const auto told = to_itself(t, subject.arguments, end)) {
                invited_to(t, c_.arguments(*object, Role::visitor), subject.arguments.front().index, *told);
            } else {
                invited_visit(t, c_.arguments(*object, Role::visitor), object->last, end);
            }
        }
    }

    /// "دعا الحكومة إلى تغيير قرارها", "دعا الرئيس إلى سحب دعوته لX": what comes first behind "إلى" is no journey.
    bool demands(const Group& guests, std::uint32_t end) const {
        for (std::uint32_t i = guests.last; i < std::min(end, guests.last + 14); ++i) {
            if (!view_.is_cue(i, view_.cues().to)) {
                continue;
            }
            const std::uint32_t reach = std::min(view_.last(), i + 4);
            const bool journey =
                view_.has_cue(i + 1, reach, view_.cues().attendance) || c_.place_with(i, reach, {Marker::to}) ||
                std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& v) {
                    const bool goes = v.data->frame == Frame::visit_noun || v.data->frame == Frame::attend ||
                                      v.data->frame == Frame::attend_noun || v.data->frame == Frame::talk_noun;
                    return goes && v.token > i && v.token < reach;
                });
            const bool votes = one_of(view_.word(i + 3), {u"الانتخاب", u"الانتخابات", u"الاقتراع", u"الاستفتاء"});
            return !journey || votes;
        }
        return false;
    }

    /// "دعا الوزراء إلى برلين": a place to come to.
    bool called_to(const Group& guests, std::uint32_t end) const {
        const bool people = view_.mention(guests.members.front()).kind == MentionKind::person;
        const auto to = c_.group_with(guests.last, end, {Marker::to});
        return people && to && c_.is_place(to->members.front());
    }

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_exchanges(FrameContext& context) {
    ExchangeReader(context).run();
}

} // namespace rabita
