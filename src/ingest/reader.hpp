#pragma once

#include "ingest/intake.hpp"
#include "ingest/options.hpp"

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace rabita {

/// What a run of read_articles() came upon, besides the documents and faults that it handed on.
struct ReadCounts {
    std::size_t files = 0;   ///< opened
    std::uint64_t bytes = 0; ///< read, as stored
};

/// Reads articles and hands each to `sink` as soon as it is read, in the order of `paths`. A path is a file, a FIFO, a
/// folder (read recursively, in the order of the paths' bytes; hidden files and what is no file are passed over) or "-"
/// for `input`.
///
/// What a file holds is recognised by its content: plain text, a web page, JSON Lines or a JSON array, RSS or Atom,
/// WARC, CSV with a header, a saved HTTP response; each also compressed (gzip, zstd, xz, bzip2) and inside zip or tar;
/// in UTF-8, UTF-16, windows-1256 or ISO-8859-6.
///
/// Whatever cannot be used goes to `report`, and reading continues with the next. Memory: one record, page or text.
ReadCounts read_articles(const std::vector<std::string>& paths, std::istream& input, const ReadOptions& options,
                         const DocumentSink& sink, const FaultSink& report);

/// Reads one stream as read_articles() reads a file called `name`.
void read_article_stream(std::istream& input, const std::string& name, const ReadOptions& options,
                         const DocumentSink& sink, const FaultSink& report);

} // namespace rabita
