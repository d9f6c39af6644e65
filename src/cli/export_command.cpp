#include "cli/export_target.hpp"
#include "cli/graph_commands.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "rabita/error.hpp"
#include "rabita/export.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

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
    bool compress = false;
    std::string gexf_version = "1.3";
    bool json = false;
};

std::vector<std::string> format_names() {
    std::vector<std::string> out;
    for (const GraphFormat format : all_graph_formats) {
        out.emplace_back(name(format));
    }
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& each : names) {
        out += (out.empty() ? "" : ", ") + each;
    }
    return out;
}

class Export {
public:
    Export(const ExportOptions& options, const Ties& ties)
        : options_(options), ties_(ties), selection_(options.events.selection()),
          format_(parse_graph_format(options.json ? "json" : options.format).value_or(GraphFormat::graphml)),
          graph_(build_graph(ties, selection_, {parse_view(options.view).value_or(View::pairs), options.directed})) {}

    void run() const {
        const ExportTarget target(options_.out, options_.compress);
        if (format_ == GraphFormat::csv && !target.is_stdout()) {
            const auto write_file = target.folder();
            for (const char* table : {"nodes", "edges", "events"}) {
                write_file(std::string(table) + ".csv", [&](std::ostream& out) { write_table(out, table); });
            }
        } else {
            target.write([this](std::ostream& out) { write(out); });
        }
    }

    bool nothing() const { return boost::num_vertices(graph_) == 0; }

private:
    void write(std::ostream& out) const {
        switch (format_) {
        case GraphFormat::graphml: write_graphml(out, graph_, ties_); break;
        case GraphFormat::gexf: write_gexf(out, graph_, ties_, gexf_version()); break;
        case GraphFormat::dot: write_dot(out, graph_); break;
        case GraphFormat::json: write_node_link(out, graph_); break;
        case GraphFormat::cytoscape: write_cytoscape(out, graph_); break;
        case GraphFormat::cx2: write_cx2(out, graph_); break;
        case GraphFormat::csv: write_table(out, options_.table); break;
        }
    }

    GexfVersion gexf_version() const { return options_.gexf_version == "1.2" ? GexfVersion::v1_2 : GexfVersion::v1_3; }

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
    auto* format = command->add_option("--format", options->format, "What to write; json is node-link")
                       ->check(CLI::IsMember(format_names()));
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
    command->add_option("--gexf-version", options->gexf_version, "gexf: 1.3 for Gephi, 1.2 for NetworkX")
        ->check(CLI::IsMember({"1.2", "1.3"}))
        ->capture_default_str();
    command->add_flag("--compress", options->compress, "Write gzip; the names of files end in .gz");
    options->events.add_to(*command);
    command->footer(examples);
    command->callback([options, &global] {
        if (options->format.empty() && !options->json) {
            throw InputError("export needs --format: " + joined(format_names()));
        }
        global.exit_code = run_export(*options, global);
    });
}

} // namespace rabita
