#include "cli/console.hpp"

#include "rabita/error.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace rabita {

namespace {

constexpr std::chrono::milliseconds progress_interval{200};

bool color_wanted() {
    const char* no_color = std::getenv("NO_COLOR"); // no-color.org: any value but the empty one
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return (no_color == nullptr || *no_color == '\0') && !dumb;
}

} // namespace

std::string progress_text(std::size_t articles, std::uint64_t bytes, std::uint64_t total, double seconds) {
    const double done = static_cast<double>(bytes) / 1e6;
    const double rate = seconds > 0 ? done / seconds : 0;
    std::string out = fmt::format("{} articles", articles);
    if (bytes == 0) {
        return out;
    }
    out += fmt::format(", {:.1f}", done);
    if (total > 0) {
        out += fmt::format(" of {:.1f}", static_cast<double>(total) / 1e6);
    }
    out += fmt::format(" MB, {:.1f} MB/s", rate);
    if (total > bytes && rate > 0) {
        const auto left = static_cast<unsigned>((static_cast<double>(total - bytes) / 1e6) / rate);
        out += fmt::format(", {}:{:02} left", left / 60, left % 60);
    }
    return out;
}

Console::Console(bool quiet)
    : quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1), color_(terminal_ && color_wanted()) {}

Console::~Console() {
    const std::lock_guard lock(mutex_);
    clear_progress();
}

void Console::error(std::string_view message) {
    const std::lock_guard lock(mutex_);
    clear_progress();
    while (!message.empty()) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        fmt::print(stderr, "{}rabita:{} {}\n", color_ ? "\x1b[31m" : "", color_ ? "\x1b[0m" : "",
                   message.substr(0, end));
        message.remove_prefix(std::min(end + 1, message.size()));
    }
}

void Console::note(std::string_view message) {
    if (quiet_) {
        return;
    }
    const std::lock_guard lock(mutex_);
    clear_progress();
    fmt::print(stderr, "{}\n", message);
}

void Console::progress(std::size_t articles, std::uint64_t bytes, std::uint64_t total) {
    if (quiet_ || !terminal_) {
        return;
    }
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - last_progress_ < progress_interval) {
        return;
    }
    last_progress_ = now;
    progress_shown_ = true;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    fmt::print(stderr, "\r{}\x1b[K", progress_text(articles, bytes, total, seconds));
    std::fflush(stderr);
}

void Console::clear_progress() {
    if (progress_shown_) {
        fmt::print(stderr, "\r\x1b[K");
        progress_shown_ = false;
    }
}

void write_stdout(std::string_view bytes) {
    const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    if (written != bytes.size() || std::fflush(stdout) != 0) {
        throw InputError(fmt::format("stdout: cannot be written ({})", std::strerror(errno)));
    }
}

} // namespace rabita
