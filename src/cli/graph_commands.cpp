#include "cli/graph_commands.hpp"

namespace rabita {

void add_graph_commands(CLI::App& app, GlobalOptions& options) {
    add_met_command(app, options);
    add_said_command(app, options);
    add_timeline_command(app, options);
    add_actor_command(app, options);
    add_centrality_command(app, options);
    add_export_command(app, options);
    add_explain_command(app, options);
    add_matrix_command(app, options);
    add_structure_commands(app, options);
    add_path_commands(app, options);
    add_change_commands(app, options);
    add_ask_command(app, options);
}

} // namespace rabita
