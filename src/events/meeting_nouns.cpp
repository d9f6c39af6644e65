#include "events/meeting_parties.hpp"
#include "events/told_calls.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Nouns of meetings and calls: "لقاء", "مباحثات", "اتصال".
class MeetingNounReader : private MeetingParties {
public:
    using MeetingParties::MeetingParties;

    void run() {
        for (const Trigger& t : view_.triggers()) {
            switch (t.data->frame) {
            case Frame::talk_noun:
            case Frame::call_noun: noun(t); break;
            default: break;
            }
        }
    }

private:
    bool gathered(const Trigger& t) const {
        for (const Trigger& other : view_.triggers()) {
            const bool gathers = other.data->frame == Frame::gather || other.data->id == "company.damma";
            if (gathers && other.token > t.token && other.token - t.token <= 4) {
                return true;
            }
        }
        return false;
    }

    /// "القمة التي عقدها A وB", "المباحثات التي أجراها A مع B": who held it stands behind the light verb.
    bool held_by(const Trigger& t) {
        for (const Trigger& light : view_.triggers()) {
            const bool made = light.data->id == "light.qama" && one_of(view_.word(light.last), {u"بها", u"به"});
            const bool hosts = light.data->id == "light.istadafa" || light.data->id == "light.ihtadana";
            const bool taken_up = !hosts && (made || light.is(surface::pronoun_she | surface::pronoun_he));
            const bool relative = light.data->frame == Frame::light && light.token > t.token &&
                                  light.token - t.last <= 3 && taken_up &&
                                  (c_.relative_before(light.token) || !t.is(surface::definite));
            if (!relative) {
                continue;
            }
            const auto subject = c_.subject_of(light);
            const auto with = partner(std::max(subject.behind, light.last), view_.clause_end(light.token));
            if (with && t.data->id == "meet.mutamar" && with->marker != Marker::with) {
                return true; // "مؤتمر صحافي عقده بمقر الوزارة"
            }
            const bool together = subject.explicit_ && !subject.before &&
                                  (subject.arguments.size() > 1 || is_group(subject.arguments.front()));
            if (with && !subject.before) {
                emit_present(t, type_of(t, with->first), subject.arguments, c_.arguments(*with, Role::participant),
                             with->last, "meet.noun-held");
                return true;
            }
            if (together) {
                emit_present(t, type_of(t, light.token), subject.arguments, {}, subject.behind, "meet.noun-held");
                return true;
            }
            return false;
        }
        return false;
    }

    /// "اللقاء الذي جرى بينه وبين X".
    bool between_him(const Trigger& t) {
        const Analysis& a = view_.analysis();
        for (std::uint32_t i = t.last; i + 1 < std::min(view_.last(), t.last + 8); ++i) {
            if (one_of(view_.word(i), {u"فيها", u"فيه", u"خلالها", u"خلاله"})) {
                return false; // "مقابلة قارن فيها بينه وبين X"
            }
            const bool his = a.is_word(i) && a.is_word(i + 1) && a.text().word(i + 1) == u"وبين" &&
                             (a.text().word(i) == u"بينه" || a.text().word(i) == u"بينها");
            if (!his) {
                continue;
            }
            for (const Group& group : view_.groups(i + 2, std::min(view_.last(), i + 6))) {
                Arguments who = c_.clause_subject(t.token);
                const bool state = who.front().source == ArgumentSource::mention &&
                                   view_.mention(who.front().index).kind == MentionKind::state;
                if (state && a.text().word(i) == u"بينه") { // "تجري واشنطن محادثات لترتيب قمة بينه وبين X"
                    who.assign(1, ArgumentMention());
                    who.front().source = ArgumentSource::pronoun_he;
                }
                emit_present(t, type_of(t, group.first), who, c_.arguments(group, Role::participant), group.last,
                             "meet.between-him");
                return true;
            }
        }
        return false;
    }

