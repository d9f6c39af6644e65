#include "events/meeting_parties.hpp"

#include <algorithm>

namespace rabita {

/// "اتهم الرئيس الحكومة بعرقلة مفاوضات مع إيران": no verb says that somebody sat down with the state or body.
bool MeetingParties::dealings(const Trigger& t, const Group& other) const {
    const bool persons = std::any_of(other.members.begin(), other.members.end(), [&](std::uint32_t i) {
        return view_.mention(i).kind == MentionKind::person || view_.mention(i).kind == MentionKind::group;
    });
    const bool called_off = view_.has_cue(std::max(view_.first() + 4, t.token) - 4, t.token, view_.cues().cancelled);
    const Trigger* holds = view_.before(t.token, {Frame::light, Frame::travel, Frame::visit, Frame::leave}, 14);
    const Trigger* sits_in = view_.before(t.token, {Frame::attend}, 6); // "يشارك في اجتماع مع قادة اليابان"
    if (sits_in != nullptr && !t.is(surface::definite)) {
        return false;
    }
    return !persons && !on_occasion(t) && !called_off && !there_to_hold(t) && t.data->frame == Frame::talk_noun &&
           (holds == nullptr || holds->data->id == "light.kana");
}

/// "وقال عقب اتصال مع X", "جاءت تصريحاته خلال لقاء مع X": it took place.
bool MeetingParties::on_occasion(const Trigger& t) const {
    const Analysis& a = view_.analysis();
    // "بعد انتهاء اجتماع مع"
    const bool over = one_of(view_.word(t.token - 1), {u"انتهاء", u"ختام", u"اختتام", u"نهايه"});
    const std::uint32_t before = t.token - (over ? 2 : 1);
    const bool behind_cue = before >= view_.first() && before < t.token && a.is_word(before) &&
                            (a.cue(before, view_.cues().occasion, 0) != nullptr ||
                             a.cue(before, view_.cues().past, 0) != nullptr || a.text().word(before) == u"في");
    return behind_cue && (view_.before(t.token, {Frame::say}, over ? 20 : 8) != nullptr ||
                          view_.has_cue(view_.first(), view_.first() + 2, view_.cues().said_there));
}

/// "لا مؤشرات على إجراء أي محادثات بين A وB"; "نفى إجراء أي محادثات" denies them.
bool MeetingParties::none_in_particular(const Trigger& t) const {
    constexpr std::uint32_t reach = 14;
    // "تنص الاتفاقية على عقد اجتماعات منتظمة"
    if (t.is(surface::plural) && one_of(view_.word(t.last), {u"منتظمه", u"دوريه", u"سنويه", u"شهريه", u"اسبوعيه"})) {
        return true;
    }
    const std::uint32_t from = t.token > view_.first() + reach ? t.token - reach : view_.first();
    const bool refused = view_.has_cue(from, t.token, view_.cues().refused) ||
                         std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
                             return o.token >= from && o.token < t.token && o.data->id == "say.nafa";
                         });
    const std::uint32_t near = t.token > view_.first() + 4 ? t.token - 4 : view_.first();
    bool denied = refused; // "لم يجر أي لقاء"
    for (std::uint32_t i = near; i < t.token; ++i) {
        denied = denied || one_of(view_.word(i), {u"لم", u"ولم", u"لن", u"ولن"});
    }
    return view_.word(t.token - 1) == u"اي" && !denied;
}

/// "طالب بقمة بين A وB", "شدد على ضرورة إطلاق مفاوضات بين A وB": talks of others that somebody only asks for.
bool MeetingParties::called_for(const Trigger& t) const {
    constexpr std::uint32_t reach = 30;
    if (t.is(surface::definite | surface::any_pronoun) || view_.date_in(t.last, std::min(view_.last(), t.last + 6))) {
        return false;
    }
    std::uint32_t first = t.token;
    while (first > view_.first() && one_of(view_.word(first - 1), {u"عقد", u"اجراء", u"اعاده", u"اطلاق", u"بدء",
                                                                   u"تنظيم", u"استيناف", u"احياء", u"ضروره"})) {
        --first;
    }
    const bool asked = (t.proclitics & proclitic::ba) != 0 || view_.word(first) == u"ضروره" ||
                       one_of(view_.word(first - 1), {u"الي", u"علي"});
    const Trigger* says = view_.before(t.token, {Frame::say, Frame::invite}, reach);
    const bool calls = says != nullptr && (says->data->frame == Frame::invite || says->data->id == "say.talaba" ||
                                           says->data->id == "say.haththa" || says->data->id == "say.nashada" ||
                                           (says->data->id == "say.shaddada" && first < t.token));
    const auto with = c_.group_with(t.last, std::min(view_.last(), t.last + 8), {Marker::with});
    return asked && calls && !with;
}

