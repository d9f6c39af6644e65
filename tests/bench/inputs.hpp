#pragma once

#include "rabita/document.hpp"

#include <string>
#include <vector>

namespace rabita::bench {

/// The articles of a file, or of the .jsonl and .txt files below a folder, in memory and sorted by path. A .jsonl file
/// has one record a line, any other file is one article. Throws std::runtime_error when there is no text.
std::vector<Document> load_articles(const std::string& path);

/// Bytes of text in all of them.
std::size_t text_bytes(const std::vector<Document>& articles);

} // namespace rabita::bench
