#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rabita {

/// Why something that was given is not read.
enum class FaultKind {
    unreadable,  ///< a path that does not exist or cannot be opened
    no_articles, ///< a folder without articles
    empty,       ///< a file without text
    invalid_utf8,
    broken_json,   ///< a line that is not one complete JSON object
    no_text,       ///< a record without text
    bad_date,      ///< a publication date that does not exist
    null_character ///< U+0000 inside a text
};

/// For counting: "invalid UTF-8", "record without text", ...
std::string_view name(FaultKind kind);

/// One thing that is left out.
struct Fault {
    FaultKind kind = FaultKind::unreadable;
    std::string message; ///< one line: where (file, line or byte), what, and what to do
};

using FaultSink = std::function<void(const Fault&)>;

} // namespace rabita