/// A list that goes on behind the words that were looked at: "بين X، وA، وB، ... وE" with the offices of all.
std::optional<Group> MeetingParties::whole_list(const Trigger& t, std::optional<Group> group, std::uint32_t end) const {
    constexpr std::uint32_t margin = 4;
    const bool cut = end == t.last + longest_phrase; // not by another noun or clause
    if (!group || !cut || group->last + margin < end || end >= view_.last()) {
        return group;
    }
    for (Group& longer : view_.groups(group->first, view_.last())) {
        const bool same = longer.first == group->first && longer.members.size() > group->members.size();
        if (same) {
            longer.marker = group->marker;
        }
        return same ? longer : *group;
    }
    return group;
}

/// "بين" of these talks, not of the relations or the border that they are about.
std::optional<Group> MeetingParties::between_whom(const Trigger& t, std::uint32_t end,
                                                  const std::optional<Group>& relative) const {
    auto between = whole_list(t, c_.group_with(t.last, end, {Marker::between}), end);
    between = between ? between : relative;
    if (between && between->first > t.last + 1) {
        const std::uint32_t noun = between->first - 2;
        const bool adjective = noun > t.last && view_.word(noun).ends_with(u"يه"); // "تدريبات عسكرية بين A وB"
        // "بالتعاون القائم بين A وB"
        const bool described = noun > t.last && view_.analysis().has_article(noun);
        // "خلافا دبلوماسيا غير مسبوق بين البلدين"
        const bool unlike = noun > t.last + 1 && view_.word(noun - 1) == u"غير" &&
                            view_.has_cue(t.last, noun, view_.cues().between_things);
        const bool of_thing =
            unlike || view_.is_cue(noun, view_.cues().between_things) ||
            ((adjective || described) && view_.analysis().cue(noun - 1, view_.cues().between_things, 0xFF) != nullptr);
        between = of_thing ? std::nullopt : between;
    }
    // "الاجتماع بين A وبين B"
    if (between && between->members.size() == 1) {
        for (const Group& other : view_.groups(between->last, std::min(end, between->last + 4))) {
            if (other.marker == Marker::between && view_.word(other.first - 1) == u"وبين") {
                between->members.insert(between->members.end(), other.members.begin(), other.members.end());
                between->last = other.last;
            }
            break;
        }
    }
    const auto peers = between && between->members.size() > 1 ? std::nullopt : with_peers(t, end);
    return peers ? peers : between;
}

/// "بين مسؤولين أتراك ونظرائهم الروس", "بين دبلوماسيين من مصر ومسؤولين روس": people of two states, unnamed.
std::optional<Group> MeetingParties::with_peers(const Trigger& t, std::uint32_t end) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t i = t.last; i < end; ++i) {
        const auto one = view_.mention_at(i);
        if (!one || view_.mention(*one).first != i) {
            continue;
        }
        const std::uint32_t behind = view_.mention(*one).last;
        const bool officials = one_of(view_.word(behind), {u"ونظرايهم", u"ومسوولين", u"ودبلوماسيين", u"وممثلين"});
        const auto other = officials ? view_.mention_at(behind + 1) : std::nullopt;
        const std::uint32_t from = std::max(t.last + near, i) - near;
        if (!other || view_.mention(*other).kind != MentionKind::state ||
            !view_.has_cue(from, i, view_.cues().between)) {
            return std::nullopt;
        }
        Group group;
        group.members = {*one, *other};
        group.first = i;
        group.last = view_.mention(*other).last;
        group.marker = Marker::between;
        return group;
    }
    return std::nullopt;
}

