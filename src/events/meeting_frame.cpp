#include "events/meeting_frame.hpp"

#include <algorithm>
#include <string_view>

namespace rabita {

EventType MeetingFrame::type_of(const Trigger& t, std::uint32_t end) const {
    const bool call = t.data->frame == Frame::call_verb || t.data->frame == Frame::call_noun ||
                      view_.has_cue(t.last, std::min(end, t.last + 8), view_.cues().phone) || by_video(t);
    return call ? EventType::call : EventType::meeting;
}

/// "اجتمع X مع Y، وذلك عبر تقنية الاتصال المرئي", "عقد عبر الفيديو لقاء": of the contact told last before it, else
/// first behind it.
bool MeetingFrame::by_video(const Trigger& t) const {
    const auto contact = [](const Trigger& o) {
        const Frame frame = o.data->frame;
        return frame == Frame::meet || frame == Frame::talk || frame == Frame::talk_noun || frame == Frame::receive;
    };
    for (std::uint32_t i = view_.first(); i < view_.last(); ++i) {
        if (view_.word(i) != u"عبر" || !view_.has_cue(i + 1, std::min(view_.last(), i + 4), view_.cues().phone)) {
            continue;
        }
        const Trigger* nearest = nullptr;
        for (const Trigger& o : view_.triggers()) {
            nearest = contact(o) && (o.token < i || nearest == nullptr) ? &o : nearest;
        }
        if (nearest != nullptr && nearest->token == t.token) {
            return true;
        }
    }
    return false;
}

void MeetingFrame::emit(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last,
                        const char* rule) {
    EventMention event = c_.begin(type, t, t.token, last, rule);
    event.merges_only = event.status != Status::denied && t.data->id == "meet.mufawadat" && t.is(surface::definite) &&
                        !t.is(surface::any_pronoun) && view_.before(t.token, {Frame::light}, 14) == nullptr;
    for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 2); ++i) {
        const std::u16string_view word = view_.word(i);
        event.together = event.together || word.starts_with(u"ثلاثي") || word.starts_with(u"رباعي") ||
                         word.starts_with(u"خماسي") || word.starts_with(u"سداسي");
    }
    event.arguments = as_role(std::move(one), Role::participant);
    Arguments rest = as_role(std::move(other), Role::participant);
    // "لقاء مع نظيريه الروسي والأمريكي": one meeting with both
    if (t.data->frame == Frame::talk_noun && !t.is(surface::plural) && !rest.empty() &&
        rest.front().source == ArgumentSource::mention) {
        const std::u16string_view word = view_.word(view_.mention(rest.front().index).first);
        bool separate = false; // "مباحثات منفصلة مع نظيريه"
        for (std::uint32_t i = t.last; i < t.last + 3; ++i) {
            separate = separate || view_.word(i).starts_with(u"منفصل");
        }
        const bool both = word.starts_with(u"نظيريه") || word.starts_with(u"نظيريها");
        event.together = event.together || (both && !separate);
    }
    const bool apart = t.data->frame != Frame::gather && std::string_view(rule) != "meet.gather";
    for (ArgumentMention& argument : rest) {
        argument.side = apart ? 1 : 0;
    }
    event.arguments.insert(event.arguments.end(), rest.begin(), rest.end());
    c_.add(std::move(event));
}

void MeetingFrame::emit_present(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last,
                                const char* rule) {
    emit(t, type, std::move(one), std::move(other), last, rule);
    add_present(c_.found().back(), t.token);
}

void MeetingFrame::add_present(EventMention& event, std::uint32_t from) const {
    for (const Group& group : view_.groups(from, view_.last())) {
        if ((group.marker == Marker::presence || group.marker == Marker::company) && c_.is_actor(group)) {
            for (ArgumentMention argument : c_.arguments(group, Role::participant)) {
                if (view_.mention(argument.index).named()) {
                    event.arguments.push_back(argument);
                }
            }
        }
    }
}

