#pragma once

#include "rabita/event.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rabita {

/// Answers "which events of this actor lie on these days?" over many events at once. May be used from several threads.
class EventIndex {
public:
    /// For at most 4 thousand million actors' parts. O(arguments).
    explicit EventIndex(const Ties& ties);

    /// Indexes into ties.events of the dated events in which the actor has a part and that have a day from `from` to
    /// `to`, in their order; nothing for an actor that is not there. O(log events + those found), and those that span
    /// beyond others.
    std::vector<std::uint32_t> events_of(std::string_view actor, Day from, Day to) const;

    /// How many those are.
    std::size_t count(std::string_view actor, Day from, Day to) const;

private:
    /// use(begin, end) for ranges of places of the lists.
    template <class Use>
    void each_range(std::string_view actor, Day from, Day to, Use use) const;

    /// An actor and where its list lies: all that a question needs first, in one place of memory.
    struct alignas(32) Slot {
        std::uint32_t hash = 0;      ///< the lower half
        std::uint32_t name = 0;      ///< in names_
        std::uint32_t name_size = 0; ///< 0: a free slot
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::int32_t earliest = 0; ///< of the days that are searched in
        std::int32_t latest = 0;
        bool single_days = true; ///< no event of it lasts longer than a day
    };

    const Slot& slot_of(std::string_view actor) const;
    std::size_t first_not_before(const Slot& slot, std::int32_t day) const;
    Slot& slot_of(std::string_view actor) { return const_cast<Slot&>(std::as_const(*this).slot_of(actor)); }
    template <class Use>
    void each_list(const Event& event, Use use);

    std::vector<Slot> slots_; // a power of two, at most half full; searched onwards from the hash
    std::string names_;
    /// What a question of single days needs of an event stands together: memory far apart costs more than searching.
    struct Place {
        std::int32_t last_so_far = 0; ///< the greatest last day of a list up to here: what is searched in
        std::uint32_t event = 0;
    };

    // Of each list by first day.
    std::vector<Place> places_;
    std::vector<std::int32_t> first_; // days since 1970-01-01
    std::vector<std::int32_t> last_;
};

} // namespace rabita
