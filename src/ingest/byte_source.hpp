#pragma once

#include "ingest/fault.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// A stream of bytes that is read once, from its beginning to its end.
class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// Fills up to `size` bytes (at least 1) of `out`; 0 means the end. Throws StreamFault.
    virtual std::size_t read(char* out, std::size_t size) = 0;
};

/// Bytes that are in memory; `bytes` must outlive it.
class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : left_(bytes) {}
    std::size_t read(char* out, std::size_t size) override;

private:
    std::string_view left_;
};

/// A standard stream; it must outlive this.
class StreamSource : public ByteSource {
public:
    explicit StreamSource(std::istream& input) : input_(input) {}
    std::size_t read(char* out, std::size_t size) override;

private:
    std::istream& input_;
};

/// A source that can be looked into before it is read.
class BufferedSource : public ByteSource {
public:
    explicit BufferedSource(ByteSource& source) : source_(source) {}

    std::size_t read(char* out, std::size_t size) override;

    /// The next bytes, `size` of them or fewer when the source ends before; they stay in the source.
    std::string_view peek(std::size_t size);

    /// Takes `size` bytes, which were peeked at, out of the source.
    void skip(std::size_t size);

    enum class Line { read, too_long, end };

    /// Takes the next line, without its '\n'. A line above `limit` bytes is passed over in constant memory.
    Line line(std::string& out, std::size_t limit);

    /// Takes everything that is left, if it has at most `limit` bytes; empty when it has more.
    std::optional<std::string> rest(std::size_t limit);

    /// Bytes taken so far.
    std::uint64_t consumed() const { return consumed_; }

private:
    bool fill(); ///< false at the end

    ByteSource& source_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t consumed_ = 0;
    bool ended_ = false;
};

} // namespace rabita
