#pragma once

#include "graph/cast.hpp"

#include <cstddef>
#include <vector>

namespace rabita {

/// Two different vertices that one event ties. A symmetric dyad has from < to.
struct Dyad {
    std::size_t from = 0;
    std::size_t to = 0;
    bool symmetric = false;
};

struct EventDyads {
    std::size_t actors = 0;  ///< distinct vertices that take part
    std::vector<Dyad> dyads; ///< each unordered pair once, sorted; both directions in one event make it symmetric
};

/// Participants pairwise; visitors × hosts, speakers × targets, senders × receivers, agents × recipients.
/// O(k² log k) for k arguments.
EventDyads dyads_of(const Event& event, const Cast& cast);

} // namespace rabita
