#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace rabita::test {

/// A file that is gone when the test ends.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& contents)
        : path_(std::filesystem::temp_directory_path() / ("rabita-" + std::to_string(getpid()) + "-" + name)) {
        std::ofstream(path_, std::ios::binary) << contents;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

} // namespace rabita::test
