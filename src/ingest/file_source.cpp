#include "ingest/file_source.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rabita {

namespace {

[[noreturn]] void unreadable(const std::string& path, const std::string& what) {
    throw StreamFault({FaultKind::unreadable, fmt::format("{}: {}", printable(path), what)});
}

std::string reason_of(int error) {
    if (error == ENOENT) {
        return "no such file or folder; check the path";
    }
    if (error == ELOOP) {
        return "symbolic links that lead in a circle; name the file itself";
    }
    return fmt::format("cannot be opened ({}); check its permissions", std::strerror(error));
}

} // namespace

FileSource::FileSource(const std::string& path, std::chrono::milliseconds fifo_wait) : path_(path) {
    // Without O_NONBLOCK the opening itself would wait for a writer.
    file_ = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file_ < 0) {
        unreadable(path, reason_of(errno));
    }
    struct stat status {};
    fstat(file_, &status);
    const bool handed_over = path.starts_with("/dev/fd/") || path.starts_with("/proc/"); // has its writer already
    if (S_ISFIFO(status.st_mode) && !handed_over) {
        pollfd writer{file_, POLLIN, 0};
        if (poll(&writer, 1, static_cast<int>(fifo_wait.count())) == 0) {
            close(file_);
            file_ = -1;
            unreadable(path, fmt::format("a FIFO that nobody wrote to for {} s; start its writer first",
                                         static_cast<double>(fifo_wait.count()) / 1000));
        }
    } else if (!S_ISREG(status.st_mode) && !S_ISCHR(status.st_mode) && !S_ISFIFO(status.st_mode)) {
        close(file_);
        file_ = -1;
        unreadable(path, "neither a file nor a folder; leave it out");
    }
    fcntl(file_, F_SETFL, fcntl(file_, F_GETFL) & ~O_NONBLOCK);
}

FileSource::~FileSource() {
    if (file_ >= 0) {
        close(file_);
    }
}

std::size_t FileSource::read(char* out, std::size_t size) {
    while (true) {
        const ssize_t count = ::read(file_, out, size);
        if (count >= 0) {
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR) {
            unreadable(path_, fmt::format("cannot be read to its end ({}); check the disk", std::strerror(errno)));
        }
    }
}

} // namespace rabita
