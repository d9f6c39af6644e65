#include "cli/answer_json.hpp"
#include "cli/answer_text.hpp"
#include "cli/article_run.hpp"
#include "cli/graph_commands.hpp"
#include "cli/store_query.hpp"

#include "rabita/error.hpp"
#include "rabita/pipeline.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace rabita {

namespace {

constexpr const char* explain_examples = R"(EVENT is an id as met, said and the exports give it, or its beginning.

With --text a sentence or an article typed in is read instead: its mentions, dates and the frames that fired.

Examples:
  rabita explain e-7d73674fcf0e
  rabita explain e-7d73 --json
  rabita explain --text 'التقى أحمد عطاف أمس نظيره الروسي سيرغي لافروف' --published 2024-02-10)";

struct ExplainOptions {
    std::string store = "ties.db";
    std::string event;
    std::string text;
    std::string published;
    bool json = false;
};

std::string line(std::string_view heading, const std::string& value) {
    return value.empty() ? "" : fmt::format("  {:<12} {}\n", heading, one_line(value));
}

std::string place_text(const std::optional<Place>& place) {
    if (!place) {
        return "";
    }
    return place->name_ar + (place->name_en ? " (" + *place->name_en + ")" : "");
}

/// "a.txt, outlet, 2024-02-10, https://…".
std::string source_text(const Source& source) {
    std::vector<std::string> parts{source.document};
    for (const auto& part : {source.outlet, source.title, source.url}) {
        if (part && !part->empty()) {
            parts.push_back(*part);
        }
    }
    if (source.published) {
        parts.push_back("published " + to_iso(*source.published));
    }
    return one_line(fmt::format("{}", fmt::join(parts, ", ")));
}

std::string evidence_text(const Ties& ties, const Event& event) {
    std::string out;
    for (const Evidence& evidence : event.evidence) {
        out += fmt::format("\n{}\n  {}–{}: {}\n", source_text(ties.sources.at(evidence.source)), evidence.span.begin,
                           evidence.span.end, one_line(evidence.span.text));
    }
    return out;
}

std::string published_text(const Source& source) {
    return source.published ? to_iso(*source.published) : "no day";
}

/// What each article said of it, by day of publication: planned, then held or called off; days and places that differ.
std::string history_text(const Ties& ties, const Event& event) {
    std::string out = event.history.size() > 1 ? "  history\n" : "";
    for (std::size_t i = 0; i < event.history.size() && event.history.size() > 1; ++i) {
        const Report& report = event.history[i];
        const Source& source = ties.sources.at(report.source);
        out +=
            "    " +
            one_line(fmt::format("{:<11} {:<9} {:<24} {}  {}", published_text(source), name(report.status),
                                 report.date ? date_text(report.date) : "undated",
                                 report.place ? report.place->name_ar : "-", source.outlet.value_or(source.document))) +
            "\n";
    }
    return out;
}

Json history_json(const Ties& ties, const Event& event) {
    Json out = Json::array();
    for (const Report& report : event.history) {
        const Source& source = ties.sources.at(report.source);
        Json item{{"document", source.document}, {"status", name(report.status)}, {"origin", report.origin}};
        item["published"] = source.published ? Json(to_iso(*source.published)) : Json(nullptr);
        item["from"] = report.date ? Json(to_iso(report.date->first)) : Json(nullptr);
        item["to"] = report.date ? Json(to_iso(report.date->last)) : Json(nullptr);
        item["place"] = report.place ? Json(report.place->name_ar) : Json(nullptr);
        out.push_back(std::move(item));
    }
    return out;
}

std::string event_text(const Ties& ties, const Event& event) {
    std::string out = fmt::format("{}: {}, {}\n", event.id, name(event.type), name(event.status));
    for (const Argument& argument : event.arguments) {
        out += line(name(argument.role), label_of(ties, argument.actor) + "  " + argument.actor);
    }
    out += line("date", event.date ? date_text(event.date) : "not known");
    out += line("place", place_text(event.place));
    out += line("topics", fmt::format("{}", fmt::join(event.topics, ", ")));
    out += line("cameo", event.cameo.value_or(""));
    out += line("plover", event.plover.value_or(""));
    out += line("tone", event.tone ? number_text(*event.tone) : "");
    out += line("confidence", number_text(event.confidence));
    out += line("sources", std::to_string(event.independent_sources) + " independent");
    out += line("rules", fmt::format("{}", fmt::join(event.rules, ", ")));
    return out + history_text(ties, event) + evidence_text(ties, event);
}

/// The exit code.
int run_explain(const ExplainOptions& options, const GlobalOptions& global) {
    StoreQuery query(options.store, global);
    const auto index = find_event(query.ties(), options.event);
    if (!index) {
        query.console().error(options.event +
                              ": no event has this id, or several begin with it; met, said and export list ids");
        return 1;
    }
    const Event& event = query.ties().events[*index];
    if (options.json) {
        Json json = events_json(query.ties(), {*index}).front();
        json["history"] = history_json(query.ties(), event);
        write_stdout(json_text(json));
    } else {
        write_stdout(event_text(query.ties(), event));
    }
    return 0;
}

int run_trace(const ExplainOptions& options, const GlobalOptions& global) {
    Document document;
    document.id = "text";
    document.text = options.text;
    if (!options.published.empty()) {
        document.published = parse_iso_day(options.published);
        if (!document.published) {
            throw InputError("--published " + options.published + ": is no day; give one as YYYY-MM-DD");
        }
    }
    const Lexicon lexicon = load_lexicon(global);
    const Extraction extraction = extract(document, lexicon);
    write_stdout(trace(document, lexicon) + "\n" + to_json_line(extraction) + "\n");
    return extraction.events.empty() ? 1 : 0;
}

} // namespace

void add_explain_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* command = app.add_subcommand("explain", "The articles, sentences and rules behind an event");
    CLI::Option* event = command->add_option("EVENT", options->event, "Id of the event, or its beginning");
    CLI::Option* text = command->add_option("--text", options->text, "Read this text and show how")->excludes(event);
    command->add_option("--published", options->published, "Day that relative dates in --text count from")
        ->type_name("DAY")
        ->needs(text);
    command->add_option("--store", options->store, "SQLite file that build or merge wrote")
        ->type_name("FILE")
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(explain_examples);
    command->callback([options, &global] {
        if (!options->text.empty()) {
            global.exit_code = run_trace(*options, global);
        } else if (options->event.empty()) {
            throw CLI::RequiredError("EVENT or --text");
        } else {
            global.exit_code = run_explain(*options, global);
        }
    });
}

} // namespace rabita
