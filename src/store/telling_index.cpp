#include "store/telling_index.hpp"

#include <algorithm>
#include <set>

namespace rabita {

void TellingIndex::add(const Telling& telling, std::size_t group) {
    for (const TellingKey& key : keys_of(telling)) {
        Days& days = keys_[key.key];
        days.by_first.emplace(key.first, Entry{key.last, &telling, group});
        days.longest = std::max(days.longest, key.last - key.first);
    }
    twins_[{telling.article->sha256, telling.number}].push_back({0, &telling, group});
}

std::vector<std::size_t> TellingIndex::groups_near(const Telling& telling) const {
    std::set<std::size_t> found;
    for (const TellingKey& key : keys_of(telling)) {
        const auto days = keys_.find(key.key);
        if (days == keys_.end()) {
            continue;
        }
        const auto& by_first = days->second.by_first;
        const auto end = by_first.upper_bound(key.last);
        for (auto i = by_first.lower_bound(key.first - days->second.longest); i != end; ++i) {
            const Entry& entry = i->second;
            if (entry.last >= key.first && !found.contains(entry.group) && could_be_one(*entry.telling, telling)) {
                found.insert(entry.group);
            }
        }
    }
    return {found.begin(), found.end()};
}

std::optional<std::size_t> TellingIndex::group_of_twin(const Telling& telling) const {
    const auto found = twins_.find({telling.article->sha256, telling.number});
    if (found == twins_.end()) {
        return std::nullopt;
    }
    const auto twin = std::find_if(found->second.begin(), found->second.end(),
                                   [&](const Entry& entry) { return is_twin(*entry.telling, telling); });
    return twin == found->second.end() ? std::nullopt : std::optional(twin->group);
}

} // namespace rabita
