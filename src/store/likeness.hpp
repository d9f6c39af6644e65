#pragma once

#include "store/telling.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// How well one part in an event stands for another.
enum class Fit {
    none,
    side,   ///< a state, or one of its bodies, where the other names somebody who acts for it
    office, ///< an office without a name, and somebody named who holds that office of that state
    same    ///< the same actor
};

/// Roles must agree for anything but `none`.
Fit fit(const Part& a, const Part& b);

/// How the parts of two tellings of an event go together.
struct CastFit {
    std::size_t same = 0;
    std::size_t office = 0;
    std::size_t side = 0;
    bool partial = false; ///< one is alone in what the other names more people for (a visitor, and the visitor's host)

    /// Nothing but names and offices, at least two.
    bool strong() const { return side == 0 && !partial; }
};

/// Every part of the shorter cast has one of its own in the longer, best fits first; empty when one has none. A single
/// part is enough when it is all there is on both sides, or for a visitor. O(product of sizes).
std::optional<CastFit> cast_fit(const std::vector<Part>& a, const std::vector<Part>& b);

/// A telling is found by each of these: a hash, and the days that the hash is about.
struct TellingKey {
    std::int64_t key = 0; ///< from 0
    int first = 0;        ///< days since 1970-01-01
    int last = 0;

    friend auto operator<=>(const TellingKey&, const TellingKey&) = default;
};

/// Two tellings for which could_be_one() holds share a key with overlapping days. Sorted, no duplicates. O(parts²).
std::vector<TellingKey> keys_of(const Telling& telling);

/// False when nothing can make the two the same event, whatever else is told. Symmetric. Grouping is decided among
/// tellings that this connects, so that those not connected with an article's tellings need not be looked at again.
bool could_be_one(const Telling& a, const Telling& b);

/// Similar in words as a copy is that was shortened or touched up: Jaccard similarity at least 0.8, or nine tenths of
/// the shorter's words for texts of at least twelve; six words at least are shared. Names alone are too little: two
/// outlets that tell of one meeting share them.
bool near_copy(const WordSet& a, const WordSet& b);

/// Are these two the same words of one speaker? As near_copy(), or three quarters of the shorter's words for texts of
/// at least ten: words that are quoted are cut and framed anew, but not put differently.
bool same_statement(const WordSet& a, const WordSet& b);

/// Read from the same text in the same way: one event, always.
bool is_twin(const Telling& a, const Telling& b);

/// Days between two intervals; 0 when they overlap.
int gap_days(const DateInterval& a, const DateInterval& b);

} // namespace rabita
