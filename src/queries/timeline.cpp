#include "graph/tie_accumulator.hpp"
#include "graph/weights.hpp"
#include "queries/sides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace rabita {

namespace {

using std::chrono::year_month_day;

std::string week_label(Day day) {
    // ISO 8601: a week belongs to the year that has its Thursday.
    const std::chrono::weekday weekday{day};
    const Day thursday = day + std::chrono::days(4 - static_cast<int>(weekday.iso_encoding()));
    const std::chrono::year year = year_month_day{thursday}.year();
    const auto days = (thursday - Day{year / std::chrono::January / 1}).count();
    return fmt::format("{:04}-W{:02}", static_cast<int>(year), days / 7 + 1);
}

std::string step_label(Day day, Step step) {
    const std::string iso = to_iso(day);
    switch (step) {
    case Step::day: return iso;
    case Step::week: return week_label(day);
    case Step::month: return iso.substr(0, iso.size() - 3);
    case Step::year: return iso.substr(0, iso.size() - 6);
    }
    return iso;
}

constexpr std::string_view undated = "undated";

std::string bucket_label(const Event& event, Step step) {
    if (!event.date) {
        return std::string(undated);
    }
    const auto& [first, last] = *event.date;
    const std::string label = step_label(first, step);
    return label == step_label(last, step) ? label : to_iso(first) + "/" + to_iso(last);
}

struct Sums {
    TieAccumulator tie;
    std::vector<std::size_t> events;
};

// By first day, undated last; what spans more goes before what it contains.
bool earlier(const TimelineBucket& a, const TimelineBucket& b) {
    const auto key = [](const TimelineBucket& bucket) {
        const auto span = bucket.tie.last.value_or(Day{}).time_since_epoch();
        return std::tuple(bucket.tie.first.value_or(Day::max()), -span.count(), bucket.label);
    };
    return key(a) < key(b);
}

constexpr std::array steps{Step::day, Step::week, Step::month, Step::year};

} // namespace

std::string_view name(Step value) {
    switch (value) {
    case Step::day: return "day";
    case Step::week: return "week";
    case Step::month: return "month";
    case Step::year: return "year";
    }
    return {};
}

std::optional<Step> parse_step(std::string_view text) {
    const auto found = std::find_if(steps.begin(), steps.end(), [text](Step step) { return name(step) == text; });
    return found == steps.end() ? std::nullopt : std::optional(*found);
}

std::vector<TimelineBucket> timeline(const Ties& ties, const Selection& selection, Step step, const Actor& who,
                                     const std::optional<Actor>& with) {
    const Sides sides(ties, selection, who, with);
    const EventWeights weights(ties, selection, sides.events());
    std::map<std::string, Sums> sums;
    for (const std::size_t index : sides.events()) {
        const Event& event = ties.events[index];
        const EventDyads found = dyads_of(event, sides.cast());
        if (with ? others_of(found, sides, true, false).empty() : !sides.takes_part(event)) {
            continue;
        }
        Sums& sum = sums[bucket_label(event, step)];
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
