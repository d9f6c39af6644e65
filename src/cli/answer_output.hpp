#pragma once

#include "cli/answer_table.hpp"
#include "cli/selection_options.hpp"
#include "cli/store_query.hpp"
#include "export/charts.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// How an answer is to be given: --json, --csv, and for commands with a picture --svg FILE and --language.
class OutputOptions {
public:
    /// This must outlive the parsing.
    void add_to(CLI::App& command, bool with_chart = false);

    bool json() const { return json_; }
    bool csv() const { return csv_; }
    const std::string& svg() const { return svg_; }

    /// The actor's name in the language of the picture.
    std::string chart_label(const Actor& actor) const;

    /// `arabic` or `english`, and beneath it how the events were chosen.
    ChartText chart_text(std::string_view arabic, std::string_view english, const Selection& selection) const;

private:
    bool json_ = false;
    bool csv_ = false;
    std::string svg_;
    std::string language_ = "ar";
};

struct Answer {
    std::string title;             ///< above the table; empty: none
    Json details = Json::object(); ///< in JSON, before the selection
    AnswerTable rows;
    std::string below;                  ///< more text for a terminal
    std::function<std::string()> chart; ///< the picture
    std::string key = "rows";           ///< of the rows in JSON
};

/// Writes a picture into the file of --svg and says so. Throws InputError.
void write_chart(StoreQuery& query, const OutputOptions& output, const std::string& svg);

/// Writes the answer as asked for. The exit code: 1 when it has no rows. Throws InputError when the picture cannot be
/// written.
int write_answer(StoreQuery& query, const OutputOptions& output, const Selection& selection, const Answer& answer);

/// Id and label of an actor, as two columns: the id is not shown in a terminal.
std::vector<AnswerColumn> actor_columns(const std::string& key, const std::string& heading);

/// Their cells.
void add_actor(std::vector<Json>& row, const Actor& actor);

/// Who, how often of each kind, first, last, sources, strength.
AnswerTable counterparts_table(const std::vector<Counterpart>& rows);

/// The date of a day or null.
Json day_or_null(const std::optional<Day>& day);

/// Blocks of eight heights, one for each value: "▁▃█". The greatest value is the highest; 0 is a space.
std::string sparkline(const std::vector<double>& values);

/// Adds the options of every such command, its examples, and what it runs; `run` gives the exit code.
template <class Options, class Run>
void finish_command(CLI::App& command, std::shared_ptr<Options> options, GlobalOptions& global, const char* examples,
                    bool with_chart, Run run) {
    options->events.add_to(command);
    options->output.add_to(command, with_chart);
    command.footer(examples);
    command.callback([options, &global, run] { global.exit_code = run(*options, global); });
}

} // namespace rabita
