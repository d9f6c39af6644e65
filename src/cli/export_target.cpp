#include "cli/export_target.hpp"

#include "cli/file_buffer.hpp"
#include "cli/output_folder.hpp"
#include "export/gzip.hpp"
#include "rabita/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <ostream>
#include <utility>

namespace rabita {

namespace fs = std::filesystem;

namespace {

/// Returns errno, or 0. A reader that goes away (`| head`) is an error like any other, not a signal.
int write_to(int descriptor, const FileWriter& writer) {
    std::signal(SIGPIPE, SIG_IGN);
    FileBuffer buffer(descriptor);
    std::ostream out(&buffer);
    writer(out);
    out.flush();
    return buffer.error() != 0 || out ? buffer.error() : EIO;
}

void write_special(const std::string& path, const FileWriter& writer) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    int error = descriptor < 0 ? errno : write_to(descriptor, writer);
    if (descriptor >= 0 && ::close(descriptor) != 0 && error == 0) {
        error = errno;
    }
    if (error != 0) {
        throw InputError(path + ": cannot be written (" + error_text(error) + "); give --out another file");
    }
}

} // namespace

ExportTarget::ExportTarget(std::string path, bool compress) : path_(std::move(path)), compress_(compress) {}

FileWriter ExportTarget::packed(const FileWriter& writer) const {
    return compress_ ? [&writer](std::ostream& out) { write_gzip(out, writer); } : writer;
}

std::string ExportTarget::named(const std::string& name) const {
    return compress_ && !name.ends_with(".gz") && !name.ends_with(".sh") ? name + ".gz" : name;
}

void ExportTarget::write(const FileWriter& writer) const {
    if (is_stdout()) {
        if (const int error = write_to(STDOUT_FILENO, packed(writer)); error != 0) {
            throw InputError("stdout: cannot be written to the end (" + error_text(error) + ")");
        }
        return;
    }
    const fs::path file(path_);
    const auto status = fs::status(file);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        write_special(path_, packed(writer));
        return;
    }
    const OutputFolder folder(file.has_parent_path() ? file.parent_path().string() : ".");
    folder.write(named(file.filename().string()), packed(writer));
}

std::function<void(const std::string&, const FileWriter&)> ExportTarget::folder() const {
    const OutputFolder folder(path_);
    return [this, folder](const std::string& name, const FileWriter& writer) {
        folder.write(named(name), name.ends_with(".sh") ? writer : packed(writer));
    };
}

} // namespace rabita
