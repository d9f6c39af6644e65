#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// Adds the commands whose answers are looked at.
void add_report_command(CLI::App& app, GlobalOptions& global);
void add_serve_command(CLI::App& app, GlobalOptions& global);
void add_plot_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
