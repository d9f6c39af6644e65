#pragma once

#include "ingest/fault.hpp"
#include "ingest/json_record.hpp"

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace rabita {

/// What a run of read_articles() came upon, besides the documents and faults that it handed on.
struct ReadCounts {
    std::size_t files = 0;         ///< opened
    std::size_t skipped_files = 0; ///< of folders: their names do not end as an article's does
};

/// Reads articles and hands each to `sink` as soon as it is read, in the order of `paths`. A path is a file, a folder
/// (read recursively, in the order of the paths' bytes; .txt, .jsonl, .ndjson and .json count) or "-" for `input`.
///
/// A file whose first character beyond white space is '{' holds JSON Lines, one record a line (json_record.hpp), or,
/// if it is called .json, perhaps one record over several lines. One that is a JSON array of objects holds records
/// too. Any other file is one article in plain
/// text: its bytes as they are, but for a byte order mark; its id is the path as given.
///
/// Whatever cannot be used goes to `report`, and reading continues with the next. Memory: one record, or one text file.
ReadCounts read_articles(const std::vector<std::string>& paths, std::istream& input, const DocumentSink& sink,
                         const FaultSink& report);

/// Reads one stream as read_articles() reads a file called `name`.
void read_article_stream(std::istream& input, const std::string& name, const DocumentSink& sink,
                         const FaultSink& report);

} // namespace rabita
