#pragma once

#include "rabita/extraction.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

/// The parts of a record that an article's event and a merged event write alike.
namespace rabita::record {

/// Keys stay in the order in which they are set, so that a record always reads the same way.
using Json = nlohmann::ordered_json;

/// The value, or JSON null.
template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json arguments_json(const std::vector<Argument>& arguments);

/// {"name_ar", "name_en", "state"} or null.
Json place_json(const std::optional<Place>& place);

/// {"begin", "end", "text"}.
Json span_json(const Span& span);

/// {"from", "to"} or null.
Json date_json(const std::optional<DateInterval>& date);

/// One line without a line break. Bytes that are not UTF-8 become U+FFFD: a record is always readable.
std::string dump_line(const Json& value);

} // namespace rabita::record
