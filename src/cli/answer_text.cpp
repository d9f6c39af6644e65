#include "cli/answer_text.hpp"

#include "graph/cast.hpp"
#include "text/folding.hpp"

#include <fmt/format.h>

namespace rabita {

namespace {

constexpr std::size_t longest_quote = 60;

std::string beginning(std::string_view utf8) {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < longest_quote && offset < utf8.size(); ++i) {
        next_code_point(utf8, offset);
    }
    return std::string(utf8.substr(0, offset)) + (offset < utf8.size() ? "…" : "");
}

} // namespace

std::string who_text(const Ties& ties, const Event& event) {
    std::string from;
    std::string to;
    for (const Argument& argument : event.arguments) {
        const Role role = argument.role;
        const bool acted_on =
            role == Role::host || role == Role::target || role == Role::receiver || role == Role::recipient;
        std::string& side = acted_on ? to : from;
        const Actor* actor = find_actor(ties, argument.actor);
        const std::string text = actor != nullptr ? actor->name_ar.value_or(label(*actor)) : argument.actor;
        side += (side.empty() ? "" : ", ") + text;
    }
    return one_line(to.empty() ? from : from + " → " + to);
}

std::string day_text(const std::optional<Day>& day) {
    return day ? to_iso(*day) : "-";
}

std::string date_text(const std::optional<DateInterval>& date) {
    if (!date) {
        return "-";
    }
    return date->first == date->last ? to_iso(date->first) : to_iso(date->first) + "/" + to_iso(date->last);
}

std::string number_text(double value) {
    return fmt::format("{:.2f}", value);
}

std::string label_of(const Ties& ties, const std::string& actor_id) {
    const Actor* actor = find_actor(ties, actor_id);
    return one_line(actor != nullptr ? label(*actor) : actor_id);
}

std::vector<Table::Heading> count_headings() {
    std::vector<Table::Heading> headings;
    for (const EventType type : all_event_types) {
        headings.push_back({std::string(name(type)), Align::right});
    }
    return headings;
}

void append_counts(std::vector<std::string>& row, const TieSummary& tie) {
    for (const std::size_t count : tie.counts) {
        row.push_back(count > 0 ? std::to_string(count) : "");
    }
}

std::string counterparts_text(const std::string& heading, const std::vector<Counterpart>& rows) {
    std::vector<Table::Heading> headings{{heading}};
    for (auto& count : count_headings()) {
        headings.push_back(std::move(count));
    }
    headings.insert(headings.end(), {{"first"}, {"last"}, {"sources", Align::right}, {"strength", Align::right}});
    Table table(std::move(headings));
    for (const Counterpart& row : rows) {
        std::vector<std::string> cells{one_line(label(row.actor))};
        append_counts(cells, row.tie);
        cells.insert(cells.end(), {day_text(row.tie.first), day_text(row.tie.last), std::to_string(row.tie.sources),
                                   number_text(row.tie.weight)});
        table.add(std::move(cells));
    }
    return table.empty() ? "" : table.text(stdout_bidi());
}

std::string events_text(const Ties& ties, const std::vector<std::size_t>& events) {
    Table table({{"date"}, {"event"}, {"who"}, {"evidence"}, {"id"}});
    for (const std::size_t index : events) {
        const Event& event = ties.events[index];
        const std::string status = event.status == Status::occurred ? "" : " (" + std::string(name(event.status)) + ")";
        const std::string proof = event.evidence.empty() ? "" : event.evidence.front().span.text;
        table.add({date_text(event.date), std::string(name(event.type)) + status, who_text(ties, event),
                   beginning(one_line(proof)), event.id});
    }
    return table.empty() ? "" : table.text(stdout_bidi());
}

} // namespace rabita
