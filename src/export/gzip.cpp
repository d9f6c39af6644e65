#include "export/gzip.hpp"

#include <zlib.h>

#include <array>
#include <new>
#include <ostream>
#include <streambuf>

namespace rabita {

namespace {

class GzipBuffer : public std::streambuf {
public:
    explicit GzipBuffer(std::ostream& out) : out_(out) {
        constexpr int gzip_window = 15 + 16; // 16 asks zlib for gzip's header and trailer
        constexpr int default_memory = 8;
        if (deflateInit2(&zlib_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, default_memory, Z_DEFAULT_STRATEGY) !=
            Z_OK) {
            throw std::bad_alloc();
        }
        setp(plain_.data(), plain_.data() + plain_.size());
    }

    ~GzipBuffer() override { deflateEnd(&zlib_); }

    GzipBuffer(const GzipBuffer&) = delete;
    GzipBuffer& operator=(const GzipBuffer&) = delete;

    void finish() { compress(Z_FINISH); }

protected:
    int_type overflow(int_type next) override {
        compress(Z_NO_FLUSH);
        if (!traits_type::eq_int_type(next, traits_type::eof())) {
            sputc(traits_type::to_char_type(next));
        }
        return out_ ? traits_type::not_eof(next) : traits_type::eof();
    }

private:
    void compress(int flush) {
        zlib_.next_in = reinterpret_cast<Bytef*>(pbase());
        zlib_.avail_in = static_cast<uInt>(pptr() - pbase());
        do {
            zlib_.next_out = reinterpret_cast<Bytef*>(packed_.data());
            zlib_.avail_out = static_cast<uInt>(packed_.size());
            deflate(&zlib_, flush);
            out_.write(packed_.data(), static_cast<std::streamsize>(packed_.size() - zlib_.avail_out));
        } while (zlib_.avail_out == 0);
        setp(plain_.data(), plain_.data() + plain_.size());
    }

    static constexpr std::size_t piece = std::size_t{1} << 16U;

    std::ostream& out_;
    z_stream zlib_{};
    std::array<char, piece> plain_{};
    std::array<char, piece> packed_{};
};

} // namespace

void write_gzip(std::ostream& out, const std::function<void(std::ostream&)>& write) {
    GzipBuffer buffer(out);
    std::ostream plain(&buffer);
    write(plain);
    buffer.finish();
    if (!plain) {
        out.setstate(std::ios::badbit);
    }
}

} // namespace rabita
