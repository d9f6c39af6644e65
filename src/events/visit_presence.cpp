#include "events/visit_frame.hpp"
#include "events/visit_hosts.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Visits told by where somebody was, who was sent and who came along.
class PresenceReader {
public:
    explicit PresenceReader(FrameContext& context) : c_(context), view_(context.view()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            if (trigger.data->frame == Frame::light) {
                was_in(trigger);
                hosted(trigger);
            }
            if (trigger.data->frame == Frame::dispatch) {
                dispatch(trigger);
            }
            if (trigger.data->frame == Frame::accompany) {
                accompany(trigger);
            }
        }
        headline();
        for (std::uint32_t i = view_.first(); i + 1 < view_.last(); ++i) {
            returned(i);
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    /// "وكانت الوزيرة في واشنطن الأسبوع الماضي": where somebody was.
    void was_in(const Trigger& t) {
        if (t.data->id != "light.kana" || !t.is(surface::perfect)) {
            return;
        }
        const auto subject = c_.subject_of(t);
        const bool person = subject.explicit_ && subject.arguments.size() == 1 &&
                            subject.arguments.front().source == ArgumentSource::mention &&
                            view_.mention(subject.arguments.front().index).kind == MentionKind::person;
        const std::uint32_t behind = std::max(subject.behind, t.last);
        const auto place = c_.place_with(behind, std::min(view_.last(), behind + 4), {Marker::in});
        const bool predicate = c_.relative_before(t.token); // "الذي كان مديرا في تونس"
        if (!person || !place || predicate || !directly_in(behind, place->first) ||
            view_.mention(place->members.front()).proclitics != 0) {
            return;
        }
        add_visits(c_, t, subject.arguments, {place->members.front()}, place->last, "visit.was-in");
    }

    /// Nothing but a day or "للتو" before "في X".
    bool directly_in(std::uint32_t from, std::uint32_t place) const {
        for (std::uint32_t i = from; i < place; ++i) {
            const bool aside = one_of(view_.word(i), {u"للتو", u"ايضا", u"حاليا", u"موخرا"});
            if (!aside && !view_.is_cue(i, view_.cues().in) && !view_.is_date(i)) {
                return false;
            }
        }
        return true;
    }

    /// "استضافت الدوحة وزير الخارجية التركي": who is named came.
    void hosted(const Trigger& t) {
        if (t.data->id != "light.istadafa" || t.is(surface::noun) || t.is(surface::any_pronoun)) {
            return;
        }
        const auto subject = c_.subject_of(t);
        const bool place = subject.explicit_ && subject.arguments.size() == 1 &&
                           subject.arguments.front().source == ArgumentSource::mention &&
                           c_.is_place(subject.arguments.front().index);
        const std::uint32_t from = std::max(subject.behind, t.last);
        const auto guest = c_.group_with(from, std::min(view_.clause_end(t.token), from + 2), {Marker::bare});
        if (place && guest && view_.mention(guest->members.front()).kind == MentionKind::person) {
            add_visits(c_, t, c_.arguments(*guest, Role::visitor), {subject.arguments.front().index}, guest->last,
                       "visit.hosted");
        }
    }

    /// "وزير النقل التركي في الموصل": a headline without a verb.
    void headline() {
        const auto person = view_.mention_at(view_.first());
        const bool verbless =
            std::none_of(view_.triggers().begin(), view_.triggers().end(), [](const Trigger& t) { return t.finite(); });
        if (!person || !verbless || view_.last() - view_.first() > 16 || !travels(view_.mention(*person))) {
            return;
        }
        const std::uint32_t behind = view_.mention(*person).last;
        const auto place = c_.place_with(behind, std::min(view_.last(), behind + 2), {Marker::in});
        if (!place || place->first != behind + 1 ||
            view_.mention(place->members.front()).state == view_.mention(*person).state) {
            return;
        }
        const TriggerData* data = view_.analysis().lexicon().trigger("visit.zara");
        if (data == nullptr) {
            return;
        }
        Trigger t;
        t.token = view_.mention(*person).first;
        t.last = behind;
        t.data = data;
        t.features = surface::imperfect; // of its day, or to come
        Group visitor;
        visitor.members = {*person};
        add_visits(c_, t, c_.arguments(visitor, Role::visitor), {place->members.front()}, place->last,
                   "visit.headline");
    }

    /// "عاد من كوريا الشمالية", "عودته من الرياض": where somebody had been.
    void returned(std::uint32_t token) {
        constexpr std::uint32_t reach = 8;
        std::u16string_view word = view_.word(token);
        word.remove_prefix(word.size() > 3 && (word.front() == u'و' || word.front() == u'ل') ? 1 : 0);
        if (word.empty() || (word.front() != u'ع' && word.front() != u'ق' && !word.starts_with(u"الع"))) {
            return; // asked for every word
        }
        const bool verb = one_of(word, {u"عاد", u"عادت"});
        const bool his = one_of(word, {u"عودته", u"عودتها"});
        const bool participle = one_of(word, {u"عايدا", u"عايده", u"العايد", u"العايده", u"قادما"});
        if ((!verb && !his && !participle) || view_.mention_at(token)) {
            return;
        }
        const TriggerData* data = view_.analysis().lexicon().trigger("visit.zara");
        if (data == nullptr) {
            return;
        }
        const auto who = verb ? c_.group_with(token + 1, token + 2, {Marker::bare}) : std::nullopt;
        const std::uint32_t from = who ? who->last : token + 1;
        const auto place = c_.place_with(from, std::min(view_.last(), from + reach), {Marker::from});
        const bool right_behind =
            place && (place->first == from + 1 || (place->first <= from + 3 && view_.is_date(from)));
        if (!right_behind) {
            return;
        }
        const Arguments visitor = who ? c_.arguments(*who, Role::visitor) : c_.clause_subject(token);
        const bool person = visitor.size() == 1 && (visitor.front().source != ArgumentSource::mention ||
                                                    view_.mention(visitor.front().index).kind == MentionKind::person);
        if (!person) {
            return;
        }
        Trigger t;
        t.token = token;
        t.last = token + 1;
        t.data = data;
        t.features = surface::perfect;
        add_visits(c_, t, visitor, {place->members.front()}, place->last, "visit.returned");
        c_.found().back().date.reset(); // the day of coming back
    }

    /// An office that is held at home: an ambassador in a capital has not come for a visit.
    static bool travels(const Mention& m) {
        const bool at_post = m.office == Office::ambassador || m.office == Office::diplomat ||
                             m.office == Office::other || m.office == Office::spokesperson;
        return m.kind == MentionKind::person && m.office && !at_post && !m.state.empty() && !m.former;
    }

    /// "أوفدت موسكو مسؤولا إلى الجزائر": the envoy travels.
    void dispatch(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const auto subject = c_.subject_of(t);
        const auto envoy = c_.group_with(subject.behind, end, {Marker::bare});
        std::uint32_t last = t.last;
        const auto places = VisitHosts(c_).find(subject.behind, end, false, false, &last);
        const bool person = envoy && view_.mention(envoy->members.front()).kind == MentionKind::person;
        if (t.data->id != "dispatch.awfada" && !person) {
            return; // "أرسلت مساعدات إلى"
        }
        const bool sender = subject.explicit_ && subject.arguments.front().source == ArgumentSource::mention &&
                            view_.mention(subject.arguments.front().index).kind != MentionKind::person;
        if (!places.empty() && (envoy || sender)) {
            add_visits(c_, t, envoy ? c_.arguments(*envoy, Role::visitor) : subject.arguments, places, last,
                       "visit.dispatch");
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

namespace {

/// "سفير اليابان بتونس يزور القصرين": he lives there.
bool resides(const SentenceView& view, const std::vector<ArgumentMention>& visitors, const std::string& host) {
    if (visitors.size() != 1 || visitors.front().source != ArgumentSource::mention) {
        return false;
    }
    const Mention& envoy = view.mention(visitors.front().index);
    if (envoy.office != Office::ambassador || envoy.state == host) {
        return false;
    }
    const Analysis& a = view.analysis();
    const std::uint8_t in = proclitic::ba;
    for (std::uint32_t i = envoy.first; i < envoy.last; ++i) {
        const Reading* state = a.is_word(i) ? a.find(i, EntryKind::state, in) : nullptr;
        if (state != nullptr && a.lexicon().states[state->entry.index].iso2 == host) {
            return true;
        }
    }
    return false;
}

} // namespace

void add_visits(FrameContext& context, const Trigger& trigger, const std::vector<ArgumentMention>& visitors,
                const std::vector<std::uint32_t>& hosts, std::uint32_t last, const char* rule) {
    for (const std::uint32_t host : hosts) {
        if (resides(context.view(), visitors, context.view().mention(host).state)) {
            continue;
        }
        EventMention event = context.begin(EventType::visit, trigger, trigger.token, last, rule);
        event.arguments = as_role(visitors, Role::visitor);
        ArgumentMention argument;
        argument.role = Role::host;
        argument.index = host;
        event.arguments.push_back(argument);
        event.place = host;
        context.add(std::move(event));
    }
}

void read_presence(FrameContext& context) {
    PresenceReader(context).run();
}

} // namespace rabita
