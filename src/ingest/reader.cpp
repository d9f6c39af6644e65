#include "ingest/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace rabita {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> article_endings{".txt", ".jsonl", ".ndjson", ".json"};

bool ends_like_an_article(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(article_endings.begin(), article_endings.end(), ending) != article_endings.end();
}

class Reader {
public:
    Reader(std::istream& input, const DocumentSink& sink, const FaultSink& report)
        : input_(input), sink_(sink), report_(report) {}

    void read(const std::string& path) {
        std::error_code error;
        if (path == "-") {
            ++counts_.files;
            read_article_stream(input_, "stdin", sink_, report_);
        } else if (fs::is_directory(path, error)) {
            read_folder(path);
        } else {
            read_file(path);
        }
    }

    const ReadCounts& counts() const { return counts_; }

private:
    void read_file(const std::string& path) {
        std::error_code error;
        const bool exists = fs::exists(path, error);
        std::ifstream file(path, std::ios::binary);
        if (!exists || !file) {
            const char* reason = std::strerror(errno);
            report_({FaultKind::unreadable,
                     exists ? fmt::format("{}: cannot be opened ({}); check its permissions", path, reason)
                            : fmt::format("{}: no such file or folder; check the path", path)});
            return;
        }
        ++counts_.files;
        read_article_stream(file, path, sink_, report_);
    }

    void read_folder(const std::string& folder) {
        const std::vector<std::string> files = articles_below(folder);
        if (files.empty()) {
            report_(
                {FaultKind::no_articles,
                 fmt::format("{}: no articles in this folder; it needs .txt, .jsonl, .ndjson or .json files", folder)});
        }
        for (const std::string& file : files) {
            read_file(file);
        }
    }

    /// Sorted, because the order of a directory's entries differs between file systems.
    std::vector<std::string> articles_below(const std::string& folder) {
        std::vector<std::string> files;
        std::error_code error;
        fs::recursive_directory_iterator entry(folder, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            std::error_code kind_error;
            if (!entry->is_regular_file(kind_error)) {
                continue;
            }
            if (ends_like_an_article(entry->path())) {
                files.push_back(entry->path().string());
            } else {
                ++counts_.skipped_files;
            }
        }
        if (error) {
            report_({FaultKind::unreadable, fmt::format("{}: the folder cannot be read to its end ({}); check its "
                                                        "permissions",
                                                        folder, error.message())});
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    std::istream& input_;
    const DocumentSink& sink_;
    const FaultSink& report_;
    ReadCounts counts_;
};

} // namespace

ReadCounts read_articles(const std::vector<std::string>& paths, std::istream& input, const DocumentSink& sink,
                         const FaultSink& report) {
    Reader reader(input, sink, report);
    for (const std::string& path : paths) {
        reader.read(path);
    }
    return reader.counts();
}

} // namespace rabita
