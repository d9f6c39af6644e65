#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace rabita {

/// A folder that a command writes its files into.
class OutputFolder {
public:
    /// Creates the folder if it is missing. Throws InputError when nothing can be written there, so that a command
    /// finds out before its work.
    explicit OutputFolder(std::string path);

    /// Writes one file through `write`. The file appears complete or not at all. Throws InputError.
    void write(const std::string& name, const std::function<void(std::ostream&)>& write) const;

    const std::string& path() const { return path_; }

private:
    [[noreturn]] void fail(const std::string& what) const;

    std::string path_;
};

} // namespace rabita
