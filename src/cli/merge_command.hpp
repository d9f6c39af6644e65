#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita merge`: extractions in, store out. Both arguments must outlive the parsing.
void add_merge_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
