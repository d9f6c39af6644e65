#include "cli/console.hpp"
#include "cli/output_folder.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "cli/web_commands.hpp"
#include "rabita/error.hpp"
#include "web/plot.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace rabita {

namespace {

constexpr const char* plot_examples =
    R"(The file's ending chooses SVG or PNG. Text in SVG stands as outlines: it looks the same everywhere. The machine
needs a font with Arabic letters (Debian: fonts-hosny-amiri, fonts-noto-core).

Examples:
  rabita plot network -o ties.svg
  rabita plot network --level states --lang en -o states.png
  rabita plot timeline عطاف لافروف -o two.svg
  rabita plot matrix --from 2024 --top 20 -o states.svg)";

struct PlotCommand {
    SelectionOptions events;
    std::string what;
    std::vector<std::string> who;
    std::string out;
    std::string language = "ar";
    std::size_t top = 0;
    PlotOptions options;
};

PictureFormat format_of(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension().string();
    if (extension != ".svg" && extension != ".png") {
        throw InputError(path + ": give --out a name that ends in .svg or .png");
    }
    return extension == ".svg" ? PictureFormat::svg : PictureFormat::png;
}

/// The events of the timeline: all selected ones, those of one actor, or those between two; empty for an unknown name.
std::optional<std::vector<std::size_t>> events_of(const PlotCommand& command, const Selection& selection,
                                                  StoreQuery& query) {
    if (command.who.empty()) {
        return select_events(query.ties(), selection);
    }
    const auto who = query.find(command.who.front());
    const auto with = who && command.who.size() > 1 ? query.find(command.who[1]) : std::nullopt;
    if (!who || (command.who.size() > 1 && !with)) {
        return std::nullopt;
    }
    std::vector<std::size_t> events;
    for (const TimelineBucket& bucket : timeline(query.ties(), selection, Step::year, *who, with)) {
        events.insert(events.end(), bucket.events.begin(), bucket.events.end());
    }
    std::sort(events.begin(), events.end());
    return events;
}

std::optional<Plot> drawn(const PlotCommand& command, StoreQuery& query) {
    const Selection selection = command.events.selection();
    if (command.what == "timeline") {
        const auto events = events_of(command, selection, query);
        return events ? std::optional(plot_timeline(query.ties(), *events, command.options)) : std::nullopt;
    }
    if (!command.who.empty()) {
        throw InputError("plot " + command.what + " takes no WHO; only plot timeline does");
    }
    return command.what == "matrix" ? plot_matrix(query.ties(), selection, command.options)
                                    : plot_network(query.ties(), selection, command.options);
}

int run_plot(PlotCommand& command, const GlobalOptions& global) {
    command.options.format = format_of(command.out);
    command.options.language = command.language == "ar" ? PlotLanguage::arabic : PlotLanguage::english;
    constexpr std::size_t usual_states = 24;
    constexpr std::size_t usual_actors = 60;
    command.options.top = command.top > 0 ? command.top : command.what == "matrix" ? usual_states : usual_actors;
    StoreQuery query(command.events.store(), global);
    const auto plot = drawn(command, query);
    if (!plot) {
        return 1;
    }
    const std::filesystem::path file(command.out);
    OutputFolder(file.has_parent_path() ? file.parent_path().string() : ".")
        .write(file.filename().string(), [&](std::ostream& out) { out << plot->bytes; });
    if (plot->missing_glyphs > 0) {
        query.console().error(fmt::format("{}: {} characters are in no font of this machine; install one (Debian: "
                                          "fonts-hosny-amiri)",
                                          command.out, plot->missing_glyphs));
    }
    query.console().note(fmt::format("wrote {}, showing {} of {}", command.out, plot->shown, plot->of));
    return plot->shown == 0 ? 1 : 0;
}

} // namespace

void add_plot_command(CLI::App& app, GlobalOptions& global) {
    auto command = std::make_shared<PlotCommand>();
    CLI::App* plot = app.add_subcommand("plot", "A picture for papers: network, timeline or matrix, as SVG or PNG");
    plot->add_option("WHAT", command->what, "network, timeline or matrix")
        ->required()
        ->check(CLI::IsMember({"network", "timeline", "matrix"}));
    plot->add_option("WHO", command->who, "timeline: of one actor, or between two")->expected(0, 2);
    plot->add_option("-o,--out", command->out, "File that ends in .svg or .png")->type_name("FILE")->required();
    plot->add_option("--title", command->options.title, "Title of the picture");
    plot->add_option("--lang", command->language, "Language of names and words")
        ->check(CLI::IsMember({"ar", "en"}))
        ->capture_default_str();
    plot->add_option("--top", command->top, "Actors of a network (60), states of a matrix (24)")
        ->check(CLI::Range(1, 2000));
    plot->add_option("--width", command->options.width, "Width in points")
        ->check(CLI::Range(320, 8000))
        ->capture_default_str();
    command->events.add_to(*plot);
    plot->footer(plot_examples);
    plot->callback([command, &global] { global.exit_code = run_plot(*command, global); });
}

} // namespace rabita
