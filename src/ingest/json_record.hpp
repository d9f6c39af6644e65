#pragma once

#include "ingest/byte_source.hpp"
#include "ingest/given_input.hpp"
#include "ingest/intake.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// Reads one record, a JSON object with the fields of record_fields.hpp; only the text is required, and members of
/// another type than string count as absent, but for text and "published". A text that is markup is read as a page. The
/// id of a record without one is `place` ("file:line"), which also begins the message of a fault: at most one.
/// `json` must be valid UTF-8, and is what `given` was taken of.
void read_json_record(std::string_view json, const GivenInput& given, const std::string& place, const Intake& intake);

/// Reads JSON from its first character, '{' or '[': JSON Lines, an array of records in constant memory, or one record
/// over as many lines as it likes. `lines_before` and `bytes_before` stand in front of it in the file. Returns false,
/// having taken nothing, when it begins with '[' and is no array of records.
bool read_json_stream(BufferedSource& input, const std::string& name, std::size_t lines_before,
                      std::size_t bytes_before, const Intake& intake);

/// The day of "2024-02-10" or of an ISO 8601 date and time ("2024-02-10T12:00:00Z"), as written, whatever its zone;
/// empty for another form or a day that does not exist.
std::optional<Day> parse_published(std::string_view text);

} // namespace rabita
