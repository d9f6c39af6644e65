#pragma once

#include "ingest/byte_source.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// How the bytes of a text stand for characters.
struct Encoding {
    std::string name;       ///< as ICU knows it: "UTF-8", "UTF-16LE", "windows-1256", ...
    std::string reason;     ///< "byte order mark", "declared", "valid", "detected"
    std::size_t marked = 0; ///< bytes of the byte order mark in front

    bool is_utf8() const { return name == "UTF-8"; }
};

/// Chooses the encoding of a text by its byte order mark; else UTF-8 where the bytes are such; else what the page, feed
/// or server declares, if ICU has it; else what ICU detects, of those that Arabic is written in. `begin` is the
/// beginning of the text (64 KiB are plenty); `complete` tells that it is all of it.
Encoding choose_encoding(std::string_view begin, bool complete, const std::optional<std::string>& declared);

/// The encoding that the first 4 KiB declare, in <meta charset>, <meta http-equiv> or <?xml encoding?>; empty if none.
std::optional<std::string> declared_encoding(std::string_view begin);

/// Another source's text as UTF-8. Bytes that mean nothing become U+FFFD.
class DecodedSource : public ByteSource {
public:
    /// Both must outlive this; `encoding` must be of choose_encoding().
    DecodedSource(ByteSource& source, const Encoding& encoding);
    ~DecodedSource() override;
    std::size_t read(char* out, std::size_t size) override;

private:
    class State;
    std::unique_ptr<State> state_;
};

/// A whole text in UTF-8, each malformed sequence replaced by U+FFFD. O(bytes).
std::string repaired_utf8(std::string_view bytes);

} // namespace rabita
