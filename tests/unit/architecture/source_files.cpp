#include "unit/architecture/source_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

namespace rabita::test {

namespace fs = std::filesystem;

namespace {

std::optional<Include> parse_include(std::string_view line) {
    constexpr std::string_view directive = "#include ";
    if (!line.starts_with(directive) || line.size() < directive.size() + 3) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(directive.size());
    const bool quoted = rest.front() == '"';
    const std::size_t end = rest.find(quoted ? '"' : '>', 1);
    return Include{std::string(rest.substr(1, end - 1)), quoted};
}

SourceFile read_source(const fs::path& root, const fs::path& path) {
    SourceFile file{fs::relative(path, root).generic_string(), {}, 0};
    std::ifstream lines(path);
    for (std::string line; std::getline(lines, line); ++file.lines) {
        if (auto include = parse_include(line)) {
            file.includes.push_back(std::move(*include));
        }
    }
    return file;
}

} // namespace

std::vector<SourceFile> source_files(const std::string& folder) {
    const fs::path root = RABITA_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
        const fs::path extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".hpp" || extension == ".cpp")) {
            files.push_back(read_source(root, entry.path()));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

} // namespace rabita::test
