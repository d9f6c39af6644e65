#pragma once

#include "rabita/event.hpp"
#include "store/connection.hpp"

namespace rabita {

/// Everything that a store's tables tell. Throws InputError when they cannot be read.
Ties read_ties(Connection& connection);

} // namespace rabita
