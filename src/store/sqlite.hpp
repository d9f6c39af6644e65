#pragma once

#include "store/connection.hpp"

#include <memory>
#include <string>

namespace rabita {

/// A store in one SQLite file. See open_connection().
std::unique_ptr<Connection> open_sqlite(const std::string& path, Access access);

} // namespace rabita
