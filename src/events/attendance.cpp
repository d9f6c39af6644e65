#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Who goes to a summit, a conference, a session: "شارك X في قمة المنظمة", "مشاركة X في مؤتمر في باريس", "لحضور القمة".
/// It is a meeting with the organisation that holds it, and a visit when it is held abroad.
class AttendanceReader {
public:
    explicit AttendanceReader(FrameContext& context) : c_(context), view_(context.view()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            if (trigger.data->frame == Frame::attend || trigger.data->frame == Frame::attend_noun) {
                read(trigger);
            } else if (trigger.data->frame == Frame::say && trigger.finite()) {
                spoke_there(trigger);
            } else if (trigger.data->frame == Frame::head && trigger.finite()) {
                headed(trigger);
            } else if (trigger.data->id == "meet.qimma" && !trigger.is(surface::any_pronoun | surface::plural)) {
                acted_there(trigger);
            }
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    void read(const Trigger& t) {
        std::uint32_t behind = t.last;
        const Arguments all = t.finite() ? of_verb(t, &behind) : of_noun(t, &behind);
        const Arguments who = people(all);
        if (t.finite() && t.is(surface::pronoun_she | surface::pronoun_he)) {
            named_before(t, who);
            return;
        }
        if (given_up(t)) {
            return;
        }
        const auto gathering = gathering_behind(behind);
        if (gathering && t.finite() && all.size() == 1 && is_body(all.front())) {
            meeting(t, all, *gathering, std::min(view_.clause_end(*gathering), *gathering + reach));
        }
        if (who.empty() || !gathering) {
            return;
        }
        const std::uint32_t end = std::min(view_.clause_end(*gathering), *gathering + reach);
        together(t, who, *gathering);
        meeting(t, who, *gathering, end);
        visit(t, who, *gathering, end);
    }

    /// "لن يتوجه إلى القدس لحضور الافتتاح"
    bool given_up(const Trigger& t) const {
        const std::uint32_t from = t.token > view_.first() + reach ? t.token - reach : view_.first();
        return (t.proclitics & proclitic::lam) != 0 &&
               std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& journey) {
                   const Frame frame = journey.data->frame;
                   return journey.token >= from && journey.token < t.token && journey.finite() &&
                          (frame == Frame::travel || frame == Frame::visit) &&
                          one_of(view_.word(journey.token - 1), {u"لن", u"لم", u"ولن", u"ولم"});
               });
    }

    /// A state, or a parliament, ministry or chamber of one: somebody else tells who sat there for it.
    bool is_body(const ArgumentMention& a) const {
        if (a.source != ArgumentSource::mention) {
            return false;
        }
        const MentionKind kind = view_.mention(a.index).kind;
        return kind == MentionKind::state || kind == MentionKind::institution || kind == MentionKind::body;
    }

    /// "قال X في كلمة أمام اجتماع المنظمة"
    void spoke_there(const Trigger& t) {
        constexpr std::uint32_t longest_clause = 24;
        std::uint32_t speech = t.last;
        const std::uint32_t end = std::min(view_.last(), t.last + longest_clause);
        while (speech < end && !one_of(view_.word(speech), {u"كلمه", u"كلمته", u"كلمتها", u"مداخله", u"مداخلته"})) {
            ++speech;
        }
        const auto gathering =
            view_.cue_position(speech + 1, std::min(view_.last(), speech + 12), view_.cues().gathering);
        const bool there = speech < end && gathering && view_.light_gap(t.last, speech) &&
                           one_of(view_.word(*gathering - 1), {u"في", u"امام", u"خلال", u"افتتاح", u"اعمال"});
        const Arguments who = there ? people(of_verb(t, nullptr)) : Arguments();
        if (!who.empty()) {
            meeting(t, who, *gathering, std::min(view_.clause_end(*gathering), *gathering + reach));
        }
    }

    /// "وخلال قمة الحلف في أنقرة، أعاد X": who did something at the summit of an organisation sat in it.
    void acted_there(const Trigger& summit) {
        constexpr std::uint32_t reach_of_subject = 8;
        const bool held = one_of(view_.word(summit.token - 1), {u"انعقاد", u"اعمال"});
        const std::uint32_t during = summit.token - (held ? 2 : 1);
        const auto body = view_.mention_at(summit.last);
        if (!one_of(view_.word(during), {u"خلال", u"وخلال", u"اثناء"}) || !body ||
            view_.mention(*body).kind != MentionKind::organisation || view_.mention(*body).proclitics != 0) {
            return;
        }
        Arguments who;
        if (during == view_.first()) {
            std::uint32_t comma = view_.mention(*body).last;
            while (comma < view_.last() && view_.analysis().mark(comma) != u',') {
                ++comma;
            }
            for (const Group& group : view_.groups(comma, std::min(view_.last(), comma + reach_of_subject))) {
                who = group.marker == Marker::bare ? people(c_.arguments(group, Role::participant)) : Arguments();
                break;
            }
        } else if (const Trigger* said = view_.before(during, {Frame::say}, reach_of_subject)) {
            const auto subject = c_.subject_of(*said);
            who = subject.explicit_ && !subject.before && subject.behind == during ? people(subject.arguments)
                                                                                   : Arguments();
        }
        if (who.size() == 1) {
            meeting(summit, who, summit.token, std::min(view_.clause_end(summit.token), summit.token + reach));
        }
    }

    /// "ترأس X وفد المملكة في اجتماع المنظمة"
    void headed(const Trigger& t) {
        std::uint32_t behind = t.last;
        const Arguments who = people(of_verb(t, &behind));
        const auto side = view_.mention_at(behind);
        if (who.size() != 1 || !side || !side_of_talks(view_.mention(*side), view_.analysis().lexicon())) {
            return;
        }
        const std::uint32_t last = view_.mention(*side).last;
        if (const auto gathering = gathering_behind(last)) {
            meeting(t, who, *gathering, std::min(view_.clause_end(*gathering), *gathering + reach));
        }
    }

    /// "محادثات في كوالالمبور سيحضرها الوزير": the verb takes the gathering up.
    void named_before(const Trigger& t, const Arguments& who) {
        const std::uint32_t from = t.token > view_.first() + 10 ? t.token - 10 : view_.first();
        const bool gathering = view_.has_cue(from, t.token, view_.cues().gathering) ||
                               std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& n) {
                                   return n.data->frame == Frame::talk_noun && n.token >= from && n.token < t.token;
                               });
        if (!who.empty() && gathering) {
            visit(t, who, from, t.token);
        }
    }

    Arguments of_verb(const Trigger& t, std::uint32_t* behind) const {
        const auto subject = c_.subject_of(t);
        if (behind != nullptr) {
            *behind = std::max(subject.behind, t.last);
        }
        return subject.explicit_ ? subject.arguments : Arguments();
    }

    /// "مشاركة الوزير في", "مشاركته في", "وصل الوزير للمشاركة في".
    Arguments of_noun(const Trigger& t, std::uint32_t* behind) const {
        const Arguments pronoun = c_.pronoun(t, Role::participant);
        if (!pronoun.empty()) {
            return pronoun;
        }
        const auto owner = c_.group_with(t.last, std::min(view_.last(), t.last + 2), {Marker::bare, Marker::genitive});
        if (owner && owner->first <= t.last) {
            *behind = owner->last;
            return c_.arguments(*owner, Role::participant);
        }
        return (t.proclitics & proclitic::lam) != 0 ? c_.clause_subject(t.token) : Arguments();
    }

    Arguments people(Arguments from) const {
        std::erase_if(from, [&](const ArgumentMention& a) {
            return a.source == ArgumentSource::unknown ||
                   (a.source == ArgumentSource::mention && view_.mention(a.index).kind != MentionKind::person &&
                    view_.mention(a.index).kind != MentionKind::honorific);
        });
        return from;
    }

    /// "في أعمال القمة": right behind who goes there.
    std::optional<std::uint32_t> gathering_behind(std::uint32_t from) const {
        return view_.cue_position(from, std::min(view_.last(), from + near), view_.cues().gathering);
    }

    /// "شارك A وB في اجتماع افتراضي": they sat in it together.
    void together(const Trigger& t, const Arguments& who, std::uint32_t gathering) {
        const auto noun = std::find_if(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& other) {
            return other.token == gathering &&
                   (other.data->frame == Frame::talk_noun || other.data->frame == Frame::call_noun);
        });
        if (!t.finite() || who.size() < 2 || noun == view_.triggers().end() || noun->is(surface::definite)) {
            return;
        }
        const bool call = noun->data->frame == Frame::call_noun ||
                          view_.has_cue(gathering, std::min(view_.last(), gathering + near), view_.cues().phone);
        EventMention event =
            c_.begin(call ? EventType::call : EventType::meeting, t, t.token, noun->last, "meet.attended-together");
        event.arguments = as_role(who, Role::participant);
        c_.add(std::move(event));
    }

    void meeting(const Trigger& t, const Arguments& who, std::uint32_t gathering, std::uint32_t end) {
        for (const Group& group : view_.groups(gathering, end)) {
            const std::uint32_t body = group.members.front();
            if (view_.mention(body).kind != MentionKind::organisation || group.members.size() > 1) {
                continue;
            }
            EventMention event = c_.begin(EventType::meeting, t, t.token, group.last, "meet.attendance");
            event.arguments = as_role(who, Role::participant);
            for (ArgumentMention argument : c_.arguments(group, Role::participant)) {
                argument.side = 1;
                event.arguments.push_back(argument);
            }
            add_inviter(t, gathering, event);
            c_.add(std::move(event));
            return;
        }
    }

    /// "حضر القمة بدعوة من الرئيس X": who invites to it is there.
    void add_inviter(const Trigger& t, std::uint32_t gathering, EventMention& event) const {
        if (!t.finite() || !t.is(surface::perfect)) {
            return;
        }
        for (const Group& group : view_.groups(gathering, view_.last())) {
            const Mention& m = view_.mention(group.members.front());
            const bool invites = group.marker == Marker::from && m.kind == MentionKind::person && m.named() &&
                                 (view_.word(group.first - 2) == u"بدعوه" || view_.word(group.first - 3) == u"بدعوه");
            if (invites) {
                event.arguments.push_back(c_.arguments(group, Role::participant).front());
                return;
            }
        }
    }

    void visit(const Trigger& t, const Arguments& who, std::uint32_t gathering, std::uint32_t end) {
        for (const Group& group : view_.groups(gathering, end)) {
            const std::uint32_t place = group.members.front();
            const bool there = group.marker == Marker::in || group.marker == Marker::ba;
            if (!there || !c_.is_place(place)) {
                continue;
            }
            EventMention event = c_.begin(EventType::visit, t, t.token, group.last, "visit.attendance");
            event.arguments = as_role(who, Role::visitor);
            ArgumentMention host;
            host.role = Role::host;
            host.index = place;
            event.arguments.push_back(host);
            event.place = place;
            c_.add(std::move(event));
            return;
        }
    }

    static constexpr std::uint32_t near = 5;   // tokens from who goes to what it is
    static constexpr std::uint32_t reach = 16; // tokens from what it is to whose it is, and where

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_attendance(FrameContext& context) {
    AttendanceReader(context).run();
}

} // namespace rabita
