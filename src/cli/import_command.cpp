#include "cli/import_command.hpp"

#include "cli/article_run.hpp"
#include "cli/console.hpp"
#include "cli/summary_table.hpp"
#include "rabita/error.hpp"
#include "rabita/import.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <memory>

namespace rabita {

namespace {

constexpr const char* import_examples =
    R"(Reads GraphML that export wrote in view events or multi, also when another program changed and wrote it anew, and
JSON Lines of records. The same export of the new store then gives the same bytes.

Examples:
  rabita export --format graphml --view events --status any -o ties.graphml
  rabita import ties.graphml --store copy.db
  rabita export --format jsonl -o ties.jsonl; rabita import ties.jsonl --store copy.db)";

struct ImportOptions {
    std::vector<std::string> files;
    std::string store;
};

/// Nothing is stored unless every file can be read whole.
std::vector<Extraction> read_records(std::istream& input, const std::string& path) {
    std::vector<Extraction> out;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        try {
            if (holds_nul(line)) {
                throw InputError("holds U+0000, which no name can have");
            }
            out.push_back(parse_extraction(line));
        } catch (const InputError& error) {
            throw InputError(fmt::format("{}:{}: {}; it is no record of rabita", path, number, error.what()));
        }
    }
    return out;
}

std::vector<Extraction> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof()) {
        throw InputError(path +
                         ": cannot be read, or is empty; give a file of rabita export --format graphml or jsonl");
    }
    return file.peek() == '{' ? read_records(file, path) : read_graphml(path);
}

void run_import(const ImportOptions& options, const GlobalOptions& global) {
    std::vector<Extraction> read;
    for (const std::string& path : options.files) {
        std::vector<Extraction> more = read_file(path);
        std::move(more.begin(), more.end(), std::back_inserter(read));
    }
    Store store(options.store, Store::Access::write);
    for (const Extraction& extraction : read) {
        store.add(extraction, Store::Known::keep_greater);
    }
    store.finish();
    Console console(global.quiet);
    console.note(fmt::format("read {}; stored {} in {}", counted(read.size(), "record"),
                             counted(store.size(), "article"), options.store));
    console.note("found " + describe(store.counts()));
}

} // namespace

void add_import_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand("import", "Take exported GraphML or records back into a store");
    command->add_option("FILE", options->files, "GraphML (gzip too) or JSON Lines")->required();
    command->add_option("--store", options->store, "SQLite file; created if missing")->required();
    command->footer(import_examples);
    command->callback([options, &global] { run_import(*options, global); });
}

} // namespace rabita
