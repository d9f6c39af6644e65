#include "events/meeting_frame.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Verbs of meeting and calling: "التقى", "استقبل", "اتصل".
class MeetingVerbReader : private MeetingFrame {
public:
    using MeetingFrame::MeetingFrame;

    void run() {
        for (const Trigger& t : view_.triggers()) {
            switch (t.data->frame) {
            case Frame::meet:
            case Frame::receive:
            case Frame::call_verb: verb(t); break;
            case Frame::talk: talk(t); break;
            case Frame::gather: gather(t); break;
            case Frame::accompany: include(t); break;
            default: break;
            }
        }
    }

private:
    /// "استدعت الوزارة السفير X": an ambassador of another state; "استدعت الرباط سفيرها" calls him home.
    void summon(const Trigger& t) {
        const auto subject = c_.subject_of(t);
        const std::uint32_t from = std::max(subject.behind, t.last);
        const auto object = c_.group_with(from, view_.clause_end(t.token), {Marker::bare});
        if (!subject.explicit_ || subject.arguments.size() != 1 || !object) {
            return;
        }
        const Mention& envoy = view_.mention(object->members.front());
        const bool his_own = one_of(view_.word(envoy.first), {u"سفيره", u"سفيرها", u"سفيرهم"});
        const bool accredited = !his_own && envoy.kind == MentionKind::person &&
                                (envoy.office == Office::ambassador || envoy.office == Office::diplomat);
        if (accredited && object->first - from <= 4) {
            emit(t, EventType::meeting, subject.arguments, c_.arguments(*object, Role::participant), object->last,
                 "meet.summoned");
        }
    }

