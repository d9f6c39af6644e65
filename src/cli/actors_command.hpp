#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita actors`: who may be one person, and what readers decided about it. Both arguments must outlive the parsing.
void add_actors_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
