#include "cli/graph_commands.hpp"
#include "cli/output_folder.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "rabita/error.hpp"
#include "rabita/export.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>

namespace rabita {

namespace {

constexpr const char* examples =
    R"(Without --out the graph goes to stdout. CSV is three tables: --out takes a folder for nodes.csv, edges.csv and
events.csv; on stdout --table chooses one.

Examples:
  rabita export --format graphml --out ties.graphml
  rabita export --format dot --level states | dot -Tsvg > states.svg
  rabita export --format csv --bom --out tables/
  rabita export --format json --view multi --type meeting --from 2024)";

struct ExportOptions {
    SelectionOptions events;
    std::string format;
    std::string view = "pairs";
    bool directed = false;
    std::string out = "-";
    std::string table = "edges";
    bool bom = false;
    bool json = false;
};

using Writer = std::function<void(std::ostream&)>;

/// One file, complete or not at all; what is no regular file (a pipe, /dev/null) is written to as it is.
void write_file(const std::string& path, const Writer& write) {
    const std::filesystem::path file(path);
    const auto status = std::filesystem::status(file);
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status)) {
        OutputFolder(file.has_parent_path() ? file.parent_path().string() : ".").write(file.filename().string(), write);
        return;
    }
    std::ofstream out(file, std::ios::binary);
    write(out);
    if (!out.flush()) {
        throw InputError(path + ": cannot be written; give --out another file");
    }
}

class Export {
public:
    Export(const ExportOptions& options, const Ties& ties)
        : options_(options), ties_(ties), selection_(options.events.selection()),
          format_(parse_graph_format(options.json ? "json" : options.format).value_or(GraphFormat::graphml)),
          graph_(build_graph(ties, selection_, {parse_view(options.view).value_or(View::pairs), options.directed})) {}

    void run() const {
        if (options_.out == "-") {
            std::ostringstream out;
            write(out);
            write_stdout(out.view());
        } else if (format_ == GraphFormat::csv) {
            const OutputFolder folder(options_.out);
            for (const char* table : {"nodes", "edges", "events"}) {
                folder.write(std::string(table) + ".csv", [&](std::ostream& out) { write_table(out, table); });
            }
        } else {
            write_file(options_.out, [this](std::ostream& out) { write(out); });
        }
    }

    bool nothing() const { return boost::num_vertices(graph_) == 0; }

private:
    void write(std::ostream& out) const {
        switch (format_) {
        case GraphFormat::graphml: write_graphml(out, graph_); break;
        case GraphFormat::dot: write_dot(out, graph_); break;
        case GraphFormat::json: write_node_link(out, graph_); break;
        case GraphFormat::csv: write_table(out, options_.table); break;
        }
    }

    void write_table(std::ostream& out, std::string_view table) const {
        const CsvOptions csv{options_.bom};
        if (table == "nodes") {
            write_csv_nodes(out, graph_, csv);
        } else if (table == "edges") {
            write_csv_edges(out, graph_, csv);
        } else {
            write_csv_events(out, ties_, selection_, csv);
        }
    }

    const ExportOptions& options_;
    const Ties& ties_;
    Selection selection_;
    GraphFormat format_;
    RelationGraph graph_;
};

/// The exit code. A graph without vertices is written too.
int run_export(const ExportOptions& options, const GlobalOptions& global) {
    StoreQuery query(options.events.store(), global);
    const Export job(options, query.ties());
    job.run();
    if (job.nothing()) {
        query.console().note("no such event: the graph is empty");
    }
    return job.nothing() ? 1 : 0;
}

} // namespace

void add_export_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write the graph for other programs");
    auto* format = command->add_option("--format", options->format, "graphml, dot, json (node-link) or csv")
                       ->check(CLI::IsMember({"graphml", "dot", "json", "csv"}));
    auto* json = command->add_flag("--json", options->json, "The same as --format json");
    json->excludes(format);
    command->add_option("--view", options->view, "Ties, single events between two, or actors and events")
        ->check(CLI::IsMember({"pairs", "multi", "events"}))
        ->capture_default_str();
    command->add_flag("--directed", options->directed, "pairs: an edge for each direction");
    command->add_option("-o,--out", options->out, "File, folder for csv, or - for stdout")
        ->type_name("PATH")
        ->capture_default_str();
    command->add_option("--table", options->table, "csv on stdout: which table")
        ->check(CLI::IsMember({"nodes", "edges", "events"}))
        ->capture_default_str();
    command->add_flag("--bom", options->bom, "csv: begin with a byte order mark, for Excel");
    options->events.add_to(*command);
    command->footer(examples);
    command->callback([options, &global] {
        if (options->format.empty() && !options->json) {
            throw InputError("export needs --format graphml, dot, json or csv");
        }
        global.exit_code = run_export(*options, global);
    });
}

} // namespace rabita
