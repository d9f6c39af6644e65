#include "cli/export_target.hpp"
#include "cli/graph_commands.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "rabita/error.hpp"
#include "rabita/export.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace rabita {

namespace {

constexpr const char* export_examples =
    R"(graphml, gexf, dot, json (node-link), cytoscape, cx2, csv, neo4j and cypher write the graph of --view; turtle, jsonld,
ftm, plover, obsidian and jsonl (records) write the events, whatever the view. Without --out all goes to stdout. csv,
neo4j and obsidian are several files: --out takes a folder for them; on stdout --table chooses one table of csv.

Examples:
  rabita export --format graphml --out ties.graphml
  rabita export --format dot --level states | dot -Tsvg > states.svg
  rabita export --format csv --bom --out tables/
  rabita export --format gexf --view multi --type meeting --from 2024 --out meetings.gexf
  rabita export --format neo4j --compress --out neo4j/
  rabita export --format obsidian --out vault/)";

struct ExportOptions {
    SelectionOptions events;
    std::string format;
    std::string view = "pairs";
    bool directed = false;
    std::string out = "-";
    std::string table = "edges";
    bool bom = false;
    bool compress = false;
    bool json = false;
    std::string gexf_version = "1.3";
    std::string base = default_rdf_base;
};

std::vector<std::string> format_names() {
    std::vector<std::string> out;
    for (const GraphFormat format : all_graph_formats) {
        out.emplace_back(name(format));
    }
    return out;
}

class Export {
public:
    Export(const ExportOptions& options, const Ties& ties)
        : options_(options), ties_(ties), selection_(options.events.selection()),
          format_(parse_graph_format(options.json ? "json" : options.format).value_or(GraphFormat::graphml)),
          target_(options.out, options.compress) {
        const bool folder = format_ == GraphFormat::neo4j || format_ == GraphFormat::obsidian;
        if (folder && target_.is_stdout()) {
            throw InputError(std::string(name(format_)) + " is several files; name a folder with --out");
        }
        if (format_ == GraphFormat::obsidian && options.compress) {
            throw InputError("Obsidian reads no compressed notes; leave out --compress");
        }
    }

    void run() const {
        switch (format_) {
        case GraphFormat::csv: write_csv(); break;
        case GraphFormat::neo4j: write_neo4j(target_.folder(), graph()); break;
        case GraphFormat::obsidian: write_vault(target_.folder(), ties_, selection_); break;
        case GraphFormat::turtle:
            one_file([this](std::ostream& out) { write_turtle(out, ties_, selection_, options_.base); });
            break;
        case GraphFormat::jsonld:
            one_file([this](std::ostream& out) { write_jsonld(out, ties_, selection_, options_.base); });
            break;
        case GraphFormat::ftm: one_file([this](std::ostream& out) { write_ftm(out, ties_, selection_); }); break;
        case GraphFormat::plover: one_file([this](std::ostream& out) { write_plover(out, ties_, selection_); }); break;
        case GraphFormat::jsonl: write_jsonl(); break;
        default: write_graph(); break;
        }
    }

    bool nothing() const { return select_events(ties_, selection_).empty(); }

private:
    RelationGraph graph() const {
        return build_graph(ties_, selection_, {parse_view(options_.view).value_or(View::pairs), options_.directed});
    }

    void one_file(const FileWriter& writer) const { target_.write(writer); }

    void write_graph() const {
        const RelationGraph graph = this->graph();
        one_file([&](std::ostream& out) {
            switch (format_) {
            case GraphFormat::gexf: write_gexf(out, graph, ties_, gexf_version()); break;
            case GraphFormat::dot: write_dot(out, graph); break;
            case GraphFormat::json: write_node_link(out, graph); break;
            case GraphFormat::cytoscape: write_cytoscape(out, graph); break;
            case GraphFormat::cx2: write_cx2(out, graph); break;
            case GraphFormat::cypher: write_cypher(out, graph); break;
            default: write_graphml(out, graph, ties_); break;
            }
        });
    }

