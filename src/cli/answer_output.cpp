#include "cli/answer_output.hpp"

#include "cli/output_folder.hpp"
#include "cli/table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <ostream>

namespace rabita {

namespace {

void write_file(const std::string& path, const std::string& bytes) {
    const std::filesystem::path file(path);
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    OutputFolder(folder).write(file.filename().string(), [&](std::ostream& out) { out << bytes; });
}

std::string selection_text(const Selection& selection) {
    std::string out;
    const Json chosen = selection_json(selection);
    for (const auto& [key, value] : chosen.items()) {
        if (!key.starts_with("weight_")) {
            out +=
                (out.empty() ? "" : " · ") + key + " " + (value.is_string() ? value.get<std::string>() : value.dump());
        }
    }
    return out;
}

} // namespace

void OutputOptions::add_to(CLI::App& command, bool with_chart) {
    auto* json = command.add_flag("--json", json_, "Print JSON");
    command.add_flag("--csv", csv_, "Print CSV")->excludes(json);
    if (with_chart) {
        command.add_option("--svg", svg_, "Also draw it into FILE")->type_name("FILE");
        command.add_option("--language", language_, "Of the names in the picture")
            ->check(CLI::IsMember({"ar", "en"}))
            ->capture_default_str();
    }
}

std::string OutputOptions::chart_label(const Actor& actor) const {
    const auto& wanted = language_ == "en" ? actor.name_en : actor.name_ar;
    return wanted && !wanted->empty() ? *wanted : label(actor);
}

ChartText OutputOptions::chart_text(std::string_view arabic, std::string_view english,
                                    const Selection& selection) const {
    const bool right_to_left = language_ == "ar";
    return {std::string(right_to_left ? arabic : english), selection_text(selection), right_to_left};
}

void write_chart(StoreQuery& query, const OutputOptions& output, const std::string& svg) {
    write_file(output.svg(), svg);
    query.console().note("wrote " + output.svg());
}

int write_answer(StoreQuery& query, const OutputOptions& output, const Selection& selection, const Answer& answer) {
    if (!output.svg().empty() && answer.chart && !answer.rows.empty()) {
        write_chart(query, output, answer.chart());
    }
    if (output.json()) {
        Json out = answer.details;
        out["selection"] = selection_json(selection);
        out[answer.key] = answer.rows.json();
        write_stdout(json_text(out));
    } else if (output.csv()) {
        write_stdout(answer.rows.csv());
    } else if (answer.rows.empty()) {
        query.console().note((answer.title.empty() ? "" : one_line(answer.title) + ": ") + "nothing found");
    } else {
        write_stdout((answer.title.empty() ? "" : one_line(answer.title) + "\n\n") + answer.rows.text() + answer.below);
    }
    return answer.rows.empty() ? 1 : 0;
}

std::vector<AnswerColumn> actor_columns(const std::string& key, const std::string& heading) {
    return {{key, ""}, {key + "_label", heading}};
}

void add_actor(std::vector<Json>& row, const Actor& actor) {
    row.emplace_back(actor.id);
    row.emplace_back(label(actor));
}

AnswerTable counterparts_table(const std::vector<Counterpart>& rows) {
    std::vector<AnswerColumn> columns = actor_columns("actor", "actor");
    columns.push_back({"events", "events"});
    for (const EventType type : all_event_types) {
        columns.push_back({std::string(name(type)), std::string(name(type))});
    }
    columns.insert(columns.end(),
                   {{"first", "first"}, {"last", "last"}, {"sources", "sources"}, {"strength", "strength"}});
    AnswerTable table(std::move(columns));
    for (const Counterpart& row : rows) {
        std::vector<Json> cells;
        add_actor(cells, row.actor);
        cells.emplace_back(row.tie.events);
        cells.insert(cells.end(), row.tie.counts.begin(), row.tie.counts.end());
        cells.insert(cells.end(),
                     {day_or_null(row.tie.first), day_or_null(row.tie.last), row.tie.sources, row.tie.weight});
        table.add(std::move(cells));
    }
    return table;
}

Json day_or_null(const std::optional<Day>& day) {
    return day ? Json(to_iso(*day)) : Json(nullptr);
}

std::string sparkline(const std::vector<double>& values) {
    constexpr std::array<const char*, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const double most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    std::string out;
    for (const double value : values) {
        const bool none = !(value > 0) || !(most > 0);
        out += none ? " " : blocks[static_cast<std::size_t>(std::min(7.0, std::floor(value / most * 8)))];
    }
    return out;
}

} // namespace rabita