/// "المفاوضات التي كان من المقرر أن تنطلق اليوم بين A وB"
std::optional<Group> MeetingParties::between_behind_relative(const Trigger& t) const {
    const Analysis& a = view_.analysis();
    constexpr std::uint32_t reach = 14;
    if (!a.is_word(t.last) || a.cue(t.last, view_.cues().relative, 0) == nullptr) {
        return std::nullopt;
    }
    const auto between = c_.group_with(t.last, std::min(view_.last(), t.last + reach), {Marker::between});
    const bool told = between && std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
                          const bool carries = o.data->frame == Frame::light || o.data->frame == Frame::gather;
                          return o.token >= t.last && o.token < between->first && !carries;
                      });
    return between && between->members.size() > 1 && !told ? between : std::nullopt;
}

/// Who holds the talks: right before the noun ("خوض السعودية مفاوضات مع"), else the subject of the clause.
MeetingParties::Arguments MeetingParties::performer(const Trigger& t) const {
    // "استعداد X للقاء قمة مع Y": one meeting in two words
    std::uint32_t noun = t.token;
    for (const Trigger& other : view_.triggers()) {
        noun = other.last == t.token && other.data->frame == Frame::talk_noun ? other.token : noun;
    }
    for (const Group& group : view_.groups(view_.first(), noun)) {
        // "زار بكين لمحادثات": the place is no performer.
        const bool there = purpose(t) && c_.is_place(group.members.front());
        const bool adjacent = group.last == noun && group.marker == Marker::bare && c_.is_actor(group) && !there;
        if (adjacent && group.first > view_.first()) {
            return c_.arguments(group, Role::participant);
        }
    }
    if (const auto comes = who_comes(t)) {
        return c_.arguments(*comes, Role::participant);
    }
    return c_.clause_subject(t.token);
}

/// "أعلنت الصين أنها حصلت على تعهد من A خلال اجتماع مع الرئيس الصيني": no state meets its own president, so A did.
std::optional<Group> MeetingParties::guest_of_own_state(const Trigger& t, const Arguments& one,
                                                        const Group& other) const {
    if (one.size() != 1 || one.front().source != ArgumentSource::mention || other.members.size() != 1) {
        return std::nullopt;
    }
    const Mention& state = view_.mention(one.front().index);
    const Mention& host = view_.mention(other.members.front());
    if (state.kind != MentionKind::state || host.kind != MentionKind::person || host.state != state.state) {
        return std::nullopt;
    }
    std::optional<Group> guest;
    for (Group& group : view_.groups(view_.first(), t.token)) {
        const Mention& m = view_.mention(group.members.front());
        const bool abroad = m.kind == MentionKind::person && m.number == Number::singular && !m.state.empty() &&
                            m.state != host.state && group.members.size() == 1;
        guest = abroad ? std::optional(group) : guest;
    }
    return guest;
}

/// "مع وصول الوزير إلى الرياض لعقد اجتماع مع": who makes the journey that the talks are the purpose of.
std::optional<Group> MeetingParties::who_comes(const Trigger& t) const {
    const std::u16string_view before = view_.word(t.token - 1);
    if (!purpose(t) && before != u"لعقد" && before != u"لاجراء") {
        return std::nullopt;
    }
    const Trigger* journey = nullptr;
    for (const Trigger& other : view_.triggers()) {
        if (other.token < t.token && (other.finite() || other.data->frame == Frame::visit_noun)) {
            journey = other.data->frame == Frame::visit_noun ? &other : nullptr;
        }
    }
    if (journey == nullptr) {
        return std::nullopt;
    }
    for (Group& group : view_.groups(journey->last, journey->last + 1)) {
        const bool person = view_.mention(group.members.front()).kind == MentionKind::person;
        return person && group.marker == Marker::bare ? std::optional(group) : std::nullopt;
    }
    return std::nullopt;
}

/// "لقاء لافروف", "قمة ترامب وكيم": the noun is completed by who met.
std::optional<Group> MeetingParties::adjacent_owner(const Trigger& t, std::uint32_t end) const {
    for (const Group& group : view_.groups(t.last, end)) {
        const bool venue_name = view_.mention(group.members.front()).kind == MentionKind::state &&
                                view_.mention(group.members.front()).form == StateForm::capital &&
                                group.members.size() == 1;
        // "دعا خلال اتصال هاتفي نظيره": behind the adjective stands no owner.
        const bool complete = group.first > t.last && view_.is_cue(t.last, view_.cues().phone);
        if (group.marker == Marker::bare && c_.is_actor(group) && !venue_name && group.first - t.last <= 1 &&
            !t.is(surface::definite) && !complete) {
            return group;
        }
        // "القمة المرتقبة لترامب مع كيم"
        const bool of_person = group.marker == Marker::lam && group.first - t.last <= 1 &&
                               view_.mention(group.members.front()).kind == MentionKind::person;
        if (of_person && c_.group_with(group.last, end, {Marker::with})) {
            return group;
        }
        break;
    }
    return std::nullopt;
}

