#pragma once

#include "rabita/selection.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace rabita {

/// One key for all that an outlet wrote. A document of no known outlet stands for itself; it never equals an outlet of
/// the same name.
std::string outlet_key(const Source& source);

/// Adds up events to a TieSummary. Events must come in the order of ties, so that sums of doubles come out the same.
class TieAccumulator {
public:
    /// O(evidence log outlets).
    void add(const Ties& ties, const Event& event, double weight);

    TieSummary summary() const;

private:
    TieSummary sums_;
    double tone_sum_ = 0;
    std::size_t toned_ = 0;
    std::set<std::string> outlets_;
    std::size_t independent_ = 0; // over the events; what no event counts as independent is not so for the tie either
};

/// A tie being added up, and its events.
struct TieWithEvents {
    TieAccumulator tie;
    std::vector<std::size_t> events; ///< in Ties::events
};

} // namespace rabita