    GexfVersion gexf_version() const { return options_.gexf_version == "1.2" ? GexfVersion::v1_2 : GexfVersion::v1_3; }

    void write_jsonl() const {
        const std::vector<Extraction> records = Store(options_.events.store(), Store::Access::read).extractions();
        one_file([&](std::ostream& out) { write_records(out, records, selection_); });
    }

    void write_csv() const {
        const RelationGraph graph = this->graph();
        const auto table_writer = [&](std::string_view table) {
            return [&, table](std::ostream& out) { write_table(out, graph, table); };
        };
        if (target_.is_stdout()) {
            one_file(table_writer(options_.table));
            return;
        }
        const auto write_file = target_.folder();
        for (const std::string table : {"nodes", "edges", "events"}) {
            write_file(table + ".csv", table_writer(table));
        }
    }

    void write_table(std::ostream& out, const RelationGraph& graph, std::string_view table) const {
        const CsvOptions csv{options_.bom};
        if (table == "nodes") {
            write_csv_nodes(out, graph, csv);
        } else if (table == "edges") {
            write_csv_edges(out, graph, csv);
        } else {
            write_csv_events(out, ties_, selection_, csv);
        }
    }

    const ExportOptions& options_;
    const Ties& ties_;
    Selection selection_;
    GraphFormat format_;
    ExportTarget target_;
};

/// The exit code. An export without events is written too.
int run_export(const ExportOptions& options, const GlobalOptions& global) {
    StoreQuery query(options.events.store(), global);
    const Export job(options, query.ties());
    job.run();
    if (job.nothing()) {
        query.console().note("no such event: the export is empty");
    }
    return job.nothing() ? 1 : 0;
}

/// --base has to be an absolute IRI that an id can follow.
std::string base_fault(const std::string& base) {
    const bool absolute = base.find(':') != std::string::npos && base.find(':') > 0;
    const bool open = base.ends_with('/') || base.ends_with('#') || base.ends_with(':');
    const bool clean = base.find_first_of(" <>\"{}|\\^`") == std::string::npos;
    return absolute && open && clean ? "" : "give an absolute IRI that ends in / # or :";
}

void add_format_options(CLI::App& command, ExportOptions& options) {
    auto* format = command.add_option("--format", options.format, "What to write; see below")
                       ->check(CLI::IsMember(format_names()));
    command.add_flag("--json", options.json, "The same as --format json")->excludes(format);
    command.add_option("--view", options.view, "Ties, single events between two, or actors and events")
        ->check(CLI::IsMember({"pairs", "multi", "events"}))
        ->capture_default_str();
    command.add_flag("--directed", options.directed, "pairs: an edge for each direction");
    command.add_option("--table", options.table, "csv on stdout: which table")
        ->check(CLI::IsMember({"nodes", "edges", "events"}))
        ->capture_default_str();
    command.add_flag("--bom", options.bom, "csv: begin with a byte order mark, for Excel");
    command.add_option("--gexf-version", options.gexf_version, "gexf: 1.3 for Gephi, 1.2 for NetworkX")
        ->check(CLI::IsMember({"1.2", "1.3"}))
        ->capture_default_str();
    command.add_option("--base", options.base, "turtle, jsonld: what the names of resources begin with")
        ->type_name("IRI")
        ->check(CLI::Validator(base_fault, ""))
        ->capture_default_str();
}

} // namespace

void add_export_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write the graph or the events for other programs");
    add_format_options(*command, *options);
    command->add_option("-o,--out", options->out, "File, folder for csv, neo4j and obsidian, or - for stdout")
        ->type_name("PATH")
        ->capture_default_str();
    command->add_flag("--compress", options->compress, "Write gzip; the names of files end in .gz");
    options->events.add_to(*command);
    command->footer(export_examples);
    command->callback([options, &global] {
        if (options->format.empty() && !options->json) {
            throw InputError(fmt::format("export needs --format: {}", fmt::join(format_names(), ", ")));
        }
        global.exit_code = run_export(*options, global);
    });
}

} // namespace rabita
