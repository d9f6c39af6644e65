#pragma once

#include "evaluation/gold.hpp"
#include "evaluation/plain_name.hpp"
#include "rabita/extraction.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rabita {

/// An actor of an extraction, ready to be compared.
struct ExtractedActor {
    const Actor* actor = nullptr;
    std::set<PlainName> plain; ///< of its Arabic name and its mentions
};

/// The actors of an extraction by id. The extraction must outlive it.
class ExtractedActors {
public:
    explicit ExtractedActors(const Extraction& extraction);

    /// Throws std::out_of_range for an id that is not among the actors.
    const ExtractedActor& at(std::string_view id) const { return actors_.at(id); }

private:
    std::map<std::string_view, ExtractedActor> actors_;
};

/// Is it the same actor?
///
/// State: the same code. Official: a name in common, or a last word of a gold name that also ends a longer extracted
/// name, and no contradicting state; without gold names the same office and state. Organisation: the same state, or
/// none on both sides, and two names whose words agree to 60 % of the shorter one. O(names of both).
bool same_actor(const GoldActor& gold, const ExtractedActor& extracted);

/// The state that an actor is or acts for, else the organisation's own plain name; empty for an official of no state.
std::optional<std::string> side(const GoldActor& actor);
std::optional<std::string> side(const Actor& actor);

} // namespace rabita
