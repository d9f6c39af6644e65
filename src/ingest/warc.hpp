#pragma once

#include "ingest/byte_source.hpp"
#include "ingest/intake.hpp"

#include <functional>
#include <optional>
#include <string>

namespace rabita {

/// What the server or archive says of a piece of content.
struct ContentHints {
    std::optional<std::string> url;
    std::optional<std::string> charset;
};

/// Reads one piece of content found inside another: its bytes, what messages call it, and what is known of it.
using ContentReader = std::function<void(ByteSource& bytes, const std::string& name, const ContentHints& hints)>;

/// Reads a web archive (ISO 28500) in constant memory and hands the body of every page that was answered with success
/// and is text to `reader`, without transfer and content encoding. Other records are passed over.
/// Throws StreamFault when the archive breaks off.
void read_warc(BufferedSource& input, const std::string& name, const Intake& intake, const ContentReader& reader);

/// Reads a saved HTTP response ("HTTP/1.1 200 OK", header, body) likewise.
void read_http_response(BufferedSource& input, const std::string& name, const Intake& intake, ContentHints hints,
                        const ContentReader& reader);

} // namespace rabita
