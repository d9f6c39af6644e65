#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Meetings and calls: verbs ("التقى", "استقبل"), verbal nouns ("لقاء", "اتصال"), and what carries them.
class MeetingReader {
public:
    explicit MeetingReader(FrameContext& context) : c_(context), view_(context.view()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            read(trigger);
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    void read(const Trigger& t) {
        switch (t.data->frame) {
        case Frame::meet:
        case Frame::receive:
        case Frame::call_verb: verb(t); break;
        case Frame::talk: talk(t); break;
        case Frame::gather: gather(t); break;
        case Frame::talk_noun:
        case Frame::call_noun: noun(t); break;
        case Frame::reception_noun: reception(t); break;
        case Frame::attend:
        case Frame::head: attend(t); break;
        default: break;
        }
    }

    EventType type_of(const Trigger& t, std::uint32_t end) const {
        const bool call = t.data->frame == Frame::call_verb || t.data->frame == Frame::call_noun ||
                          view_.has_cue(t.last, std::min(end, t.last + 8), view_.cues().phone);
        return call ? EventType::call : EventType::meeting;
    }

    void emit(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last, const char* rule) {
        EventMention event = c_.begin(type, t, t.token, last, rule);
        event.merges_only = t.data->id == "meet.mufawadat" && t.is(surface::definite) && !t.is(surface::any_pronoun) &&
                            view_.before(t.token, {Frame::light}, 14) == nullptr;
        event.arguments = as_role(std::move(one), Role::participant);
        Arguments rest = as_role(std::move(other), Role::participant);
        const bool apart = t.data->frame != Frame::gather && std::string_view(rule) != "meet.gather";
        for (ArgumentMention& argument : rest) {
            argument.side = apart ? 1 : 0;
        }
        event.arguments.insert(event.arguments.end(), rest.begin(), rest.end());
        c_.add(std::move(event));
    }

    std::optional<Group> partner(std::uint32_t from, std::uint32_t to) const {
        return c_.group_with(from, to, {Marker::with, Marker::ba});
    }

    /// A venue is no partner: "اجتمع بموسكو".
    bool venue(const Group& group, const Trigger& t) const {
        return group.marker == Marker::ba && c_.is_place(group.members.front()) &&
               (t.data->frame != Frame::meet || view_.mention(group.members.front()).form != StateForm::government);
    }

    /// People present: "بحضور X وY", in the same sentence.
    void add_present(EventMention& event, std::uint32_t from) const {
        for (const Group& group : view_.groups(from, view_.last())) {
            if (group.marker == Marker::presence && c_.is_actor(group)) {
                for (ArgumentMention argument : c_.arguments(group, Role::participant)) {
                    if (view_.mention(argument.index).named()) {
                        event.arguments.push_back(argument);
                    }
                }
            }
        }
    }

    void verb(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const EventType type = type_of(t, end);
        const Arguments object = c_.pronoun(t, Role::participant);
        auto subject = c_.subject_of(t);
        std::vector<Group> behind = view_.groups(t.last, end);
        if (const auto by = c_.group_with(t.last, end, {Marker::by}); by && t.data->frame == Frame::receive) {
            const bool guest_behind = subject.explicit_ && !subject.before;
            emit_present(t, type, c_.arguments(*by, Role::participant),
                         guest_behind || subject.before ? subject.arguments : Arguments{}, by->last, "receive.passive");
            return;
        }
        if (!object.empty()) {
            // "المبعوث استقبله الوزير": whom the pronoun repeats stands before, who acts behind.
            const auto actor =
                subject.before ? c_.group_with(t.last, std::min(end, t.last + 12), {Marker::bare}) : std::nullopt;
            if (actor && !place_only(*actor)) {
                emit_present(t, type, c_.arguments(*actor, Role::participant), subject.arguments, actor->last,
                             "meet.fronted-object");
                return;
            }
            if (subject.explicit_) {
                emit_present(t, type, subject.arguments, object, subject.behind, "meet.object-pronoun");
            }
            return;
        }
        for (const Group& group : behind) {
            if (group.first < subject.behind || !c_.is_actor(group)) {
                continue;
            }
            const bool marked = group.marker == Marker::with || group.marker == Marker::ba;
            const bool bare = group.marker == Marker::bare && t.data->id != "call.ittasala";
            if ((!marked && !bare) || venue(group, t) || place_only(group)) {
                continue;
            }
            if (!subject.explicit_ && bare && !subject.before) {
                continue;
            }
            emit_present(t, type, subject.arguments, c_.arguments(group, Role::participant), group.last, "meet.verb");
            return;
        }
        lone_group(t, type, subject);
    }

    bool place_only(const Group& group) const {
        const Mention& m = view_.mention(group.members.front());
        return m.kind == MentionKind::state && m.form == StateForm::city;
    }

    /// One group only: several who met, or the object of a subject named before ("حيث التقى قائد الجيش").
    void lone_group(const Trigger& t, EventType type, const FrameContext::Subject& subject) {
        if (!subject.explicit_) {
            if (t.is(surface::dual) && t.data->frame == Frame::meet) {
                emit(t, type, subject.arguments, {}, t.last, "meet.dual");
            }
            return;
        }
        const bool several = subject.arguments.size() > 1 || is_group(subject.arguments.front());
        if (several && t.data->frame == Frame::meet) {
            emit_present(t, type, subject.arguments, {}, subject.behind, "meet.together");
            return;
        }
        if (t.data->frame == Frame::receive && !several && !continues_clause(t)) {
            emit_present(t, type, subject.arguments, {}, subject.behind, "receive.others");
            return;
        }
        const bool continues = !subject.before && t.data->frame != Frame::call_verb &&
                               subject.arguments.front().source == ArgumentSource::mention;
        if (continues && continues_clause(t)) {
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            emit_present(t, type, {dropped}, subject.arguments, subject.behind, "meet.dropped-subject");
        }
    }

    /// "حيث التقى", "كما استقبل", "والتقى": the subject went before.
    bool continues_clause(const Trigger& t) const {
        if ((t.proclitics & proclitic::conjunction) != 0 || c_.relative_before(t.token)) {
            return true;
        }
        if (t.token == view_.first()) {
            return false;
        }
        const Analysis& a = view_.analysis();
        if (a.is_word(t.last)) {
            const std::u16string_view next = a.text().word(t.last);
            if (next == u"خلالها" || next == u"خلاله" || next == u"فيها" || next == u"اثناءها") {
                return true; // "زيارة يلتقي خلالها X"
            }
        }
        return a.is_word(t.token - 1) && a.cue(t.token - 1, view_.cues().clause) != nullptr;
    }

    bool is_group(const ArgumentMention& argument) const {
        if (argument.source != ArgumentSource::mention) {
            return argument.source == ArgumentSource::pronoun_dual;
        }
        const Mention& m = view_.mention(argument.index);
        return m.kind == MentionKind::group || (m.number != Number::singular && m.kind == MentionKind::person);
    }

    void emit_present(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last,
                      const char* rule) {
        emit(t, type, std::move(one), std::move(other), last, rule);
        add_present(c_.found().back(), t.token);
    }

    /// "بحث X مع Y", "تحدث X هاتفيا مع Y": talks only when there is somebody to talk with.
    void talk(const Trigger& t) {
        if (view_.analysis().is_word(t.last) && view_.analysis().text().word(t.last) == u"عن") {
            return; // "بحثا عن": a search
        }
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const auto with = c_.group_with(subject.behind, end, {Marker::with});
        if (with) {
            emit_present(t, type_of(t, view_.last()), subject.arguments, c_.arguments(*with, Role::participant),
                         with->last, "talk.with");
            return;
        }
        const bool pair = subject.explicit_ && (subject.arguments.size() > 1 || is_group(subject.arguments.front()));
        if (pair && t.data->id != "meet.takallama" && t.data->id != "meet.tanawala") {
            emit(t, type_of(t, end), subject.arguments, {}, subject.behind, "talk.together");
        } else if (t.is(surface::dual) && !subject.explicit_ && t.data->id != "meet.takallama") {
            emit(t, type_of(t, end), subject.arguments, {}, t.last, "talk.dual");
        }
    }

    /// "اللقاء الذي جمع X بـY", "جمعهما لقاء".
    void gather(const Trigger& t) {
        const Trigger* noun = view_.before(t.token, {Frame::talk_noun, Frame::call_noun}, 8);
        const std::uint32_t end = view_.clause_end(t.token);
        if (noun == nullptr) {
            for (const Trigger& other : view_.triggers()) {
                if (other.token > t.token && other.token < end + 1 && other.data->frame == Frame::talk_noun) {
                    noun = &other;
                    break;
                }
            }
        }
        if (noun == nullptr) {
            return;
        }
        Arguments one = c_.pronoun(t, Role::participant);
        std::uint32_t last = t.last;
        Arguments other;
        for (const Group& group : view_.groups(t.last, end)) {
            if (!c_.is_actor(group)) {
                continue;
            }
            if (group.marker == Marker::bare && one.empty()) {
                one = c_.arguments(group, Role::participant);
            } else if ((group.marker == Marker::ba || group.marker == Marker::with ||
                        group.marker == Marker::between) &&
                       !venue(group, t) && other.empty()) {
                other = c_.arguments(group, Role::participant);
            } else {
                continue;
            }
            last = group.last;
        }
        if (!one.empty() || other.size() > 1) {
            emit_present(*noun, type_of(*noun, t.token), one, other, last, "meet.gather");
            c_.found().back().date = c_.found().back().date ? c_.found().back().date : view_.date_in(t.token, last);
        }
    }

    bool gathered(const Trigger& t) const {
        for (const Trigger& other : view_.triggers()) {
            if (other.data->frame == Frame::gather && other.token > t.token && other.token - t.token <= 4) {
                return true;
            }
        }
        return false;
    }

    void noun(const Trigger& t) {
        if (gathered(t)) {
            return;
        }
        if (t.data->frame == Frame::call_noun && !telephone(t)) {
            return;
        }
        const std::uint32_t end = noun_end(t);
        const EventType type = type_of(t, std::min(end, t.last + 4));
        const auto between = c_.group_with(t.last, end, {Marker::between});
        const auto with = c_.group_with(t.last, between ? between->first : end, {Marker::with});
        const bool near = between && (!t.is(surface::definite) || between->first - t.last <= 5);
        if (near && !with && between->members.size() > 1) {
            emit_present(t, type, c_.arguments(*between, Role::participant), {}, between->last, "meet.between");
            return;
        }
        Arguments one = c_.pronoun(t, Role::participant);
        std::uint32_t last = t.last;
        const auto owner = adjacent_owner(t, end);
        if (owner && one.empty()) {
            one = c_.arguments(*owner, Role::participant);
            last = owner->last;
        }
        if (one.empty() && owner_pair(t)) {
            return;
        }
        auto other = counterpart(t, last, end, !one.empty() || !owner);
        if (!other) {
            alone(t, type, one, last);
            return;
        }
        if (one.empty()) {
            one = c_.clause_subject(t.token);
        }
        emit_present(t, type, one, c_.arguments(*other, Role::participant), other->last, "meet.noun");
    }

    bool telephone(const Trigger& t) const {
        if (t.data->id != "call.ittisal") {
            return true;
        }
        const std::uint32_t end = std::min(view_.last(), t.last + 5);
        return view_.has_cue(t.last, end, view_.cues().phone) || (t.is(surface::definite) && !t.is(surface::plural)) ||
               view_.before(t.token, {Frame::light, Frame::get}, 14) != nullptr;
    }

    /// A noun's own phrase ends with the clause; a relative that only describes it does not end it.
    std::uint32_t noun_end(const Trigger& t) const { return std::min(view_.clause_end(t.token), t.last + 34); }

    /// "لقاء لافروف", "قمة ترامب وكيم": the noun is completed by who met.
    std::optional<Group> adjacent_owner(const Trigger& t, std::uint32_t end) const {
        for (const Group& group : view_.groups(t.last, end)) {
            const bool venue_name = view_.mention(group.members.front()).kind == MentionKind::state &&
                                    view_.mention(group.members.front()).form == StateForm::capital &&
                                    group.members.size() == 1;
            if (group.marker == Marker::bare && c_.is_actor(group) && !venue_name && group.first - t.last <= 1 &&
                !t.is(surface::definite)) {
                return group;
            }
            break;
        }
        return std::nullopt;
    }

    /// "المشاورات السياسية الجزائرية الروسية": two demonyms name the two states.
    bool owner_pair(const Trigger& t) {
        std::vector<std::uint32_t> pair;
        for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 6); ++i) {
            const auto index = view_.mention_at(i);
            if (index && view_.mention(*index).form == StateForm::demonym &&
                view_.mention(*index).kind == MentionKind::state) {
                pair.push_back(*index);
            } else if (!view_.analysis().is_word(i) && view_.analysis().mark(i) != u'-') {
                break;
            } else if (!pair.empty() || !view_.analysis().text().word(i).starts_with(u"ال")) {
                break;
            }
        }
        if (pair.size() < 2 || c_.group_with(t.last, noun_end(t), {Marker::with})) {
            return false;
        }
        Group group;
        group.members = pair;
        emit(t, type_of(t, t.last + 4), c_.arguments(group, Role::participant), {}, t.last + 4, "meet.demonyms");
        return true;
    }

    std::optional<Group> counterpart(const Trigger& t, std::uint32_t from, std::uint32_t end, bool bare_too) const {
        for (const Group& group : view_.groups(from, end)) {
            if (!c_.is_actor(group)) {
                continue;
            }
            const bool far = group.first - from > (t.is(surface::definite) ? 6U : 14U);
            const bool marked =
                (group.marker == Marker::with || group.marker == Marker::ba) && !venue(group, t) && !far;
            const bool object = bare_too && group.marker == Marker::bare && t.is(surface::any_pronoun);
            const bool from_caller = group.marker == Marker::from && t.data->frame == Frame::call_noun;
            const bool follows =
                group.marker == Marker::bare && group.first - from <= 1 && !t.is(surface::definite) && from != t.last;
            if (marked || object || from_caller || follows) {
                return group;
            }
        }
        return std::nullopt;
    }

    /// No partner: "قمة ترامب وكيم", "لقائهما", or an event told before ("اللقاء").
    void alone(const Trigger& t, EventType type, Arguments one, std::uint32_t last) {
        if (const Trigger* light = view_.before(t.token, {Frame::light}, 14); light != nullptr && one.empty()) {
            const auto subject = c_.subject_of(*light);
            if ((subject.explicit_ && is_group(subject.arguments.front())) || subject.arguments.size() > 1 ||
                light->is(surface::dual)) {
                one = subject.arguments;
            }
        }
        if (one.size() > 1 || t.is(surface::pronoun_dual) ||
            (!one.empty() && one.front().source == ArgumentSource::pronoun_dual) ||
            (one.size() == 1 && is_group(one.front()))) {
            emit(t, type, one, {}, last, "meet.noun-together");
            return;
        }
        if (t.is(surface::definite) && !t.is(surface::plural)) {
            mark_anaphora(t, type);
        } else if (one.size() == 1 && one.front().source == ArgumentSource::mention &&
                   t.data->frame == Frame::talk_noun && purpose(t)) {
            emit(t, type, c_.clause_subject(t.token), one, last, "meet.purpose");
        }
    }

    /// "سافر للقاء ترامب", "من أجل لقاء ترامب".
    bool purpose(const Trigger& t) const {
        if ((t.proclitics & proclitic::lam) != 0) {
            return true;
        }
        return t.token > view_.first() && view_.analysis().is_word(t.token - 1) &&
               (view_.analysis().text().word(t.token - 1) == u"اجل" ||
                view_.analysis().text().word(t.token - 1) == u"بهدف");
    }

    void mark_anaphora(const Trigger& t, EventType type) {
        EventMention event = c_.begin(type, t, t.token, t.last, "meet.anaphora");
        event.anaphoric = true;
        c_.add(std::move(event));
    }

    /// "كان في استقباله X", "باستقبال X", "استقبال X Y", "عقب استقباله من قبل X".
    void reception(const Trigger& t) {
        const std::uint32_t end = noun_end(t);
        Arguments one = c_.pronoun(t, Role::participant);
        if (const auto by = c_.group_with(t.last, end, {Marker::by})) {
            emit_present(t, EventType::meeting, one, c_.arguments(*by, Role::participant), by->last, "receive.noun-by");
            return;
        }
        std::vector<Group> behind;
        for (const Group& group : view_.groups(t.last, end)) {
            if (c_.is_actor(group) && !c_.is_place(group.members.front()) &&
                (group.marker == Marker::bare || group.marker == Marker::from ||
                 (group.marker == Marker::lam && behind.size() == 1))) {
                behind.push_back(group);
            }
        }
        if (behind.empty()) {
            return;
        }
        if (!one.empty()) {
            emit_present(t, EventType::meeting, one, c_.arguments(behind.front(), Role::participant),
                         behind.front().last, "receive.welcome");
        } else if (view_.before(t.token, {Frame::light}, 18) != nullptr && (t.proclitics & proclitic::ba) != 0) {
            emit_present(t, EventType::meeting, c_.clause_subject(t.token),
                         c_.arguments(behind.front(), Role::participant), behind.front().last, "receive.favoured");
        } else if (behind.size() > 1) {
            const bool waiting = view_.before(t.token, {Frame::light}, 4) != nullptr;
            emit_present(t, EventType::meeting, c_.arguments(behind[0], Role::participant),
                         c_.arguments(behind[1], Role::participant), behind[1].last,
                         waiting ? "receive.welcome" : "receive.noun");
        } else if (t.is(surface::definite) && view_.before(t.token, {Frame::light}, 6) != nullptr) {
            EventMention event = c_.begin(EventType::meeting, t, t.token, behind.front().last, "receive.joined");
            event.arguments = as_role(c_.arguments(behind.front(), Role::participant), Role::participant);
            event.anaphoric = true;
            c_.add(std::move(event));
        }
    }

    /// "حضر الاستقبال X وY", "ترأس الاجتماع": who took part in an event told before, or in this sentence.
    void attend(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const Trigger* what = nullptr;
        for (const Trigger& other : view_.triggers()) {
            const Frame frame = other.data->frame;
            if (other.token > t.token && other.token < end + 1 && other.token - t.token < 24 &&
                (frame == Frame::talk_noun || frame == Frame::reception_noun)) {
                what = &other;
                break;
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

    /// "..., ترأسها X مع نظيره Y".
    void chaired(const Trigger& t) {
        const auto subject = c_.subject_of(t);
        const auto with = c_.group_with(subject.behind, view_.clause_end(t.token), {Marker::with});
        if (t.data->frame == Frame::head && subject.explicit_ && with) {
            emit_present(t, EventType::meeting, subject.arguments, c_.arguments(*with, Role::participant), with->last,
                         "meet.chaired");
        }
    }

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_meetings(FrameContext& context) {
    MeetingReader(context).run();
}

} // namespace rabita
