#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// Adds the commands that ask a store: met, said, timeline, actor, export, explain and those below.
void add_graph_commands(CLI::App& app, GlobalOptions& options);

/// Each adds one of them.
void add_met_command(CLI::App& app, GlobalOptions& options);
void add_said_command(CLI::App& app, GlobalOptions& options);
void add_timeline_command(CLI::App& app, GlobalOptions& options);
void add_actor_command(CLI::App& app, GlobalOptions& options);
void add_centrality_command(CLI::App& app, GlobalOptions& options);
void add_export_command(CLI::App& app, GlobalOptions& options);
void add_explain_command(CLI::App& app, GlobalOptions& options);
void add_matrix_command(CLI::App& app, GlobalOptions& options);

/// communities, components, signed.
void add_structure_commands(CLI::App& app, GlobalOptions& options);
/// path, common, ego, brokers.
void add_path_commands(CLI::App& app, GlobalOptions& options);
/// bursts, silence, trends, planned.
void add_change_commands(CLI::App& app, GlobalOptions& options);
/// ask: a question in words, which is answered by one of the commands above.
void add_ask_command(CLI::App& app, GlobalOptions& options);

} // namespace rabita
