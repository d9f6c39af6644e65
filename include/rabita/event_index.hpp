#pragma once

#include "rabita/event.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rabita {

/// Answers "which events of this actor lie on these days?" over many events at once. `ties` must outlive it. May be
/// used from several threads.
class EventIndex {
public:
    /// O(arguments).
    explicit EventIndex(const Ties& ties);

    /// Indexes into ties.events of the dated events in which the actor has a part and that have a day from `from` to
    /// `to`, in their order; nothing for an actor that is not there. O(log events + those found), and those that span
    /// beyond others.
    std::vector<std::uint32_t> events_of(std::string_view actor, Day from, Day to) const;

    /// How many those are.
    std::size_t count(std::string_view actor, Day from, Day to) const;

private:
    struct Entry {
        Day first;
        Day last;
        Day last_so_far; ///< the greatest `last` up to here
        std::uint32_t event;
    };

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    template <class Use>
    void each(std::string_view actor, Day from, Day to, Use use) const;

    // The keys are views of the actors' ids: a key of its own would be searched for less quickly.
    std::unordered_map<std::string_view, std::vector<Entry>, Hash, std::equal_to<>> entries_;
};

} // namespace rabita
