#include "cli/answer_json.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace rabita {

namespace {

constexpr const char* examples =
    R"(Events whose date is wider than a step stand apart as FIRST/LAST; undated ones come last.

Examples:
  rabita timeline "أحمد عطاف"
  rabita timeline DZ RU --by year
  rabita timeline DZ RU --by week --type meeting,call --json)";

struct TimelineOptions {
    SelectionOptions events;
    std::string who;
    std::string with;
    std::string by = "month";
    bool json = false;
};

std::string buckets_text(const std::vector<TimelineBucket>& buckets) {
    std::vector<Table::Heading> headings{{"when"}, {"events", Align::right}};
    for (auto& heading : count_headings()) {
        headings.push_back(std::move(heading));
    }
    headings.insert(headings.end(), {{"tone", Align::right}, {"weight", Align::right}});
    Table table(std::move(headings));
    for (const TimelineBucket& bucket : buckets) {
        std::vector<std::string> row{bucket.label, std::to_string(bucket.tie.events)};
        append_counts(row, bucket.tie);
        row.push_back(bucket.tie.tone ? number_text(*bucket.tie.tone) : "");
        row.push_back(number_text(bucket.tie.weight));
        table.add(std::move(row));
    }
    return table.text();
}

Json buckets_json(const Ties& ties, const std::vector<TimelineBucket>& buckets) {
    Json out = Json::array();
    for (const TimelineBucket& bucket : buckets) {
        Json object{{"when", bucket.label}};
        object.update(tie_json(bucket.tie));
        Json ids = Json::array();
        for (const std::size_t index : bucket.events) {
            ids.push_back(ties.events[index].id);
        }
        object["ids"] = std::move(ids);
        out.push_back(std::move(object));
    }
    return out;
}

/// The exit code.
int run_timeline(const TimelineOptions& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global);
    const auto who = query.find(options.who);
    const auto with = who && !options.with.empty() ? query.find(options.with) : std::nullopt;
    if (!who || (!options.with.empty() && !with)) {
        return 1;
    }
    const Step step = parse_step(options.by).value_or(Step::month);
    const auto buckets = timeline(query.ties(), selection, step, *who, with);
    const std::string title = label(*who) + (with ? " — " + label(*with) : "");
    if (options.json) {
        write_stdout(json_text({{"who", actor_json(*who)},
                                {"with", with ? actor_json(*with) : Json(nullptr)},
                                {"by", options.by},
                                {"selection", selection_json(selection)},
                                {"timeline", buckets_json(query.ties(), buckets)}}));
    } else if (buckets.empty()) {
        query.console().note(title + ": no such event");
    } else {
        write_stdout(one_line(title) + "\n\n" + buckets_text(buckets));
    }
    return buckets.empty() ? 1 : 0;
}

} // namespace

void add_timeline_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<TimelineOptions>();
    CLI::App* command = app.add_subcommand("timeline", "The events of an actor, or between two, over time");
    command->add_option("WHO", options->who, "Whose events")->required();
    command->add_option("WITH", options->with, "Only those that tie both");
    command->add_option("--by", options->by, "Step of time")
        ->check(CLI::IsMember({"day", "week", "month", "year"}))
        ->capture_default_str();
    options->events.add_to(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(examples);
    command->callback([options, &global] { global.exit_code = run_timeline(*options, global); });
}

} // namespace rabita
