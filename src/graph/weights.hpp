#pragma once

#include "rabita/selection.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace rabita {

/// What each selected event adds to the ties it makes: kind × confidence × recency / (n − 1).
class EventWeights {
public:
    /// O(events); only a half-life makes it look at them.
    EventWeights(const Ties& ties, const Selection& selection, const std::vector<std::size_t>& events);

    /// `actors` is n, the number of vertices in the event; an event of one vertex counts whole. O(1).
    double of(const Event& event, std::size_t actors) const;

    /// The day ages are counted to; empty without a half-life, or when no event has a date.
    std::optional<Day> as_of() const { return as_of_; }

private:
    double recency(const Event& event) const;

    KindWeights kinds_;
    std::optional<double> half_life_days_;
    std::optional<Day> as_of_;
    std::optional<Day> oldest_;
};

/// Too small to have a finite distance: such an event makes no tie.
bool counts_as_tie(double weight);

} // namespace rabita
