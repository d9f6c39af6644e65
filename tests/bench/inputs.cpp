#include "inputs.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace rabita::bench {

namespace fs = std::filesystem;

namespace {

void load_records(const fs::path& file, std::vector<Document>& articles) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
        if (!record.is_object() || !record.contains("text")) {
            continue;
        }
        Document article;
        article.id = record.value("id", file.string());
        article.text = record["text"].get<std::string>();
        article.published = parse_iso_day(record.value("published", std::string()).substr(0, 10));
        articles.push_back(std::move(article));
    }
}

void load_text(const fs::path& file, std::vector<Document>& articles) {
    std::ifstream bytes(file, std::ios::binary);
    Document article;
    article.id = file.string();
    article.text.assign(std::istreambuf_iterator<char>(bytes), {});
    articles.push_back(std::move(article));
}

} // namespace

std::vector<Document> load_articles(const std::string& path) {
    std::vector<fs::path> files;
    if (fs::is_directory(path)) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
            const fs::path extension = entry.path().extension();
            if (extension == ".jsonl" || extension == ".txt") {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
    } else {
        files.emplace_back(path);
    }

    std::vector<Document> articles;
    for (const fs::path& file : files) {
        file.extension() == ".jsonl" ? load_records(file, articles) : load_text(file, articles);
    }
    if (text_bytes(articles) == 0) {
        throw std::runtime_error(path + ": no articles");
    }
    return articles;
}

std::size_t text_bytes(const std::vector<Document>& articles) {
    std::size_t bytes = 0;
    for (const Document& article : articles) {
        bytes += article.text.size();
    }
    return bytes;
}

} // namespace rabita::bench
