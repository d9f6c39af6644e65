#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita evaluate`: gold articles in, precision and recall out. Both arguments must outlive the parsing.
void add_evaluate_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
