#include "cli/api_query.hpp"

#include "cli/selection_options.hpp"

#include <fmt/format.h>

#include <charconv>

namespace rabita {

namespace {

constexpr int bad_request = 400;

template <class Value>
std::optional<Value> parsed(const std::string& text) {
    Value value{};
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    return fault == std::errc() && stop == end && !text.empty() ? std::optional(value) : std::nullopt;
}

template <class Value, class Parse>
std::set<Value> listed(const std::string& name, const std::string& text, Parse parse) {
    std::set<Value> values;
    for (std::size_t begin = 0; begin <= text.size() && !text.empty();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        const auto value = parse(word);
        if (!value) {
            throw BadQuestion(bad_request, fmt::format("{}={}: no such value", name, word));
        }
        values.insert(*value);
        begin = end + 1;
    }
    return values;
}

DateInterval period_asked(const std::string& name, const std::string& text) {
    if (const auto found = parse_period(text)) {
        return *found;
    }
    throw BadQuestion(bad_request, fmt::format("{}={}: give 2024-02-09, 2024-02 or 2024", name, text));
}

} // namespace

std::optional<std::string> ApiQuery::text(const std::string& name) {
    known_.insert(name);
    const auto found = request_.query.find(name);
    return found == request_.query.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

std::size_t ApiQuery::whole(const std::string& name, std::size_t usual, std::size_t least, std::size_t most) {
    const auto given = text(name);
    const auto value = given ? parsed<std::size_t>(*given) : std::optional(usual);
    if (!value || *value < least || *value > most) {
        throw BadQuestion(bad_request, fmt::format("{}: give a whole number from {} to {}", name, least, most));
    }
    return *value;
}

std::optional<double> ApiQuery::number(const std::string& name, double least, double most) {
    const auto given = text(name);
    const auto value = given ? parsed<double>(*given) : std::nullopt;
    if (given && (!value || !(*value >= least && *value <= most))) {
        throw BadQuestion(bad_request, fmt::format("{}: give a number from {} to {}", name, least, most));
    }
    return value;
}

Selection ApiQuery::selection() {
    Selection out;
    if (const auto from = text("from")) {
        out.from = period_asked("from", *from).first;
    }
    if (const auto to = text("to")) {
        out.to = period_asked("to", *to).last;
    }
    out.types = listed<EventType>("type", text("type").value_or(""), parse_event_type);
    if (const auto statuses = text("status")) {
        out.statuses = *statuses == "any" ? std::set<Status>() : listed<Status>("status", *statuses, parse_status);
    }
    if (const auto level = text("level")) {
        out.level = *listed<Level>("level", *level, parse_level).begin();
    }
    out.min_sources = whole("min_sources", 1, 1, 1000);
    out.min_confidence = number("min_confidence", 0, 1).value_or(0);
    out.half_life_days = number("half_life", 1e-3, 1e6);
    return out;
}

void ApiQuery::done() const {
    for (const auto& [name, value] : request_.query) {
        if (!known_.contains(name)) {
            throw BadQuestion(bad_request, name + ": no such parameter here; see /api/openapi.json");
        }
    }
}

} // namespace rabita
