// Planned events beside those that occurred or were denied.

#include "graph/cast.hpp"
#include "rabita/change.hpp"
#include "rabita/error.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

constexpr std::chrono::days undated_plan_holds{60};

bool can_be_planned(EventType type) {
    return type == EventType::meeting || type == EventType::call || type == EventType::visit ||
           type == EventType::agreement;
}

/// Is `other` the actor, or, where one of the two is given as a state, does the other act for it?
bool stands_for(const Actor& actor, const Actor& other) {
    return acts_for(actor, other) || acts_for(other, actor);
}

class Fitting {
public:
    Fitting(const Ties& ties, const Event& plan, const PlanOptions& options)
        : ties_(ties), plan_(plan), days_(days_of(ties, plan, options)) {}

    bool operator()(const Event& event) const {
        return &event != &plan_ && in_days(event) && same_kind(event) && same_actors(event);
    }

private:
    static std::optional<DateInterval> days_of(const Ties& ties, const Event& plan, const PlanOptions& options) {
        const std::chrono::days slack(options.slack_days);
        if (plan.date) {
            return DateInterval{plan.date->first - slack, plan.date->last + slack};
        }
        std::optional<Day> told;
        for (const Evidence& evidence : plan.evidence) {
            const auto& published = ties.sources.at(evidence.source).published;
            told = published && (!told || *published < *told) ? published : told;
        }
        return told ? std::optional(DateInterval{*told, *told + undated_plan_holds}) : std::nullopt;
    }

    bool in_days(const Event& event) const {
        if (event.status == Status::denied && !event.date) {
            return true; // "did not take place", of no other day than the one planned
        }
        return days_ && event.date && event.date->last >= days_->first && event.date->first <= days_->last;
    }

    bool same_kind(const Event& event) const {
        const auto in_person = [](EventType type) { return type == EventType::meeting || type == EventType::visit; };
        return event.type == plan_.type || (in_person(event.type) && in_person(plan_.type));
    }

    /// Everyone planned takes part, or is stood for.
    bool same_actors(const Event& event) const {
        return std::all_of(plan_.arguments.begin(), plan_.arguments.end(), [&](const Argument& planned) {
            return std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& taking_part) {
                const Actor* one = find_actor(ties_, planned.actor);
                const Actor* other = find_actor(ties_, taking_part.actor);
                return planned.actor == taking_part.actor ||
                       (one != nullptr && other != nullptr && stands_for(*one, *other));
            });
        });
    }

    const Ties& ties_;
    const Event& plan_;
    std::optional<DateInterval> days_;
};

std::optional<std::size_t> find_fitting(const Ties& ties, const Fitting& fits, Status status, Day as_of) {
    for (std::size_t i = 0; i < ties.events.size(); ++i) {
        const Event& event = ties.events[i];
        if (event.status == status && (!event.date || event.date->first <= as_of) && fits(event)) {
            return i;
        }
    }
    return std::nullopt;
}

/// Told as a plan by some article, whatever came of it.
bool was_planned(const Event& event) {
    return event.status == Status::planned ||
           std::any_of(event.history.begin(), event.history.end(),
                       [](const Report& report) { return report.status == Status::planned; });
}

/// A plan and what came of it that the store has put together.
std::optional<PlanOutcome> own_outcome(const Event& event, std::size_t index, Day as_of) {
    const bool to_come = event.status == Status::occurred && event.date && event.date->first > as_of;
    if (event.status == Status::planned || to_come) {
        return std::nullopt;
    }
    return PlanOutcome{index, event.status == Status::occurred ? Outcome::held : Outcome::cancelled, index};
}

PlanOutcome outcome_of(const Ties& ties, std::size_t index, const PlanOptions& options, Day as_of) {
    const Event& plan = ties.events[index];
    if (const auto own = own_outcome(plan, index, as_of)) {
        return *own;
    }
    const Fitting fits(ties, plan, options);
    if (const auto held = find_fitting(ties, fits, Status::occurred, as_of)) {
        return {index, Outcome::held, held};
    }
    if (const auto denied = find_fitting(ties, fits, Status::denied, as_of)) {
        return {index, Outcome::cancelled, denied};
    }
    const bool past = plan.date && plan.date->last + std::chrono::days(options.slack_days) < as_of;
    return {index, past ? Outcome::not_held : Outcome::open, std::nullopt};
}

constexpr std::array<std::string_view, 4> outcome_names{"held", "cancelled", "not held", "open"};

} // namespace

std::string_view name(Outcome value) {
    return outcome_names[static_cast<std::size_t>(value)];
}

std::vector<PlanOutcome> plan_outcomes(const Ties& ties, const Selection& selection, const PlanOptions& options) {
    if (options.slack_days < 0) {
        throw InputError("the slack must be a number of days from 0 up");
    }
    const auto as_of = options.as_of ? options.as_of : last_day(ties, {});
    Selection plans = selection;
    plans.statuses = {Status::planned, Status::occurred, Status::denied};
    std::vector<PlanOutcome> outcomes;
    for (const std::size_t index : select_events(ties, plans)) {
        if (can_be_planned(ties.events[index].type) && was_planned(ties.events[index])) {
            outcomes.push_back(outcome_of(ties, index, options, as_of.value_or(Day::min())));
        }
    }
    return outcomes;
}

} // namespace rabita
