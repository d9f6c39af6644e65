#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita extract`: articles in, one line (or table) an article out. Both arguments must outlive the parsing.
void add_extract_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
