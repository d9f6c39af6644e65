#include "graph/weights.hpp"

#include "rabita/error.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rabita {

EventWeights::EventWeights(const Ties& ties, const Selection& selection, const std::vector<std::size_t>& events)
    : kinds_(selection.weights), half_life_days_(selection.half_life_days) {
    if (!half_life_days_) {
        return;
    }
    if (!std::isfinite(*half_life_days_) || *half_life_days_ <= 0) {
        throw InputError("the half-life must be a number of days above 0");
    }
    for (const std::size_t index : events) {
        if (const auto& date = ties.events[index].date) {
            as_of_ = std::max(as_of_.value_or(date->last), date->last);
            oldest_ = std::min(oldest_.value_or(date->last), date->last);
        }
    }
    if (selection.as_of) {
        as_of_ = selection.as_of;
    }
}

double EventWeights::recency(const Event& event) const {
    if (!half_life_days_ || !as_of_) {
        return 1;
    }
    const Day day = event.date ? event.date->last : oldest_.value_or(*as_of_);
    const auto age = std::max<std::int64_t>(0, (*as_of_ - day).count());
    return std::exp2(-static_cast<double>(age) / *half_life_days_);
}

double EventWeights::of(const Event& event, std::size_t actors) const {
    const auto shares = static_cast<double>(std::max<std::size_t>(actors, 2) - 1);
    return kinds_.of(event.type) * event.confidence * recency(event) / shares;
}

bool counts_as_tie(double weight) {
    return weight >= std::numeric_limits<double>::min();
}

} // namespace rabita
