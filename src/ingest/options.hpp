#pragma once

#include "rabita/document.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rabita {

/// What one input may cost. Whatever goes beyond is left out and reported; the rest is read.
struct Limits {
    std::size_t article_bytes = std::size_t{16} << 20U; ///< one text, page, record or line, decompressed
    std::size_t text_share = 4;                         ///< the text may have 1/4 of that: reading it takes longer
    unsigned nesting = 6;                               ///< archives and compression inside each other
    unsigned markup_depth = 1000;                       ///< elements of a page inside each other
    double expansion = 300;                             ///< decompressed to compressed bytes of an archive ...
    std::uint64_t expansion_free = 64ULL << 20U;        ///< ... which counts once this much came out of it
    std::chrono::milliseconds fifo_wait{3000};          ///< for somebody to write to a FIFO
};

/// How far the reading of all given files has come.
struct ReadProgress {
    std::uint64_t bytes = 0; ///< read from files and stdin, as stored
    std::uint64_t total = 0; ///< size of all given files; 0 when not known (stdin, pipes)
};

/// How articles are read.
struct ReadOptions {
    /// Which member or column holds what: keys are id, text, title, published, source and url; a value that begins with
    /// '/' is a JSON pointer. Without an entry the usual names are tried (record_fields.hpp).
    std::map<std::string, std::string, std::less<>> fields;
    Limits limits;
    bool any_language = false;                            ///< do not skip what is not Arabic
    std::function<bool(const Document&)> known = nullptr; ///< asked before the language is; leaves out what it knows
    /// Asked before a record, page or text is parsed, with what Document::input was when it was read; the same input
    /// may be asked for under several digests. Leaves out what it knows.
    std::function<bool(const std::string&)> known_input = nullptr;
    std::function<void(const std::string&)> note = nullptr; ///< told which encoding and form each file is in
    std::function<void(const ReadProgress&)> progress = nullptr;
};

} // namespace rabita
