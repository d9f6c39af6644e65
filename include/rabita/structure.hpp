#pragma once

#include "rabita/measures.hpp"
#include "rabita/query.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace rabita {

/// What the undirected pairs view of the selected events is made of. Everything here takes O(dyads of the selected
/// events) beside what is named.

struct CommunityGroup {
    std::vector<Actor> members; ///< by the weight of their ties inside, greatest first
    double inside = 0;          ///< weight of the ties between members
    double outside = 0;         ///< weight of their other ties
};

struct CommunityAnswer {
    std::vector<CommunityGroup> groups; ///< greatest first
    double modularity = 0;
};

/// As communities() in measures.hpp, by actors.
CommunityAnswer find_communities(const Ties& ties, const Selection& selection, const CommunityOptions& options = {});

struct ComponentAnswer {
    std::vector<std::vector<Actor>> components;   ///< greatest first; members by id
    std::vector<std::pair<Actor, Actor>> bridges; ///< ties without which a component falls apart
    std::vector<Actor> cut_actors;                ///< actors without whom one does
};

ComponentAnswer find_components(const Ties& ties, const Selection& selection);

/// What a tie's mean tone makes of it: above the threshold cooperation, below its negative conflict.
enum class Sign { conflict, neutral, cooperation };

std::string_view name(Sign value);

struct SignedTie {
    Actor a;
    Actor b;
    TieSummary tie;
    Sign sign = Sign::neutral;
};

/// Three actors that all have signed ties with each other. With an even number of conflicts it is balanced: friends of
/// friends are friends, enemies of enemies too (Cartwright and Harary, "Structural balance", 1956).
struct Triad {
    std::array<Actor, 3> actors;
    std::array<Sign, 3> signs{}; ///< of the ties 0–1, 0–2, 1–2
    std::size_t conflicts = 0;
};

struct SignedView {
    std::vector<SignedTie> ties;               ///< with a tone; the most hostile first
    std::vector<Triad> triads;                 ///< unbalanced ones first, then by actors
    std::array<std::size_t, 4> by_conflicts{}; ///< triads with 0, 1, 2, 3 conflicts
    std::optional<double> balance;             ///< share of triads that are balanced; empty without triads
};

/// `threshold` from 0 up, on the Goldstein scale. O(sum over ties of both degrees).
SignedView signed_view(const Ties& ties, const Selection& selection, double threshold = 0);

/// What a path is to be short in.
enum class PathBy {
    distance, ///< sum of 1/weight: over strong ties
    steps,    ///< handshakes, then distance
    time      ///< each step's event begins no earlier than the last one's has ended; arrives first, then fewest steps
};

std::string_view name(PathBy value);
std::optional<PathBy> parse_path_by(std::string_view text);

struct PathStep {
    Actor from;
    Actor to;
    TieSummary tie;
    std::vector<std::size_t> events; ///< indexes into ties.events; by time, the one that the path takes
};

struct PathAnswer {
    std::vector<PathStep> steps; ///< at least one
    double distance = 0;
};

/// A shortest path; of equal ones, that over the first actors by id. Empty when there is none, or no way between an
/// actor and itself. Without types in the selection: meetings, calls and visits. A state stands for all who act for it.
/// By time only dated events count. O(m log n), by time O(events × steps).
std::optional<PathAnswer> find_path(const Ties& ties, const Selection& selection, const Actor& from, const Actor& to,
                                    PathBy by = PathBy::distance);

struct CommonContact {
    Actor actor;
    TieSummary with_one;
    TieSummary with_other;
};

/// Who has met both, by the weaker of the two ties, strongest first. Types as in find_path().
std::vector<CommonContact> common_contacts(const Ties& ties, const Selection& selection, const Actor& one,
                                           const Actor& other);

struct EgoMember {
    Actor actor;
    std::size_t depth = 0; ///< steps from the centre
};

struct EgoTie {
    std::size_t a = 0; ///< indexes into members
    std::size_t b = 0;
    TieSummary tie;
};

struct EgoNetwork {
    std::vector<EgoMember> members; ///< the centre, then by depth and id
    std::vector<EgoTie> ties;       ///< between members, in their order
};

/// Everyone within `depth` steps, and all ties between them; empty when the actor takes part in no selected event.
EgoNetwork ego_network(const Ties& ties, const Selection& selection, const Actor& centre, std::size_t depth = 1);

} // namespace rabita
