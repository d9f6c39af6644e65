// Finds and reads the files of a gold set, and says where a faulty one is wrong.

#include "evaluation/gold.hpp"
#include "ingest/utf8.hpp"
#include "rabita/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace rabita {

namespace {

namespace fs = std::filesystem;

/// Throws InputError that begins with the path.
std::string read_file(const fs::path& path) {
    std::error_code error;
    std::ifstream file(path, std::ios::binary);
    const bool folder = fs::is_directory(path, error);
    if (!file || folder) {
        throw InputError(path.string() + ": cannot be opened (" + std::strerror(folder ? EISDIR : errno) + ")");
    }
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (const auto offset = first_invalid_utf8(bytes)) {
        throw InputError(path.string() + ": byte " + std::to_string(*offset) +
                         " is not UTF-8; convert the file, for example with iconv");
    }
    return bytes;
}

/// Line ends of all systems become one, as in the editor that evidence was copied from.
std::string with_plain_line_ends(const std::string& bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r') {
            out += bytes[i];
        } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
            out += '\n';
        }
    }
    return out;
}

/// "3:12", the line and the column of an offset.
std::string line_and_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return std::to_string(line) + ':' + std::to_string(character_count(before.substr(start)) + 1);
}

nlohmann::json parse_json(const std::string& text, const std::string& file) {
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        const std::size_t offset = error.byte == 0 ? 0 : error.byte - 1;
        const bool cut = offset >= text.size();
        throw InputError(file + ':' + line_and_column(text, offset) + ": " +
                         (cut ? "the JSON breaks off" : "not valid JSON") + "; a gold file is one JSON object");
    } catch (const nlohmann::json::exception&) {
        throw InputError(file + ": a number in the JSON is too large");
    }
}

GoldArticle read_article(const fs::path& path) {
    const nlohmann::json json = parse_json(read_file(path), path.string());
    const auto text_of = [&](const std::string& name) {
        return with_plain_line_ends(read_file(path.parent_path() / name));
    };
    try {
        GoldArticle article = parse_gold(json, text_of);
        article.file = path.string();
        return article;
    } catch (const InputError& error) {
        throw InputError(path.string() + '#' + error.what());
    }
}

std::vector<fs::path> gold_files(const std::string& path) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        return {path};
    }
    std::vector<fs::path> out;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".json") {
            out.push_back(entry->path());
        }
    }
    if (error) {
        throw InputError(path + ": the gold folder cannot be read (" + error.message() + "); check the path");
    }
    if (out.empty()) {
        throw InputError(path + ": no gold files in this folder; it needs one .json file for each article");
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

std::vector<GoldArticle> load_gold(const std::string& path, const GoldFaultSink& report) {
    std::vector<GoldArticle> out;
    std::map<std::string, std::string> file_of;
    for (const fs::path& file : gold_files(path)) {
        try {
            GoldArticle article = read_article(file);
            const auto [first, is_new] = file_of.emplace(article.document.id, article.file);
            if (!is_new) {
                throw InputError(article.file + "#/id: \"" + article.document.id + "\" is also the id of " +
                                 first->second);
            }
            out.push_back(std::move(article));
        } catch (const InputError& error) {
            report(error.what());
        }
    }
    return out;
}

} // namespace rabita
