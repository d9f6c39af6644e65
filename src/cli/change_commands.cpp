// bursts, silence, trends, planned: how ties change over time.

#include "cli/answer_output.hpp"
#include "cli/answer_text.hpp"
#include "cli/graph_commands.hpp"
#include "rabita/change.hpp"
#include "rabita/error.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace rabita {

namespace {

/// Whose dyads are asked about, and the day that counts as today.
struct ChangeQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string who;
    std::string with;
    std::string today;
    std::size_t top = 20;

    void add_to(CLI::App& command) {
        command.add_option("WHO", who, "Only the ties of WHO");
        command.add_option("WITH", with, "Only the tie of the two");
        command.add_option("--top", top, "Only so many; 0: all")->type_name("N")->capture_default_str();
    }

    void add_today(CLI::App& command) {
        command.add_option("--today", today, "The day to look back from; without it, the last day that events tell of")
            ->type_name("DATE");
    }

    std::optional<Day> day() const {
        if (today.empty()) {
            return std::nullopt;
        }
        const auto found = parse_period(today);
        if (!found) {
            throw InputError("--today " + today + ": no such day; give 2024-02-09, 2024-02 or 2024");
        }
        return found->last;
    }

    bool full(const std::vector<Json>::size_type rows) const { return top > 0 && rows == top; }
};

/// Empty when a name is not found.
std::optional<DyadScope> find_scope(StoreQuery& query, const ChangeQuestion& options) {
    DyadScope scope;
    if (!options.who.empty() && !(scope.who = query.find(options.who))) {
        return std::nullopt;
    }
    if (!options.with.empty() && !(scope.with = query.find(options.with))) {
        return std::nullopt;
    }
    return scope;
}

AnswerTable dyad_rows(std::vector<AnswerColumn> columns) {
    std::vector<AnswerColumn> all = actor_columns("a", "actor");
    for (auto& column : actor_columns("b", "and")) {
        all.push_back(std::move(column));
    }
    all.insert(all.end(), columns.begin(), columns.end());
    return AnswerTable(std::move(all));
}

std::vector<Json> dyad_cells(const Actor& a, const Actor& b) {
    std::vector<Json> row;
    add_actor(row, a);
    add_actor(row, b);
    return row;
}

struct BurstQuestion : ChangeQuestion {
    std::string by = "month";
    double most_q = 0.05;
};

int run_bursts(const BurstQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto scope = find_scope(query, options);
    if (!scope) {
        return 1;
    }
    Answer answer{"",
                  {{"by", options.by}, {"most_q", options.most_q}},
                  dyad_rows({{"when", "when"},
                             {"events", "events"},
                             {"expected", "expected"},
                             {"p", "p", 6},
                             {"q", "q", 6},
                             {"ids", ""}}),
                  "",
                  {}};
    std::size_t rows = 0;
    for (const Burst& burst :
         bursts(query.ties(), selection, *scope, {parse_step(options.by).value_or(Step::month), options.most_q})) {
        if (options.full(rows++)) {
            break;
        }
        std::vector<Json> row = dyad_cells(burst.a, burst.b);
        Json ids = Json::array();
        for (const std::size_t index : burst.ids) {
            ids.push_back(query.ties().events[index].id);
        }
        row.insert(row.end(), {burst.label, burst.events, burst.expected, burst.p, burst.q, std::move(ids)});
        answer.rows.add(std::move(row));
    }
    return write_answer(query, options.output, selection, answer);
}

struct SilenceQuestion : ChangeQuestion {
    std::size_t least_events = 3;
};

int run_silence(const SilenceQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto scope = find_scope(query, options);
    if (!scope) {
        return 1;
    }
    const auto today = options.day() ? options.day() : last_day(query.ties(), selection);
    Answer answer{"",
                  {{"today", day_or_null(today)}, {"least_events", options.least_events}},
                  dyad_rows({{"last", "last"},
                             {"silent_days", "silent days"},
                             {"usual_days", "usual days", 1},
                             {"longest_before", "longest before"},
                             {"ratio", "times usual", 1},
                             {"chance", "chance", 4},
                             {"events", "events"}}),
                  "",
                  {}};
    std::size_t rows = 0;
    for (const Silence& silence : silences(query.ties(), selection, *scope, {today, options.least_events})) {
        if (options.full(rows++)) {
            break;
        }
        std::vector<Json> row = dyad_cells(silence.a, silence.b);
        row.insert(row.end(), {to_iso(silence.last), silence.now, silence.usual, silence.longest_before, silence.ratio,
                               silence.chance, silence.tie.events});
        answer.rows.add(std::move(row));
    }
    return write_answer(query, options.output, selection, answer);
}

struct TrendQuestion : ChangeQuestion {
    int window = 90;
    std::string only;
};