/// "رفض الرئيس استقبال X", "الرئيس يرفض مقابلة X", "وافق الوزير على لقاء X": who decides on a meeting that another
/// noun's owner is to be met in.
std::optional<Group> MeetingFrame::decides(const Trigger& noun) const {
    std::uint32_t before = noun.token;
    if (before > view_.first() && one_of(view_.word(before - 1), {u"علي", u"عن"})) {
        --before;
    }
    const auto decision = [&](std::uint32_t token) {
        return token >= view_.first() && token < before && !view_.mention_at(token) &&
               (view_.is_cue(token, view_.cues().agreed) || view_.is_cue(token, view_.cues().refused) ||
                view_.is_cue(token, view_.cues().intends));
    };
    for (Group& group : view_.groups(view_.first(), noun.token)) {
        const bool person = view_.mention(group.members.front()).kind == MentionKind::person;
        const bool behind =
            view_.only_dates(group.last, before) && group.first > view_.first() && decision(group.first - 1);
        const bool ahead = group.last + 1 == before && decision(group.last);
        if (person && group.marker == Marker::bare && group.members.size() == 1 && (behind || ahead)) {
            return group;
        }
    }
    return std::nullopt;
}

/// Whether a verb before the noun refuses the meeting.
bool MeetingFrame::refused(const Trigger& noun, const Group& who) const {
    return view_.has_cue(who.first > view_.first() ? who.first - 1 : view_.first(), noun.token, view_.cues().refused);
}

/// The light verb before a noun, over however long a subject: "عقد نائب الوزير X ونائب الوزير Y مشاورات".
const Trigger* MeetingFrame::holding(const Trigger& t) const {
    constexpr std::uint32_t near = 14;
    constexpr std::uint32_t far = 44;
    const Trigger* light = view_.before(t.token, {Frame::light}, near);
    if (light == nullptr && (light = view_.before(t.token, {Frame::light}, far)) != nullptr) {
        const auto subject = c_.subject_of(*light);
        const bool theirs = subject.explicit_ && !subject.before && light->data->id != "light.kana" &&
                            subject.behind <= t.token && t.token - subject.behind <= near;
        light = theirs ? light : nullptr;
    }
    return light;
}

/// "وقال X عقب لقاء نظيره Y", "قالت X بعد لقاء كبير المفاوضين": who speaks met whom the noun names.
bool MeetingFrame::after_meeting(const Trigger& t, const Group& owner) const {
    const Mention& m = view_.mention(owner.members.front());
    const Trigger* says = view_.before(t.token, {Frame::say}, 24);
    if (t.data->id != "meet.liqa" || t.is(surface::any_pronoun | surface::definite | surface::plural) ||
        m.kind != MentionKind::person || owner.members.size() > 1 || (!m.office && !m.counterpart) ||
        !one_of(view_.word(t.token - 1), {u"عقب", u"بعد", u"خلال", u"اثر", u"لدى", u"لدي", u"قبل"}) ||
        says == nullptr) {
        return false;
    }
    const auto subject = c_.subject_of(*says);
    return subject.explicit_ && subject.arguments.size() == 1 &&
           subject.arguments.front().source == ArgumentSource::mention &&
           view_.mention(subject.arguments.front().index).kind == MentionKind::person &&
           subject.arguments.front().index != owner.members.front();
}

/// "يتواجد في نيويورك لإجراء مباحثات مع".
bool MeetingFrame::there_to_hold(const Trigger& t) const {
    const Analysis& a = view_.analysis();
    if (t.token < view_.first() + 3 || !a.is_word(t.token - 1)) {
        return false;
    }
    const std::u16string_view word = a.text().word(t.token - 1);
    const auto place = view_.mention_at(t.token - 2);
    return (word == u"لاجراء" || word == u"لعقد") && place && c_.is_place(*place);
}

std::optional<Group> MeetingFrame::partner(std::uint32_t from, std::uint32_t to) const {
    for (Group& group : view_.groups(from, to)) {
        const bool marked = group.marker == Marker::with || group.marker == Marker::ba;
        // "مباحثات أجراها برام الله مع X": a venue first
        const bool there = group.marker == Marker::ba && c_.is_place(group.members.front());
        if (marked && !there && c_.is_actor(group)) {
            return group;
        }
    }
    return std::nullopt;
}

