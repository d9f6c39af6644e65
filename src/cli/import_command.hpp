#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita import`: exported graphs and records in, store out. Both arguments must outlive the parsing.
void add_import_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