std::optional<Group> MeetingParties::counterpart(const Trigger& t, std::uint32_t from, std::uint32_t end,
                                                 bool bare_too) const {
    for (const Group& group : view_.groups(from, end)) {
        if (!c_.is_actor(group)) {
            continue;
        }
        const bool far = group.first - from > (t.is(surface::definite) ? 6U : 14U);
        const bool marked = (group.marker == Marker::with || group.marker == Marker::ba || sits_with(t, group)) &&
                            !venue(group, t) && !far;
        // "اتصاله الهاتفي بعد الحادث، مثمنا زيارة X": the visit is X's, the call was to somebody else.
        const bool of_other = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
            return o.token > t.token && o.last == group.first && o.data->frame == Frame::visit_noun;
        });
        const bool object = bare_too && group.marker == Marker::bare && t.is(surface::any_pronoun) && !of_other &&
                            !place_only(group) && view_.mention(group.members.front()).form != StateForm::capital;
        const bool from_caller =
            (group.marker == Marker::from || group.marker == Marker::by) && t.data->frame == Frame::call_noun;
        const bool follows =
            group.marker == Marker::bare && group.first - from <= 1 && !t.is(surface::definite) && from != t.last;
        if (marked || object || from_caller || follows) {
            return group;
        }
    }
    return some_of_many(from, t.is(surface::any_pronoun) ? from : view_.last());
}

