#include "ingest/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <string>
#include <vector>

namespace rabita {

namespace {

using namespace std::string_view_literals;

constexpr std::array archive_magics{"\x1F\x8B"sv,   "\x28\xB5\x2F\xFD"sv, "PK\x03\x04"sv,
                                    "PK\x05\x06"sv, "\xFD\x37zXZ\x00"sv,  "BZh"sv};
constexpr std::size_t tar_magic_at = 257;
constexpr std::size_t buffer_size = std::size_t{64} << 10U;

} // namespace

bool begins_archive(std::string_view bytes) {
    for (const std::string_view magic : archive_magics) {
        if (bytes.starts_with(magic)) {
            return true;
        }
    }
    return bytes.size() > tar_magic_at && bytes.substr(tar_magic_at).starts_with("ustar");
}

class Archive::State : public ByteSource {
public:
    State(ByteSource& source, std::string name, const Limits& limits)
        : source_(source), name_(std::move(name)), limits_(limits), buffer_(buffer_size), archive_(archive_read_new()) {
        archive* a = archive_.get();
        archive_read_support_filter_gzip(a);
        archive_read_support_filter_zstd(a);
        archive_read_support_filter_xz(a);
        archive_read_support_filter_bzip2(a);
        archive_read_support_format_zip_streamable(a);
        archive_read_support_format_tar(a);
        archive_read_support_format_raw(a);
        check(archive_read_open(a, this, nullptr, &State::feed, nullptr));
    }

    std::optional<std::string> next() {
        archive_entry* entry = nullptr;
        while (true) {
            const int status = archive_read_next_header(archive_.get(), &entry);
            if (status == ARCHIVE_EOF) {
                return std::nullopt;
            }
            check(status);
            if (archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW) {
                return "";
            }
            if (archive_entry_filetype(entry) == AE_IFREG) {
                const char* path = archive_entry_pathname_utf8(entry);
                return path != nullptr ? path : "(unnamed)";
            }
        }
    }

    std::size_t read(char* out, std::size_t size) override {
        const la_ssize_t count = archive_read_data(archive_.get(), out, size);
        if (count < 0) {
            check(static_cast<int>(count));
        }
        given_ += static_cast<std::uint64_t>(std::max<la_ssize_t>(count, 0));
        if (given_ > limits_.expansion_free &&
            static_cast<double>(given_) > limits_.expansion * static_cast<double>(taken_)) {
            throw StreamFault({FaultKind::bomb, fmt::format("{}: decompresses to more than {:.0f} times its size; "
                                                            "unpack it yourself if that is right",
                                                            name_, limits_.expansion)});
        }
        return static_cast<std::size_t>(std::max<la_ssize_t>(count, 0));
    }

private:
    static la_ssize_t feed(archive* a, void* self, const void** bytes) {
        State& state = *static_cast<State*>(self);
        try {
            const std::size_t count = state.source_.read(state.buffer_.data(), state.buffer_.size());
            state.taken_ += count;
            *bytes = state.buffer_.data();
            return static_cast<la_ssize_t>(count);
        } catch (...) { // may not pass through the library
            state.failure_ = std::current_exception();
            archive_set_error(a, EIO, "the bytes cannot be read");
            return ARCHIVE_FATAL;
        }
    }

    void check(int status) {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
            return;
        }
        const char* reason = archive_error_string(archive_.get());
        throw StreamFault({FaultKind::broken_archive,
                           fmt::format("{}: damaged or cut off ({}); what came before it is read, get the file anew",
                                       name_, reason != nullptr ? printable(reason) : "no reason given")});
    }

    struct Close {
        void operator()(archive* a) const { archive_read_free(a); }
    };

    ByteSource& source_;
    std::string name_;
    Limits limits_;
    std::vector<char> buffer_;
    std::uint64_t taken_ = 0;
    std::uint64_t given_ = 0;
    std::exception_ptr failure_;
    std::unique_ptr<archive, Close> archive_;
};

Archive::Archive(ByteSource& source, std::string name, const Limits& limits)
    : state_(std::make_unique<State>(source, std::move(name), limits)) {}

Archive::~Archive() = default;

std::optional<std::string> Archive::next() {
    return state_->next();
}

ByteSource& Archive::entry() {
    return *state_;
}

} // namespace rabita
