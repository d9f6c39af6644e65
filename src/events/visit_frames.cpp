#include "events/visit_frame.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Visits: "زار", "وصل إلى", "قام بزيارة إلى", "زيارة X إلى Y", "أوفد X إلى Y".
class VisitReader {
public:
    explicit VisitReader(FrameContext& context) : c_(context), view_(context.view()) {}

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
        case Frame::tour_noun: tour(t); break;
        case Frame::accompany: accompany(t); break;
        case Frame::dispatch: dispatch(t); break;
        default: break;
        }
    }

    void emit(const Trigger& t, const Arguments& visitors, const std::vector<std::uint32_t>& hosts, std::uint32_t last,
              const char* rule) {
        add_visits(c_, t, visitors, hosts, last, rule);
    }

    /// Places behind the trigger: bare for "زار", behind إلى or لـ for journeys.
    std::vector<std::uint32_t> hosts(std::uint32_t from, std::uint32_t to, bool bare, bool inside,
                                     std::uint32_t* last) const {
        for (const Group& group : view_.groups(from, to)) {
            const bool near = group.first - from <= 8 && (group.first - from <= 3 || !comma(from, group.first));
            const bool marked = group.marker == Marker::to || (group.marker == Marker::lam && near);
            // "قصر تاج محل، أشهر صروح الهند": behind the comma what was visited is described.
            const bool completes = group.marker == Marker::genitive && !comma(from, group.first);
            const bool object = bare && (group.marker == Marker::bare || completes) && !describes(group.first);
            const bool within = inside && (group.marker == Marker::in || group.marker == Marker::ba);
            if (!marked && !object && !within) {
                continue;
            }
            std::vector<std::uint32_t> out;
            for (const std::uint32_t member : group.members) {
                if (c_.is_place(member)) {
                    out.push_back(member);
                }
            }
            if (!out.empty()) {
                *last = group.last;
                return drop_same_state(out);
            }
        }
        return {};
    }

    bool comma(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            if (view_.analysis().mark(i) == u',') {
                return true;
            }
        }
        return false;
    }

    /// "كرة القدم السعودية": an adjective of the noun before it, though it looks like the country.
    bool describes(std::uint32_t token) const {
        const Analysis& a = view_.analysis();
        return token > view_.first() && a.is_word(token - 1) && a.has_article(token - 1) &&
               (a.flags(token - 1) & word_flag::common) != 0 && !view_.mention_at(token - 1) &&
               !view_.is_date(token - 1) && a.find(token - 1, EntryKind::trigger) == nullptr;
    }

    /// "الدوحة وقطر" is one host.
    std::vector<std::uint32_t> drop_same_state(const std::vector<std::uint32_t>& in) const {
        std::vector<std::uint32_t> out;
        for (const std::uint32_t index : in) {
            const bool known = std::any_of(out.begin(), out.end(), [&](std::uint32_t other) {
                return view_.mention(other).state == view_.mention(index).state;
            });
            if (!known) {
                out.push_back(index);
            }
        }
        return out;
    }

    void visit(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        std::uint32_t from = t.last;
        if (visited_before(t)) {
            return;
        }
        const auto subject = visitor_of(t, &from);
        if (subject.empty()) {
            return;
        }
        std::uint32_t last = t.last;
        const auto places = hosts(from, end, true, false, &last);
        if (!places.empty()) {
            emit(t, subject, places, last, "visit.verb");
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

    /// "حل الوزير بالرباط"; "حل الأزمة", "حل البرلمان" are other words.
    bool stays_elsewhere(const Trigger& t, std::uint32_t behind) const {
        if (t.data->id != "travel.halla") {
            return true;
        }
        const auto subject = c_.subject_of(t);
        const bool named = subject.explicit_ && subject.arguments.front().source == ArgumentSource::mention;
        const Mention* m = named ? &view_.mention(subject.arguments.front().index) : nullptr;
        const bool beside = m != nullptr && (m->last == t.token || m->first == t.last ||
                                             (m->first > t.last && view_.is_date(t.last) && m->first - t.last <= 4));
        const bool person = beside && m->kind == MentionKind::person;
        const auto place = c_.place_with(behind, std::min(view_.last(), behind + 4), {Marker::ba, Marker::in});
        return person && place && place->first - behind <= 3;
    }

    void travel(const Trigger& t) {
        if (t.is(surface::noun) && t.data->frame == Frame::travel) {
            participle(t);
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        std::uint32_t from = t.last;
        const Arguments visitors = visitor_of(t, &from);
        if (visitors.empty() || headless(t, visitors) || !stays_elsewhere(t, from)) {
            return;
        }
        std::uint32_t last = t.last;
        const bool arrives = t.data->id == "travel.wasala";
        auto places = hosts(behind_other_visit(t, from), t.data->frame == Frame::leave ? view_.last() : end, arrives,
                            t.data->frame == Frame::stay, &last);
        if (places.empty()) {
            places = hosts(from, t.data->frame == Frame::leave ? view_.last() : end, arrives,
                           t.data->frame == Frame::stay, &last);
        }
        if (places.empty() && t.data->frame == Frame::travel && from > t.last) {
            places = hosts(t.last, from, false, false, &last); // "وصل إلى الدوحة الوزير"
        }
        if (!places.empty()) {
            emit(t, visitors, places, last, "visit.travel");
        } else if (t.data->frame == Frame::leave) {
            left(t, visitors, from, end);
        }
    }

    /// "غادر الوزير الكويت بعد زيارة": he was there.
    void left(const Trigger& t, const Arguments& visitors, std::uint32_t from, std::uint32_t end) {
        std::uint32_t last = t.last;
        const auto places = hosts(from, std::min(end, from + 5), true, false, &last);
        const bool visited = view_.has_cue(from, std::min(view_.last(), last + 10), view_.cues().a_visit);
        if (visited && !places.empty()) {
            emit(t, visitors, places, last, "visit.left");
            c_.found().back().status = Status::occurred;
        }
    }

    /// "توجه، فور انتهاء زيارته إلى الإمارات، إلى الكويت": the first place belongs to the visit told between.
    std::uint32_t behind_other_visit(const Trigger& t, std::uint32_t from) const {
        for (const Trigger& other : view_.triggers()) {
            if (other.token > t.token && other.data->frame == Frame::visit_noun && other.is(surface::any_pronoun)) {
                const auto place = c_.group_with(other.last, other.last + 4, {Marker::to, Marker::lam});
                return place ? std::max(from, place->last) : from;
            }
        }
        return from;
    }

    /// "وصل التبادل التجاري إلى": not every subject travels. A dropped subject must have nothing else in its place.
    bool headless(const Trigger& t, const Arguments& visitors) const {
        if (visitors.front().source == ArgumentSource::mention) {
            return false;
        }
        const Analysis& a = view_.analysis();
        return a.is_word(t.last) && !view_.is_date(t.last) && a.cue(t.last, view_.cues().to) == nullptr &&
               a.cue(t.last, view_.cues().in) == nullptr && !view_.mention_at(t.last);
    }

    /// "غادر ... متوجها إلى".
    void participle(const Trigger& t) {
        const Trigger* verb = view_.before(t.token, {Frame::leave}, 20);
        std::uint32_t last = t.last;
        const auto places = hosts(t.last, view_.clause_end(t.token), false, false, &last);
        if (!places.empty() && (verb == nullptr || !found_visit(verb->token))) {
            emit(t, c_.clause_subject(t.token), places, last, "visit.heading");
        }
    }

    bool found_visit(std::uint32_t trigger) const {
        return std::any_of(c_.found().begin(), c_.found().end(),
                           [&](const EventMention& e) { return e.type == EventType::visit && e.trigger == trigger; });
    }

    void noun(const Trigger& t) {
        const bool own = t.is(surface::any_pronoun) && (t.proclitics & proclitic::lam) == 0; // "دعا خلال زيارته"
        if ((view_.before(t.token, {Frame::invite}, 12) != nullptr && !own) || invited(t)) {
            return; // the invitation tells of the journey
        }
        if (intended(t)) {
            return;
        }
        const std::uint32_t end = std::min(view_.clause_end(t.token), t.last + 24);
        std::uint32_t last = t.last;
        Arguments visitors = c_.pronoun(t, Role::visitor);
        if (visitors.empty()) {
            visitors = owner(t, end, &last);
        }
        auto places = hosts(last, end, visitors.empty() && !t.is(surface::definite), false, &last);
        if (places.empty() && last == t.last && !visitors.empty()) {
            places = hosts(t.last, end, true, false, &last);
        }
        if (places.empty()) {
            places = relative_hosts(t, &last);
        }
        if (visitors.empty() && t.data->id == "visit.ziyara") {
            visitors = performer(t);
        }
        // "بنجاح الزيارة التي أداها إلى عمان": who is spoken of.
        if (visitors.empty() && !places.empty() && t.is(surface::definite) && light_behind(t) != nullptr) {
            ArgumentMention dropped;
            dropped.source = ArgumentSource::dropped;
            visitors.push_back(dropped);
        }
        if (places.empty() && !visitors.empty() && last != t.last) {
            places = welcoming(t);
        }
        if (places.empty()) {
            if (t.is(surface::definite) && !t.is(surface::any_pronoun)) {
                return;
            }
            places = venue_of_clause(t, &last);
        }
        if (!places.empty() && !visitors.empty()) {
            emit(t, visitors, places, last, "visit.noun");
        }
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
        const auto places = who ? hosts(who->last, view_.last(), false, false, &last) : std::vector<std::uint32_t>();
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
            return;
        }
        std::vector<std::uint32_t> places;
        std::uint32_t last = t.last;
        for (const Group& group : view_.groups(*goes, std::min(view_.last(), *goes + 24))) {
            const bool listed = group.marker == Marker::bare || group.marker == Marker::to ||
                                group.marker == Marker::from || group.marker == Marker::between;
            if (!listed || !c_.is_place(group.members.front())) {
                break;
            }
            for (const std::uint32_t member : group.members) {
                if (c_.is_place(member)) {
                    places.push_back(member);
                }
            }
            last = group.last;
        }
        Arguments visitors = c_.pronoun(t, Role::visitor);
        if (visitors.empty()) {
            std::uint32_t behind = t.last;
            visitors = owner(t, *goes, &behind);
        }
        if (visitors.empty()) {
            visitors = performer(t);
        }
        if (!places.empty() && !visitors.empty()) {
            const std::size_t before = c_.found().size();
            emit(t, visitors, drop_same_state(places), last, "visit.tour");
            // "غادر الإمارات ضمن جولة تشمل أيضا السنغال": where he is yet to go.
            const bool others = view_.analysis().text().word(*goes + 1) == u"ايضا" ||
                                view_.analysis().text().word(*goes + 1) == u"كذلك" ||
                                view_.analysis().text().word(*goes).starts_with(u"س");
            for (std::size_t i = before; others && i < c_.found().size(); ++i) {
                c_.found()[i].status = Status::planned;
            }
        }
    }

    /// "الإمارات ترحب بزيارة الرئيس الصيني": who welcomes a visit is its host.
    std::vector<std::uint32_t> welcoming(const Trigger& t) const {
        const Trigger* verb = view_.before(t.token, {Frame::say}, 3);
        if (verb == nullptr || verb->data->id != "say.rahhaba") {
            return {};
        }
        const auto subject = c_.subject_of(*verb);
        const bool state = subject.explicit_ && subject.arguments.front().source == ArgumentSource::mention &&
                           c_.is_place(subject.arguments.front().index);
        return state ? std::vector<std::uint32_t>{subject.arguments.front().index} : std::vector<std::uint32_t>{};
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

    /// "زيارة قام بها X إلى Y", "الزيارة التي أداها إلى Y": who performed it stands with the light verb behind.
    std::vector<std::uint32_t> relative_hosts(const Trigger& t, std::uint32_t* last) const {
        const Trigger* light = light_behind(t);
        return light == nullptr ? std::vector<std::uint32_t>{}
                                : hosts(light->last, view_.clause_end(light->token), false, false, last);
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
            if (subject.explicit_ && !subject.before) {
                return subject.arguments;
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
            if (group.last == t.token && person && group.marker == Marker::bare) {
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
        return hosts(view_.first(), t.token, false, true, last);
    }

    /// "أوفدت موسكو مسؤولا إلى الجزائر": the envoy travels.
    void dispatch(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const auto envoy = c_.group_with(subject.behind, end, {Marker::bare});
        std::uint32_t last = t.last;
        const auto places = hosts(subject.behind, end, false, false, &last);
        const bool person = envoy && view_.mention(envoy->members.front()).kind == MentionKind::person;
        if (t.data->id != "dispatch.awfada" && !person) {
            return; // "أرسلت مساعدات إلى"
        }
        if (!places.empty() && (envoy || subject.explicit_)) {
            emit(t, envoy ? c_.arguments(*envoy, Role::visitor) : subject.arguments, places, last, "visit.dispatch");
        }
    }

    /// "ويضم الوفد المرافق لسموه A وB": they came along.
    void accompany(const Trigger& t) {
        const std::uint32_t from = t.token > view_.first() + 4 ? t.token - 4 : view_.first();
        if (!view_.has_cue(from, std::min(view_.last(), t.last + 4), view_.cues().delegation)) {
            return;
        }
        EventMention event = c_.begin(EventType::visit, t, t.token, t.last, "visit.accompanied");
        for (const Group& group : view_.groups(t.last, view_.last())) {
            if (group.marker != Marker::bare) {
                continue;
            }
            for (ArgumentMention argument : c_.arguments(group, Role::visitor)) {
                if (view_.mention(argument.index).named()) {
                    event.arguments.push_back(argument);
                    event.last = std::max(event.last, view_.mention(argument.index).last);
                }
            }
        }
        event.anaphoric = true;
        if (!event.arguments.empty()) {
            c_.add(std::move(event));
        }
    }

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_visits(FrameContext& context) {
    VisitReader(context).run();
    read_presence(context);
}

} // namespace rabita
