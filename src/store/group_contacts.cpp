#include "store/group_contacts.hpp"

#include "store/cast.hpp"
#include "store/telling_index.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rabita {

namespace {

constexpr int certain_days = 3; ///< an interval of at most so many days says when, not only in which month

/// The event that some tellings stand for, as far as they have been seen.
struct Candidate {
    std::vector<Part> core;           ///< of all tellings
    std::optional<DateInterval> date; ///< of the first dated telling, the most exact one
    bool occurred = false;
    bool denied = false;
    TellingGroup tellings;
    std::set<std::size_t> sources;
};

bool certain(const std::optional<DateInterval>& date) {
    return date && (date->last - date->first).count() < certain_days;
}

/// Exact dates come first, so that vaguer tellings find the events that they may mean; undated ones come last. Full
/// casts come before lesser ones.
bool more_exact(const Telling* a, const Telling* b) {
    const auto key = [](const Telling* telling) {
        const auto& date = telling->event->date;
        const auto length = date ? (date->last - date->first).count() : 0;
        const auto first = date ? date->first.time_since_epoch().count() : 0;
        const auto named = std::count_if(telling->core.begin(), telling->core.end(), [](const Part& part) {
            return part.kind == ActorKind::official && part.named;
        });
        return std::tuple(!date, length, first, -named, -static_cast<std::ptrdiff_t>(telling->core.size()));
    };
    return key(a) < key(b);
}

bool same_place(const Telling& a, const Telling& b) {
    const auto& x = a.event->place;
    const auto& y = b.event->place;
    return !x || !y || x->name_ar == y->name_ar || (x->state && x->state == y->state);
}

bool published_same_day(const Telling& a, const Telling& b) {
    return a.published() && a.published() == b.published();
}

bool same_outlet(const Telling& a, const Telling& b) {
    const auto& x = a.article->document.source;
    return x && x == b.article->document.source;
}

bool copied(const Candidate& candidate, const Telling& telling) {
    return std::any_of(candidate.tellings.begin(), candidate.tellings.end(), [&](const Telling* other) {
        return same_words(*other, telling) || near_copy(other->words, telling.words);
    });
}

/// Two outlets that report on one day, one counting it as yesterday and one as today, or one that copies the other a
/// day later, with its "yesterday".
bool conflicting_reports(const Candidate& candidate, const Telling& telling) {
    const auto told_before = [&](const Telling* other) { return same_outlet(*other, telling); };
    if (std::any_of(candidate.tellings.begin(), candidate.tellings.end(), told_before)) {
        return false;
    }
    return std::any_of(candidate.tellings.begin(), candidate.tellings.end(), [&](const Telling* other) {
        const bool copy = published_same_day(*other, telling) || near_copy(other->words, telling.words);
        return copy && same_place(*other, telling) && other->event->status == telling.event->status;
    });
}

bool statuses_fit(const Candidate& candidate, const Telling& telling) {
    switch (telling.event->status) {
    case Status::occurred: return !candidate.denied;
    case Status::denied: return !candidate.occurred;
    case Status::planned: return true;
    }
    return false;
}

/// Is the candidate's day so near to the publication of an undated telling that it is the news there?
bool is_news(const Candidate& candidate, const Telling& telling, const CastFit& cast) {
    const auto& published = telling.published();
    if (!candidate.date || !published) {
        return cast.strong();
    }
    const int reach = cast.strong() ? news_days : 2;
    const std::chrono::days days{reach};
    const bool ahead = telling.event->status != Status::occurred;
    return candidate.date->first <= *published + (ahead ? days : std::chrono::days{0}) &&
           candidate.date->last >= *published - days;
}

/// An undated plan is one for what took place afterwards, an undated report of what was planned before.
bool order_fits(const Candidate& candidate, const Telling& telling) {
    const bool planned = telling.event->status == Status::planned;
    if (planned == (!candidate.occurred && !candidate.denied) || candidate.date || !telling.published()) {
        return true;
    }
    return std::all_of(candidate.tellings.begin(), candidate.tellings.end(), [&](const Telling* other) {
        return !other->published() ||
               (planned ? *telling.published() <= *other->published() : *other->published() <= *telling.published());
    });
}

class ContactGrouping {
public:
    void add(const Telling& telling) {
        const auto twin = index_.group_of_twin(telling);
        const auto place = twin ? twin : telling.event->date ? place_dated(telling) : place_undated(telling);
        if (!place) {
            candidates_.emplace_back();
        }
        join(place.value_or(candidates_.size() - 1), telling);
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

    void join(std::size_t group, const Telling& telling) {
        Candidate& candidate = candidates_[group];
        const auto& date = telling.event->date;
        if (date && !candidate.date) {
            candidate.date = date;
        } else if (date && gap_days(*date, *candidate.date) == 0) {
            candidate.date = {std::max(date->first, candidate.date->first), std::min(date->last, candidate.date->last)};
        }
        candidate.occurred = candidate.occurred || telling.event->status == Status::occurred;
        candidate.denied = candidate.denied || telling.event->status == Status::denied;
        candidate.tellings.push_back(&telling);
        candidate.sources.insert(telling.source);
        unite_cast(candidate.core, telling.core);
        index_.add(telling, group);
    }

    template <class Fits>
    std::vector<std::size_t> find(const Telling& telling, const Fits& fits) const {
        std::vector<std::size_t> found = index_.groups_near(telling);
        std::erase_if(found, [&](std::size_t i) {
            const Candidate& candidate = candidates_[i];
            if (candidate.sources.contains(telling.source) || !statuses_fit(candidate, telling)) {
                return true;
            }
            const auto cast = cast_fit(candidate.core, telling.core);
            return !cast || !fits(candidate, *cast);
        });
        return found;
    }

    static bool dates_fit(const Candidate& candidate, const Telling& telling, const CastFit& cast) {
        const DateInterval& date = *telling.event->date;
        if (!candidate.date) {
            return false; // undated ones come after all dated ones
        }
        if (gap_days(*candidate.date, date) > 0) {
            return cast.strong() && certain(date) && certain(candidate.date) && conflicting_reports(candidate, telling);
        }
        return cast.strong() || (certain(date) && certain(candidate.date)) || copied(candidate, telling);
    }

    Place with_same_words(const std::vector<std::size_t>& found, const Telling& telling) const {
        const auto place =
            std::find_if(found.begin(), found.end(), [&](std::size_t i) { return copied(candidates_[i], telling); });
        return place == found.end() ? std::nullopt : Place(*place);
    }

    /// The only one of them that `fits` accepts.
    template <class Fits>
    static Place only(const std::vector<std::size_t>& found, const Fits& fits) {
        std::vector<std::size_t> left;
        std::copy_if(found.begin(), found.end(), std::back_inserter(left), fits);
        return left.size() == 1 ? Place(left.front()) : std::nullopt;
    }

    Place place_dated(const Telling& telling) const {
        const DateInterval& date = *telling.event->date;
        const auto found = find(telling, [&](const Candidate& candidate, const CastFit& cast) {
            return dates_fit(candidate, telling, cast);
        });
        if (const Place place = with_same_words(found, telling)) {
            return place;
        }
        for (const std::size_t i : found) {
            if (candidates_[i].date == date) {
                return i;
            }
        }
        const auto overlapping = [&](std::size_t i) { return gap_days(*candidates_[i].date, date) == 0; };
        const Place place = only(found, overlapping);
        return place || std::any_of(found.begin(), found.end(), overlapping)
                   ? place
                   : only(found, [](std::size_t) { return true; });
    }

    Place place_undated(const Telling& telling) const {
        if (!telling.published() || telling.core.size() < 2) {
            return std::nullopt;
        }
        const auto found = find(telling, [&](const Candidate& candidate, const CastFit& cast) {
            return is_news(candidate, telling, cast) && order_fits(candidate, telling);
        });
        if (const Place place = with_same_words(found, telling)) {
            return place;
        }
        if (found.size() == 1) {
            return found.front();
        }
        return only(found, [&](std::size_t i) { return !candidates_[i].date; });
    }

    std::vector<Candidate> candidates_;
    TellingIndex index_;
};

} // namespace

std::vector<TellingGroup> group_contacts(const std::vector<const Telling*>& tellings) {
    std::vector<const Telling*> order = tellings;
    std::stable_sort(order.begin(), order.end(), more_exact);
    ContactGrouping grouping;
    for (const Telling* telling : order) {
        grouping.add(*telling);
    }
    return grouping.take();
}

} // namespace rabita
