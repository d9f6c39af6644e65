#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace rabita {

/// Adds the commands that ask a store: met, said, timeline, actor, centrality, export, explain.
void add_graph_commands(CLI::App& app, GlobalOptions& options);

/// Each adds one of them.
void add_met_command(CLI::App& app, GlobalOptions& options);
void add_said_command(CLI::App& app, GlobalOptions& options);
void add_timeline_command(CLI::App& app, GlobalOptions& options);
void add_actor_command(CLI::App& app, GlobalOptions& options);
void add_centrality_command(CLI::App& app, GlobalOptions& options);
void add_export_command(CLI::App& app, GlobalOptions& options);
void add_explain_command(CLI::App& app, GlobalOptions& options);

} // namespace rabita
