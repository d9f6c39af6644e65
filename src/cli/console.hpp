#pragma once

#include <chrono>
#include <cstddef>
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

    /// Shows how many articles are done, a few times a second, on a terminal only.
    void progress(std::size_t articles);

private:
    void clear_progress();

    bool quiet_;
    bool terminal_;
    bool color_;
    bool progress_shown_ = false;
    std::chrono::steady_clock::time_point last_progress_;
    std::mutex mutex_;
};

/// Writes to stdout and hands it on at once. Throws InputError when that is not possible (disk full).
void write_stdout(std::string_view bytes);

} // namespace rabita
