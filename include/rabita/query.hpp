#pragma once

#include "rabita/centrality.hpp"
#include "rabita/lexicon.hpp"
#include "rabita/selection.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// What a name given by the user stands for.
struct WhoMatch {
    std::vector<Actor> actors; ///< one: found; several: ambiguous, the most mentioned first; none: unknown
    bool guessed = false;      ///< found only by its consonants: say so to the user
    std::vector<Actor> near;   ///< for an unknown name, those that are spelled like it, nearest first, at most five
};

/// Finds WHO among the actors of `ties` and `candidates` (Lexicon::find of the same name). WHO is an id, an ISO code, a
/// demonym, or a name in Arabic or Latin script in any usual spelling: diacritics, hamza, ya, ta marbuta, ال and al-
/// do not matter, nor does the order or a left-out part of the name; last of all, equal consonants are enough.
/// The strictest way that matches decides, and an actor with ties goes before one without. O(actors × name length).
WhoMatch resolve_who(std::string_view who, const Ties& ties, const std::vector<Candidate>& candidates = {});

/// Does `actor` act for `who`: is it the same, or who is a state and actor one of its officials or bodies?
bool acts_for(const Actor& actor, const Actor& who);

/// One row of met and actor.
struct Counterpart {
    Actor actor;
    TieSummary tie;
};

struct MetAnswer {
    std::vector<Counterpart> counterparts; ///< strongest first
    std::vector<std::size_t> events;       ///< indexes into ties.events, in their order
};

/// Whom `who` met, called or visited, or who visited it. Without types in the selection: meetings, calls and visits.
/// A state stands for all who act for it; the counterparts stand at selection.level, or `with` stands for all of its
/// own. Weights as in build_graph(). O(dyads of the selected events).
MetAnswer met(const Ties& ties, const Selection& selection, const Actor& who,
              const std::optional<Actor>& with = std::nullopt);

struct SaidAnswer {
    std::vector<Counterpart> targets; ///< whom the statements are about, most often first; at selection.level
    std::vector<std::size_t> events;  ///< indexes into ties.events, in their order
};

/// What `who` (or somebody who acts for it) said, about `about` when given. O(selected events).
SaidAnswer said(const Ties& ties, const Selection& selection, const Actor& who,
                const std::optional<Actor>& about = std::nullopt);

enum class Step { day, week, month, quarter, year };

std::string_view name(Step value);
std::optional<Step> parse_step(std::string_view text);

/// The first and last day of the step that a day lies in; weeks are those of ISO 8601. O(1).
DateInterval step_around(Day day, Step step);

/// Its name: 2024-02-09, 2024-W06, 2024-02, 2024-Q1 or 2024. O(1).
std::string step_label(Day day, Step step);

/// The events of one step of time, named as by step_label(); events whose date does not fit into one step stand apart
/// under "first/last" days, and those without a date under "undated", last.
struct TimelineBucket {
    std::string label;
    TieSummary tie;
    std::vector<std::size_t> events; ///< indexes into ties.events
};

/// All events of `who`, or those between `who` and `with`, by steps; steps without events are left out.
/// O(dyads of the selected events).
std::vector<TimelineBucket> timeline(const Ties& ties, const Selection& selection, Step step, const Actor& who,
                                     const std::optional<Actor>& with = std::nullopt);

/// What the ties know of one actor.
struct ActorCard {
    Actor actor;
    TieSummary total;                      ///< its events; weight is its strength
    std::vector<Counterpart> counterparts; ///< over all types, strongest first
    std::vector<Counterpart> members;      ///< for a state: who acted for it, most events first
    std::vector<std::size_t> events;       ///< indexes into ties.events
};

/// O(dyads of the selected events).
ActorCard actor_card(const Ties& ties, const Selection& selection, const Actor& actor);

/// The event with this id, or the only one whose id begins with it. O(events).
std::optional<std::size_t> find_event(const Ties& ties, std::string_view id);

} // namespace rabita
