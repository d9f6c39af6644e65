#pragma once

#include "rabita/event.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

inline constexpr std::array<EventType, 7> all_event_types{
    EventType::meeting,   EventType::call,    EventType::visit, EventType::statement,
    EventType::agreement, EventType::message, EventType::action};

/// Who the vertices are: the actors themselves, or the states that officials and state bodies act for. At `states` an
/// organisation or official without a state stays itself, and ties inside one state disappear.
enum class Level { officials, states };

std::string_view name(Level value);
std::optional<Level> parse_level(std::string_view text);

/// What one event of each kind adds to a tie, before confidence and recency.
class KindWeights {
public:
    /// visit 4, agreement 4, meeting 3, call 2, message 1.5, statement 1, action 1.
    KindWeights();

    double of(EventType type) const { return values_[static_cast<std::size_t>(type)]; }

    /// `weight` must be finite and not negative, else InputError. 0 takes the kind out of every tie.
    void set(EventType type, double weight);

    friend bool operator==(const KindWeights&, const KindWeights&) = default;

private:
    std::array<double, all_event_types.size()> values_{};
};

/// Which events count, and how much. Every query and every export takes one and says which it used.
struct Selection {
    std::optional<Day> from;   ///< events that end before it are out; with from or to, undated events are out
    std::optional<Day> to;     ///< events that begin after it are out
    std::set<EventType> types; ///< empty: all
    std::set<Status> statuses{Status::occurred}; ///< empty: all
    Level level = Level::officials;
    std::size_t min_sources = 1; ///< independent sources of the event
    double min_confidence = 0;
    /// Only what articles published up to this day tell; those of unknown day are out. The graph as known then.
    std::optional<Day> known_by;
    /// An event loses half of its weight in so many days; empty: it never ages. An undated event counts as old as the
    /// oldest selected one, so that it never looks recent.
    std::optional<double> half_life_days;
    std::optional<Day> as_of; ///< the day ages are counted to; empty: the last day of the selected events
    KindWeights weights;
};

/// Does the selection take this event? `known_by`, which needs the sources, does not count. O(1).
bool selects(const Selection& selection, const Event& event);

/// What the articles published up to this day tell: without later evidence, and without events and sources that have no
/// other. Independent sources are counted anew. O(evidence).
Ties known_by(const Ties& ties, Day day);

/// Indexes into ties.events of the selected events, in the order of ties. O(events), with known_by O(evidence).
std::vector<std::size_t> select_events(const Ties& ties, const Selection& selection);

/// What is known of a tie (or of one actor's part) from a set of events.
struct TieSummary {
    std::size_t events = 0;
    std::array<std::size_t, all_event_types.size()> counts{}; ///< by EventType
    double weight = 0;                                        ///< strength of the tie; 1/weight is its distance
    std::optional<Day> first;                                 ///< of the dated events
    std::optional<Day> last;
    std::optional<double> tone; ///< mean over the events that have one
    std::size_t sources = 0;    ///< independent ones: distinct outlets, articles without an outlet count one each

    std::size_t count(EventType type) const { return counts[static_cast<std::size_t>(type)]; }
};

/// "سيرغي لافروف (Sergey Lavrov)"; else the one name there is, the first mention, "foreign minister (DZ)", or the id.
/// Never empty.
std::string label(const Actor& actor);

} // namespace rabita
