#pragma once

#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace rabita {

/// Why something that was given is not read.
enum class FaultKind {
    unreadable,  ///< a path that does not exist or cannot be opened
    no_articles, ///< a folder without files
    empty,       ///< a file without text
    not_text,    ///< a picture, a program, a device: nothing that holds articles
    invalid_utf8,
    broken_json, ///< a line that is not one complete JSON object
    broken_csv,
    broken_feed,
    broken_warc,
    broken_archive, ///< damaged or cut compression, zip or tar
    no_text,        ///< a record without text
    bad_date,       ///< a publication date that does not exist
    null_character, ///< U+0000 inside a text
    too_large,      ///< above Limits::article_bytes
    too_deep,       ///< above Limits::nesting or Limits::markup_depth
    bomb,           ///< above Limits::expansion
    foreign,        ///< in another language than Arabic
    no_article      ///< a page without an article: a start page, a list, a login form
};

/// For counting: "invalid UTF-8", "record without text", ...
std::string_view name(FaultKind kind);

/// One thing that is left out.
struct Fault {
    FaultKind kind = FaultKind::unreadable;
    std::string message; ///< one line: where (file, line or byte), what, and what to do
    bool lost = true;    ///< false when nothing was missed: a picture in a folder, a Persian article
};

using FaultSink = std::function<void(const Fault&)>;

/// Ends the reading of one stream; what came before it has been handed on.
class StreamFault : public std::exception {
public:
    explicit StreamFault(Fault fault) : fault_(std::move(fault)) {}

    const Fault& fault() const { return fault_; }
    const char* what() const noexcept override { return fault_.message.c_str(); }

private:
    Fault fault_;
};

/// The text with line breaks, control and bidi-control characters and malformed bytes written as \u{...} or \x.., so
/// that a file's name cannot forge a message or reorder a terminal's line. O(length).
std::string printable(std::string_view text);

} // namespace rabita