    /// "لقاء قمة", "جلسة مباحثات": one meeting, told by the second word.
    bool names_next(const Trigger& t) const {
        return !t.is(surface::any_pronoun) &&
               std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& other) {
                   return other.token == t.last && other.data->frame == Frame::talk_noun &&
                          (other.proclitics & proclitic::conjunction) == 0 && !other.is(surface::any_pronoun);
               });
    }

    /// "في لقاء بينهما", "اللقاء المرتقب بينهما".
    bool between_them(const Trigger& t) {
        for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 3); ++i) {
            if (view_.word(i) == u"بينهما" && !t.is(surface::any_pronoun)) {
                ArgumentMention both;
                both.source = ArgumentSource::pronoun_dual;
                Arguments who = {both};
                // "خلال اتصال بينهما، شدد A وB": they are named behind
                const bool opens = t.token < view_.first() + 4 && view_.groups(view_.first(), t.token).empty();
                if (auto named = opens ? c_.clause_subject(t.token) : Arguments(); named.size() == 2) {
                    who = std::move(named);
                }
                emit(t, type_of(t, i), who, {}, i + 1, "meet.between-them");
                c_.found().back().retells = true;
                return true;
            }
            if (view_.mention_at(i) || !view_.analysis().is_word(i)) {
                return false;
            }
        }
        return false;
    }

    void noun(const Trigger& t) {
        if (gathered(t) || interview(t) || names_next(t) || between_him(t) || between_them(t)) {
            return;
        }
        if (t.data->frame == Frame::call_noun && !telephone(t)) {
            return;
        }
        // "أجرى مناقشات مع X"; without a verb that holds them they are anybody's.
        if (t.data->id == "meet.munaqashat" && view_.before(t.token, {Frame::light}, 14) == nullptr) {
            return;
        }
        if (held_by(t)) {
            return;
        }
        if (t.data->frame == Frame::call_noun && t.is(surface::plural) && t.is(surface::definite)) {
            return; // "الاتصالات الهاتفية بين البلدين": the lines
        }
        const std::uint32_t end = noun_end(t);
        const EventType type = type_of(t, std::min(end, t.last + 4));
        if (const auto chairs = joint_chairs(t)) {
            emit_present(t, type, c_.arguments(*chairs, Role::participant), {}, chairs->last, "meet.chaired-by");
            return;
        }
        if (t.data->id != "meet.mutamar" && session(t, type)) {
            return;
        }
        if (called_for(t) || none_in_particular(t)) {
            return;
        }
        const auto relative = between_behind_relative(t);
        const auto between = between_whom(t, end, relative);
        const auto with = c_.group_with(t.last, between ? between->first : end, {Marker::with});
        // "تطرق اللقاء إلى الاتفاق بين إيران والقوى الست": they agreed, others met.
        const auto close = [&] {
            std::uint32_t words = between->first - t.last;
            for (std::uint32_t i = t.last; i < between->first; ++i) { // "اللقاء المرتقب في البيت الأبيض، بين"
                const auto place = view_.mention_at(i);
                words -= (place && c_.is_place(*place)) || view_.is_date(i) || view_.analysis().mark(i) == u',' ? 1 : 0;
            }
            return words <= 5 && !view_.has_cue(t.last, between->first, view_.cues().agreement_object);
        };
        const bool near = between && (!t.is(surface::definite) || close() ||
                                      held_behind_relative(t, view_.clause_end(t.token)) || relative);
        const bool pair = between && (between->members.size() > 1 ||
                                      view_.mention(between->members.front()).kind == MentionKind::group);
        const bool of_the_two = t.is(surface::pronoun_dual) && between &&
                                view_.mention(between->members.front()).kind == MentionKind::group;
        // "لقاء الرئيس بولي العهد، استمرارا للتنسيق بين البلدين"
        const auto holder = between ? adjacent_owner(t, between->first) : std::nullopt;
        const bool told_before = holder && counterpart(t, holder->last, between->first, true);
        // "اتصالات هاتفية بين A وB وC": one with each.
        const bool calls = t.data->frame == Frame::call_noun && t.is(surface::plural);
        if (near && !with && calls && between->members.size() > 2) {
            Arguments all = c_.arguments(*between, Role::participant);
            for (std::size_t i = 1; i < all.size(); ++i) {
                emit(t, type, {all.front()}, {all[i]}, between->last, "meet.between");
            }
            return;
        }
        if (near && !with && pair && !of_the_two && !told_before) {
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
        auto other = whole_list(t, counterpart(t, last, end, !one.empty() || !owner), end);
        if (!other && one.empty() && !owner && (told_during(t, type) || held_with(t, type))) {
            return;
        }
        if (const auto call = other || !one.empty() ? std::nullopt : told_call(c_, t)) {
            emit(t, type, call->one, call->other, call->last, "meet.told-call");
            if (call->held && c_.found().back().status == Status::planned) {
                c_.found().back().status = Status::occurred; // "اتفقا خلال اتصال": what they agreed on is to come
            }
            return;
        }
        if (const auto guest = !other && owner ? guest_of_visit(t) : std::nullopt) {
            emit(t, type, c_.arguments(*guest, Role::participant), one, last, "meet.with-visit");
            return;
        }
        if (!other && owner && after_meeting(t, *owner)) {
            emit(t, type, c_.clause_subject(t.token), one, last, "meet.on-occasion");
            return;
        }
        if (const auto who = !other && owner ? decides(t) : std::nullopt) {
            emit(t, type, c_.arguments(*who, Role::participant), one, last, "meet.decided");
            c_.found().back().status = refused(t, *who) ? Status::denied : Status::planned;
            return;
        }
        if (!other && one.empty() && sat_in(t, type)) {
            return;
        }
        if (!other) {
            alone(t, type, one, last);
            return;
        }
        const auto delegation = c_.delegation_leader(std::max(t.last, other->first) - 1);
        const bool body = view_.mention(other->members.front()).kind != MentionKind::state;
        if (const auto leader = delegation || !body ? delegation : c_.leader_of(*other)) {
            other = leader;
        }
        if (const auto his = one.empty() ? who_has(t) : std::nullopt) {
            one = c_.arguments(*his, Role::participant);
        }
        if (one.empty()) {
            one = performer(t);
            if (const auto guest = guest_of_own_state(t, one, *other)) {
                one = c_.arguments(*guest, Role::participant);
            }
        }
        const bool dropped = one.front().source == ArgumentSource::dropped;
        emit_present(t, type, one, c_.arguments(*other, Role::participant), other->last, "meet.noun");
        if (other->marker == Marker::from) {
            second_caller(t, type, one, *other);
        }
        EventMention& event = c_.found().back();
        const bool lent = last == t.last && !owner && !t.is(surface::any_pronoun);
        event.merges_only = event.merges_only || (lent && dealings(t, *other)) ||
                            (dropped && (t.is(surface::definite) ||
                                         (view_.before(t.token, {Frame::light}, 14) == nullptr && !on_occasion(t))));
    }

    /// "اجتماع المجلس في جدة برئاسة A وB": two who chair it sit in it.
    std::optional<Group> joint_chairs(const Trigger& t) const {
        constexpr std::uint32_t reach = 18;
        const std::uint32_t end = std::min(view_.last(), t.last + reach);
        for (std::uint32_t i = t.last; i < end; ++i) {
            const bool other = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
                return o.token == i && i > t.last && !o.finite() && o.data->frame == Frame::talk_noun;
            });
            if (other) {
                return std::nullopt;
            }
            if (view_.word(i) != u"برياسه") {
                continue;
            }
            for (Group& group : view_.groups(i + 1, std::min(view_.last(), i + 2 * reach))) {
                const bool persons = std::all_of(group.members.begin(), group.members.end(), [&](std::uint32_t m) {
                    return view_.mention(m).kind == MentionKind::person && view_.mention(m).named();
                });
                return persons && group.first <= i + 2 && group.members.size() > 1 ? std::optional(group)
                                                                                   : std::nullopt;
            }
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// "عقدت المنظمة اجتماعا برئاسة X ومشاركة Y", "اختتام قمة المجلس بحضور X": who sat in a meeting of a body of
    /// states.
    bool session(const Trigger& t, EventType type) {
        const auto body = body_meeting(t);
        if (!body) {
            return false;
        }
        Arguments people;
        std::uint32_t last = t.last;
        for (const Group& group : view_.groups(t.last, view_.last())) {
            const bool chairs = one_of(view_.word(group.first - 1), {u"برياسه", u"وبرياسه"});
            if (group.marker == Marker::with || group.marker == Marker::between) {
                return false;
            }
            if (!chairs && group.marker != Marker::presence) {
                continue;
            }
            for (const ArgumentMention& argument : c_.arguments(group, Role::participant)) {
                if (view_.mention(argument.index).kind == MentionKind::person &&
                    view_.mention(argument.index).named()) {
                    people.push_back(argument);
                    last = group.last;
                }
            }
        }
        if (people.empty()) {
            return false;
        }
        ArgumentMention holder;
        holder.role = Role::participant;
        holder.index = *body;
        emit(t, type, people, {holder}, last, "meet.session");
        return true;
    }

    /// The body of states whose meeting it is: right behind the noun, or the subject of the light verb before.
    std::optional<std::uint32_t> body_meeting(const Trigger& t) const {
        constexpr std::uint32_t near = 6;
        const auto of_states = [&](std::uint32_t index) {
            const Mention& m = view_.mention(index);
            return m.kind == MentionKind::organisation && m.state.empty();
        };
        for (const Group& group : view_.groups(t.last, std::min(view_.last(), t.last + near))) {
            const bool owns =
                group.members.size() == 1 && of_states(group.members.front()) &&
                (group.marker == Marker::bare || group.marker == Marker::lam || group.marker == Marker::genitive);
            if (owns) {
                return group.members.front();
            }
            break;
        }
        const Trigger* light = view_.before(t.token, {Frame::light}, 14);
        if (light == nullptr) {
            return std::nullopt;
        }
        const auto subject = c_.subject_of(*light);
        const bool single = subject.explicit_ && subject.arguments.size() == 1 &&
                            subject.arguments.front().source == ArgumentSource::mention;
        if (!single) {
            return std::nullopt;
        }
        const std::uint32_t holder = subject.arguments.front().index;
        const MentionKind kind = view_.mention(holder).kind;
        // "عقد مجلس الشورى جلسته برئاسة X"
        const bool its_own = t.is(surface::pronoun_he | surface::pronoun_she) &&
                             (kind == MentionKind::institution || kind == MentionKind::organisation);
        return its_own || of_states(holder) ? std::optional(holder) : std::nullopt;
    }

    /// "كان للرئيس X، لقاءات مع قادة": whose they were.
    std::optional<Group> who_has(const Trigger& t) const {
        constexpr std::uint32_t reach = 24;
        const Trigger* was = view_.before(t.token, {Frame::light}, reach);
        if (was == nullptr || was->data->id != "light.kana") {
            return std::nullopt;
        }
        for (const Group& group : view_.groups(was->last, t.token)) {
            const bool his = group.first == was->last && group.marker == Marker::lam &&
                             view_.mention(group.members.front()).kind == MentionKind::person;
            return his ? std::optional(group) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "عقد في عمان اجتماع بمشاركة A وB", "تنظم تركيا قمة بمشاركة فرنسا وألمانيا": who sat in it, with whoever holds
    /// it.
    bool sat_in(const Trigger& t, EventType type) {
        constexpr std::uint32_t reach = 18;
        const std::uint32_t end = std::min(view_.clause_end(t.token), t.last + reach);
        const auto present = c_.group_with(t.last, end, {Marker::presence});
        if (t.data->id == "meet.mutamar" || t.is(surface::plural) || !present ||
            view_.word(present->first - 1).ends_with(u"حضور")) {
            return false;
        }
        const bool acts = std::all_of(present->members.begin(), present->members.end(), [&](std::uint32_t m) {
            const MentionKind kind = view_.mention(m).kind;
            return kind == MentionKind::person || (kind == MentionKind::state && present->members.size() > 1);
        });
        const Trigger* light = holding(t);
        const bool to_hold = one_of(view_.word(t.token - 1), {u"تنظيم", u"عقد", u"استضافه"});
        Arguments one;
        const std::uint32_t near = t.token > view_.first() + 6 ? t.token - 6 : view_.first();
        if (to_hold && view_.has_cue(near, t.token, view_.cues().planned)) {
            one = c_.clause_subject(t.token);
        } else if (!to_hold && light != nullptr && light->data->id != "light.kana") {
            const auto subject = c_.subject_of(*light);
            one = subject.explicit_ ? subject.arguments : Arguments{};
        }
        bool begins = t.token <= view_.first() + 1; // a headline
        for (std::uint32_t i = view_.first(); i < t.token; ++i) {
            begins = begins || one_of(view_.word(i), {u"انطلقت", u"انطلق", u"تنطلق", u"ينطلق", u"بدات", u"بدا", u"تبدا",
                                                      u"يبدا", u"اختتمت", u"اختتم", u"افتتحت", u"افتتح", u"التامت"});
        }
        if (!acts || (light == nullptr && !to_hold && !begins) || (one.empty() && present->members.size() < 2)) {
            return false;
        }
        Arguments others = c_.arguments(*present, Role::participant);
        const bool alone = one.empty();
        emit(t, type, alone ? others : one, alone ? Arguments{} : others, present->last, "meet.participation");
        c_.found().back().together = true;
        return true;
    }

    /// "زيارة X إلى عمان ولقاء Y": whose visit it is meets him whom the second noun names.
    std::optional<Group> guest_of_visit(const Trigger& t) const {
        constexpr std::uint32_t reach = 40;
        if (t.data->id != "meet.liqa" || (t.proclitics & proclitic::conjunction) == 0 ||
            t.is(surface::any_pronoun | surface::definite | surface::plural)) {
            return std::nullopt;
        }
        const Trigger* visit = view_.before(t.token, {Frame::visit_noun}, reach);
        const auto groups = visit == nullptr ? std::vector<Group>() : view_.groups(visit->last, t.token);
        const bool owned = !groups.empty() && groups.front().first <= visit->last + 1 &&
                           groups.front().marker == Marker::bare && groups.front().members.size() == 1 &&
                           view_.mention(groups.front().members.front()).kind == MentionKind::person;
        return owned ? std::optional(groups.front()) : std::nullopt;
    }

    /// "أجرى X مع Y مباحثات": the partner stands between the light verb and its noun.
    bool held_with(const Trigger& t, EventType type) {
        constexpr std::uint32_t reach = 24;
        constexpr std::uint32_t near = 6; // "مع نظيره، في القاهرة، جلسة مباحثات"
        const Trigger* light = view_.before(t.token, {Frame::light}, reach);
        if (light == nullptr || light->data->id == "light.kana" || !light->finite() ||
            t.is(surface::definite | surface::any_pronoun) || t.proclitics != 0) {
            return false;
        }
        const auto subject = c_.subject_of(*light);
        const auto with = c_.group_with(std::max(subject.behind, light->last), t.token, {Marker::with});
        const bool beside =
            with && c_.is_actor(*with) && t.token - with->last <= near && !view_.is_cue(t.token - 1, view_.cues().on);
        if (beside) {
            emit_present(t, type, subject.arguments, c_.arguments(*with, Role::participant), t.last, "meet.held-with");
        }
        return beside;
    }

    /// "أبلغ X Y، في اتصال هاتفي، أن": who speaks and who is spoken to.
    bool told_during(const Trigger& t, EventType type) {
        const Analysis& a = view_.analysis();
        const bool inside =
            t.token > view_.first() && a.is_word(t.token - 1) &&
            (a.cue(t.token - 1, view_.cues().in, 0) != nullptr || a.text().word(t.token - 1) == u"خلال");
        const Trigger* said = view_.before(t.token, {Frame::say, Frame::invite, Frame::address}, 30);
        if (!inside || t.is(surface::definite) || t.data->id == "meet.muqabala" || t.data->id == "meet.mutamar" ||
            said == nullptr) {
            return false;
        }
        const bool speaks = said->data->frame == Frame::say && !said->data->object;
        const auto subject = c_.subject_of(*said);
        const auto addressed =
            c_.group_with(std::max(subject.behind, said->last), t.token, {Marker::bare, Marker::lam});
        // "قال المدير X في لقاء": one who is spoken to stands behind "ل", unless the verb takes him for its object.
        if (!subject.explicit_ || !addressed) {
            return false;
        }
        const Mention& who = view_.mention(addressed->members.front());
        if ((speaks && addressed->marker != Marker::lam && !who.counterpart) || who.kind != MentionKind::person) {
            return false;
        }
        emit(t, type, subject.arguments, c_.arguments(*addressed, Role::participant), t.last, "meet.told-during");
        return true;
    }

    /// "المشاورات السياسية الجزائرية الروسية": two demonyms name the two states.
    bool owner_pair(const Trigger& t) {
        std::vector<std::uint32_t> pair;
        for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 6); ++i) {
            const auto index = view_.mention_at(i);
            if (index && view_.mention(*index).form == StateForm::demonym &&
                view_.mention(*index).kind == MentionKind::state) {
                pair.push_back(*index);
            } else if (!view_.analysis().is_word(i)) {
                const char16_t mark = view_.analysis().mark(i);
                if (mark != u'-' && mark != u'–' && mark != u'"') {
                    break;
                }
            } else if (!pair.empty() || !view_.analysis().text().word(i).starts_with(u"ال") ||
                       view_.analysis().text().word(i).ends_with(u"تين")) {
                break; // "تناولت المحادثات القضيتين الفلسطينية والسورية"
            }
        }
        if (pair.size() < 2 || c_.group_with(t.last, noun_end(t), {Marker::with})) {
            return false;
        }
        Group group;
        group.members = pair;
        emit(t, type_of(t, t.last + 4), c_.arguments(group, Role::participant), {}, view_.mention(pair.back()).last,
             "meet.demonyms");
        return true;
    }

    /// "تلقى اتصالين من A ومن B": one from each.
    void second_caller(const Trigger& t, EventType type, const Arguments& one, const Group& first) {
        constexpr std::uint32_t reach = 24;
        for (const Group& group : view_.groups(first.last, std::min(view_.last(), first.last + reach))) {
            if (group.marker == Marker::from && view_.word(group.first - 1) == u"ومن" && c_.is_actor(group)) {
                emit(t, type, one, c_.arguments(group, Role::participant), group.last, "meet.noun");
            }
        }
    }

    /// No partner: "قمة ترامب وكيم", "لقائهما", or an event told before ("اللقاء").
    void alone(const Trigger& t, EventType type, Arguments one, std::uint32_t last) {
        if (t.data->id == "meet.mutamar") {
            return; // with the press
        }
        if (one.empty() && view_.word(t.token - 1) == u"اي") {
            return; // "قبل عقد أي اجتماع": none in particular
        }
        if (t.is(surface::plural) && t.is(surface::definite) && t.data->id != "meet.mubahathat") {
            return; // "أجريا عددا من اللقاءات": with others
        }
        const Trigger* light = holding(t);
        // "أن يكون لديهما نسخة من المحادثات" lends nobody; "كان هناك لقاء" does.
        const bool lends = light != nullptr && (light->data->id != "light.kana" || t.token - light->last <= 1);
        if (lends && one.empty()) {
            const auto subject = c_.subject_of(*light);
            if ((subject.explicit_ && is_group(subject.arguments.front())) || subject.arguments.size() > 1 ||
                light->is(surface::dual)) {
                one = subject.arguments;
            }
        }
        // "يخطط كل من A وB للاجتماع"
        if (const auto all = one.empty() ? several_before(t) : std::nullopt) {
            emit(t, type, c_.arguments(*all, Role::participant), {}, last, "meet.purpose");
            c_.found().back().status = Status::planned;
            return;
        }
        if (const auto host = talks_of_guest(t, one, last)) {
            emit(t, type, one, c_.arguments(*host, Role::participant), host->last, "meet.talks-in");
            return;
        }
        const bool counterparts = !one.empty() && one.front().source == ArgumentSource::mention &&
                                  view_.mention(one.front().index).counterpart;
        if (one.size() > 1 && purpose(t) && (counterparts || travels_to(t, one))) {
            emit(t, type, c_.clause_subject(t.token), one, last, "meet.purpose");
            return;
        }
        if (one.size() > 1 || t.is(surface::pronoun_dual) ||
            (!one.empty() && one.front().source == ArgumentSource::pronoun_dual) ||
            (one.size() == 1 && is_group(one.front()))) {
            emit(t, type, one, {}, last, "meet.noun-together");
            return;
        }
        if (const auto host = one.empty() ? host_of_talks(t) : std::nullopt) {
            emit(t, type, c_.clause_subject(t.token), c_.arguments(*host, Role::participant), host->last,
                 "meet.talks-in");
        } else if (t.is(surface::definite) && !t.is(surface::plural)) {
            mark_anaphora(t, type);
        } else if (one.size() == 1 && one.front().source == ArgumentSource::mention &&
                   !c_.is_place(one.front().index) && t.data->frame == Frame::talk_noun && purpose(t) &&
                   !one_of(view_.word(t.token - 1), {u"استعداده", u"استعدادها", u"رغبته", u"رغبتها", u"استعداد"})) {
            emit(t, type, traveller(t), one, last, "meet.purpose");
        }
    }

    void mark_anaphora(const Trigger& t, EventType type) {
        EventMention event = c_.begin(type, t, t.token, t.last, "meet.anaphora");
        event.anaphoric = true;
        c_.add(std::move(event));
    }
};

} // namespace

void read_meeting_nouns(FrameContext& context) {
    MeetingNounReader(context).run();
}

} // namespace rabita
