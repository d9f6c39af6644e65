#pragma once

#include "store/portrait.hpp"
#include "store/telling.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rabita {

/// What a reader of the store decided about actors; it outlives rebuilding.
struct Decision {
    enum class Kind { merge, split, rename };

    std::int64_t number = 0; ///< from 1; decisions made together share one
    Kind kind = Kind::merge;
    std::string identity;
    std::string value; ///< the other identity; for rename the name
    bool undone = false;
};

/// "merge", "split", "rename".
std::string_view name(Decision::Kind kind);

/// Two identities that may be one person, or may not.
struct Doubt {
    std::string identity; ///< before `other` in byte order
    std::string other;
    double score = 0; ///< 0 to 1
    std::string reason;
};

/// Which actor each identity stands for.
struct Matching {
    struct Member {
        std::string actor; ///< the identity that stands for all of them
        double score = 1;  ///< of the likeness by which it came in
    };

    std::map<std::string, Member> members;
    std::map<std::string, Actor> actors; ///< by id
    std::vector<Doubt> doubts;           ///< sorted
};

using Portraits = std::map<std::string, Portrait>;

/// Officials that are named are compared with those of a similar name: by name, state, office, years and company.
/// Those of different states, told of more than 40 years apart, together in one event, or both in the lexicon, are
/// never put together but by a decision; doubtful pairs are listed. Everybody else stands for himself. The same for any
/// order; deciding about an identity takes only those that share a key with it, and those that share one with them.
Matching match_identities(const Portraits& portraits, const std::vector<Decision>& decisions);

/// False when match_identities() neither puts them together nor lists them as doubtful. Symmetric.
bool could_be_one_person(const Portrait& a, const Portrait& b);

/// Identities that match_identities() may compare share one of these.
std::set<std::string> identity_keys(const Portrait& portrait);

} // namespace rabita
