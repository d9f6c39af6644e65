#pragma once

#include "rabita/query.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// Answers as JSON, keys in a fixed order.
using Json = nlohmann::ordered_json;

Json actor_json(const Actor& actor);

/// events, counts by type, first, last, strength, distance (null for a tie without strength), tone, sources.
Json tie_json(const TieSummary& tie);

/// [{"actor": …, then the fields of tie_json}].
Json counterparts_json(const std::vector<Counterpart>& rows);

/// The record of each event: as in ties.jsonl.
Json events_json(const Ties& ties, const std::vector<std::size_t>& events);

/// The selection that an answer was made with.
Json selection_json(const Selection& selection);

/// Two spaces for each level, a line break at the end. Bytes that are not UTF-8 become U+FFFD.
std::string json_text(const Json& value);

} // namespace rabita
