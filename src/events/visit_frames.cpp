#include "events/visit_frame.hpp"
#include "events/visit_hosts.hpp"
#include "events/visit_people.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Visits: "زار", "وصل إلى", "قام بزيارة إلى", "زيارة X إلى Y", "أوفد X إلى Y".
class VisitReader {
public:
    explicit VisitReader(FrameContext& context)
        : c_(context), view_(context.view()), hosts_(context), people_(context) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            read(trigger);
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    void read(const Trigger& t) {
        switch (t.data->frame) {
        case Frame::visit: visit(t); break;
        case Frame::travel:
        case Frame::leave:
        case Frame::stay: travel(t); break;
        case Frame::visit_noun: noun(t); break;
        case Frame::tour_noun:
            if (!people_.round_of_talks(t)) {
                tour(t);
            }
            break;
        default: break;
        }
    }

    void emit(const Trigger& t, const Arguments& visitors, const std::vector<std::uint32_t>& hosts, std::uint32_t last,
              const char* rule) {
        add_visits(c_, t, visitors, hosts, last, rule);
    }

    void visit(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        std::uint32_t from = t.last;
        if (visited_before(t)) {
            return;
        }
        auto subject = visitor_of(t, &from);
        if (const auto officer = people_.officer_of(t, subject)) {
            subject.assign(1, *officer);
        }
        if (from == t.last && people_.sent_by_others(t)) {
            body_travels(t, true);
            return;
        }
        if (subject.empty()) {
            return;
        }
        std::uint32_t last = t.last;
        const auto places = hosts_.find(from, end, true, false, &last);
        if (!places.empty()) {
            emit(t, delegation_under(t, subject).value_or(subject), places, last, "visit.verb");
        } else if (subject.front().source == ArgumentSource::mention) {
            call_on(c_, t, subject, from, end);
        }
    }

    /// "وسيصل خبراء من المنظمة إلى بريطانيا": the body that sends them.
    void body_travels(const Trigger& t, bool bare) {
        const auto body =
            c_.group_with(t.last, std::min(view_.last(), t.last + 5), {Marker::bare, Marker::from, Marker::genitive});
        if (!body || view_.mention(body->members.front()).kind != MentionKind::organisation) {
            return;
        }
        std::uint32_t last = t.last;
        const auto places = hosts_.find(body->last, view_.clause_end(t.token), bare, false, &last);
        if (!places.empty()) {
            emit(t, c_.arguments(*body, Role::visitor), places, last, "visit.delegation");
        }
    }

    /// "الصين التي زارها ماكرون": the pronoun is the country before.
    bool visited_before(const Trigger& t) {
        if (!t.is(surface::pronoun_she | surface::pronoun_he) || !c_.relative_before(t.token)) {
            return false;
        }
        const auto before = view_.groups(view_.first(), t.token);
        const auto visitor = c_.group_with(t.last, std::min(view_.clause_end(t.token), t.last + 4), {Marker::bare});
        if (before.empty() || t.token - before.back().last > 2 || !c_.is_place(before.back().members.back())) {
            return false;
        }
        const Arguments who = visitor && !c_.is_place(visitor->members.front()) ? c_.arguments(*visitor, Role::visitor)
                                                                                : c_.clause_subject(t.token - 1);
        emit(t, who, {before.back().members.back()}, t.last, "visit.relative");
        return true;
    }

    /// The subject of a verb of motion: never a place.
    Arguments visitor_of(const Trigger& t, std::uint32_t* behind) const {
        const auto subject = c_.subject_of(t);
        Arguments kept;
        for (const ArgumentMention& argument : subject.arguments) {
            if (argument.source != ArgumentSource::mention || !c_.is_place(argument.index)) {
                kept.push_back(argument);
            }
        }
        for (ArgumentMention& argument : kept) {
            argument.feminine = argument.source == ArgumentSource::dropped && t.is(surface::feminine);
        }
        *behind = subject.behind;
        if (subject.before && kept.size() == 1 && kept.front().source == ArgumentSource::mention) {
            kept.front() = the_first(kept.front());
        }
        if (kept.empty() && subject.explicit_) {
            // "زار موسكو": the only mention is the place; the visitor went before.
            *behind = t.last;
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            kept.push_back(dropped);
        }
        return kept;
    }

