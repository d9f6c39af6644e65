#include "cli/merge_command.hpp"

#include "cli/article_run.hpp"
#include "cli/summary_table.hpp"
#include "rabita/error.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <memory>

namespace rabita {

namespace {

constexpr const char* merge_examples =
    R"(The order of files, lines and runs does not matter: an article given twice counts once, and the same articles give
the same bytes. EXTRACTION may also be a store, whose articles are then folded in. Several workers may merge into one
store at a time; each waits for the others' transactions.
--store takes an SQLite file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE.

Examples:
  rabita merge part-1.db part-2.db --store week.db
  rabita merge monday.jsonl tuesday.jsonl --store week.db
  rabita extract news/ | rabita merge - --store week.db)";

struct MergeOptions {
    std::vector<std::string> extractions;
    std::string store;
};

/// Folds files of extractions into a store; what cannot be used is told and counted.
class Folding {
public:
    Folding(Store& store, Console& console) : store_(store), console_(console) {}

    void read_path(const std::string& path) {
        if (path == "-") {
            read_lines(std::cin, "stdin");
            return;
        }
        if (is_store(path)) {
            read_store(path);
            return;
        }
        std::ifstream file(path, std::ios::binary);
        if (!file || file.peek() == std::ifstream::traits_type::eof()) {
            reject(path + ": no file with extractions; make one with: rabita extract ARTICLES... > " + path);
            return;
        }
        read_lines(file, path);
    }

    std::size_t read() const { return read_; }
    std::size_t rejected() const { return rejected_; }

private:
    static bool is_store(const std::string& path) {
        std::string start(16, '\0');
        std::ifstream(path, std::ios::binary).read(start.data(), 15);
        return is_postgres_url(path) || start.starts_with("SQLite format 3");
    }

    void read_store(const std::string& path) {
        const Store other(path, Access::read);
        for (Extraction& extraction : other.extractions()) {
            std::string record = to_json_line(extraction);
            store_.add(std::move(extraction), std::move(record), Store::Known::keep_greater);
            console_.progress(++read_);
        }
    }

    void read_lines(std::istream& input, const std::string& name) {
        std::string line;
        for (std::size_t number = 1; std::getline(input, line); ++number) {
            if (line.find_first_not_of(" \t\r") == std::string::npos) {
                continue;
            }
            try {
                Extraction extraction = parse_extraction(line);
                std::string record = to_json_line(extraction);
                store_.add(std::move(extraction), std::move(record), Store::Known::keep_greater);
                console_.progress(++read_);
            } catch (const InputError& error) {
                reject(fmt::format("{}:{}: {}; it is no line of rabita extract", name, number, error.what()));
            }
        }
    }

    void reject(const std::string& message) {
        ++rejected_;
        console_.error(message);
    }

    Store& store_;
    Console& console_;
    std::size_t read_ = 0;
    std::size_t rejected_ = 0;
};

void run_merge(const MergeOptions& options, GlobalOptions& global) {
    Console console(global.quiet);
    Store store(options.store, Access::write);
    Folding folding(store, console);
    for (const std::string& path : options.extractions) {
        folding.read_path(path);
    }
    store.finish(Store::Finish::canonical);
    global.exit_code = folding.rejected() > 0 ? 2 : global.exit_code;
    console.note(fmt::format("read {}; skipped {}; stored {} in {}", counted(folding.read(), "extraction"),
                             folding.rejected(), counted(store.size(), "article"), options.store));
    console.note("found " + describe(store.counts()));
}

} // namespace

void add_merge_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<MergeOptions>();
    CLI::App* command = app.add_subcommand("merge", "Fold files that extract wrote into a store");
    command->add_option("EXTRACTION", options->extractions, "Files of extract's JSON Lines, stores, or - for stdin")
        ->required();
    command->add_option("--store", options->store, "SQLite file, created if missing, or postgresql://...")->required();
    command->footer(merge_examples);
    command->callback([options, &global] { run_merge(*options, global); });
}

} // namespace rabita
