#include "events/meeting_frame.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Who waited, attended or presided: "كان في استقباله", "حضر", "ترأس".
class ReceptionReader : private MeetingFrame {
public:
    using MeetingFrame::MeetingFrame;

    void run() {
        represents();
        for (const Trigger& t : view_.triggers()) {
            switch (t.data->frame) {
            case Frame::reception_noun: reception(t); break;
            case Frame::attend:
            case Frame::head: attend(t); break;
            default: break;
            }
        }
    }

private:
    /// "المحافظ X وعدد من المسؤولين كانوا باستقبال Y": of the many, who is named.
    Arguments hosts_before(const Trigger& t) const {
        Arguments hosts = c_.clause_subject(t.token);
        if (hosts.front().source != ArgumentSource::pronoun_they) {
            return hosts;
        }
        for (const Group& group : view_.groups(view_.first(), t.token)) {
            if (group.marker == Marker::bare && view_.mention(group.members.front()).kind == MentionKind::person) {
                hosts = c_.arguments(group, Role::participant);
            }
        }
        return hosts;
    }

    /// "كان في استقباله X", "باستقبال X", "استقبال X Y", "عقب استقباله من قبل X".
    void reception(const Trigger& t) {
        if (t.is(surface::definite) && view_.before(t.token, {Frame::attend}, 2) != nullptr) {
            return; // "وحضر الاستقبال X": told elsewhere
        }
        const Analysis& a = view_.analysis();
        const bool of_noun = t.is(surface::definite) && t.token > view_.first() && a.is_word(t.token - 1) &&
                             (a.flags(t.token - 1) & word_flag::common) != 0 && a.at(t.token - 1).empty() &&
                             !a.has_article(t.token - 1);
        if (of_noun) {
            return; // "موظفة الاستقبال", "قاعة الاستقبال"
        }
        const std::uint32_t end = noun_end(t);
        Arguments one = c_.pronoun(t, Role::participant);
        const bool opens = !one.empty() && view_.groups(view_.first(), t.token).empty() &&
                           t.is(surface::pronoun_he | surface::pronoun_she) && t.token > view_.first() &&
                           a.is_word(t.token - 1) && a.cue(t.token - 1, view_.cues().occasion) != nullptr;
        if (opens) {
            one = c_.clause_subject(t.token); // "وخلال استقباله X قال Y"
        }
        if (const auto host = one.empty() ? std::nullopt : host_right_before(t)) {
            one = c_.arguments(*host, Role::participant);
        }
        if (const auto by = c_.group_with(t.last, end, {Marker::by})) {
            emit_present(t, EventType::meeting, one, c_.arguments(*by, Role::participant), by->last, "receive.noun-by");
            return;
        }
        const bool him = view_.word(t.last) == u"له";
        if (during(t) && t.is(surface::pronoun_he) &&
            (him || (end <= t.last + 1 && view_.has_cue(view_.first(), t.token, view_.cues().credentials)))) {
            ArgumentMention both; // "قدم A أوراقه لـB خلال استقباله له"
            both.source = ArgumentSource::pronoun_dual;
            emit(t, EventType::meeting, {both}, {}, him ? t.last + 1 : t.last, "receive.him");
            return;
        }
        std::vector<Group> behind;
        for (const Group& group : view_.groups(t.last, end)) {
            if (c_.is_actor(group) && !c_.is_place(group.members.front()) &&
                (group.marker == Marker::bare || group.marker == Marker::from ||
                 (group.marker == Marker::lam && (behind.size() == 1 || !one.empty())))) {
                behind.push_back(group);
            }
        }
        if (const auto who = behind.size() == 1 && one.empty() ? decides(t) : std::nullopt) {
            emit(t, EventType::meeting, c_.arguments(*who, Role::participant),
                 c_.arguments(behind.front(), Role::participant), behind.front().last, "receive.decided");
            c_.found().back().status = refused(t, *who) ? Status::denied : Status::planned;
            return;
        }
        const Trigger* light = view_.before(t.token, {Frame::light}, 6);
        if (behind.empty()) {
            // "X، الذي كان في استقباله"
            if (light != nullptr && light->data->id == "light.kana" && !one.empty() &&
                c_.relative_before(light->token)) {
                emit(t, EventType::meeting, one, c_.subject_of(*light).arguments, t.last, "receive.welcome");
            } else if (const auto first = first_of_them(t)) {
                emit(t, EventType::meeting, one, c_.arguments(*first, Role::participant), t.last, "receive.welcome");
            }
            return;
        }
        if (one.empty() && t.is(surface::definite) && light != nullptr && (t.proclitics & proclitic::ba) == 0) {
            joined_reception(t, behind);
            return;
        }
        if (!one.empty()) {
            emit_present(t, EventType::meeting, one, c_.arguments(behind.front(), Role::participant),
                         behind.front().last, "receive.welcome");
        } else if (view_.before(t.token, {Frame::light}, 18) != nullptr && (t.proclitics & proclitic::ba) != 0) {
            emit_present(t, EventType::meeting, hosts_before(t), c_.arguments(behind.front(), Role::participant),
                         behind.front().last, "receive.favoured");
        } else if (behind.size() > 1) {
            const bool waiting = view_.before(t.token, {Frame::light}, 4) != nullptr;
            emit_present(t, EventType::meeting, c_.arguments(behind[0], Role::participant),
                         c_.arguments(behind[1], Role::participant), behind[1].last,
                         waiting ? "receive.welcome" : "receive.noun");
        }
    }

