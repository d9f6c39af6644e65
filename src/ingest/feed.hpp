#pragma once

#include "ingest/byte_source.hpp"
#include "ingest/intake.hpp"

#include <string>

namespace rabita {

/// Reads an RSS (0.9x, 1.0, 2.0) or Atom feed, an article an entry, with libxml2's streaming reader: entities of the
/// feed's own are not expanded and nothing is fetched. The input is UTF-8. Damaged feeds are read as far as they go.
void read_feed(BufferedSource& input, const std::string& name, const Intake& intake);

} // namespace rabita
