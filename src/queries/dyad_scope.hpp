#pragma once

#include "queries/dyad_table.hpp"
#include "rabita/change.hpp"

namespace rabita {

/// The dyads of the selected events, with whoever acts for the actors of the scope standing as them.
DyadTable scoped_table(const Ties& ties, const Selection& selection, const DyadScope& scope);

/// Is the dyad one of those asked about?
bool in_scope(const DyadTable& table, const DyadEvents& dyad, const DyadScope& scope);

} // namespace rabita
