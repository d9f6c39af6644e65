#include "cli/answer_output.hpp"
#include "cli/graph_commands.hpp"
#include "cli/table.hpp"
#include "graph/cast.hpp"
#include "rabita/change.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace rabita {

namespace {

constexpr const char* matrix_examples =
    R"(Without --by, the strength of the ties between the strongest; with it, the events of the busiest over time.

Examples:
  rabita matrix --level states --top 12 --svg states.svg
  rabita matrix --by month --svg months.svg --language en
  rabita matrix --level states --csv)";

struct MatrixQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string by;
    std::size_t top = 15;
};

int run_matrix(const MatrixQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto step = parse_step(options.by);
    const Matrix matrix = step ? activity_matrix(query.ties(), selection, *step, options.top)
                               : tie_matrix(query.ties(), selection, options.top);
    std::vector<AnswerColumn> columns = actor_columns("actor", step ? "events of" : "strength of");
    for (const std::string& column : matrix.columns) {
        columns.push_back({column, column, step ? 0 : 1});
    }
    Answer answer{"", {{"by", step ? Json(options.by) : Json(nullptr)}}, AnswerTable(std::move(columns)), "", {}};
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        std::vector<Json> row;
        add_actor(row, matrix.rows[i]);
        for (const double value : matrix.values[i]) {
            row.push_back(value > 0 ? Json(value) : Json(nullptr));
        }
        answer.rows.add(std::move(row));
        rows.push_back(options.output.chart_label(matrix.rows[i]));
    }
    answer.chart = [&] {
        const ChartText text = step ? options.output.chart_text("النشاط عبر الزمن", "Activity over time", selection)
                                    : options.output.chart_text("من يرتبط بمن", "Who is tied to whom", selection);
        return heat_map_svg(text, rows, step ? matrix.columns : rows, matrix.values);
    };
    return write_answer(query, options.output, selection, answer);
}

} // namespace

void add_matrix_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<MatrixQuestion>();
    CLI::App* command = app.add_subcommand("matrix", "Who with whom, or who when, as a table and a heat map");
    command->add_option("--by", options->by, "Events by this step of time instead of ties")
        ->check(CLI::IsMember({"day", "week", "month", "quarter", "year"}));
    command->add_option("--top", options->top, "So many actors")->type_name("N")->capture_default_str();
    finish_command(*command, options, global, matrix_examples, true, run_matrix);
}

} // namespace rabita