bool MeetingFrame::venue(const Group& group, const Trigger& t) const {
    // "استقبله بالديوان الأميري", "اجتمع بمقر الوزارة": a house, and nobody is received "with" somebody.
    const Mention& m = view_.mention(group.members.front());
    const bool house = m.kind == MentionKind::institution && (m.proclitics & proclitic::ba) != 0;
    if (group.marker == Marker::ba && (house || t.data->frame == Frame::receive)) {
        return true;
    }
    return group.marker == Marker::ba && c_.is_place(group.members.front()) &&
           (t.data->frame != Frame::meet || view_.mention(group.members.front()).form != StateForm::government);
}

bool MeetingFrame::sits_with(const Trigger& t, const Group& group) const {
    return group.marker == Marker::to && group.first - t.last <= 6 &&
           (t.data->id == "meet.ijtamaa" || t.data->id == "meet.ijtimaa") &&
           view_.mention(group.members.front()).kind == MentionKind::person;
}

bool MeetingFrame::is_group(const ArgumentMention& argument) const {
    if (argument.source != ArgumentSource::mention) {
        return argument.source == ArgumentSource::pronoun_dual;
    }
    const Mention& m = view_.mention(argument.index);
    return m.kind == MentionKind::group || (m.number != Number::singular && m.kind == MentionKind::person);
}

bool MeetingFrame::place_only(const Group& group) const {
    const Mention& m = view_.mention(group.members.front());
    return m.kind == MentionKind::state && m.form == StateForm::city;
}

/// "اللقاء الذي عقد أمس بين A وB": the relative says only that it took place. Gives its verb.
std::optional<std::uint32_t> MeetingFrame::held_behind_relative(const Trigger& t, std::uint32_t relative) const {
    const Analysis& a = view_.analysis();
    const bool near = a.is_word(relative) && relative < view_.last() && relative - t.last <= 2 &&
                      a.cue(relative, view_.cues().relative) != nullptr;
    if (!near || !a.is_word(relative + 1)) {
        return std::nullopt;
    }
    const std::uint32_t verb = relative + 1;
    const bool happens = a.text().word(verb).ends_with(u"نعقد") || a.text().word(verb).ends_with(u"نعقدت");
    const bool held = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& light) {
        return light.token == verb && !light.is(surface::any_pronoun) &&
               (light.data->id == "light.aqada" || light.data->id == "light.jara" || light.data->id == "light.tammat");
    });
    return happens || held ? std::optional(verb) : std::nullopt;
}

/// "قمة عقدت في جدة بين A وB": nobody stands behind the verb who would hold it.
bool MeetingFrame::held_there(const Trigger& light) const {
    constexpr std::uint32_t near = 4;
    if (light.is(surface::any_pronoun)) {
        return false;
    }
    std::uint32_t from = light.last;
    while (from < view_.last() &&
           (view_.is_date(from) || view_.analysis().mark(from) == u'-' || view_.analysis().mark(from) == u',')) {
        ++from; // "عقد -اليوم الثلاثاء- بالقاهرة بين"
    }
    const auto behind = view_.groups(from, std::min(view_.last(), from + near));
    return !behind.empty() && (behind.front().marker == Marker::in || behind.front().marker == Marker::ba ||
                               behind.front().marker == Marker::between);
}

std::uint32_t MeetingFrame::noun_end(const Trigger& t) const {
    std::uint32_t clause = view_.clause_end(t.token);
    if (const auto verb = held_behind_relative(t, clause)) {
        clause = view_.clause_end(*verb);
    }
    for (const Trigger& light : view_.triggers()) {
        // "لقاء كان مقررا مع X"
        const bool was_set = light.token == clause && light.token - t.last <= 1 && light.data->id == "light.kana" &&
                             view_.is_cue(light.last, view_.cues().planned);
        // "لقاء جرى وجها لوجه بين A وB"
        const bool took_place = light.token == clause && light.token - t.last <= 2 &&
                                (light.data->id == "light.jara" || light.data->id == "light.tammat" ||
                                 (light.data->id == "light.aqada" && held_there(light)));
        if (took_place || was_set) {
            clause = view_.clause_end(light.token);
            break;
        }
    }
    std::uint32_t end = std::min(clause, t.last + longest_phrase);
    for (const Trigger& other : view_.triggers()) {
        const Frame frame = other.data->frame;
        const bool noun = frame == Frame::talk_noun || frame == Frame::call_noun || frame == Frame::reception_noun;
        if (noun && other.token > t.last && !in_aside(t.last, other.token)) {
            return std::min(end, other.token);
        }
    }
    return end;
}

