#include "ingest/reader.hpp"

#include "ingest/content.hpp"
#include "ingest/file_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace rabita {

namespace {

namespace fs = std::filesystem;

/// Counts what passes through, and tells how far the whole run has come.
class CountedSource : public ByteSource {
public:
    CountedSource(ByteSource& source, ReadProgress& progress, const ReadOptions& options)
        : source_(source), progress_(progress), options_(options) {}

    std::size_t read(char* out, std::size_t size) override {
        const std::size_t count = source_.read(out, size);
        progress_.bytes += count;
        if (options_.progress) {
            options_.progress(progress_);
        }
        return count;
    }

private:
    ByteSource& source_;
    ReadProgress& progress_;
    const ReadOptions& options_;
};

bool hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

class Reader {
public:
    Reader(std::istream& input, const Intake& intake) : input_(input), intake_(intake) {}

    void run(const std::vector<std::string>& paths) {
        progress_.total = total_size(paths);
        for (const std::string& path : paths) {
            read(path);
        }
        counts_.bytes = progress_.bytes;
    }

    const ReadCounts& counts() const { return counts_; }

private:
    static std::uint64_t total_size(const std::vector<std::string>& paths) {
        std::uint64_t total = 0;
        std::error_code error;
        for (const std::string& path : paths) {
            if (fs::is_directory(path, error)) {
                for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end;
                     entry.increment(error)) {
                    std::error_code kind_error;
                    total += entry->is_regular_file(kind_error) ? entry->file_size(kind_error) : 0;
                }
            } else if (fs::is_regular_file(path, error)) {
                total += fs::file_size(path, error);
            } else {
                return 0; // a pipe
            }
        }
        return total;
    }

    void read(const std::string& path) {
        std::error_code error;
        if (path == "-") {
            ++counts_.files;
            StreamSource source(input_);
            stream(source, "stdin", false);
        } else if (fs::is_directory(path, error)) {
            folder(path);
        } else {
            file(path, false);
        }
    }

    void stream(ByteSource& source, const std::string& name, bool in_folder) {
        CountedSource counted(source, progress_, intake_.options());
        read_content(counted, name, {}, in_folder, intake_);
    }

    void file(const std::string& path, bool in_folder) {
        try {
            FileSource source(path, intake_.options().limits.fifo_wait);
            ++counts_.files;
            stream(source, printable(path), in_folder);
        } catch (const StreamFault& fault) {
            intake_.fault(fault.fault());
        }
    }

    void folder(const std::string& path) {
        const std::vector<std::string> files = files_below(path);
        if (files.empty()) {
            intake_.fault(FaultKind::no_articles,
                          fmt::format("{}: no articles in this folder; it holds no files", printable(path)));
        }
        for (const std::string& each : files) {
            file(each, true);
        }
    }

    /// Sorted, because the order of a directory's entries differs between file systems.
    std::vector<std::string> files_below(const std::string& path) {
        std::vector<std::string> files;
        std::error_code error;
        fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            visit(*entry, files, entry);
        }
        if (error) {
            intake_.fault(FaultKind::unreadable, fmt::format("{}: the folder cannot be read to its end ({}); check its "
                                                             "permissions",
                                                             printable(path), error.message()));
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    void visit(const fs::directory_entry& entry, std::vector<std::string>& files,
               fs::recursive_directory_iterator& walk) const {
        std::error_code error;
        const std::string path = entry.path().string();
        if (hidden(entry.path())) {
            walk.disable_recursion_pending();
        } else if (entry.is_regular_file(error)) {
            files.push_back(path);
        } else if (error) {
            intake_.passed_over(FaultKind::unreadable,
                                fmt::format("{}: leads nowhere ({})", printable(path), error.message()));
        } else if (!entry.is_directory(error)) {
            intake_.passed_over(FaultKind::not_text, fmt::format("{}: no file (a pipe, socket or device); name it "
                                                                 "itself to read it",
                                                                 printable(path)));
        } else if (!entry.is_symlink(error)) {
            unreadable_folder(entry.path());
        }
    }

    void unreadable_folder(const fs::path& path) const {
        std::error_code error;
        const fs::directory_iterator probe(path, error);
        if (error) {
            intake_.fault(FaultKind::unreadable,
                          fmt::format("{}: the folder cannot be opened ({}); check its permissions",
                                      printable(path.string()), error.message()));
        }
    }

    std::istream& input_;
    const Intake& intake_;
    ReadProgress progress_;
    ReadCounts counts_;
};

} // namespace

ReadCounts read_articles(const std::vector<std::string>& paths, std::istream& input, const ReadOptions& options,
                         const DocumentSink& sink, const FaultSink& report) {
    const Intake intake(options, sink, report);
    Reader reader(input, intake);
    reader.run(paths);
    return reader.counts();
}

void read_article_stream(std::istream& input, const std::string& name, const ReadOptions& options,
                         const DocumentSink& sink, const FaultSink& report) {
    const Intake intake(options, sink, report);
    StreamSource source(input);
    read_content(source, name, {}, false, intake);
}

} // namespace rabita