/// "لقاءات مع عدد من نظرائه، بينهم X وY", "مع قادة دول على غرار X": the ones whom the text names.
std::optional<Group> MeetingParties::some_of_many(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t reach = 24;
    bool with = false;
    for (std::uint32_t i = from; i < std::min(to, from + reach); ++i) {
        const std::u16string_view word = view_.word(i);
        const bool other = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
            return o.token == i && (o.data->frame == Frame::talk_noun || o.data->frame == Frame::call_noun);
        });
        if (other) {
            return std::nullopt; // theirs is the list
        }
        with = with || view_.is_cue(i, view_.cues().with);
        const bool names = one_of(word, {u"بينهم", u"ابرزهم", u"منهم", u"ومنهم", u"مقدمتهم", u"راسهم", u"ضمنهم"}) ||
                           (word == u"غرار" && view_.word(i - 1) == u"علي");
        if (!with || !names) {
            continue;
        }
        for (const Group& group : view_.groups(i + 1, view_.last())) {
            const bool right_behind = group.first == i + 1 && c_.is_actor(group) &&
                                      view_.mention(group.members.front()).kind == MentionKind::person;
            return right_behind ? std::optional(group) : std::nullopt;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

/// "أوفد الرئيس X إلى الدوحة للقاء الأمير": whom somebody sent, else the subject.
MeetingParties::Arguments MeetingParties::traveller(const Trigger& t) const {
    if (const Trigger* sent = view_.before(t.token, {Frame::dispatch}, 30)) {
        const auto subject = c_.subject_of(*sent);
        const auto envoy = c_.group_with(std::max(subject.behind, sent->last), t.token, {Marker::bare});
        if (envoy && view_.mention(envoy->members.front()).kind == MentionKind::person) {
            return c_.arguments(*envoy, Role::participant);
        }
    }
    // "دعوة X للقاء Y": he who is named right before comes to it.
    for (const Group& group : view_.groups(view_.first(), t.token)) {
        const Mention& m = view_.mention(group.members.front());
        if (group.last == t.token && group.marker == Marker::bare && group.members.size() == 1 &&
            m.kind == MentionKind::person) {
            return c_.arguments(group, Role::participant);
        }
    }
    return c_.clause_subject(t.token);
}

/// "أجرى X محادثات في كوريا الشمالية": with whom is not said, so with the state.
std::optional<Group> MeetingParties::host_of_talks(const Trigger& t) const {
    static constexpr std::string_view venues[] = {"AT", "BE", "CH", "ET", "KZ", "OM", "QA"};
    const Trigger* light = view_.before(t.token, {Frame::light}, 10);
    const bool talks =
        t.data->id == "meet.mubahathat" || t.data->id == "meet.muhadathat" || t.data->id == "meet.mushawarat";
    if (!talks || light == nullptr || t.is(surface::definite) || light->is(surface::dual)) {
        return std::nullopt;
    }
    const auto subject = c_.subject_of(*light);
    const bool one_person = subject.explicit_ && subject.arguments.size() == 1 &&
                            subject.arguments.front().source == ArgumentSource::mention &&
                            view_.mention(subject.arguments.front().index).kind == MentionKind::person;
    const auto place = c_.group_with(t.last, std::min(view_.clause_end(t.token), t.last + 6), {Marker::in});
    if (!place || !one_person) {
        return std::nullopt;
    }
    // "في كييف"; in other capitals many meet who are not at home there
    const Mention& seat = view_.mention(place->members.front());
    const bool capital = seat.form == StateForm::capital &&
                         seat.state != view_.mention(subject.arguments.front().index).state &&
                         std::find(std::begin(venues), std::end(venues), seat.state) == std::end(venues);
    return seat.form == StateForm::name || capital ? place : std::nullopt;
}

/// Two or more people named right before the noun.
std::optional<Group> MeetingParties::several_before(const Trigger& t) const {
    const bool held = one_of(view_.word(t.token - 1), {u"لعقد", u"لاجراء", u"لخوض"});
    for (Group& group : view_.groups(view_.first(), t.token)) {
        // "تستعد روسيا والصين لعقد قمة": states as well
        const bool prepare = group.first > view_.first() &&
                             one_of(view_.word(group.first - 1), {u"تستعد", u"وتستعد", u"يستعد", u"ويستعد", u"استعدت"});
        const bool people = prepare || std::all_of(group.members.begin(), group.members.end(), [&](std::uint32_t i) {
                                return view_.mention(i).kind == MentionKind::person;
                            });
        if ((prepare || purpose(t)) && group.last + (held && prepare ? 1 : 0) == t.token &&
            group.marker == Marker::bare && group.members.size() > 1 && people) {
            return group;
        }
    }
    return std::nullopt;
}

/// "محادثات المبعوث الروسي في طهران": with whom is not said, so with the state whose seat it is.
std::optional<Group> MeetingParties::talks_of_guest(const Trigger& t, const Arguments& one,
                                                    std::uint32_t behind) const {
    const bool talks =
        t.data->id == "meet.mubahathat" || t.data->id == "meet.muhadathat" || t.data->id == "meet.mushawarat";
    if (!talks || one.size() != 1 || one.front().source != ArgumentSource::mention) {
        return std::nullopt;
    }
    const Mention& guest = view_.mention(one.front().index);
    const auto place = c_.place_with(behind, std::min(view_.last(), behind + 2), {Marker::in});
    if (!place || guest.kind != MentionKind::person || (guest.state.empty() && !guest.international)) {
        return std::nullopt;
    }
    const Mention& seat = view_.mention(place->members.front());
    const bool abroad = seat.state != guest.state && (seat.form == StateForm::capital || seat.form == StateForm::name);
    return abroad ? place : std::nullopt;
}

/// "وصل للقاء الملك وولي العهد": who travels meets them; they did not come to meet each other.
bool MeetingParties::travels_to(const Trigger& t, const Arguments& hosts) const {
    const std::string& state = view_.mention(hosts.front().index).state;
    const bool of_one_state = std::all_of(hosts.begin(), hosts.end(), [&](const ArgumentMention& host) {
        return view_.mention(host.index).state.empty() || view_.mention(host.index).state == state;
    });
    return of_one_state && view_.before(t.token, {Frame::travel, Frame::visit, Frame::leave}, 24) != nullptr;
}

/// "سافر للقاء ترامب", "من أجل لقاء ترامب".
bool MeetingParties::purpose(const Trigger& t) const {
    if ((t.proclitics & proclitic::lam) != 0) {
        return true;
    }
    return t.token > view_.first() && view_.analysis().is_word(t.token - 1) &&
           (view_.analysis().text().word(t.token - 1) == u"اجل" ||
            view_.analysis().text().word(t.token - 1) == u"بهدف");
}

} // namespace rabita