    /// "كان الرئيس على رأس مستقبليه"
    std::optional<Group> first_of_them(const Trigger& t) const {
        constexpr std::uint32_t reach = 4;
        std::optional<Group> found;
        for (const Group& group : view_.groups(view_.first(), t.token)) {
            const bool person = view_.mention(group.members.front()).kind == MentionKind::person;
            found = person && group.marker == Marker::bare ? std::optional(group) : std::nullopt;
        }
        const bool near =
            found && t.token - found->last <= reach && one_of(view_.word(t.token - 1), {u"راس", u"مقدمه"});
        return near ? found : std::nullopt;
    }

    bool during(const Trigger& t) const {
        return t.token > view_.first() && view_.is_cue(t.token - 1, view_.cues().occasion);
    }

    /// "وأكدها الرئيس X خلال استقباله Y": he who acts stands right before.
    std::optional<Group> host_right_before(const Trigger& t) const {
        if (!during(t) || !t.is(surface::pronoun_he)) {
            return std::nullopt;
        }
        for (Group& group : view_.groups(view_.first(), t.token)) {
            const Mention& m = view_.mention(group.members.front());
            if (group.last == t.token - 1 && group.marker == Marker::bare && group.members.size() == 1 &&
                m.kind == MentionKind::person && m.number == Number::singular && m.proclitics == 0) {
                return group;
            }
        }
        return std::nullopt;
    }

    /// "كما كان في الاستقبال X وY": they joined a reception told before.
    void joined_reception(const Trigger& t, const std::vector<Group>& behind) {
        EventMention event = c_.begin(EventType::meeting, t, t.token, behind.back().last, "receive.joined");
        for (const Group& group : behind) {
            const Arguments joined = as_role(c_.arguments(group, Role::participant), Role::participant);
            event.arguments.insert(event.arguments.end(), joined.begin(), joined.end());
        }
        event.anaphoric = true;
        c_.add(std::move(event));
    }

