#pragma once

#include "ingest/byte_source.hpp"

#include <chrono>
#include <string>

namespace rabita {

/// A file, or a FIFO that somebody writes to.
class FileSource : public ByteSource {
public:
    /// Throws StreamFault (unreadable) when it cannot be opened, or when nobody writes to the FIFO for `fifo_wait`.
    FileSource(const std::string& path, std::chrono::milliseconds fifo_wait);
    ~FileSource() override;
    std::size_t read(char* out, std::size_t size) override;

private:
    std::string path_;
    int file_ = -1;
};

} // namespace rabita
