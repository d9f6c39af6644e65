#pragma once

#include "rabita/centrality.hpp"
#include "rabita/query.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// How ties change over time. Everything here counts dated events of the selection only, by dyads of the undirected
/// pairs view at selection.level. Unless said otherwise O(dyads of the selected events).

/// Which dyads are asked about: all, those of `who`, or the one of `who` and `with`. A state stands for all who act
/// for it.
struct DyadScope {
    std::optional<Actor> who;
    std::optional<Actor> with; ///< only with `who`
};

struct Burst {
    Actor a;
    Actor b;
    std::string label; ///< of the step, as by step_label()
    DateInterval period;
    std::size_t events = 0;
    double expected = 0;          ///< events of the dyad × the step's share of all
    double p = 0;                 ///< the chance of so many or more
    double q = 0;                 ///< p adjusted for the number of steps and dyads that were looked at
    std::vector<std::size_t> ids; ///< indexes into ties.events
};

struct BurstOptions {
    Step step = Step::month;
    double most_q = 0.05;
};

/// Steps of time in which a dyad has more events than its share of the corpus's own volume in that step explains. Under
/// the null, a dyad's N events fall into steps as those of all dyads together do: a Poisson number of mean N × step's
/// share; p is the upper tail. q is Benjamini and Hochberg's (1995) over all dyads' steps with events. Events whose
/// date does not fit into one step are left out. The least q first.
std::vector<Burst> bursts(const Ties& ties, const Selection& selection, const DyadScope& scope = {},
                          const BurstOptions& options = {});

struct Silence {
    Actor a;
    Actor b;
    TieSummary tie;
    Day last;                        ///< of its events
    std::int64_t now = 0;            ///< days since then
    double usual = 0;                ///< median days from one event to the next
    std::int64_t longest_before = 0; ///< of those gaps
    double ratio = 0;                ///< now / usual, usual taken for at least one day
    double chance = 0;               ///< of so long a gap at the mean rate of its events: exp(−now/mean gap)
};

struct SilenceOptions {
    std::optional<Day> as_of;     ///< the day silence is counted to; empty: the last day of the selected events
    std::size_t least_events = 3; ///< on different days; two gaps are the least rhythm there is
};

/// Dyads whose present gap is longer than any before, the least likely first. Events after `as_of` do not count.
std::vector<Silence> silences(const Ties& ties, const Selection& selection, const DyadScope& scope = {},
                              const SilenceOptions& options = {});

struct Trend {
    Actor a;
    Actor b;
    std::size_t before = 0; ///< events in the window before
    std::size_t recent = 0; ///< events in the last window
    double expected = 0;    ///< recent ones, if the dyad had moved as the corpus did
    double p = 0;           ///< the chance of such a number or one further from the expected
    bool rising = false;    ///< more recent ones than expected
};

struct TrendOptions {
    std::optional<Day> as_of; ///< the last day of the last window; empty: the last day of the selected events
    int window_days = 90;     ///< of each of the two windows, above 0
};

/// Dyads with events in either window, the least p first. Of a dyad's n events, the recent ones are a binomial number
/// whose share is the last window's of the whole corpus; p is the tail on the side where it lies. An event lies in the
/// window of its last day.
std::vector<Trend> trends(const Ties& ties, const Selection& selection, const DyadScope& scope = {},
                          const TrendOptions& options = {});

/// What became of a planned event.
enum class Outcome {
    held,      ///< an event that occurred fits it
    cancelled, ///< an event that is denied fits it
    not_held,  ///< its days have passed and nothing fits
    open       ///< its days are still to come, or not known
};

std::string_view name(Outcome value);

struct PlanOutcome {
    std::size_t event = 0; ///< index into ties.events
    Outcome outcome = Outcome::open;
    std::optional<std::size_t> by; ///< the event that fits
};

struct PlanOptions {
    std::optional<Day> as_of; ///< empty: the last day of an event that occurred
    int slack_days = 3;       ///< by so much a meeting may move and still be the one planned
};

/// Planned meetings, calls, visits and agreements, by date. Where articles tell of one event first as a plan and then
/// as held or denied, the event is its own outcome. Else one that occurred or is denied fits when it is of the same
/// kind (talks in the host's presence also fit a visit, and a visit planned talks with its host), the same actors or
/// somebody else of their state for an actor given as a state, and on days that are no further off than the slack; for
/// a plan without a date, within 60 days after it was first told. The selection's statuses do not count; its window
/// chooses the plans. O(plans × events).
std::vector<PlanOutcome> plan_outcomes(const Ties& ties, const Selection& selection, const PlanOptions& options = {});

struct RollingOptions {
    Measure measure = Measure::strength;
    Step step = Step::month; ///< a window ends with each step
    int window_days = 90;    ///< above 0
    bool directed = false;
    unsigned threads = 0;
};

struct RollingScores {
    std::vector<std::string> labels; ///< of the steps
    std::vector<DateInterval> windows;
    std::vector<Actor> actors; ///< by their greatest score, greatest first
    std::vector<std::vector<double>>
        scores; ///< by actor, then window; 0 in a window without the actor, NaN where not defined
};

/// A centrality in windows that roll over the time of the selected events. O(windows × that of the measure).
RollingScores rolling_scores(const Ties& ties, const Selection& selection, const RollingOptions& options = {});

/// A table of numbers for a heat map.
struct Matrix {
    std::vector<Actor> rows;
    std::vector<std::string> columns;        ///< ids of actors, or names of steps
    std::vector<std::vector<double>> values; ///< by row, then column
};

/// Weights of the ties between the `most` strongest actors, by strength; 0 on the diagonal.
Matrix tie_matrix(const Ties& ties, const Selection& selection, std::size_t most);

/// Events of the `most` busiest actors by steps of time. Events wider than a step are left out.
Matrix activity_matrix(const Ties& ties, const Selection& selection, Step step, std::size_t most);

/// The last day of the selected events; empty when none has a date.
std::optional<Day> last_day(const Ties& ties, const Selection& selection);

} // namespace rabita
