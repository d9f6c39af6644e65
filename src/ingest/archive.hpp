#pragma once

#include "ingest/byte_source.hpp"
#include "ingest/options.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// Do these first bytes (at least 512, or all) begin a compressed file, a zip or a tar?
bool begins_archive(std::string_view bytes);

/// Compressed bytes (gzip, zstd, xz, bzip2), or the files in a zip or tar, which may be compressed as well; read with
/// libarchive as a stream, in constant memory.
class Archive {
public:
    /// `source` must outlive this. `name` begins the message of a fault.
    Archive(ByteSource& source, std::string name, const Limits& limits);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// Goes on to the next file and gives its path, empty for bytes that are only compressed; nothing at the end.
    /// Throws StreamFault when the archive is damaged or goes beyond the limits.
    std::optional<std::string> next();

    /// The bytes of that file, valid until next().
    ByteSource& entry();

private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace rabita
