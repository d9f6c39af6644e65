#include "cli/selection_options.hpp"

#include "rabita/error.hpp"

#include <CLI/CLI.hpp>

#include <charconv>

namespace rabita {

namespace {

constexpr const char* selection_group = "Choosing events";

DateInterval period_given(const std::string& option, const std::string& text) {
    if (const auto found = parse_period(text)) {
        return *found;
    }
    throw InputError(option + " " + text + ": no such day; give 2024-02-09, 2024-02 or 2024");
}

void set_weight(KindWeights& weights, const std::string& assignment) {
    const std::size_t equals = assignment.find('=');
    const auto type = parse_event_type(assignment.substr(0, equals));
    double weight = 0;
    const char* const end = assignment.data() + assignment.size();
    const char* const begin = equals == std::string::npos ? end : assignment.data() + equals + 1;
    const auto [stop, fault] = std::from_chars(begin, end, weight);
    if (!type || begin == end || fault != std::errc() || stop != end) {
        throw InputError("--weight " + assignment + ": give KIND=NUMBER, as in --weight statement=0.5");
    }
    weights.set(*type, weight);
}

template <class Value, class Parse>
std::set<Value> parsed(const std::vector<std::string>& names, Parse parse) {
    std::set<Value> values;
    for (const std::string& text : names) {
        if (const auto value = parse(text)) {
            values.insert(*value);
        }
    }
    return values;
}

const std::vector<std::string>& type_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const EventType type : all_event_types) {
            all.emplace_back(name(type));
        }
        return all;
    }();
    return names;
}

} // namespace

std::optional<DateInterval> parse_period(const std::string& text) {
    if (const auto exact = parse_iso_day(text)) {
        return single_day(*exact);
    }
    const bool is_month = text.size() == 7;
    if (!is_month && text.size() != 4) {
        return std::nullopt;
    }
    const auto first = parse_iso_day(text + (is_month ? "-01" : "-01-01"));
    if (!first) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{*first};
    const auto last_month = is_month ? date.month() : std::chrono::December;
    return DateInterval{*first, Day{date.year() / last_month / std::chrono::last}};
}

void SelectionOptions::add_to(CLI::App& command) {
    command.add_option("--store", store_, "Store that build or merge wrote: a file, or postgresql://...")
        ->type_name("FILE")
        ->capture_default_str();
    const auto option = [&command](const std::string& flag, auto& value, const std::string& text) {
        return command.add_option(flag, value, text)->group(selection_group);
    };
    option("--from", from_, "Only events on or after this day, month or year")->type_name("DATE");
    option("--to", to_, "Only events on or before it")->type_name("DATE");
    option("--type", types_, "Only these kinds of events")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(type_names()));
    option("--status", statuses_, "occurred, planned, denied, or any")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"occurred", "planned", "denied", "any"}))
        ->capture_default_str();
    option("--level", level_, "Actors as they are, or the states they act for")
        ->check(CLI::IsMember({"officials", "states"}))
        ->capture_default_str();
    option("--min-sources", min_sources_, "Only events with so many independent sources")->type_name("N");
    option("--min-confidence", min_confidence_, "Only events at least so certain")->check(CLI::Range(0.0, 1.0));
    option("--known-by", known_by_, "Only what articles published up to this day tell")->type_name("DATE");
    option("--half-life", half_life_, "Events lose half of their weight in so many days")
        ->type_name("DAYS")
        ->check(CLI::PositiveNumber);
    option("--as-of", as_of_, "Count their age to this day, not to the last event")->type_name("DATE");
    option("--weight", weights_, "What an event of a kind adds to a tie; may be repeated")
        ->type_name("KIND=NUMBER")
        ->delimiter(',')
        ->allow_extra_args(false);
}

Selection SelectionOptions::selection() const {
    Selection out;
    if (!from_.empty()) {
        out.from = period_given("--from", from_).first;
    }
    if (!to_.empty()) {
        out.to = period_given("--to", to_).last;
    }
    if (out.from && out.to && *out.from > *out.to) {
        throw InputError("--from " + from_ + " lies after --to " + to_);
    }
    out.types = parsed<EventType>(types_, parse_event_type);
    out.statuses = std::find(statuses_.begin(), statuses_.end(), "any") != statuses_.end()
                       ? std::set<Status>()
                       : parsed<Status>(statuses_, parse_status);
    out.level = parse_level(level_).value_or(Level::officials);
    out.min_sources = min_sources_;
    out.min_confidence = min_confidence_;
    out.half_life_days = half_life_;
    if (!known_by_.empty()) {
        out.known_by = period_given("--known-by", known_by_).last;
    }
    if (!as_of_.empty()) {
        out.as_of = period_given("--as-of", as_of_).last;
    }
    for (const std::string& assignment : weights_) {
        set_weight(out.weights, assignment);
    }
    return out;
}

} // namespace rabita