int run_trends(const TrendQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    StoreQuery query(options.events.store(), global, selection);
    const auto scope = find_scope(query, options);
    if (!scope) {
        return 1;
    }
    const auto today = options.day() ? options.day() : last_day(query.ties(), selection);
    Answer answer{
        "",
        {{"today", day_or_null(today)}, {"window_days", options.window}},
        dyad_rows(
            {{"trend", "trend"}, {"before", "before"}, {"recent", "recent"}, {"expected", "expected"}, {"p", "p", 4}}),
        "",
        {}};
    std::size_t rows = 0;
    for (const Trend& trend : trends(query.ties(), selection, *scope, {today, options.window})) {
        const std::string direction = trend.rising ? "rising" : "fading";
        if (!options.only.empty() && direction != options.only) {
            continue;
        }
        if (options.full(rows++)) {
            break;
        }
        std::vector<Json> row = dyad_cells(trend.a, trend.b);
        row.insert(row.end(), {direction, trend.before, trend.recent, trend.expected, trend.p});
        answer.rows.add(std::move(row));
    }
    return write_answer(query, options.output, selection, answer);
}

struct PlanQuestion {
    SelectionOptions events;
    OutputOptions output;
    std::string outcome;
    std::string today;
    int slack = 3;
};

int run_planned(const PlanQuestion& options, const GlobalOptions& global) {
    const Selection selection = options.events.selection();
    ChangeQuestion when;
    when.today = options.today;
    StoreQuery query(options.events.store(), global, selection);
    const Ties& ties = query.ties();
    Answer answer{"",
                  {{"slack_days", options.slack}},
                  AnswerTable({{"date", "planned for"},
                               {"type", "event"},
                               {"outcome", "outcome"},
                               {"who", "who"},
                               {"id", "id"},
                               {"by", "shown by"},
                               {"by_date", "on"}}),
                  "",
                  {}};
    for (const PlanOutcome& plan : plan_outcomes(ties, selection, {when.day(), options.slack})) {
        const Event& event = ties.events[plan.event];
        if (!options.outcome.empty() && name(plan.outcome) != options.outcome) {
            continue;
        }
        const Event* by = plan.by ? &ties.events[*plan.by] : nullptr;
        answer.rows.add({event.date ? Json(date_text(event.date)) : Json(nullptr), name(event.type), name(plan.outcome),
                         who_text(ties, event), event.id, by != nullptr ? Json(by->id) : Json(nullptr),
                         by != nullptr && by->date ? Json(date_text(by->date)) : Json(nullptr)});
    }
    return write_answer(query, options.output, selection, answer);
}

void add_planned_command(CLI::App& app, GlobalOptions& global) {
    auto plans = std::make_shared<PlanQuestion>();
    CLI::App* command = app.add_subcommand("planned", "What became of planned meetings, calls, visits and agreements");
    command->add_option("--outcome", plans->outcome, "Only those held, cancelled, not held, or open")
        ->check(CLI::IsMember({"held", "cancelled", "not held", "open"}));
    command->add_option("--today", plans->today, "The day to judge from; without it, the last day that events tell of")
        ->type_name("DATE");
    command->add_option("--slack", plans->slack, "Days by which a meeting may move and be the one planned")
        ->check(CLI::NonNegativeNumber)
        ->type_name("DAYS")
        ->capture_default_str();
    finish_command(*command, plans, global,
                   "--status does not count here.\n\nExamples:\n  rabita planned --outcome \"not held\"\n"
                   "  rabita planned --from 2025 --json",
                   false, run_planned);
}

} // namespace

void add_change_commands(CLI::App& app, GlobalOptions& global) {
    auto burst = std::make_shared<BurstQuestion>();
    CLI::App* command = app.add_subcommand("bursts", "When two had more to do with each other than the news explain");
    burst->add_to(*command);
    command->add_option("--by", burst->by, "Step of time")
        ->check(CLI::IsMember({"day", "week", "month", "quarter", "year"}))
        ->capture_default_str();
    command->add_option("--max-q", burst->most_q, "Greatest false discovery rate")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    finish_command(*command, burst, global,
                   "p: Poisson tail of the events of two in a step, against their share of all events of that step;\n"
                   "q: adjusted for the number of steps and pairs (Benjamini and Hochberg).\n\n"
                   "Examples:\n  rabita bursts --level states --by week\n  rabita bursts US IR --max-q 0.2",
                   false, run_bursts);
    auto silence = std::make_shared<SilenceQuestion>();
    command = app.add_subcommand("silence", "Who has fallen silent, against the usual rhythm of the two");
    silence->add_to(*command);
    silence->add_today(*command);
    command->add_option("--min-events", silence->least_events, "On so many different days at least")
        ->type_name("N")
        ->capture_default_str();
    finish_command(
        *command, silence, global,
        "Ties whose present gap is longer than any before it. Usual: the median gap; chance: of so long a gap\n"
        "at their mean rate.\n\nExamples:\n  rabita silence --level states --today 2025-06-01\n"
        "  rabita silence DZ --type meeting,call",
        false, run_silence);
    auto trend = std::make_shared<TrendQuestion>();
    command = app.add_subcommand("trends", "Which ties rise and which fade, against the whole of the news");
    trend->add_to(*command);
    trend->add_today(*command);
    command->add_option("--window", trend->window, "Length of the last window and of the one before it")
        ->check(CLI::PositiveNumber)
        ->type_name("DAYS")
        ->capture_default_str();
    command->add_option("--only", trend->only, "rising or fading")->check(CLI::IsMember({"rising", "fading"}));
    finish_command(*command, trend, global,
                   "Expected: the events of the two, split as those of all are; p: binomial tail.\n\nExamples:\n"
                   "  rabita trends --level states --window 30\n  rabita trends RU --only fading",
                   false, run_trends);
    add_planned_command(app, global);
}

} // namespace rabita
