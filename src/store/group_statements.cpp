#include "store/group_statements.hpp"

#include "store/telling_index.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace rabita {

namespace {

bool dates_fit(const Telling& a, const Telling& b) {
    const auto& x = a.event->date;
    const auto& y = b.event->date;
    return !x || !y || gap_days(*x, *y) == 0;
}

class StatementGrouping {
public:
    void add(const Telling& telling) {
        const auto twin = index_.group_of_twin(telling);
        const std::size_t group = twin ? *twin : find(telling).value_or(groups_.size());
        if (group == groups_.size()) {
            groups_.emplace_back();
            sources_.emplace_back();
        }
        groups_[group].push_back(&telling);
        sources_[group].insert(telling.source);
        index_.add(telling, group);
    }

    std::vector<TellingGroup> take() { return std::move(groups_); }

private:
    std::optional<std::size_t> find(const Telling& telling) const {
        for (const std::size_t group : index_.groups_near(telling)) {
            if (fits(group, telling)) {
                return group;
            }
        }
        return std::nullopt;
    }

    bool fits(std::size_t group, const Telling& telling) const {
        const Telling& first = *groups_[group].front();
        return could_be_one(first, telling) && first.event->status == telling.event->status &&
               !sources_[group].contains(telling.source) &&
               std::all_of(groups_[group].begin(), groups_[group].end(),
                           [&](const Telling* other) { return dates_fit(*other, telling); });
    }

    std::vector<TellingGroup> groups_; ///< a group's first telling stands for it: no chains of likeness
    std::vector<std::set<std::size_t>> sources_;
    TellingIndex index_;
};

} // namespace

std::vector<TellingGroup> group_statements(const std::vector<const Telling*>& tellings) {
    StatementGrouping grouping;
    for (const Telling* telling : tellings) {
        grouping.add(*telling);
    }
    return grouping.take();
}

} // namespace rabita