/// "استقبال X، على هامش القمة، لنظيره": whether the token stands in an aside that opens behind `from`.
bool MeetingFrame::in_aside(std::uint32_t from, std::uint32_t token) const {
    for (std::uint32_t i = from; i < token; ++i) {
        if (view_.analysis().mark(i) == u',' && view_.past_aside(i) > token) {
            return true;
        }
    }
    return false;
}

/// "أجرت صحيفة X مقابلة مع Y", "في مقابلة مع قناة X", "مقابلة تلفزيونية".
bool MeetingFrame::interview(const Trigger& t) const {
    if (t.data->id != "meet.muqabala" && t.data->id != "meet.liqa") {
        return false;
    }
    const Analysis& a = view_.analysis();
    const std::u16string_view next = a.is_word(t.last) ? a.text().word(t.last) : std::u16string_view();
    const bool broadcast = next.starts_with(u"تلفزيوني") || next.starts_with(u"صحفي") || next.starts_with(u"صحافي") ||
                           next.starts_with(u"اذاعي") || next.starts_with(u"متلفز");
    // "في لقاء مع قناة X": the body behind "مع" has a name and no ties
    const Reading* body = view_.word(t.last) == u"مع" ? a.find(t.last + 1, EntryKind::organisation, 0) : nullptr;
    if (body != nullptr && !a.lexicon().organisations[body->entry.index].acts) {
        return true;
    }
    const Trigger* light = view_.before(t.token, {Frame::light}, 8);
    const std::uint32_t from = light == nullptr ? t.token : light->token;
    return broadcast || (t.data->id == "meet.muqabala" &&
                         view_.has_cue(from, std::min(view_.last(), t.last + 5), view_.cues().media));
}

bool MeetingFrame::telephone(const Trigger& t) const {
    if (t.data->id != "call.ittisal") {
        return true;
    }
    // "مجموعة الاتصال", "قنوات الاتصال": what a body or a thing is called
    std::u16string_view before = view_.word(t.token - 1);
    before.remove_prefix(!before.empty() && (before.front() == u'ل' || before.front() == u'ب') ? 1 : 0);
    if (one_of(before, {u"مجموعه", u"قنوات", u"قناه", u"وسايل", u"لجنه", u"نقطه", u"خطوط", u"ضابط", u"ضباط", u"شبكات",
                        u"تقنيات", u"وزاره", u"هييه", u"جهات"})) {
        return false;
    }
    const std::uint32_t end = std::min(view_.last(), t.last + 5);
    if (view_.word(t.token - 1) == u"علي" && !view_.has_cue(t.last, end, view_.cues().phone)) {
        return false; // "كان على اتصال بفلان": in touch
    }
    if (t.is(surface::plural) && !view_.has_cue(view_.first(), view_.last(), view_.cues().phone) &&
        !c_.group_with(t.last, std::min(view_.last(), t.last + 8), {Marker::with})) {
        return false; // "أجروا اتصالات سرية": they were in touch
    }
    const bool made = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& light) {
        return light.data->frame == Frame::light && light.token == t.last && light.is(surface::pronoun_he);
    });
    // "عقب اتصال الرئيس الفرنسي بنظيره المصري"
    const auto callers = view_.groups(t.last, std::min(view_.last(), t.last + 10));
    const bool called = callers.size() > 1 && callers.front().first == t.last &&
                        callers.front().marker == Marker::bare && callers[1].marker == Marker::ba &&
                        callers[1].first == callers.front().last &&
                        view_.mention(callers.front().members.front()).kind == MentionKind::person &&
                        view_.mention(callers[1].members.front()).kind == MentionKind::person;
    return made || called || view_.has_cue(t.last, end, view_.cues().phone) ||
           (t.is(surface::definite) && !t.is(surface::plural)) ||
           view_.before(t.token, {Frame::light, Frame::get}, 14) != nullptr;
}

void read_meetings(FrameContext& context) {
    read_meeting_verbs(context);
    read_meeting_nouns(context);
    read_receptions(context);
}

} // namespace rabita
