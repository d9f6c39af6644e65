#pragma once

#include "store/connection.hpp"

namespace rabita {

/// Of the tables as this program writes them.
constexpr std::int64_t schema_version = 3;

/// Makes the store's tables and views, or brings those of an older program up to date, in one transaction. The articles
/// that an older store held are then to be merged anew: see Store::finish(). Throws InputError for a store of a newer
/// program and for a database that holds something else.
void prepare_schema(Connection& connection);

/// Throws InputError unless the store is one that this program can read as it is.
void check_schema(Connection& connection);

} // namespace rabita