    void verb(const Trigger& t) {
        if (t.data->id == "receive.istadaa") {
            summon(t);
            return;
        }
        if (t.data->frame == Frame::meet && view_.is_cue(t.last, view_.cues().private_body)) {
            return; // "يلتقي المنتخب البنمي نظيره": teams
        }
        const std::uint32_t end = view_.clause_end(t.token);
        if (t.data->id == "call.tawasala" && !view_.has_cue(t.last, end, view_.cues().phone)) {
            return; // "تتواصل الجهود": goes on
        }
        if (t.data->id == "call.ittasala" && one_of(view_.word(t.token - 1), {u"ما", u"فيما", u"وما"})) {
            return; // "في ما يتصل بالاتفاق": has to do with
        }
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
            // "حملة يقابلها غياب": stands against it
            if (subject.explicit_ && (t.data->id != "meet.qabala" || person(subject.arguments.front()))) {
                emit_present(t, type, subject.arguments, object, subject.behind, "meet.object-pronoun");
            }
            return;
        }
        if (const auto leader = c_.delegation_leader(std::max(subject.behind, t.last)); leader && subject.explicit_) {
            emit_present(t, type, subject.arguments, c_.arguments(*leader, Role::participant), leader->last,
                         "meet.delegation");
            return;
        }
        const auto [aside_first, aside_last] = view_.aside_behind(t.token);
        for (const Group& group : behind) {
            const bool aside = group.first >= aside_first && group.first < aside_last;
            if (group.first < subject.behind || !c_.is_actor(group) || aside) {
                continue;
            }
            const bool marked = group.marker == Marker::with || group.marker == Marker::ba || sits_with(t, group);
            const bool bare = group.marker == Marker::bare && t.data->id != "call.ittasala";
            if (view_.is_cue(group.first - 1, view_.cues().private_body)) {
                return; // "يلتقي خلاله مع منتخب كولومبيا"
            }
            const bool topic = group.marker == Marker::with && of_what_is_discussed(group, t.last);
            // "استقبلت أبطال المنتخبات السعودية": an adjective, though it looks like the country
            const bool adjective = bare && view_.mention(group.members.front()).kind == MentionKind::state &&
                                   group.first > t.last && view_.analysis().has_article(group.first - 1) &&
                                   view_.word(group.first - 1).ends_with(u"ات") && !view_.mention_at(group.first - 1);
            if ((!marked && !bare) || adjective || venue(group, t) || place_only(group) || topic) {
                continue;
            }
            if (!subject.explicit_ && bare && !subject.before) {
                continue;
            }
            if (bare && t.data->frame == Frame::receive &&
                view_.mention(group.members.front()).form == StateForm::demonym && states_only(subject.arguments) &&
                group.first > subject.behind + 1) {
                return; // "استقبل الأردن لاجئين سوريين"
            }
            if (bare && t.data->id == "meet.iltaqa" && states_only(subject.arguments) &&
                states_only(c_.arguments(group, Role::participant))) {
                return; // "تلتقي قطر طاجيكستان": teams
            }
            emit_present(t, type, subject.arguments, c_.arguments(group, Role::participant), group.last, "meet.verb");
            return;
        }
        if (const auto late = subject.explicit_ ? partner_past_aside(subject.behind) : std::nullopt) {
            emit_present(t, type, subject.arguments, c_.arguments(*late, Role::participant), late->last, "meet.verb");
            return;
        }
        lone_group(t, type, subject);
    }

    /// "اجتمع X، في إطار الزيارة التي يقوم بها إلى مصر، مع Y": behind an aside with a verb of its own.
    std::optional<Group> partner_past_aside(std::uint32_t from) const {
        constexpr std::uint32_t near = 5;
        constexpr std::uint32_t longest_aside = 34;
        const Analysis& a = view_.analysis();
        std::uint32_t open = from;
        while (open < std::min(view_.last(), from + near) && a.mark(open) != u',') {
            ++open;
        }
        const bool opens = a.mark(open) == u',' && a.is_word(open + 1) && view_.only_dates(from, open) &&
                           (view_.is_cue(open + 1, view_.cues().in) || view_.is_cue(open + 1, view_.cues().occasion));
        for (std::uint32_t i = open + 2; opens && i < std::min(view_.last(), open + longest_aside); ++i) {
            if (a.mark(i) == u',') {
                return view_.is_cue(i + 1, view_.cues().with) ? c_.group_with(i + 1, i + 4, {Marker::with})
                                                              : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "إن والدته وشقيقه سيلتقيان": the dual is of people whom no title or name makes actors.
    bool strangers_before(const Trigger& t) const {
        const Analysis& a = view_.analysis();
        const std::uint32_t before = t.token - 1;
        if (t.token == view_.first() || !a.is_word(before) || view_.mention_at(before) || view_.is_date(before)) {
            return false;
        }
        const bool word = (a.flags(before) & word_flag::common) != 0 && a.at(before).empty();
        const bool relative = a.find(before, EntryKind::honorific, proclitic::conjunction) != nullptr; // "شقيقه"
        return view_.word(before).starts_with(u'و') && (word || relative);
    }

    /// "زار X البلد والتقى الرئيس A ونظيره B": a singular verb goes on, and "his counterpart" is X's.
    bool met_with_counterpart(const Trigger& t, const FrameContext::Subject& subject) const {
        const bool goes_on = !subject.before && (t.proclitics & proclitic::conjunction) != 0 && !t.is(surface::dual) &&
                             !t.is(surface::plural) && t.data->frame == Frame::meet;
        const ArgumentMention& last = subject.arguments.back();
        return goes_on && subject.arguments.size() > 1 && last.source == ArgumentSource::mention &&
               view_.mention(last.index).counterpart && c_.former_subject(t).has_value();
    }

    /// "حيث التقى كلا من X وY": the accusative says that another met them.
    bool each_met(const FrameContext::Subject& subject) const {
        const ArgumentMention& first = subject.arguments.front();
        return !subject.before && first.source == ArgumentSource::mention && view_.mention(first.index).each_of &&
               view_.word(view_.mention(first.index).first - 2) == u"كلا";
    }

    /// One group only: several who met, or the object of a subject named before ("حيث التقى قائد الجيش").
    void lone_group(const Trigger& t, EventType type, const FrameContext::Subject& subject) {
        if (!subject.explicit_) {
            if (t.is(surface::dual) && t.data->frame == Frame::meet && !strangers_before(t)) {
                emit(t, type, subject.arguments, {}, t.last, "meet.dual");
            }
            return;
        }
        const bool several = subject.arguments.size() > 1 || is_group(subject.arguments.front());
        if (several && t.data->id == "meet.iltaqa" && !t.is(surface::dual) && states_only(subject.arguments)) {
            return; // "وتلتقي فرنسا والبرتغال": teams
        }
        if (several && (met_with_counterpart(t, subject) || each_met(subject))) {
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            emit_present(t, type, c_.former_subject(t).value_or(Arguments{dropped}), subject.arguments, subject.behind,
                         "meet.dropped-subject");
            return;
        }
        if (several && (t.data->frame == Frame::meet || t.data->id == "call.tahatafa")) {
            emit_present(t, type, subject.arguments, {}, subject.behind, "meet.together");
            return;
        }
        if (t.data->frame == Frame::receive && !several && !continues_clause(t)) {
            emit_present(t, type, subject.arguments, {}, subject.behind, "receive.others");
            return;
        }
        // "سيلتقي خلالها الوزير عددا من المسؤولين": others whom nobody names.
        const Analysis& a = view_.analysis();
        if (a.is_word(subject.behind) && a.cue(subject.behind, view_.cues().others, 0) != nullptr) {
            return;
        }
        if (object_nobody_names(subject.behind)) {
            return;
        }
        const bool continues = !subject.before && t.data->frame != Frame::call_verb &&
                               subject.arguments.front().source == ArgumentSource::mention &&
                               !meets_partners(t, subject);
        // "ومن المقرر أن يلتقي نظيره": whose, the sentence before tells.
        const bool his = continues && view_.mention(subject.arguments.front().index).counterpart;
        if (continues && (his || continues_clause(t))) {
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            const auto traveller = during_visit(t) ? traveller_before(t) : std::nullopt;
            const Arguments who = traveller ? *traveller : c_.former_subject(t).value_or(Arguments{dropped});
            emit_present(t, type, who, subject.arguments, subject.behind, "meet.dropped-subject");
        }
    }

    /// "المرة التي يلتقي فيها الاتحاد شركاءه": the body meets others, nobody meets the body.
    bool meets_partners(const Trigger& t, const FrameContext::Subject& subject) const {
        const MentionKind kind = view_.mention(subject.arguments.front().index).kind;
        const bool body = kind == MentionKind::organisation || kind == MentionKind::institution;
        return body && one_of(view_.word(t.last), {u"فيها", u"فيه"});
    }

    /// "والتقى الأمير طياري التحالف", "والتقى الرئيس، ممثلي شركات": people who are no actors.
    bool object_nobody_names(std::uint32_t token) const {
        const Analysis& a = view_.analysis();
        std::uint32_t next = a.mark(token) == u',' ? token + 1 : token;
        while (next < view_.last() && view_.is_date(next)) {
            ++next;
        }
        std::uint8_t proclitics = 0;
        a.stripped_flags(next, &proclitics);
        if (a.is_word(next) && next < view_.last() && a.has_article(next) && a.text().word(next).ends_with(u"ين") &&
            (a.flags(next) & word_flag::common) != 0 && !view_.mention_at(next)) {
            return true; // "استقبل أمس المهنئين بالعيد"
        }
        return a.is_word(next) && next < view_.last() && (a.flags(next) & word_flag::common) != 0 && proclitics == 0 &&
               a.at(next).empty() && !view_.is_date(next) && !view_.mention_at(next) && !a.has_article(next);
    }

    bool person(const ArgumentMention& argument) const {
        if (argument.source != ArgumentSource::mention) {
            return true;
        }
        const MentionKind kind = view_.mention(argument.index).kind;
        return kind == MentionKind::person || kind == MentionKind::group || kind == MentionKind::honorific;
    }

    bool states_only(const Arguments& arguments) const {
        return std::all_of(arguments.begin(), arguments.end(), [&](const ArgumentMention& a) {
            return a.source == ArgumentSource::mention && view_.mention(a.index).kind == MentionKind::state &&
                   view_.mention(a.index).form == StateForm::name;
        });
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
        // "قبل أن يلتقي X", "بعد أن التقى X"
        const Reading* two_words =
            t.token > view_.first() + 1 && a.is_word(t.token - 2) ? a.cue(t.token - 2, view_.cues().clause) : nullptr;
        const bool has_been = view_.word(t.token - 1) == u"قد" && // "نفى الوزير أن يكون قد التقى X"
                              one_of(view_.word(t.token - 2), {u"يكون", u"تكون"});
        return has_been || during_visit(t) || (two_words != nullptr && two_words->last == t.token) ||
               (a.is_word(t.token - 1) && a.cue(t.token - 1, view_.cues().clause) != nullptr);
    }

    /// "زيارة يلتقي خلالها X".
    bool during_visit(const Trigger& t) const {
        const Analysis& a = view_.analysis();
        return a.is_word(t.last) && a.cue(t.last, view_.cues().during_it, 0) != nullptr;
    }

    /// Who makes the visit that the sentence has told of: the person named last before it.
    std::optional<Arguments> traveller_before(const Trigger& t) const {
        const Trigger* visit = nullptr;
        std::optional<Arguments> out;
        for (const Trigger& other : view_.triggers()) {
            if (other.token > t.token || other.data->frame != Frame::visit_noun) {
                continue;
            }
            visit = &other;
            // "على مغادرة ولي العهد الرياض، في زيارة يلتقي خلالها"
            for (const Group& group : view_.groups(other.last, std::min(t.token, other.last + 1))) {
                if (group.marker == Marker::bare && view_.mention(group.members.front()).kind == MentionKind::person) {
                    out = c_.arguments(group, Role::participant);
                }
            }
        }
        if (out) {
            return out;
        }
        const Arguments makes = visit == nullptr ? Arguments() : c_.clause_subject(visit->token);
        if (makes.size() == 1 && makes.front().source == ArgumentSource::mention &&
            view_.mention(makes.front().index).kind == MentionKind::person) {
            return makes;
        }
        for (const Group& group : view_.groups(view_.first(), visit == nullptr ? view_.first() : t.token)) {
            const bool person = view_.mention(group.members.front()).kind == MentionKind::person;
            if (person && group.marker != Marker::with) {
                out = c_.arguments(group, Role::participant);
            }
        }
        return out;
    }

    /// "بحث X مع Y", "تحدث X هاتفيا مع Y": talks only when there is somebody to talk with.
    void talk(const Trigger& t) {
        if (view_.analysis().is_word(t.last) && view_.analysis().text().word(t.last) == u"عن") {
            return; // "بحثا عن": a search
        }
        const std::uint32_t end = view_.clause_end(t.token);
        if (t.data->id == "meet.tabadala" &&
            !view_.has_cue(t.last, std::min(end + 1, t.last + 10), view_.cues().views)) {
            return; // gifts, prisoners, accusations
        }
        // "تم بحث الأوضاع في المنطقة والاتفاق مع إيران": nobody says with whom
        const bool passive = one_of(view_.word(t.token - 1), {u"تم", u"يتم", u"سيتم", u"وتم", u"جري", u"جرى"});
        const auto subject = c_.subject_of(t);
        // "بحث الرئيس X ونظيره Y هاتفيا": behind whoever talks
        const bool phoned = view_.has_cue(subject.behind, std::min(end, subject.behind + 3), view_.cues().phone);
        const auto type = [&](std::uint32_t to) { return phoned ? EventType::call : type_of(t, to); };
        auto with = c_.group_with(subject.behind, end, {Marker::with});
        const bool the_two = subject.explicit_ && is_group(subject.arguments.front());
        if (with && the_two && with->first - subject.behind > 2) {
            with.reset(); // "بحث الجانبان الاتفاق مع إيران"
        }
        if (with && (of_what_is_discussed(*with, subject.behind) ||
                     (passive && states_only(c_.arguments(*with, Role::participant))))) {
            return;
        }
        // "كما تبحث مع إسرائيل استيراد الغاز": dealings, not a sitting.
        if (with && !subject.explicit_ && t.is(surface::imperfect) &&
            states_only(c_.arguments(*with, Role::participant))) {
            return;
        }
        // "تحدث X هاتفيا إلى Y"
        const auto to =
            with || t.data->id != "meet.takallama" ? std::nullopt : c_.group_with(subject.behind, end, {Marker::to});
        const bool spoken_to = to && view_.mention(to->members.front()).kind == MentionKind::person &&
                               view_.has_cue(t.last, std::min(end, to->last + 3), view_.cues().phone);
        if (spoken_to && subject.explicit_) {
            emit(t, EventType::call, subject.arguments, c_.arguments(*to, Role::participant), to->last, "talk.with");
            return;
        }
        if (with) {
            const EventType how = phoned_behind(with->last) ? EventType::call : type(view_.last());
            emit_present(t, how, subject.arguments, c_.arguments(*with, Role::participant), with->last, "talk.with");
            c_.found().back().retells = c_.found().back().status == Status::occurred;
            return;
        }
        const bool pair = subject.explicit_ && (subject.arguments.size() > 1 || is_group(subject.arguments.front()));
        const bool speak = t.data->id == "meet.takallama" && type(end) != EventType::call;
        if (pair && !speak && t.data->id != "meet.tanawala" && t.data->id != "meet.arada") {
            emit(t, type(end), subject.arguments, {}, subject.behind, "talk.together");
            c_.found().back().retells = true;
        } else if (t.is(surface::dual) && !subject.explicit_ && !speak) {
            emit(t, type(end), subject.arguments, {}, t.last, "talk.dual");
            c_.found().back().retells = true;
        }
    }

    /// "بحث X مع Y، في اتصال هاتفي،": right behind whom one talks with.
    bool phoned_behind(std::uint32_t from) const {
        while (from < view_.last() && !view_.analysis().is_word(from)) {
            ++from;
        }
        const bool during = one_of(view_.word(from), {u"في", u"خلال", u"عبر"});
        return view_.has_cue(from, std::min(view_.last(), from + (during ? 4 : 1)), view_.cues().phone);
    }

    /// "يبحث الرئيس الانسحاب من الاتفاق النووي مع إيران": the state belongs to what is discussed.
    bool of_what_is_discussed(const Group& with, std::uint32_t behind) const {
        const bool person = std::any_of(with.members.begin(), with.members.end(), [&](std::uint32_t i) {
            return view_.mention(i).kind == MentionKind::person || view_.mention(i).kind == MentionKind::group;
        });
        const std::uint32_t from = std::max(behind, with.first > 4 ? with.first - 4 : 0U);
        return !person && with.first > behind + 2 && view_.has_cue(from, with.first, view_.cues().between_things);
    }

    /// "قمة ثلاثية ضمت A وB وC", "ضم الاجتماع A وB".
    void include(const Trigger& t) {
        if (t.data->id != "company.damma" || t.is(surface::any_pronoun)) {
            return;
        }
        const auto meets = [](const Trigger& other) {
            return other.data->frame == Frame::talk_noun || other.data->frame == Frame::call_noun;
        };
        for (const Trigger& noun : view_.triggers()) {
            const bool before = noun.last <= t.token && t.token - noun.last <= 4;
            const bool behind = noun.token == t.last;
            if (!meets(noun) || (!before && !behind)) {
                continue;
            }
            for (const Group& group : view_.groups(behind ? noun.last : t.last, view_.clause_end(t.token))) {
                if (group.marker == Marker::bare && c_.is_actor(group) && group.members.size() > 1) {
                    emit(noun, type_of(noun, t.token), c_.arguments(group, Role::participant), {}, group.last,
                         "meet.gather");
                    return;
                }
            }
        }
    }

    /// "أكد أمس انعقاد القمة التي ستجمعه بـX في الثاني عشر من يونيو": the day behind the verb is that of the event.
    void date_behind(const Trigger& t, const Trigger& noun, std::uint32_t last) {
        constexpr std::uint32_t near = 8;
        EventMention& event = c_.found().back();
        const bool none_of_its_own = !event.date || view_.date(*event.date).first < noun.token;
        const std::uint32_t end = std::min(std::max(view_.clause_end(t.token), last), last + near);
        const auto behind = none_of_its_own ? view_.date_in(t.token, end) : std::nullopt;
        event.date = behind ? behind : event.date;
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
        if (view_.analysis().is_word(t.last) && view_.analysis().text().word(t.last) == u"بينهما") {
            ArgumentMention both;
            both.source = ArgumentSource::pronoun_dual;
            emit(*noun, type_of(*noun, t.token), {both}, {}, t.last + 1, "meet.gather");
            return;
        }
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
            date_behind(t, *noun, last);
        }
    }
};

} // namespace

void read_meeting_verbs(FrameContext& context) {
    MeetingVerbReader(context).run();
}

} // namespace rabita
