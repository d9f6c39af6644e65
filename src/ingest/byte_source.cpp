#include "ingest/byte_source.hpp"

#include <algorithm>
#include <cstring>

namespace rabita {

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U;

} // namespace

std::size_t MemorySource::read(char* out, std::size_t size) {
    const std::size_t count = std::min(size, left_.size());
    std::copy_n(left_.data(), count, out);
    left_.remove_prefix(count);
    return count;
}

std::size_t StreamSource::read(char* out, std::size_t size) {
    input_.read(out, static_cast<std::streamsize>(size));
    return static_cast<std::size_t>(input_.gcount());
}

bool BufferedSource::fill() {
    if (ended_) {
        return false;
    }
    if (at_ > 0) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    const std::size_t before = buffer_.size();
    buffer_.resize(before + chunk);
    std::size_t count = 0;
    try {
        count = source_.read(buffer_.data() + before, chunk);
    } catch (...) {
        buffer_.resize(before);
        ended_ = true;
        throw;
    }
    buffer_.resize(before + count);
    ended_ = count == 0;
    return !ended_;
}

std::size_t BufferedSource::read(char* out, std::size_t size) {
    if (at_ == buffer_.size()) {
        buffer_.clear();
        at_ = 0;
        fill();
    }
    const std::size_t count = std::min(size, buffer_.size() - at_);
    std::copy_n(buffer_.data() + at_, count, out);
    skip(count);
    return count;
}

std::string_view BufferedSource::peek(std::size_t size) {
    while (buffer_.size() - at_ < size && fill()) {
    }
    return std::string_view(buffer_).substr(at_, size);
}

void BufferedSource::skip(std::size_t size) {
    at_ += size;
    consumed_ += size;
}

BufferedSource::Line BufferedSource::line(std::string& out, std::size_t limit) {
    out.clear();
    bool too_long = false;
    bool any = false;
    while (at_ < buffer_.size() || fill()) {
        any = true;
        const std::string_view left = std::string_view(buffer_).substr(at_);
        const std::size_t end = left.find('\n');
        const std::string_view part = left.substr(0, end);
        too_long = too_long || out.size() + part.size() > limit;
        if (!too_long) {
            out += part;
        }
        skip(std::min(part.size() + 1, left.size()));
        if (end != std::string_view::npos) {
            break;
        }
    }
    if (!any) {
        return Line::end;
    }
    return too_long ? Line::too_long : Line::read;
}

std::optional<std::string> BufferedSource::rest(std::size_t limit) {
    std::string out;
    while (at_ < buffer_.size() || fill()) {
        if (out.size() + buffer_.size() - at_ > limit) {
            return std::nullopt;
        }
        out.append(buffer_, at_);
        skip(buffer_.size() - at_);
    }
    return out;
}

} // namespace rabita
