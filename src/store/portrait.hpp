#pragma once

#include "rabita/extraction.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rabita {

/// One thing that an article says of somebody.
struct Claim {
    bool known = false; ///< said by the lexicon, which wins over what was read from a text
    std::string
        claim; ///< kind, name_ar, name_en, mention, state, office, wikidata, year (published), with (an identity)
    std::string value;

    friend auto operator<=>(const Claim&, const Claim&) = default;
};

/// What an article says of one of its actors. Sorted, no duplicates.
std::vector<Claim> claims_of(const Extraction& article, const Actor& actor);

/// All that articles say of one identity, counted by article, so that an article's part can be taken out again.
class Portrait {
public:
    void add(const Claim& claim, std::int64_t articles = 1);
    void add(const Portrait& other);

    /// Names are the longest told, of equals the first in byte order; office, state and Wikidata id those told most
    /// often, of equals the first; where the lexicon knows the actor, only its word counts, but for the mentions.
    Actor actor(std::string id) const;

    bool known() const;
    bool empty() const { return claims_.empty(); }
    std::int64_t articles() const;
    std::set<std::string> values(std::string_view claim) const;
    const std::map<Claim, std::int64_t>& claims() const { return claims_; }

private:
    std::map<Claim, std::int64_t> claims_;
};

} // namespace rabita
