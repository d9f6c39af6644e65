#include "store/group_contacts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rabita {

namespace {

/// The event that some tellings stand for, as far as they have been seen.
struct Candidate {
    const Telling* first = nullptr;
    std::vector<Argument> core;       ///< of all tellings
    std::optional<DateInterval> date; ///< what all dated tellings agree on
    bool occurred = false;
    TellingGroup tellings;
    std::set<std::size_t> sources;
};

bool overlap(const DateInterval& a, const DateInterval& b) {
    return a.first <= b.last && b.first <= a.last;
}

bool actors_fit(const std::vector<Argument>& a, const std::vector<Argument>& b) {
    const auto& fewer = a.size() <= b.size() ? a : b;
    const auto& more = a.size() <= b.size() ? b : a;
    if (fewer.size() < 2) {
        return a == b;
    }
    return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

bool has_words_of(const Candidate& candidate, const Telling& telling) {
    return std::any_of(candidate.tellings.begin(), candidate.tellings.end(),
                       [&](const Telling* other) { return same_words(*other, telling); });
}

/// Exact dates come first, so that vaguer tellings find the events that they may mean; undated ones come last.
bool more_exact(const Telling* a, const Telling* b) {
    const auto key = [](const Telling* telling) {
        const auto& date = telling->event->date;
        const auto length = date ? (date->last - date->first).count() : 0;
        const auto first = date ? date->first.time_since_epoch().count() : 0;
        return std::tuple(!date, length, first, -static_cast<std::ptrdiff_t>(telling->core.size()));
    };
    return key(a) < key(b);
}

class Grouping {
public:
    void add(const Telling& telling) {
        const auto place = telling.event->date ? place_dated(telling) : place_undated(telling);
        const std::size_t index = place ? *place : candidates_.size();
        if (!place) {
            candidates_.push_back({&telling, telling.core, telling.event->date, false, {}, {}});
        }
        join(index, telling);
    }

    std::vector<TellingGroup> take() {
        std::vector<TellingGroup> out;
        for (Candidate& candidate : candidates_) {
            out.push_back(std::move(candidate.tellings));
        }
        return out;
    }

private:
    using Place = std::optional<std::size_t>;

    /// Two actors in their roles, or one alone (twice), that do something: what similar tellings have in common.
    using Key = std::tuple<EventType, Argument, Argument>;
    using ByDay = std::multimap<Day, std::size_t>;

    static std::vector<Key> keys_of(const Telling& telling) {
        const auto& core = telling.core;
        std::vector<Key> keys;
        if (core.size() == 1) {
            keys.emplace_back(telling.event->type, core[0], core[0]);
        }
        for (std::size_t i = 0; i < core.size(); ++i) {
            for (std::size_t j = i + 1; j < core.size(); ++j) {
                keys.emplace_back(telling.event->type, core[i], core[j]);
            }
        }
        return keys;
    }

    void join(std::size_t index, const Telling& telling) {
        Candidate& candidate = candidates_[index];
        const auto& date = telling.event->date;
        if (date && candidate.date) {
            candidate.date = {std::max(date->first, candidate.date->first), std::min(date->last, candidate.date->last)};
        }
        candidate.occurred = candidate.occurred || telling.event->status == Status::occurred;
        candidate.tellings.push_back(&telling);
        candidate.sources.insert(telling.source);
        std::vector<Argument> core;
        std::set_union(candidate.core.begin(), candidate.core.end(), telling.core.begin(), telling.core.end(),
                       std::back_inserter(core));
        candidate.core = std::move(core);
        for (const Key& key : keys_of(telling)) {
            if (date) {
                by_first_day_[key].emplace(date->first, index);
            }
            if (telling.published()) {
                by_published_[key].emplace(*telling.published(), index);
            }
        }
    }

    /// Candidates in `index` under a key of the telling, between the days, that `fits` accepts. Sorted.
    template <class Fits>
    std::vector<std::size_t> find(const std::map<Key, ByDay>& index, const Telling& telling, Day from, Day to,
                                  const Fits& fits) const {
        std::set<std::size_t> found;
        for (const Key& key : keys_of(telling)) {
            const auto days = index.find(key);
            if (days == index.end()) {
                continue;
            }
            const auto end = days->second.upper_bound(to);
            for (auto entry = days->second.lower_bound(from); entry != end; ++entry) {
                found.insert(entry->second);
            }
        }
        std::erase_if(found, [&](std::size_t i) {
            const Candidate& candidate = candidates_[i];
            return candidate.sources.contains(telling.source) || !actors_fit(candidate.core, telling.core) ||
                   !fits(candidate);
        });
        return {found.begin(), found.end()};
    }

    Place with_same_words(const std::vector<std::size_t>& found, const Telling& telling) const {
        for (const std::size_t i : found) {
            if (has_words_of(candidates_[i], telling)) {
                return i;
            }
        }
        return std::nullopt;
    }

    Place place_dated(const Telling& telling) const {
        const DateInterval& date = *telling.event->date;
        // No candidate's tellings are vaguer than this one: see more_exact().
        const Day earliest = date.first - (date.last - date.first);
        const auto found = find(by_first_day_, telling, earliest, date.last, [&](const Candidate& candidate) {
            const bool denied = telling.event->status == Status::denied;
            return denied == (candidate.first->event->status == Status::denied) && overlap(*candidate.date, date);
        });
        if (const Place place = with_same_words(found, telling)) {
            return place;
        }
        for (const std::size_t i : found) {
            if (candidates_[i].date == date) {
                return i;
            }
        }
        return found.size() == 1 ? Place(found.front()) : std::nullopt;
    }

    Place place_undated(const Telling& telling) const {
        const auto& published = telling.published();
        if (!published || telling.core.size() < 2) {
            return std::nullopt;
        }
        const std::chrono::days reach{news_days};
        const auto found =
            find(by_published_, telling, *published - reach, *published + reach, [&](const Candidate& candidate) {
                return same_status(candidate, telling) && is_news(candidate, telling);
            });
        if (const Place place = with_same_words(found, telling)) {
            return place;
        }
        if (found.size() == 1) {
            return found.front();
        }
        std::vector<std::size_t> undated;
        std::copy_if(found.begin(), found.end(), std::back_inserter(undated),
                     [&](std::size_t i) { return !candidates_[i].date; });
        return undated.size() == 1 ? Place(undated.front()) : std::nullopt;
    }

    static bool same_status(const Candidate& candidate, const Telling& telling) {
        const Status status = candidate.occurred ? Status::occurred : candidate.first->event->status;
        return status == telling.event->status;
    }

    /// False for an event that is only background to what was published: its day is too far off.
    static bool is_news(const Candidate& candidate, const Telling& telling) {
        return !candidate.date || telling.event->status == Status::planned ||
               within_news_days(candidate.date->first, telling.published()) ||
               within_news_days(candidate.date->last, telling.published());
    }

    std::vector<Candidate> candidates_;
    std::map<Key, ByDay> by_first_day_;
    std::map<Key, ByDay> by_published_;
};

} // namespace

std::vector<TellingGroup> group_contacts(const std::vector<const Telling*>& tellings) {
    std::vector<const Telling*> order = tellings;
    std::stable_sort(order.begin(), order.end(), more_exact);
    Grouping grouping;
    for (const Telling* telling : order) {
        grouping.add(*telling);
    }
    return grouping.take();
}

} // namespace rabita
