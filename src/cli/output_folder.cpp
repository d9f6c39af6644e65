#include "cli/output_folder.hpp"

#include "cli/file_buffer.hpp"
#include "rabita/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <utility>

namespace rabita {

namespace fs = std::filesystem;

namespace {

/// The file that a symbolic link stands for: the link itself stays.
fs::path behind_links(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? path : real;
}

/// Returns errno, or 0. A file that cannot be completed is left for the caller to remove.
int write_new_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    constexpr mode_t everyone = 0666; // less the umask
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everyone);
    if (descriptor < 0) {
        return errno;
    }
    FileBuffer buffer(descriptor);
    std::ostream out(&buffer);
    try {
        write(out);
    } catch (...) {
        ::close(descriptor);
        ::unlink(path.c_str());
        throw;
    }
    out.flush();
    int error = buffer.error();
    // What is not on the disk yet must not get the final name: a power cut would leave half a file there.
    if (error == 0 && ::fsync(descriptor) != 0 && errno != EINVAL) {
        error = errno;
    }
    if (::close(descriptor) != 0 && error == 0) {
        error = errno;
    }
    return error == 0 && !out ? EIO : error;
}

} // namespace

OutputFolder::OutputFolder(std::string path) : path_(std::move(path)) {
    std::error_code error;
    fs::create_directories(path_, error);
    if (!fs::is_directory(path_, error)) {
        fail("the folder cannot be created" + (error ? " (" + error.message() + ")" : std::string()));
    }
    const fs::path probe = fs::path(path_) / ".rabita-probe";
    const bool writable = std::ofstream(probe).is_open();
    fs::remove(probe, error);
    if (!writable) {
        fail("the folder cannot be written to");
    }
}

void OutputFolder::write(const std::string& name, const std::function<void(std::ostream&)>& write) const {
    const fs::path target = behind_links(fs::path(path_) / name);
    const fs::path partial =
        target.parent_path() / ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".part");
    int error = write_new_file(partial, write);
    if (error == 0 && ::rename(partial.c_str(), target.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        ::unlink(partial.c_str());
        fail(name + " cannot be written (" + error_text(error) + ")");
    }
}

void OutputFolder::fail(const std::string& what) const {
    throw InputError(path_ + ": " + what + "; give another folder with --out");
}

} // namespace rabita
