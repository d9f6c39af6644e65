#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <vector>

namespace rabita {

/// The stream buffer of a file descriptor, which it neither opens nor closes. It remembers why it failed, which
/// std::ofstream does not, and writes nothing more after that.
class FileBuffer : public std::streambuf {
public:
    explicit FileBuffer(int descriptor);

    /// errno of the first failure; 0: none.
    int error() const { return error_; }

protected:
    int_type overflow(int_type next) override;
    std::streamsize xsputn(const char* text, std::streamsize length) override;
    int sync() override;

private:
    bool write_all(const char* text, std::size_t length);
    bool empty_buffer();

    int descriptor_;
    int error_ = 0;
    std::vector<char> buffer_;
};

/// "No space left on device".
std::string error_text(int error);

} // namespace rabita
