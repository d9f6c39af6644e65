#include "cli/api.hpp"
#include "cli/console.hpp"
#include "cli/web_commands.hpp"
#include "rabita/error.hpp"
#include "web/page.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr std::uint16_t usual_port = 8017;

constexpr const char* serve_examples =
    R"(The page of rabita report over the store as it is now, and an HTTP API described by /api/openapi.json. It answers
on 127.0.0.1 only, reads the store and nothing else, and writes nothing. Its address goes to stdout. Ctrl-C ends it.

Examples:
  rabita serve
  rabita serve --store week.db --port 0
  curl 'http://127.0.0.1:8017/api/ties?level=states&limit=5')";

struct ServeOptions {
    std::string store = "ties.db";
    std::uint16_t port = usual_port;
    std::string language;
    std::string title;
};

void run_serve(const ServeOptions& options, const GlobalOptions& global) {
    const Lexicon lexicon = Lexicon::with_overlays(global.lexicon_overlays);
    PageOptions page;
    page.served = true;
    page.language = options.language;
    page.title = options.title;
    Api api(options.store, lexicon, [&](const Ties& ties) { return fill_page(embedded_page(), ties, lexicon, page); });
    LocalServer server([&api](const Request& request) { return api.answer(request); });
    const std::uint16_t port = server.bind(options.port);
    write_stdout(fmt::format("http://127.0.0.1:{}/\n", port));
    Console(global.quiet).note("open this address in a browser; Ctrl-C ends");
    server.run();
}

} // namespace

void add_serve_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = app.add_subcommand("serve", "The page and an HTTP API on 127.0.0.1 over a store");
    command->add_option("--store", options->store, "SQLite file that build or merge wrote")
        ->type_name("FILE")
        ->capture_default_str();
    command->add_option("--port", options->port, "Port; 0 takes any free one")->capture_default_str();
    command->add_option("--title", options->title, "Title of the page");
    command->add_option("--lang", options->language, "Language it opens in; else the reader's")
        ->check(CLI::IsMember({"ar", "en"}));
    command->footer(serve_examples);
    command->callback([options, &global] { run_serve(*options, global); });
}

} // namespace rabita
