#include "cli/file_buffer.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace rabita {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;

} // namespace

FileBuffer::FileBuffer(int descriptor) : descriptor_(descriptor), buffer_(piece) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool FileBuffer::write_all(const char* text, std::size_t length) {
    while (error_ == 0 && length > 0) {
        const ssize_t written = ::write(descriptor_, text, length);
        if (written < 0) {
            error_ = errno == EINTR ? 0 : errno;
            continue;
        }
        text += written;
        length -= static_cast<std::size_t>(written);
    }
    return error_ == 0;
}

bool FileBuffer::empty_buffer() {
    const bool written = write_all(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return written;
}

FileBuffer::int_type FileBuffer::overflow(int_type next) {
    if (!empty_buffer()) {
        return traits_type::eof();
    }
    if (!traits_type::eq_int_type(next, traits_type::eof())) {
        sputc(traits_type::to_char_type(next));
    }
    return traits_type::not_eof(next);
}

std::streamsize FileBuffer::xsputn(const char* text, std::streamsize length) {
    if (length < epptr() - pptr()) {
        return std::streambuf::xsputn(text, length);
    }
    return empty_buffer() && write_all(text, static_cast<std::size_t>(length)) ? length : 0;
}

int FileBuffer::sync() {
    return empty_buffer() ? 0 : -1;
}

std::string error_text(int error) {
    return std::generic_category().message(error);
}

} // namespace rabita
