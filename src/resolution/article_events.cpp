#include "resolution/article_events.hpp"

#include <algorithm>

namespace rabita {

namespace {

bool contains(const std::vector<ActorIndex>& list, ActorIndex actor) {
    return std::find(list.begin(), list.end(), actor) != list.end();
}

/// The status of an event told twice. What somebody came for was held when another sentence says so; what was only
/// named was not held yet when another sentence looks forward to it. A plan that the article opens with was taken up
/// again when a later sentence tells that it had been called off.
Status status_of_both(const ResolvedEvent& into, const ResolvedEvent& from) {
    if (from.status == Status::denied) {
        const bool revived =
            into.status == Status::planned && from.pieces.front().sentence > into.pieces.front().sentence + 1;
        return revived ? into.status : from.status;
    }
    const bool foreseen = from.status == Status::planned && into.status == Status::occurred && !into.asserted;
    const bool held =
        from.status == Status::occurred && from.asserted && into.status == Status::planned && !into.asserted;
    return foreseen || held ? from.status : into.status;
}

} // namespace

bool contact(EventType type) {
    return type == EventType::meeting || type == EventType::call;
}

bool dates_fit(const std::optional<DateInterval>& a, const std::optional<DateInterval>& b) {
    if (!a || !b) {
        return true;
    }
    return (a->first <= b->first && b->last <= a->last) || (b->first <= a->first && a->last <= b->last);
}

bool EventMerger::stands_for(ActorIndex actor, ActorIndex state) const {
    const Actor& a = actors_[actor].actor;
    const Actor& s = actors_[state].actor;
    return s.kind == ActorKind::state && a.kind != ActorKind::state && a.state == s.state;
}

/// Every actor of `b` is in `a`, itself or by somebody who acts for it.
bool EventMerger::covers(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) const {
    return std::all_of(b.begin(), b.end(), [&](ActorIndex actor) {
        return contains(a, actor) ||
               std::any_of(a.begin(), a.end(), [&](ActorIndex other) { return stands_for(other, actor); });
    });
}

bool EventMerger::nameless(ActorIndex index) const {
    const ArticleActor& actor = actors_[index];
    return actor.actor.kind == ActorKind::official && actor.names.empty() && !actor.actor.known;
}

/// A headline gives by office whom the body names: they share somebody, and everybody else in the headline is nameless
/// and of the state of somebody in the body (or of no state that the text says).
bool EventMerger::headline_of(const ResolvedEvent& headline, const ResolvedEvent& body) const {
    if (headline.pieces.front().sentence > 2) {
        return false;
    }
    bool shared = false;
    bool replaced = false;
    for (const ActorIndex actor : headline.one) {
        if (contains(body.one, actor)) {
            shared = true;
            continue;
        }
        const auto& state = actors_[actor].actor.state;
        const bool home = !state || *state == actors_.home();
        const bool fits = nameless(actor) && std::any_of(body.one.begin(), body.one.end(), [&](ActorIndex other) {
                              return !contains(headline.one, other) && !nameless(other) &&
                                     (home || actors_[other].actor.state == state);
                          });
        if (!fits) {
            return false;
        }
        replaced = true;
    }
    return shared && replaced;
}

bool EventMerger::places_fit(const ResolvedEvent& a, const ResolvedEvent& b) const {
    return !a.place || !b.place || mentions_[*a.place].state == mentions_[*b.place].state;
}

bool EventMerger::same_contact(const ResolvedEvent& a, const ResolvedEvent& b) const {
    // One participant alone is a reception of others: the same as one that names them only in the headline's manner.
    if ((a.one.size() < 2) != (b.one.size() < 2) && a.date != b.date) {
        return false;
    }
    // All who wait for one guest at his arrival are one reception.
    const auto welcome = [](const ResolvedEvent& e) {
        return !e.rules.empty() && e.rules.front().starts_with("receive.welcome");
    };
    if (welcome(a) && welcome(b) && !a.one.empty() && !b.one.empty() && a.one.front() == b.one.front() &&
        dates_fit(a.date, b.date)) {
        return true;
    }
    // A session of an organisation is none of the talks on its sidelines.
    const auto session = [&](const ResolvedEvent& of, const ResolvedEvent& other) {
        return of.rules.front() == "meet.attendance" && other.rules.front() != "meet.attendance" &&
               std::any_of(of.one.begin(), of.one.end(), [&](ActorIndex actor) {
                   return actors_[actor].actor.kind == ActorKind::organisation && !contains(other.one, actor);
               });
    };
    if (!a.rules.empty() && !b.rules.empty() && (session(a, b) || session(b, a))) {
        return false;
    }
    // "التقى نظيره X، الذي كان في استقباله": he had met him before.
    if (welcome(a) != welcome(b) && a.pieces.back().sentence == b.pieces.front().sentence) {
        return false;
    }
    if (a.status != Status::denied && b.status != Status::denied && dates_fit(a.date, b.date) &&
        (headline_of(a, b) || headline_of(b, a))) {
        return true;
    }
    if (!(covers(a.one, b.one) || covers(b.one, a.one)) || !dates_fit(a.date, b.date)) {
        return false;
    }
    if (a.status == Status::denied || b.status == Status::denied) {
        return a.status == b.status || a.status == Status::planned || b.status == Status::planned;
    }
    const bool apart_in_time = a.background != b.background && (a.date != b.date || b.earlier);
    return !apart_in_time && (places_fit(a, b) || (a.date && a.date == b.date));
}

/// One is told as done and the other as to come: two events, whoever takes part.
bool EventMerger::apart_by_status(const ResolvedEvent& a, const ResolvedEvent& b) const {
    constexpr std::chrono::days lately{3};
    const auto long_over = [&](const ResolvedEvent& done, const ResolvedEvent& plan) {
        return done.status == Status::occurred && plan.status == Status::planned && plan.asserted && done.date &&
               published_ && done.date->last + lately < *published_;
    };
    if (long_over(a, b) || long_over(b, a)) {
        return true;
    }
    const bool done_and_planned = (a.status == Status::planned && b.status == Status::occurred) ||
                                  (a.status == Status::occurred && b.status == Status::planned);
    const auto named = [&](const ResolvedEvent& e) {
        return std::any_of(e.one.begin(), e.one.end(),
                           [&](ActorIndex actor) { return actors_[actor].actor.kind == ActorKind::official; });
    };
    return done_and_planned && a.asserted && b.asserted && named(a) && named(b);
}

/// "أجرى A وB محادثات ... تحدثا هاتفيا": the talks were on the telephone.
bool EventMerger::phoned(const ResolvedEvent& talks, const ResolvedEvent& call) {
    const bool only_talks = std::all_of(talks.rules.begin(), talks.rules.end(), [](const std::string& rule) {
        return rule.starts_with("meet.noun") || rule.starts_with("talk.") || rule == "meet.anaphora";
    });
    // A headline does not say by which means they met.
    const bool headline = talks.pieces.size() == 1 && talks.pieces.front().sentence == 0 && !call.pieces.empty() &&
                          call.pieces.front().sentence <= 6;
    return talks.type == EventType::meeting && call.type == EventType::call && (only_talks || headline) &&
           !talks.place && talks.one.size() == 2 && call.one.size() == 2;
}

/// Somebody is there and is to come there within days: one journey, told before it and during it.
bool EventMerger::one_journey(const ResolvedEvent& a, const ResolvedEvent& b) const {
    constexpr std::chrono::days stay{3};
    const ResolvedEvent& done = a.status == Status::occurred ? a : b;
    const ResolvedEvent& plan = a.status == Status::occurred ? b : a;
    if (a.type != EventType::visit || b.type != EventType::visit || done.status != Status::occurred ||
        plan.status != Status::planned || done.background || a.other != b.other ||
        std::none_of(a.one.begin(), a.one.end(), [&](ActorIndex x) { return contains(b.one, x); })) {
        return false;
    }
    const bool journey = done.rules.front() == "visit.travel" || done.rules.front() == "visit.verb";
    if (!done.asserted || (!done.date && !journey)) {
        return false;
    }
    const auto now = done.date ? done.date->last : published_;
    const bool lately = now && published_ && *now + stay >= *published_;
    return lately && (plan.date ? plan.date->first <= *now + stay && plan.date->last + stay >= *now : !plan.asserted);
}

bool EventMerger::same(const ResolvedEvent& a, const ResolvedEvent& b) const {
    if (one_journey(a, b)) {
        return true;
    }
    if (apart_by_status(a, b)) {
        return false;
    }
    if (contact(a.type) && contact(b.type)) {
        // What is told as a call and then spoken of as an "لقاء" stays a call.
        const bool noun =
            !b.rules.empty() && (b.rules.front().starts_with("meet.noun") || b.rules.front() == "meet.between" ||
                                 b.rules.front().starts_with("talk."));
        return (a.type == b.type || (a.type == EventType::call && noun) || phoned(a, b)) && same_contact(a, b);
    }
    if (a.type != b.type) {
        return false;
    }
    switch (a.type) {
    case EventType::statement: return a.one == b.one && a.pieces.front().sentence == b.pieces.front().sentence;
    case EventType::visit: {
        const bool shared = std::any_of(a.one.begin(), a.one.end(), [&](ActorIndex x) { return contains(b.one, x); });
        return shared && a.other == b.other && dates_fit(a.date, b.date) &&
               !(a.background != b.background && a.date != b.date);
    }
    case EventType::message: return covers(a.one, b.one) && covers(a.other, b.other) && dates_fit(a.date, b.date);
    case EventType::agreement: return (covers(a.one, b.one) || covers(b.one, a.one)) && dates_fit(a.date, b.date);
    default: return false;
    }
}

void EventMerger::unite(std::vector<ActorIndex>& into, const std::vector<ActorIndex>& from) const {
    for (const ActorIndex actor : from) {
        const bool represented =
            std::any_of(into.begin(), into.end(), [&](ActorIndex other) { return stands_for(other, actor); });
        if (!contains(into, actor) && !represented) {
            into.push_back(actor);
        }
    }
    // The most specific actors stay: a state goes when somebody acts for it.
    std::vector<ActorIndex> kept;
    for (const ActorIndex actor : into) {
        const bool replaced =
            std::any_of(into.begin(), into.end(), [&](ActorIndex other) { return stands_for(other, actor); });
        if (!replaced) {
            kept.push_back(actor);
        }
    }
    into = kept;
}

void EventMerger::absorb(ResolvedEvent& into, const ResolvedEvent& from) const {
    const bool named_by = contact(into.type) && headline_of(into, from);
    const bool names = contact(into.type) && headline_of(from, into);
    if (named_by || names) {
        std::vector<ActorIndex> other = names ? from.one : std::vector<ActorIndex>();
        std::erase_if(into.one,
                      [&](ActorIndex actor) { return named_by && nameless(actor) && !contains(from.one, actor); });
        std::erase_if(other, [&](ActorIndex actor) { return nameless(actor) && !contains(into.one, actor); });
        ResolvedEvent telling = from;
        telling.one = names ? other : from.one;
        absorb_telling(into, telling);
        return;
    }
    absorb_telling(into, from);
}

void EventMerger::absorb_telling(ResolvedEvent& into, const ResolvedEvent& from) const {
    if (one_journey(into, from)) {
        ResolvedEvent told = from;
        if (told.status == Status::planned) {
            told.date.reset();
        } else {
            into.date.reset();
        }
        into.status = told.status = Status::occurred;
        absorb_telling(into, told);
        return;
    }
    unite(into.one, from.one);
    unite(into.other, from.other);
    // What is to come is another round than what took place, and is not of a day that is over.
    const bool over = into.status == Status::planned && from.date && published_ && from.date->last < *published_;
    const bool other_round = into.asserted || (!from.rules.empty() && from.rules.front() == "meet.anaphora");
    const bool ahead =
        other_round && into.status == Status::occurred && from.date && published_ && from.date->first > *published_;
    const bool other_day =
        over || ahead || (from.status == Status::planned && into.status == Status::occurred && into.asserted);
    const bool narrower = !other_day && from.date && into.date && !into.whole_stay &&
                          from.date->last - from.date->first < into.date->last - into.date->first;
    const bool stay = from.whole_stay && into.date && dates_fit(from.date, into.date);
    into.whole_stay = into.whole_stay || from.whole_stay;
    if ((!into.date && !other_day) || narrower || stay) {
        into.date = from.date ? from.date : into.date;
        into.date_reason = from.date ? from.date_reason : into.date_reason;
    }
    into.status = status_of_both(into, from);
    into.asserted = into.asserted || from.asserted;
    if (!into.place) {
        into.place = from.place;
    }
    into.pieces.insert(into.pieces.end(), from.pieces.begin(), from.pieces.end());
    for (const std::string& rule : from.rules) {
        if (std::find(into.rules.begin(), into.rules.end(), rule) == into.rules.end()) {
            into.rules.push_back(rule);
        }
    }
    into.confidence = std::max(into.confidence, from.confidence);
}

bool EventMerger::knows(const ResolvedEvent& event) const {
    return std::any_of(events_.begin(), events_.end(), [&](const ResolvedEvent& known) { return same(known, event); });
}

std::size_t EventMerger::add(ResolvedEvent event) {
    for (std::size_t i = events_.size(); i > 0; --i) {
        if (same(events_[i - 1], event)) {
            if (contact(event.type) && event.type == EventType::call) {
                events_[i - 1].type = EventType::call;
            }
            absorb(events_[i - 1], event);
            return i - 1;
        }
    }
    events_.push_back(std::move(event));
    return events_.size() - 1;
}

std::optional<std::size_t> EventMerger::add_retelling(const ResolvedEvent& telling) {
    for (std::size_t i = events_.size(); i > 0; --i) {
        ResolvedEvent& event = events_[i - 1];
        const bool same_people = contact(event.type) && event.status != Status::denied &&
                                 !apart_by_status(event, telling) &&
                                 (covers(event.one, telling.one) || covers(telling.one, event.one));
        if (same_people) {
            // "وصل لاستكمال محادثاتهما ... تحدثت للتو مع الملك": what was only aimed at took place
            const bool held = !event.asserted && telling.asserted && telling.status == Status::occurred;
            const Status status = held ? telling.status : event.status;
            event.type = phoned(event, telling) ? EventType::call : event.type;
            absorb_telling(event, telling);
            event.status = status;
            return i - 1;
        }
    }
    return std::nullopt;
}

/// "القمة المقررة في يونيو": the last one that is planned, and not before the day given.
std::optional<std::size_t> EventMerger::planned_before(const ResolvedEvent& telling) const {
    std::optional<std::size_t> last;
    for (std::size_t i = events_.size(); telling.status == Status::planned && i > 0; --i) {
        const ResolvedEvent& event = events_[i - 1];
        if (contact(event.type) && event.status == Status::planned) {
            last = last ? last : std::optional(i - 1);
            if (event.asserted) {
                last = i - 1; // rather than what somebody came for
                break;
            }
        }
    }
    return last && dates_fit(events_[*last].date, telling.date) ? last : std::nullopt;
}

/// "شارك مجلس الشورى في اجتماع الاتحاد. ومثل المجلس فيه X": he sat there for the council.
void EventMerger::leave_to_person(ResolvedEvent& event) const {
    const auto of_state = [&](ActorIndex actor) {
        return actors_[actor].actor.kind == ActorKind::organisation && actors_[actor].actor.state.has_value();
    };
    const bool person = std::any_of(event.one.begin(), event.one.end(),
                                    [&](ActorIndex actor) { return actors_[actor].actor.kind == ActorKind::official; });
    if (person && event.one.size() > 2) {
        std::erase_if(event.one, of_state);
    }
}

std::optional<std::size_t> EventMerger::add_anaphora(const ResolvedEvent& telling) {
    if (const auto planned = planned_before(telling)) {
        absorb(events_[*planned], telling);
        return planned;
    }
    for (std::size_t i = events_.size(); i > 0; --i) {
        ResolvedEvent& event = events_[i - 1];
        if (!contact(event.type) || event.status == Status::denied) {
            continue;
        }
        if (!dates_fit(event.date, telling.date)) {
            return std::nullopt;
        }
        const Status before = event.status;
        ResolvedEvent words = telling;
        if (before == Status::occurred && event.asserted && telling.status == Status::planned) {
            words.date.reset(); // of another round
        }
        absorb(event, words);
        if (telling.rules == std::vector<std::string>{"meet.attended"} && event.rules.front() == "meet.attendance") {
            leave_to_person(event);
        }
        // "سيتناول اللقاء" tells of a plan only if the event was one.
        event.status = before == Status::planned && telling.status == Status::planned ? Status::planned : before;
        return i - 1;
    }
    return std::nullopt;
}

} // namespace rabita
