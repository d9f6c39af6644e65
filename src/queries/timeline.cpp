#include "graph/tie_accumulator.hpp"
#include "graph/weights.hpp"
#include "queries/sides.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rabita {

namespace {

constexpr std::string_view undated = "undated";

std::string bucket_label(const Event& event, Step step) {
    if (!event.date) {
        return std::string(undated);
    }
    const auto& [first, last] = *event.date;
    const std::string label = step_label(first, step);
    return label == step_label(last, step) ? label : to_iso(first) + "/" + to_iso(last);
}

// By first day, undated last; what spans more goes before what it contains.
bool earlier(const TimelineBucket& a, const TimelineBucket& b) {
    const auto key = [](const TimelineBucket& bucket) {
        const auto span = bucket.tie.last.value_or(Day{}).time_since_epoch();
        return std::tuple(bucket.tie.first.value_or(Day::max()), -span.count(), bucket.label);
    };
    return key(a) < key(b);
}

} // namespace

std::vector<TimelineBucket> timeline(const Ties& ties, const Selection& selection, Step step, const Actor& who,
                                     const std::optional<Actor>& with) {
    const Sides sides(ties, selection, who, with);
    const EventWeights weights(ties, selection, sides.events());
    std::map<std::string, TieWithEvents> sums;
    for (const std::size_t index : sides.events()) {
        const Event& event = ties.events[index];
        const EventDyads found = dyads_of(event, sides.cast());
        if (with ? others_of(found, sides, true, false).empty() : !sides.takes_part(event)) {
            continue;
        }
        TieWithEvents& sum = sums[bucket_label(event, step)];
        sum.tie.add(ties, event, weights.of(event, found.actors));
        sum.events.push_back(index);
    }
    std::vector<TimelineBucket> buckets;
    for (auto& [label, sum] : sums) {
        buckets.push_back({label, sum.tie.summary(), std::move(sum.events)});
    }
    std::sort(buckets.begin(), buckets.end(), earlier);
    return buckets;
}

} // namespace rabita