    /// "حضر الاستقبال X وY", "ترأس الاجتماع": who took part in an event told before, or in this sentence.
    void attend(const Trigger& t) {
        if (t.data->frame == Frame::head && side_at(t.last)) {
            if (!sides_told_) {
                sides_told_ = true;
                sides(t);
            }
            return;
        }
        if (t.data->frame == Frame::head && leads_side(t)) {
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        if (attended_by(t, end) || attended_by_side(t)) {
            return;
        }
        if (t.data->frame == Frame::head && t.is(surface::pronoun_he | surface::pronoun_she) &&
            c_.relative_before(t.token)) {
            return; // "التيار الذي يرأسه X"
        }
        const Trigger* what = nullptr;
        const std::uint32_t from = std::max(c_.subject_of(t).behind, t.token); // titles may be long
        for (const Trigger& other : view_.triggers()) {
            const Frame frame = other.data->frame;
            if (other.token > t.token && other.token < end + 1 && other.token < from + 24 &&
                (frame == Frame::talk_noun || frame == Frame::reception_noun)) {
                const bool goes_on = what != nullptr && other.token == what->last; // "جلسة المباحثات"
                if (what != nullptr && !goes_on) {
                    break;
                }
                what = &other;
            }
        }
        if (what == nullptr) {
            chaired(t);
            return;
        }
        const auto behind_noun = c_.group_with(what->last, view_.clause_end(what->token), {Marker::bare});
        const auto subject = c_.subject_of(t);
        EventMention event = c_.begin(EventType::meeting, t, t.token, what->last, "meet.attended");
        if (what->is(surface::definite) && behind_noun && what->token - t.token <= 3) {
            event.arguments = c_.arguments(*behind_noun, Role::participant);
            event.last = behind_noun->last;
            add_other_side(event, behind_noun->last);
        } else if (subject.explicit_ && what->is(surface::definite) && subject.arguments.size() < 2) {
            event.arguments = as_role(subject.arguments, Role::participant);
        } else if (t.data->frame == Frame::head && subject.explicit_ && subject.arguments.size() > 1) {
            emit_present(t, EventType::meeting, subject.arguments, {}, what->last, "meet.chaired");
            return;
        } else if (t.data->frame == Frame::head) {
            const auto with = partner(t.last, view_.last());
            if (!subject.explicit_ || !with) {
                return;
            }
            emit_present(t, EventType::meeting, subject.arguments, c_.arguments(*with, Role::participant), with->last,
                         "meet.chaired");
            return;
        } else {
            return;
        }
        event.anaphoric = true;
        c_.add(std::move(event));
    }

    /// "مثل دولة قطر في الاجتماع X", "وترأس وفد المجلس في الاجتماع X", at the head of a sentence: he sat in what was
    /// told before. Elsewhere "مثل" is "such as".
    void represents() {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t verb = view_.first();
        const bool heads = one_of(view_.word(verb), {u"تراس", u"وتراس", u"راس", u"وراس", u"ويراس", u"ويتراس"}) &&
                           view_.word(verb + 1) == u"وفد" && !side_at(verb + 1);
        const auto side = view_.mention_at(verb + 1);
        const bool stands = one_of(view_.word(verb), {u"مثل", u"ومثل", u"مثلت", u"ومثلت", u"يمثل", u"ويمثل"}) && side &&
                            view_.mention(*side).kind != MentionKind::person;
        if (!heads && !stands) {
            return;
        }
        const std::uint32_t last = stands ? view_.mention(*side).last : verb + 2;
        const auto there = view_.cue_position(last, std::min(view_.last(), last + reach), view_.cues().gathering);
        const auto who = there ? c_.group_with(*there + 1, view_.clause_end(*there), {Marker::bare}) : std::nullopt;
        const auto& triggers = view_.analysis().lexicon().triggers;
        const auto head = std::find_if(triggers.begin(), triggers.end(),
                                       [](const TriggerData& data) { return data.frame == Frame::head; });
        if (!who || head == triggers.end() || view_.mention(who->members.front()).kind != MentionKind::person) {
            return;
        }
        const Trigger sat{verb, verb + 1, &*head, surface::perfect, 0};
        EventMention event = c_.begin(EventType::meeting, sat, verb, who->last, "meet.attended");
        event.arguments = c_.arguments(*who, Role::participant);
        event.anaphoric = true;
        c_.add(std::move(event));
    }

    /// The mention at the token if it is one side of talks: "الجانب الأردني", "وفد باكستان".
    std::optional<std::uint32_t> side_at(std::uint32_t token) const {
        const auto index = view_.mention_at(token);
        const Mention* m = index ? &view_.mention(*index) : nullptr;
        const bool side = m != nullptr && m->first == token && m->kind == MentionKind::state &&
                          side_of_talks(*m, view_.analysis().lexicon());
        return side ? index : std::nullopt;
    }

    /// "وترأس الوزير X وفد دولة قطر المشارك في أعمال القمة": he took part in what was told before.
    bool leads_side(const Trigger& t) {
        constexpr std::uint32_t reach = 6;
        const auto subject = c_.subject_of(t);
        const std::uint32_t token = view_.analysis().mark(subject.behind) == u',' ? subject.behind + 1 : subject.behind;
        const auto side = subject.explicit_ && !subject.before ? side_at(token) : std::nullopt;
        if (!side || subject.arguments.size() != 1) {
            return false;
        }
        const std::uint32_t last = view_.mention(*side).last;
        if (view_.has_cue(last, std::min(view_.last(), last + reach), view_.cues().gathering)) {
            EventMention event = c_.begin(EventType::meeting, t, t.token, last, "meet.attended");
            event.arguments = as_role(subject.arguments, Role::participant);
            event.anaphoric = true;
            c_.add(std::move(event));
        }
        return true;
    }

    /// Who heads the side: the person behind it, over "في الاجتماع" at most.
    std::optional<std::uint32_t> head_of_side(std::uint32_t side) const {
        constexpr std::uint32_t reach = 5;
        const Mention& m = view_.mention(side);
        for (std::uint32_t i = m.last; i < std::min(view_.last(), m.last + reach); ++i) {
            const auto index = view_.mention_at(i);
            if (!index) {
                continue;
            }
            const Mention& head = view_.mention(*index);
            const bool person = head.kind == MentionKind::person && head.number == Number::singular &&
                                (head.named() || head.definite) && head.proclitics == 0;
            return person ? index : std::nullopt;
        }
        return std::nullopt;
    }

    /// "وترأس الجانب الأردني X، فيما ترأس الجانب المصري Y", "... والجانب الأذربيجاني Y": who heads the sides sat
    /// together. One side alone is of talks told before.
    void sides(const Trigger& t) {
        Arguments heads;
        std::uint32_t last = t.last;
        for (std::uint32_t token = t.last; token < view_.last(); ++token) {
            const auto side = side_at(token);
            const auto head = side ? head_of_side(*side) : std::nullopt;
            if (!head) {
                continue;
            }
            ArgumentMention argument;
            argument.role = Role::participant;
            argument.index = *head;
            heads.push_back(argument);
            last = token = view_.mention(*head).last - 1;
        }
        if (heads.size() > 1) {
            // "عقد عبر تقنية الاتصال المرئي لقاء، ترأس الجانب القطري فيه X"
            const bool call = view_.has_cue(view_.first(), t.token, view_.cues().phone);
            emit(t, call ? EventType::call : EventType::meeting, heads, {}, last + 1, "meet.sides");
        } else if (heads.size() == 1) {
            EventMention event = c_.begin(EventType::meeting, t, t.token, last + 1, "meet.attended");
            event.arguments = heads;
            event.anaphoric = true;
            c_.add(std::move(event));
        }
    }

    /// "هذا الاستقبال الذي حضره X".
    bool attended_by(const Trigger& t, std::uint32_t end) {
        if (!t.is(surface::pronoun_he | surface::pronoun_she) || !c_.relative_before(t.token)) {
            return false;
        }
        const bool of_meeting =
            std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& other) {
                return other.token < t.token && t.token - other.last <= 3 &&
                       (other.data->frame == Frame::talk_noun || other.data->frame == Frame::reception_noun);
            });
        const auto who = c_.group_with(t.last, std::min(view_.last(), end + 1), {Marker::bare});
        if (!of_meeting || !who) {
            return false;
        }
        EventMention event = c_.begin(EventType::meeting, t, t.token, who->last, "meet.attended");
        event.arguments = c_.arguments(*who, Role::participant);
        event.anaphoric = true;
        c_.add(std::move(event));
        return true;
    }

    /// "كما حضرها من الجانب الفرنسي A وB"
    bool attended_by_side(const Trigger& t) {
        const bool side = t.data->frame != Frame::head && t.is(surface::pronoun_he | surface::pronoun_she) &&
                          view_.word(t.last) == u"من" && one_of(view_.word(t.last + 1), {u"الجانب", u"جانب", u"الطرف"});
        if (!side) {
            return false;
        }
        EventMention event = c_.begin(EventType::meeting, t, t.token, t.last, "meet.attended");
        add_other_side(event, t.last);
        event.anaphoric = true;
        const bool named = !event.arguments.empty();
        if (named) {
            c_.add(std::move(event));
        }
        return named;
    }

    /// "من الجانب المصري A وB، ومن الجانب السعودي C": all named in the sentence.
    void add_other_side(EventMention& event, std::uint32_t from) const {
        for (const Group& group : view_.groups(from, view_.last())) {
            if (group.marker != Marker::bare) {
                continue;
            }
            for (const ArgumentMention& argument : c_.arguments(group, Role::participant)) {
                const Mention& m = view_.mention(argument.index);
                if (m.kind == MentionKind::person && m.named()) {
                    event.arguments.push_back(argument);
                    event.last = std::max(event.last, m.last);
                }
            }
        }
    }

    /// "..., ترأسها X مع نظيره Y".
    void chaired(const Trigger& t) {
        const auto subject = c_.subject_of(t);
        const auto with = c_.group_with(subject.behind, view_.clause_end(t.token), {Marker::with});
        const std::uint32_t behind = view_.past_aside(subject.behind);
        constexpr std::uint32_t longest_gap = 10;
        const auto gathering =
            view_.cue_position(behind, std::min(view_.last(), behind + longest_gap), view_.cues().gathering);
        const bool session = (gathering && (*gathering < behind + 3 || view_.light_gap(behind, *gathering))) ||
                             one_of(view_.word(behind), {u"اللجنه", u"المجلس", u"المباحثات", u"المحادثات"});
        if (t.data->frame == Frame::head && subject.explicit_ && !with && session &&
            (subject.arguments.size() > 1 || is_group(subject.arguments.front()))) {
            emit_present(t, EventType::meeting, subject.arguments, {}, subject.behind, "meet.chaired");
            return;
        }
        if (t.data->frame == Frame::head && subject.explicit_ && with) {
            emit_present(t, EventType::meeting, subject.arguments, c_.arguments(*with, Role::participant), with->last,
                         "meet.chaired");
        }
    }

    bool sides_told_ = false; ///< the heads of the sides that this sentence tells of
};

} // namespace

void read_receptions(FrameContext& context) {
    ReceptionReader(context).run();
}

} // namespace rabita
