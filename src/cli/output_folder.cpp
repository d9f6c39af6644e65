#include "cli/output_folder.hpp"

#include "cli/file_buffer.hpp"
#include "rabita/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string_view>
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

constexpr std::string_view partial_suffix = ".part";

/// ".ties.json.4711.part": what process 4711 has not completed yet.
fs::path partial_name(const fs::path& target) {
    return "." + target.filename().string() + "." + std::to_string(::getpid()) + std::string(partial_suffix);
}

/// The process that a partial_name() is of; 0 for other names.
pid_t writer_of(std::string_view name) {
    if (!name.starts_with('.') || !name.ends_with(partial_suffix)) {
        return 0;
    }
    name.remove_suffix(partial_suffix.size());
    const std::string_view number = name.substr(name.rfind('.') + 1);
    pid_t writer = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), writer);
    return error == std::errc() && end == number.data() + number.size() ? writer : 0;
}

/// A killed process leaves what it was writing.
void remove_remains(const fs::path& folder) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const pid_t writer = writer_of(entry.path().filename().string());
        if (writer > 0 && ::kill(writer, 0) != 0 && errno == ESRCH) {
            fs::remove(entry.path(), ignored);
        }
    }
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
    remove_remains(path_);
}

void OutputFolder::write(const std::string& name, const std::function<void(std::ostream&)>& write) const {
    const fs::path target = behind_links(fs::path(path_) / name);
    const fs::path partial = target.parent_path() / partial_name(target);
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
