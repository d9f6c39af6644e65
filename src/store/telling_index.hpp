#pragma once

#include "store/likeness.hpp"

#include <cstddef>
#include <map>
#include <unordered_map>
#include <vector>

namespace rabita {

/// Tellings that were given a group, found again by their keys.
class TellingIndex {
public:
    void add(const Telling& telling, std::size_t group);

    /// Groups that hold a telling for which could_be_one() holds with this one. Sorted. O(tellings of those days).
    std::vector<std::size_t> groups_near(const Telling& telling) const;

    /// The group of a twin of this telling, if there is one.
    std::optional<std::size_t> group_of_twin(const Telling& telling) const;

private:
    struct Entry {
        int last = 0;
        const Telling* telling = nullptr;
        std::size_t group = 0;
    };

    struct Days {
        std::multimap<int, Entry> by_first;
        int longest = 0; ///< from first to last
    };

    std::unordered_map<std::int64_t, Days> keys_;
    std::map<std::pair<std::string_view, std::size_t>, std::vector<Entry>> twins_;
};

} // namespace rabita
