#pragma once

#include "rabita/extraction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// The events of a GraphML file as records of the articles that tell of them, sorted by article: what `rabita export
/// --format graphml` wrote in view events or multi, also after another program read it and wrote it anew. Putting them
/// into a store and exporting it in the same way gives the same bytes. gzip is read too.
///
/// Throws InputError naming the file and line: no XML, no graph of rabita, a view or level that does not hold whole
/// events, a record that is damaged or holds U+0000. Memory: the records.
std::vector<Extraction> read_graphml(const std::string& path);

/// Does this JSON hold U+0000 in a string? No file format but JSON can carry it. O(length).
bool holds_nul(std::string_view json);

} // namespace rabita
