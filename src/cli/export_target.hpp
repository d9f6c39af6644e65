#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace rabita {

/// Writes one file's content.
using FileWriter = std::function<void(std::ostream&)>;

/// Where an export goes: "-" is stdout, anything else a file, or a folder of files. Every file appears complete or not
/// at all.
class ExportTarget {
public:
    /// With `compress` every file is gzip and its name ends in .gz.
    ExportTarget(std::string path, bool compress);

    bool is_stdout() const { return path_ == "-"; }

    /// One file, or stdout. What is no regular file (a pipe, /dev/null) is written to as it is. Throws InputError.
    void write(const FileWriter& writer) const;

    /// Writes files by name into the folder; both throw InputError, this one when the folder cannot be used. This must
    /// outlive the result.
    std::function<void(const std::string& name, const FileWriter&)> folder() const;

private:
    FileWriter packed(const FileWriter& writer) const;
    std::string named(const std::string& name) const;

    std::string path_;
    bool compress_;
};

} // namespace rabita
