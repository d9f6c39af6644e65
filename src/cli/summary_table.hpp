#pragma once

#include "rabita/event.hpp"
#include "rabita/graph.hpp"
#include "store/store.hpp"

#include <iosfwd>
#include <string>

namespace rabita {

/// "6 events between 9 actors in 4 articles: 3 meetings, 1 call, 2 statements"
std::string describe(const TieCounts& counts);
std::string describe(const Ties& ties);

/// What was found, then a table of the ties of `graph` (view pairs), strongest first.
void write_summary(std::ostream& out, const Ties& ties, const RelationGraph& graph);

} // namespace rabita
