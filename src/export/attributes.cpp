#include "export/attributes.hpp"

#include "export/numbers.hpp"

namespace rabita {

namespace {

template <class Values>
std::string names_of(const Values& values) {
    std::string out;
    for (const auto value : values) {
        out += (out.empty() ? "" : " ") + std::string(name(value));
    }
    return out;
}

} // namespace

Attributes selection_attributes(const Selection& selection) {
    Attributes out;
    out.emplace_back("level", std::string(name(selection.level)));
    if (selection.from) {
        out.emplace_back("from", to_iso(*selection.from));
    }
    if (selection.to) {
        out.emplace_back("to", to_iso(*selection.to));
    }
    if (selection.known_by) {
        out.emplace_back("known_by", to_iso(*selection.known_by));
    }
    out.emplace_back("types", selection.types.empty() ? "all" : names_of(selection.types));
    out.emplace_back("statuses", selection.statuses.empty() ? "all" : names_of(selection.statuses));
    out.emplace_back("min_sources", static_cast<std::int64_t>(selection.min_sources));
    out.emplace_back("min_confidence", selection.min_confidence);
    if (selection.half_life_days) {
        out.emplace_back("half_life_days", *selection.half_life_days);
    }
    if (selection.as_of) {
        out.emplace_back("as_of", to_iso(*selection.as_of));
    }
    for (const EventType type : all_event_types) {
        out.emplace_back("weight_" + std::string(name(type)), selection.weights.of(type));
    }
    return out;
}

ColumnType type_of(const Value& value) {
    constexpr ColumnType by_index[] = {ColumnType::text, ColumnType::boolean, ColumnType::integer, ColumnType::real};
    return by_index[value.index()];
}

std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::text: return "string";
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "long";
    case ColumnType::real: return "double";
    }
    return {};
}

void append_text(std::string& out, const Value& value) {
    switch (type_of(value)) {
    case ColumnType::text: out += std::get<std::string>(value); break;
    case ColumnType::boolean: out += std::get<bool>(value) ? "true" : "false"; break;
    case ColumnType::integer: append_number(out, std::get<std::int64_t>(value)); break;
    case ColumnType::real: append_number(out, std::get<double>(value)); break;
    }
}

std::string to_text(const Value& value) {
    std::string out;
    append_text(out, value);
    return out;
}

} // namespace rabita
