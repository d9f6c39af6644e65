#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace rabita {

namespace {

constexpr const char* timeline_examples =
    R"(Events whose date is wider than a step stand apart as FIRST/LAST; undated ones come last.

Examples:
  rabita timeline "أحمد عطاف"
  rabita timeline DZ RU --by year
  rabita timeline DZ RU --by quarter --svg timeline.svg
  rabita timeline DZ RU --by week --type meeting,call --json)";

struct TimelineOptions {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
    std::string with;
    std::string by = "month";
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
    return table.text(stdout_bidi());
}

AnswerTable buckets_table(const std::vector<TimelineBucket>& buckets) {
    std::vector<AnswerColumn> columns{{"when", "when"}, {"events", "events"}};
    for (const EventType type : all_event_types) {
        columns.push_back({std::string(name(type)), std::string(name(type))});
    }
    columns.insert(columns.end(), {{"first", "first"}, {"last", "last"}, {"tone", "tone"}, {"strength", "strength"}});
    AnswerTable table(std::move(columns));
    for (const TimelineBucket& bucket : buckets) {
        std::vector<Json> row{bucket.label, bucket.tie.events};
        row.insert(row.end(), bucket.tie.counts.begin(), bucket.tie.counts.end());
        row.insert(row.end(), {day_or_null(bucket.tie.first), day_or_null(bucket.tie.last),
                               bucket.tie.tone ? Json(*bucket.tie.tone) : Json(nullptr), bucket.tie.weight});
        table.add(std::move(row));
    }
    return table;
}

/// Every step from the first event to the last one, also those without.
std::vector<Bar> bars_of(const std::vector<TimelineBucket>& buckets, Step step) {
    std::vector<Bar> bars;
    std::optional<Day> day;
    for (const TimelineBucket& bucket : buckets) {
        if (!bucket.tie.first || bucket.label != step_label(*bucket.tie.first, step)) {
            continue; // wider than a step, or undated
        }
        for (day = day.value_or(*bucket.tie.first); step_label(*day, step) != bucket.label;
             day = step_around(*day, step).last + std::chrono::days(1)) {
            bars.push_back({step_label(*day, step), 0});
        }
        bars.push_back({bucket.label, static_cast<double>(bucket.tie.events)});
        day = step_around(*day, step).last + std::chrono::days(1);
    }
    return bars;
}

/// "2024-02 ▁ ▃█ 2024-07", in no more columns than a terminal has.
std::string sparkline_text(const std::vector<Bar>& bars) {
    constexpr std::size_t most_columns = 100;
    if (bars.size() < 2) {
        return "";
    }
    const std::size_t together = (bars.size() + most_columns - 1) / most_columns;
    std::vector<double> values((bars.size() + together - 1) / together, 0);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        values[i / together] += bars[i].value;
    }
    return bars.front().label + " " + sparkline(values) + " " + bars.back().label + "\n\n";
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
    StoreQuery query(options.events.store(), global, selection);
    const auto who = query.find(options.who);
    const auto with = who && !options.with.empty() ? query.find(options.with) : std::nullopt;
    if (!who || (!options.with.empty() && !with)) {
        return 1;
    }
    const Step step = parse_step(options.by).value_or(Step::month);
    const auto buckets = timeline(query.ties(), selection, step, *who, with);
    const std::string title = label(*who) + (with ? " — " + label(*with) : "");
    const std::vector<Bar> bars = bars_of(buckets, step);
    if (!options.output.svg().empty() && !bars.empty()) {
        const std::string names =
            options.output.chart_label(*who) + (with ? " — " + options.output.chart_label(*with) : "");
        write_chart(query, options.output, timeline_svg(options.output.chart_text(names, names, selection), bars));
    }
    if (options.output.json()) {
        write_stdout(json_text({{"who", actor_json(*who)},
                                {"with", with ? actor_json(*with) : Json(nullptr)},
                                {"by", options.by},
                                {"selection", selection_json(selection)},
                                {"timeline", buckets_json(query.ties(), buckets)}}));
    } else if (options.output.csv()) {
        write_stdout(buckets_table(buckets).csv());
    } else if (buckets.empty()) {
        query.console().note(title + ": no such event");
    } else {
        write_stdout(one_line(title) + "\n\n" + sparkline_text(bars) + buckets_text(buckets));
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
        ->check(CLI::IsMember({"day", "week", "month", "quarter", "year"}))
        ->capture_default_str();
    finish_command(*command, options, global, timeline_examples, true, run_timeline);
}

} // namespace rabita
