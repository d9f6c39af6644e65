#include "web/page.hpp"

#include "rabita/error.hpp"

namespace rabita {

namespace {

constexpr std::string_view data_mark = "\"@rabita-data@\"";

/// For a place between tags: the title stands there before any script runs.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace

std::string fill_page(std::string_view page, const Ties& ties, const Lexicon& lexicon, const PageOptions& options) {
    constexpr std::string_view title_mark = "@rabita-title@";
    const std::size_t title = page.find(title_mark);
    const std::size_t data = page.find(data_mark);
    if (title == std::string_view::npos || data == std::string_view::npos || data < title) {
        throw InputError("this rabita was built without its page; install npm (Debian: apt-get install npm), configure "
                         "and build it anew, or use rabita plot and rabita export");
    }
    std::string out(page.substr(0, title));
    out += escaped(options.title.empty() ? "رابطة rabita" : options.title);
    out += page.substr(title + title_mark.size(), data - title - title_mark.size());
    out += page_data(ties, lexicon, options);
    out += page.substr(data + data_mark.size());
    return out;
}

} // namespace rabita
