#pragma once

#include "store/connection.hpp"

#include <memory>
#include <string>

namespace rabita {

/// A store in a PostgreSQL database, which must exist. See open_connection().
std::unique_ptr<Connection> open_postgres(const std::string& url);

} // namespace rabita
