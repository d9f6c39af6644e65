#include "cli/forget_command.hpp"

#include "cli/article_run.hpp"
#include "cli/console.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* forget_examples =
    R"(What only these articles told is gone; what others told as well stays, with their evidence.
An article that is corrected needs no forgetting: rabita build corrected.txt --correct

Examples:
  rabita forget news/monday.txt
  rabita forget article-17 article-18 --store week.db)";

struct ForgetOptions {
    std::string store = "ties.db";
    std::vector<std::string> documents;
};

void run_forget(const ForgetOptions& options, GlobalOptions& global) {
    Console console(global.quiet);
    { const Store must_exist(options.store, Access::read); }
    Store store(options.store, Access::write);
    std::size_t removed = 0;
    for (const std::string& document : options.documents) {
        const std::size_t count = store.remove(document);
        removed += count;
        if (count == 0) {
            console.error(document + ": no article with this id is in " + options.store);
            global.exit_code = 1;
        }
    }
    store.finish();
    console.note(fmt::format("forgot {}; {} left in {}", counted(removed, "article"), counted(store.size(), "article"),
                             options.store));
}

} // namespace

void add_forget_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ForgetOptions>();
    CLI::App* command = app.add_subcommand("forget", "Take articles out of a store, with all that they told");
    command->add_option("ARTICLE", options->documents, "Ids of articles; for files their paths as given")->required();
    command->add_option("--store", options->store, "Store that build or merge wrote")->capture_default_str();
    command->footer(forget_examples);
    command->callback([options, &global] { run_forget(*options, global); });
}

} // namespace rabita
