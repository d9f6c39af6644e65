#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita build`: articles in, store and graphs out. Both arguments must outlive the parsing.
void add_build_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
