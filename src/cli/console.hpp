#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace rabita {

/// Messages on stderr, from any thread. A terminal also gets a line of progress and, unless NO_COLOR is set, colour.
class Console {
public:
    explicit Console(bool quiet);
    ~Console();

    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void error(std::string_view message); ///< also when quiet; each line of the message is one line of output
    void note(std::string_view message);  ///< what was done

    /// Shows how many articles are done and how far the reading is, a few times a second, on a terminal only. `total`
    /// 0: not known.
    void progress(std::size_t articles, std::uint64_t bytes = 0, std::uint64_t total = 0);

private:
    void clear_progress();

    bool quiet_;
    bool terminal_;
    bool color_;
    bool progress_shown_ = false;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_progress_;
    std::mutex mutex_;
};

/// "1200 articles, 45.2 of 120.0 MB, 8.1 MB/s, 0:09 left"; `seconds` since the beginning.
std::string progress_text(std::size_t articles, std::uint64_t bytes, std::uint64_t total, double seconds);

/// Writes to stdout and hands it on at once. Throws InputError when that is not possible (disk full).
void write_stdout(std::string_view bytes);

} // namespace rabita
