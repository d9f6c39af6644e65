#include "cli/output_folder.hpp"

#include "rabita/error.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

namespace rabita {

namespace fs = std::filesystem;

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
    const fs::path target = fs::path(path_) / name;
    const fs::path partial = fs::path(path_) / (name + ".part");
    std::ofstream file(partial, std::ios::binary);
    write(file);
    file.close();
    std::error_code error;
    if (file) {
        fs::rename(partial, target, error);
    }
    if (!file || error) {
        std::error_code ignored;
        fs::remove(partial, ignored);
        fail(name + " cannot be written" + (error ? " (" + error.message() + ")" : std::string("; is the disk full?")));
    }
}

void OutputFolder::fail(const std::string& what) const {
    throw InputError(path_ + ": " + what + "; give another folder with --out");
}

} // namespace rabita