    /// "كارتر، وهو أول مسؤول أميركي يزور إسرائيل": the office says who he is the first of.
    ArgumentMention the_first(const ArgumentMention& subject) const {
        const Mention& m = view_.mention(subject.index);
        const bool first_of = one_of(view_.word(m.first - 1), {u"اول", u"ثاني", u"ارفع", u"اعلي"});
        if (m.named() || m.kind != MentionKind::person || !first_of) {
            return subject;
        }
        ArgumentMention out;
        out.role = Role::visitor;
        out.source = ArgumentSource::dropped;
        for (const Group& group : view_.groups(view_.first(), m.first)) {
            if (group.marker == Marker::bare && view_.mention(group.members.front()).kind == MentionKind::person) {
                out = c_.arguments(group, Role::visitor).front();
            }
        }
        return out;
    }

    void travel(const Trigger& t) {
        if (t.is(surface::noun) && t.data->frame == Frame::travel) {
            participle(t);
            return;
        }
        if (people_.journey_noun(t)) {
            return;
        }
        if (t.data->id == "travel.wasala" && visited_before(t)) {
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        std::uint32_t from = t.last;
        Arguments visitors = visitor_of(t, &from);
        if (t.data->id.starts_with("stay.") && !people_.for_days(from)) {
            return;
        }
        const bool unsaid = visitors.empty() || visitors.front().source != ArgumentSource::mention;
        const bool whoever = one_of(view_.word(t.token - 1), {u"من", u"كل", u"طيله", u"فتره"});
        // "صواريخ يمكن أن تصل إلى"
        const bool able = view_.word(t.token - 1) == u"ان" &&
                          one_of(view_.word(t.token - 2), {u"يمكن", u"ويمكن", u"بامكانها", u"تستطيع", u"علي"});
        // "تحول الوزير إلى واشنطن" in Tunis; "يتحول عدم الرضا إلى"
        const bool becomes = t.data->id == "travel.tahawwala" && unsaid;
        if (becomes || (unsaid && (t.data->frame == Frame::stay || whoever)) || (able && t.is(surface::feminine))) {
            return; // "عدد من يتجه إلى لندن"
        }
        // "ووصل الوفد برئاسة X إلى": who leads it stands for those who are not named.
        const auto leader = from == t.last && unsaid ? c_.delegation_leader(t.last) : std::nullopt;
        const auto between = leader ? view_.groups(t.last, leader->first) : std::vector<Group>();
        const bool at_once = leader && std::all_of(between.begin(), between.end(), [&](const Group& group) {
                                 return c_.is_place(group.members.front()) && group.marker == Marker::to;
                             });
        if (at_once) {
            visitors = c_.arguments(*leader, Role::visitor);
            from = leader->last;
        } else if (from == t.last && unsaid && people_.sent_by_others(t)) {
            body_travels(t, false);
            return;
        }
        if (visitors.empty() || people_.headless(t, visitors) || people_.others_travel(t, visitors) ||
            !hosts_.stays_elsewhere(t, from)) {
            return;
        }
        // "حل الرئيس ضيفا على الجزائر"
        if (const auto host =
                view_.word(from) == u"ضيفا" ? c_.place_with(from, from + 4, {Marker::on}) : std::nullopt) {
            emit(t, visitors, {host->members.front()}, host->last, "visit.guest");
            return;
        }
        std::uint32_t last = t.last;
        const bool arrives = t.data->id == "travel.wasala";
        const bool stays =
            t.data->frame == Frame::stay || (t.data->frame == Frame::travel && hosts_.airport_behind(t.last));
        // "يصل إلى موسكو وفد من ... لعقد جنيف": what stands right behind the verb.
        auto places = t.data->frame == Frame::travel && from > t.last + 3
                          ? hosts_.find(t.last, t.last + 3, false, false, &last)
                          : std::vector<std::uint32_t>();
        if (places.empty()) {
            places = hosts_.find(hosts_.behind_other_visit(t, from), t.data->frame == Frame::leave ? view_.last() : end,
                                 arrives, stays, &last);
        }
        if (places.empty()) {
            places = hosts_.find(from, t.data->frame == Frame::leave ? view_.last() : end, arrives, stays, &last);
        }
        if (places.empty() && t.data->frame == Frame::travel && from > t.last) {
            places = hosts_.find(t.last, from, false, false, &last); // "وصل إلى الدوحة الوزير"
        }
        if (!places.empty()) {
            const auto led = delegation_under(t, visitors);
            const auto on = hosts_.goes_on_to(last);
            places.insert(places.end(), on.begin(), on.end());
            emit(t, led ? *led : visitors, hosts_.drop_same_state(places), last, "visit.travel");
        } else if (t.data->frame == Frame::leave) {
            left(t, visitors, from, end);
        }
    }

    /// "يصل إلى القاهرة وفد من الحركة برئاسة X": who leads it stands for the body that sends it.
    std::optional<Arguments> delegation_under(const Trigger& t, const Arguments& visitors) const {
        if (visitors.size() != 1 || visitors.front().source != ArgumentSource::mention ||
            view_.mention(visitors.front().index).kind == MentionKind::person) {
            return std::nullopt;
        }
        const Mention& body = view_.mention(visitors.front().index);
        const std::uint32_t from = body.first > t.last + 4 ? body.first - 4 : t.last;
        const auto leader = body.first > t.token ? c_.delegation_leader(from) : std::nullopt;
        return leader ? std::optional(c_.arguments(*leader, Role::visitor)) : std::nullopt;
    }

    /// "غادر الوزير الكويت بعد زيارة": he was there.
    void left(const Trigger& t, const Arguments& visitors, std::uint32_t from, std::uint32_t end) {
        std::uint32_t last = t.last;
        const auto places = hosts_.find(from, std::min(end, from + 5), true, false, &last);
        const bool visited = view_.has_cue(from, std::min(view_.last(), last + 10), view_.cues().a_visit);
        if (visited && !places.empty()) {
            emit(t, visitors, places, last, "visit.left");
            c_.found().back().status = Status::occurred;
        }
    }

    /// "غادر ... متوجها إلى".
    void participle(const Trigger& t) {
        if (t.data->id == "travel.ittajaha" && !view_.word(t.token).ends_with(u'ا')) {
            return; // "سفينة متجهة إلى", "الأنظار متجهة إلى"
        }
        const Trigger* verb = view_.before(t.token, {Frame::leave}, 20);
        std::uint32_t last = t.last;
        const auto places = hosts_.find(t.last, view_.clause_end(t.token), false, false, &last);
        if (!places.empty() && (verb == nullptr || !people_.found_visit(verb->token))) {
            Arguments visitors = c_.clause_subject(t.token);
            if (const auto person = people_.person_led(t, visitors)) {
                visitors.assign(1, *person); // whom "متوجها" describes is no body
            }
            for (ArgumentMention& argument : visitors) {
                argument.feminine = view_.word(t.token).ends_with(u'ه'); // "الرحلة التي كانت متوجهة إلى"
            }
            emit(t, visitors, places, last, "visit.heading");
        }
    }

    void noun(const Trigger& t) {
        const bool own = t.is(surface::any_pronoun) && (t.proclitics & proclitic::lam) == 0; // "دعا خلال زيارته"
        if ((view_.before(t.token, {Frame::invite}, 12) != nullptr && !own && people_.invited_to(t)) || invited(t)) {
            return; // the invitation tells of the journey
        }
        if (intended(t) || of_the_delegation(t) || people_.sees_things(t) || people_.journey_told(t)) {
            return;
        }
        // "رحلته التي تشمل كينيا وإثيوبيا"
        if (hosts_.covers_countries(t)) {
            tour(t);
            return;
        }
        const std::uint32_t end = std::min(view_.clause_end(t.token), t.last + 24);
        std::uint32_t last = t.last;
        Arguments visitors = c_.pronoun(t, Role::visitor);
        if (const auto his = visitors.empty() ? people_.his_word(t) : std::nullopt) {
            ArgumentMention of_him;
            of_him.role = Role::visitor;
            of_him.source = view_.word(*his) == u"له" ? ArgumentSource::pronoun_he : ArgumentSource::pronoun_she;
            visitors = {of_him};
        }
        if (visitors.empty()) {
            visitors = owner(t, end, &last);
        }
        // "زيارة وفد رفيع المستوى بقيادة X إلى"
        if (const auto leader = c_.delegation_leader(t.last); leader && visitors.empty()) {
            visitors = c_.arguments(*leader, Role::visitor);
            last = leader->last;
        }
        auto places = hosts_.find(last, end, visitors.empty() && !t.is(surface::definite), false, &last);
        if (places.empty() && last == t.last && !visitors.empty()) {
            places = hosts_.find(t.last, end, true, false, &last);
        }
        if (places.empty() && !visitors.empty() && last != t.last) {
            places = right_behind(&last);
        }
        if (places.empty()) {
            places = relative_hosts(t, &last);
        }
        if (visitors.empty() && people_.told_of_someone(t, light_behind(t) != nullptr)) {
            visitors = performer(t);
        }
        if (places.empty() && !visitors.empty()) {
            places = hosts_.where_he_is(t);
        }
        if (!places.empty()) {
            people_.from_elsewhere(t, places, visitors);
        }
        // "بنجاح الزيارة التي أداها إلى عمان": who is spoken of.
        if (visitors.empty() && !places.empty() && t.is(surface::definite) && light_behind(t) != nullptr) {
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            visitors.push_back(dropped);
        }
        if (places.empty() && !visitors.empty() && last != t.last) {
            places = hosts_.welcoming(t);
        }
        if (places.empty()) {
            if (t.is(surface::definite) && !t.is(surface::any_pronoun)) {
                return;
            }
            places = venue_of_clause(t, &last);
        }
        if (!places.empty() && !visitors.empty()) {
            const auto on = hosts_.goes_on_to(last);
            places.insert(places.end(), on.begin(), on.end());
            emit(t, visitors, hosts_.drop_same_state(places), last, "visit.noun");
        }
    }

    /// "زيارة وفد من حماس المملكة": the body that sent them.
    bool of_the_delegation(const Trigger& t) {
        std::u16string_view word = view_.word(t.last);
        word.remove_prefix(word.starts_with(u'ل') ? 1 : 0);
        if (t.is(surface::any_pronoun | surface::definite) || t.data->id == "visit.safar" ||
            !one_of(word, {u"وفد", u"اعضاء", u"مفتشي", u"خبراء", u"فريق", u"مسوولي", u"ممثلي", u"قاده"})) {
            return false;
        }
        const auto body = c_.group_with(t.last, std::min(view_.last(), t.last + 5), {Marker::bare, Marker::from});
        const MentionKind kind = body ? view_.mention(body->members.front()).kind : MentionKind::person;
        if (kind != MentionKind::organisation && kind != MentionKind::body) {
            return false;
        }
        std::uint32_t last = t.last;
        const auto places =
            hosts_.find(body->last, std::min(view_.clause_end(t.token), body->last + 8), true, false, &last);
        if (!places.empty()) {
            emit(t, c_.arguments(*body, Role::visitor), places, last, "visit.delegation");
        }
        return !places.empty();
    }

    /// "نقل دعوة من الملك إلى الرئيس لزيارة الرياض"
    bool invited(const Trigger& t) const {
        const Trigger* sends = view_.before(t.token, {Frame::send, Frame::carry}, 40);
        return sends != nullptr && (t.proclitics & proclitic::lam) != 0 &&
               view_.has_cue(sends->last, t.token, view_.cues().invitation);
    }

    /// "الزيارة التي يعتزم الرئيس القيام بها إلى الهند"
    bool intended(const Trigger& t) {
        const Analysis& a = view_.analysis();
        if (!t.is(surface::definite) || !a.is_word(t.last) || a.cue(t.last, view_.cues().relative) == nullptr ||
            !view_.has_cue(t.last + 1, std::min(view_.last(), t.last + 2), view_.cues().planned)) {
            return false;
        }
        const auto who = c_.group_with(t.last + 2, std::min(view_.last(), t.last + 4), {Marker::bare});
        std::uint32_t last = t.last;
        const auto places =
            who ? hosts_.find(who->last, view_.last(), false, false, &last) : std::vector<std::uint32_t>();
        if (places.empty()) {
            return false;
        }
        emit(t, c_.arguments(*who, Role::visitor), places, last, "visit.intended");
        c_.found().back().status = Status::planned;
        return true;
    }

    /// "جولة تشمل السنغال ورواندا", "جولته التي تقوده إلى الصين": a visit to each.
    void tour(const Trigger& t) {
        const std::uint32_t end = std::min(view_.last(), t.last + 14);
        const auto goes = view_.cue_position(t.last, end, view_.cues().tour_goes);
        if (!goes) {
            tour_in(t);
            return;
        }
        std::uint32_t last = t.last;
        auto places = hosts_.toured(*goes, &last);
        // "جولة استهلها من تشاد وتقوده أيضا إلى مالي"
        const auto then = view_.cue_position(last, std::min(view_.last(), last + 4), view_.cues().tour_goes);
        const auto on = then && *then > *goes ? hosts_.toured(*then, &last) : std::vector<std::uint32_t>();
        places.insert(places.end(), on.begin(), on.end());
        Arguments visitors = c_.pronoun(t, Role::visitor);
        if (visitors.empty()) {
            std::uint32_t behind = t.last;
            visitors = owner(t, *goes, &behind);
        }
        if (visitors.empty()) {
            visitors = performer(t);
        }
        if (const auto person = view_.word(*goes).ends_with(u'ه') ? people_.person_led(t, visitors) : std::nullopt) {
            visitors.assign(1, *person); // "خلال زيارة ولي العهد، المحطة الأخيرة في جولة قادته إلى": him, no ministry
        }
        if (!places.empty() && !visitors.empty()) {
            const std::size_t before = c_.found().size();
            emit(t, visitors, hosts_.drop_same_state(places), last, "visit.tour");
            const bool visited = one_of(view_.word(*goes), {u"شملت", u"قادته", u"قادتها", u"نقلته"});
            // "غادر الإمارات ضمن جولة تشمل أيضا السنغال", "وصل إلى الأردن في مستهل جولة تشمل": where he is yet to go.
            const bool others = (hosts_.tour_opens(t) && !visited) ||
                                view_.analysis().text().word(*goes + 1) == u"ايضا" ||
                                view_.analysis().text().word(*goes + 1) == u"كذلك" ||
                                view_.analysis().text().word(*goes).starts_with(u"س");
            for (std::size_t i = before; others && i < c_.found().size(); ++i) {
                EventMention& next = c_.found()[i];
                next.status = Status::planned;
                if (next.date && view_.date(*next.date).first < t.token) {
                    next.date.reset(); // the day of the first stop
                }
            }
        }
    }

    /// "جولته الأخيرة في السعودية وتركيا", "جولة يجريها لكل من النمسا وسويسرا"; not "جولة محادثات في جنيف".
    void tour_in(const Trigger& t) {
        const Trigger* light = light_behind(t);
        const std::uint32_t from = light == nullptr ? t.last : light->last;
        const auto places = c_.group_with(from, std::min(view_.last(), from + 4), {Marker::in, Marker::lam});
        const bool his = t.is(surface::pronoun_he | surface::pronoun_she);
        if (!places || (!his && light == nullptr) || !c_.is_place(places->members.front())) {
            return;
        }
        Arguments visitors = people_.reporter(t);
        if (visitors.empty()) {
            visitors = c_.pronoun(t, Role::visitor);
        }
        std::uint32_t behind = t.last;
        if (visitors.empty()) {
            visitors = owner(t, places->first, &behind);
        }
        if (visitors.empty()) {
            visitors = performer(t);
        }
        if (!visitors.empty()) {
            emit(t, visitors, hosts_.drop_same_state(places->members), places->last, "visit.tour");
        }
    }

    /// "زيارة لافروف إلى", "زيارة وزير الخارجية الروسي لـ".
    Arguments owner(const Trigger& t, std::uint32_t end, std::uint32_t* last) const {
        for (const Group& group : view_.groups(t.last, end)) {
            const Mention& m = view_.mention(group.members.front());
            const bool person = m.kind == MentionKind::person || m.kind == MentionKind::honorific;
            const bool near = group.first - t.last <= 3;
            const bool lam = group.marker == Marker::lam && person;
            const bool ba = group.marker == Marker::ba && person;
            if (person && (near || ba) && (group.marker == Marker::bare || lam || ba)) {
                *last = group.last;
                return c_.arguments(group, Role::visitor);
            }
            if (person && group.marker == Marker::lam) {
                *last = group.last;
                return c_.arguments(group, Role::visitor);
            }
            break;
        }
        return {};
    }

    /// "زيارة الرئيس الفرنسي إيمانويل ماكرون واشنطن": the object stands right behind who visits.
    std::vector<std::uint32_t> right_behind(std::uint32_t* last) const {
        *last += view_.analysis().mark(*last) == u',' ? 1 : 0; // "زيارة الوزير، X، طهران"
        const auto place = view_.mention_at(*last);
        if (!place || view_.mention(*place).proclitics != 0 || view_.mention(*place).first != *last ||
            !c_.is_place(*place) || view_.marker_of(*place) != Marker::bare) {
            return {};
        }
        *last = view_.mention(*place).last;
        return {*place};
    }

    /// "زيارة قام بها X إلى Y", "الزيارة التي أداها إلى Y": who performed it stands with the light verb behind.
    std::vector<std::uint32_t> relative_hosts(const Trigger& t, std::uint32_t* last) const {
        const Trigger* light = light_behind(t);
        // "زيارة كانت مقررة إلى سويسرا"
        if (view_.word(t.last) == u"كانت" && one_of(view_.word(t.last + 1), {u"مقرره", u"مرتقبه", u"مزمعه"})) {
            return hosts_.find(t.last + 2, std::min(view_.last(), t.last + 6), false, false, last);
        }
        return light == nullptr ? std::vector<std::uint32_t>{}
                                : hosts_.find(light->last, view_.clause_end(light->token), false, false, last);
    }

    const Trigger* light_behind(const Trigger& t) const {
        for (const Trigger& other : view_.triggers()) {
            if (other.token > t.token && other.token - t.token <= 6 && other.data->frame == Frame::light &&
                other.data->id != "light.kana") {
                return &other;
            }
        }
        return nullptr;
    }

    Arguments performer(const Trigger& t) const {
        if (const Trigger* light = light_behind(t)) {
            const auto subject = c_.subject_of(*light);
            const Arguments who = without_places(subject.arguments); // "جولة استهلها بزيارة النيجر"
            if (subject.explicit_ && !subject.before && !who.empty()) {
                return who;
            }
        }
        if (const auto sent = sent_to(t)) {
            return *sent;
        }
        if (const auto goes = goes_there(t)) {
            return *goes;
        }
        Arguments kept = without_places(c_.clause_subject(t.token));
        // "غادر الرئيس الإمارات ضمن جولة"
        if (const Trigger* journey =
                kept.empty() ? view_.before(t.token, {Frame::travel, Frame::leave, Frame::visit}, 30) : nullptr) {
            kept = without_places(c_.subject_of(*journey).arguments);
        }
        return kept;
    }

    /// "قبول الائتلاف زيارة موسكو", "كلف الرئيس وزيره بزيارة مصر": who stands right before the noun.
    std::optional<Arguments> goes_there(const Trigger& t) const {
        if (t.is(surface::definite | surface::any_pronoun)) {
            return std::nullopt;
        }
        const auto before = view_.mention_at(t.token - (t.token > view_.first() ? 1U : 0U));
        if (!before || c_.is_place(*before) || view_.marker_of(*before) == Marker::adjective) {
            return std::nullopt;
        }
        ArgumentMention visitor;
        visitor.role = Role::visitor;
        visitor.index = *before;
        const Marker marker = view_.marker_of(*before);
        const bool someone = marker == Marker::bare || marker == Marker::genitive;
        return someone ? std::optional(Arguments{visitor}) : std::nullopt;
    }

    /// "وجه الرئيس وزيره لزيارة مصر": the person right before.
    std::optional<Arguments> sent_to(const Trigger& t) const {
        for (const Group& group : view_.groups(view_.first(), (t.proclitics & proclitic::lam) != 0 ? t.token : 0U)) {
            const bool person = view_.mention(group.members.back()).kind == MentionKind::person;
            // "سحب دعوته للرئيس لزيارة تونس": who is invited.
            const std::uint32_t from = group.first > view_.first() + 2 ? group.first - 2 : view_.first();
            const bool guest =
                group.marker == Marker::lam && (view_.has_cue(from, group.first, view_.cues().invitation) ||
                                                one_of(view_.word(group.first - 1), {u"دعوته", u"دعوتها"}));
            const bool invited = t.token == group.last + 1 && view_.analysis().mark(group.last) == u',' &&
                                 view_.has_cue(from, group.first, view_.cues().invitation);
            const bool beside = group.last == t.token || invited;
            if (beside && person && (group.marker == Marker::bare || group.marker == Marker::genitive || guest)) {
                return c_.arguments(group, Role::visitor);
            }
        }
        return std::nullopt;
    }

    Arguments without_places(Arguments from) const {
        std::erase_if(from, [&](const ArgumentMention& argument) {
            return argument.source == ArgumentSource::mention && c_.is_place(argument.index);
        });
        return from;
    }

    /// "التقى ... في بيونغ يانغ، في زيارة": the place of the sentence.
    std::vector<std::uint32_t> venue_of_clause(const Trigger& t, std::uint32_t* last) const {
        const bool on_visit = t.token > view_.first() && view_.analysis().is_word(t.token - 1) &&
                              view_.analysis().cue(t.token - 1, view_.cues().in) != nullptr;
        if (!on_visit) {
            return {};
        }
        return hosts_.find(view_.first(), t.token, false, true, last);
    }

    FrameContext& c_;
    const SentenceView& view_;
    VisitHosts hosts_;
    VisitPeople people_;
};

} // namespace

void read_visits(FrameContext& context) {
    VisitReader(context).run();
    read_presence(context);
}

} // namespace rabita
