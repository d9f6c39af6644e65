#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace rabita {

/// Gathers text for a stream and hands it on in large pieces: many times faster than single insertions. Errors are left
/// to the state of the stream. The last piece goes out with the destructor.
class TextBuffer {
public:
    explicit TextBuffer(std::ostream& out) : out_(out) { text_.reserve(2 * piece); }
    ~TextBuffer() { flush(); }

    TextBuffer(const TextBuffer&) = delete;
    TextBuffer& operator=(const TextBuffer&) = delete;

    TextBuffer& operator<<(std::string_view text) {
        text_ += text;
        return *this;
    }

    /// To append to by other means.
    std::string& text() { return text_; }

    /// Call it now and then, as after each vertex or edge.
    void flush_when_full() {
        if (text_.size() >= piece) {
            flush();
        }
    }

private:
    static constexpr std::size_t piece = std::size_t{1} << 16U;

    void flush() {
        out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }

    std::ostream& out_;
    std::string text_;
};

} // namespace rabita
