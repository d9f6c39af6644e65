#include "ingest/form.hpp"

#include "ingest/csv.hpp"
#include "ingest/page.hpp"
#include "record/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rabita {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view kind;
};

constexpr std::array binary_magics{Magic{"\x89PNG\r\n"sv, "a PNG picture"sv},
                                   Magic{"\xFF\xD8\xFF"sv, "a JPEG picture"sv},
                                   Magic{"GIF8"sv, "a GIF picture"sv},
                                   Magic{"RIFF"sv, "a media file"sv},
                                   Magic{"%PDF-"sv, "a PDF file"sv},
                                   Magic{"\x7F\x45LF"sv, "a program"sv},
                                   Magic{"SQLite format 3\0"sv, "a database"sv},
                                   Magic{"\xD0\xCF\x11\xE0"sv, "an old Office file"sv},
                                   Magic{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"sv},
                                   Magic{"Rar!"sv, "a RAR archive"sv},
                                   Magic{"\x00\x00\x01\x00"sv, "an icon"sv},
                                   Magic{"wOF"sv, "a font"sv},
                                   Magic{"ID3"sv, "a sound file"sv},
                                   Magic{"OggS"sv, "a media file"sv}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The name of the first element, behind declarations, comments and processing instructions.
std::string first_element(std::string_view text) {
    while (true) {
        const std::size_t at = text.find('<');
        if (at == std::string_view::npos || at + 1 >= text.size()) {
            return {};
        }
        text.remove_prefix(at);
        if (text.starts_with("<!--")) {
            const std::size_t end = text.find("-->");
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 3);
        } else if (text[1] == '?' || text[1] == '!') {
            if (ascii_lower(std::string(text.substr(0, 14))) == "<!doctype html") {
                return "html";
            }
            const std::size_t end = text.find('>');
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        } else if (is_letter(text[1])) {
            return ascii_lower(std::string(text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1)));
        } else {
            text.remove_prefix(1);
        }
    }
}

} // namespace

std::string_view name(TextForm form) {
    switch (form) {
    case TextForm::plain: return "plain text";
    case TextForm::page: return "web page";
    case TextForm::json: return "JSON";
    case TextForm::csv: return "CSV";
    case TextForm::feed: return "feed";
    case TextForm::warc: return "WARC";
    case TextForm::http: return "HTTP response";
    }
    return "";
}

TextForm form_of(std::string_view begin, const ReadOptions& options) {
    const std::size_t first = begin.find_first_not_of(" \t\r\n");
    const std::string_view text = begin.substr(std::min(first, begin.size()));
    if (text.starts_with("WARC/")) {
        return TextForm::warc;
    }
    if (text.starts_with("HTTP/1") || text.starts_with("HTTP/2")) {
        return TextForm::http;
    }
    if (text.starts_with('{') || text.starts_with('[')) {
        return TextForm::json;
    }
    if (text.starts_with('<')) {
        const std::string element = first_element(text);
        const bool feed = element == "rss" || element == "feed" || element == "rdf:rdf";
        return feed ? TextForm::feed : element.empty() ? TextForm::plain : TextForm::page;
    }
    if (begins_csv(begin, options)) {
        return TextForm::csv;
    }
    return looks_like_markup(text) ? TextForm::page : TextForm::plain;
}

std::string_view binary_kind(std::string_view begin) {
    for (const Magic& magic : binary_magics) {
        if (begin.starts_with(magic.bytes)) {
            return magic.kind;
        }
    }
    const std::string_view sample = begin.substr(0, 4096);
    const auto control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1B;
    };
    const auto controls = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), control));
    return sample.size() > 64 && controls * 10 > sample.size() ? "no text" : "";
}

} // namespace rabita
