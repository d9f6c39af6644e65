#pragma once

#include "ingest/byte_source.hpp"
#include "ingest/intake.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// Is this first line the header of a table, with a column that holds the text?
bool begins_csv(std::string_view begin, const ReadOptions& options);

/// Reads a table (RFC 4180; commas, semicolons or tabs), a record a row, in constant memory. Broken rows are reported
/// and left out.
void read_csv(BufferedSource& input, const std::string& name, const Intake& intake);

} // namespace rabita
