#pragma once

#include "ingest/fault.hpp"
#include "rabita/document.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

using DocumentSink = std::function<void(Document&&)>;

/// Reads one record {"id", "title", "text", "published", "source", "url"}; only "text" is required, and members of
/// another type than string count as absent, but for "text" and "published". `json` must be valid UTF-8. `place`
/// ("file:line") begins the message of a fault and is the id of a record without one. Reports at most one fault;
/// empty after a fault.
std::optional<Document> read_json_record(std::string_view json, const std::string& place, const FaultSink& report);

/// Reads a whole text that is one JSON record, or an array of records, over as many lines as it likes. Returns false,
/// having done nothing, when it is neither. `json` must be valid UTF-8.
bool read_json_file(std::string_view json, const std::string& file, const DocumentSink& sink, const FaultSink& report);

/// The day of "2024-02-10" or of an ISO 8601 date and time ("2024-02-10T12:00:00Z"), as written, whatever its zone;
/// empty for another form or a day that does not exist.
std::optional<Day> parse_published(std::string_view text);

} // namespace rabita
