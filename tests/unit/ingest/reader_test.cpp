#include "ingest/json_record.hpp"
#include "ingest/reader.hpp"
#include "ingest/utf8.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace rabita;

namespace {

struct ReaderRun {
    std::vector<Document> documents;
    std::vector<Fault> faults;
    ReadCounts counts;

    DocumentSink sink() {
        return [this](Document&& document) { documents.push_back(std::move(document)); };
    }
    FaultSink report() {
        return [this](const Fault& fault) { faults.push_back(fault); };
    }
};

/// Texts of a few letters are in no language.
ReaderRun read_bytes(const std::string& bytes, const std::string& name = "f", ReadOptions options = {}) {
    options.any_language = true;
    ReaderRun result;
    std::istringstream input(bytes);
    read_article_stream(input, name, options, result.sink(), result.report());
    return result;
}

std::string only_fault(const std::string& bytes, FaultKind kind) {
    const ReaderRun result = read_bytes(bytes);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.documents.empty());
    CHECK(result.faults[0].kind == kind);
    CHECK(result.faults[0].message.find('\n') == std::string::npos);
    return result.faults[0].message;
}

/// A folder that goes away with the test.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("rabita-reader-" + std::to_string(getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& bytes) const {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }
    std::string text() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

ReaderRun read_paths(const std::vector<std::string>& paths, const std::string& input = "") {
    ReaderRun result;
    std::istringstream stream(input);
    ReadOptions options;
    options.limits.fifo_wait = std::chrono::milliseconds(50);
    result.counts = read_articles(paths, stream, options, result.sink(), result.report());
    return result;
}

} // namespace

TEST_CASE("plain text is kept as it is, but for its byte order mark") {
    const ReaderRun result = read_bytes("\xEF\xBB\xBF  \r\nوصل الوزير.\n");
    REQUIRE(result.documents.size() == 1);
    CHECK(result.documents[0].text == "  \r\nوصل الوزير.\n");
    CHECK(result.documents[0].id == "f");
    CHECK_FALSE(result.documents[0].published);
}

TEST_CASE("JSON Lines are known by their first character") {
    const ReaderRun result = read_bytes(
        "\xEF\xBB\xBF\n {\"id\":\"1\",\"text\":\"نص\",\"published\":\"2024-02-10\",\"source\":\"و\"}\r\n\n"
        "{\"id\":7,\"text\":\"\\u0646\\u0635\",\"title\":\"ع\",\"url\":\"u\",\"published\":null}\n{\"text\":\"ثالث\"}");
    REQUIRE(result.documents.size() == 3);
    CHECK(result.faults.empty());
    CHECK(result.documents[0].published == parse_iso_day("2024-02-10"));
    CHECK(result.documents[0].published_from == PublishedFrom::input);
    CHECK(result.documents[0].source == "و");
    CHECK(result.documents[1].id == "7");
    CHECK(result.documents[1].text == "نص");
    CHECK(result.documents[1].title == "ع");
    CHECK_FALSE(result.documents[1].published_from);
    CHECK(result.documents[2].id == "f:5");
}

TEST_CASE("a JSON array, or one record over several lines, is read too") {
    CHECK(read_bytes("[{\"text\":\"ا\"},\n{\"text\":\"ب\"}]").documents.size() == 2);
    CHECK(read_bytes("{\n\"text\": \"ا\"\n}", "a.json").documents.size() == 1);
    CHECK(read_bytes("{\"text\":\"ا\"}\n{\"text\":\"ب\"}\n", "a.json").documents.size() == 2);
    CHECK(read_bytes("[رويترز] نص").documents.size() == 1);
    CHECK(read_bytes("[{\"text\":\"ا\"},{\"text\":5}]").faults.at(0).message.starts_with("f#/1: "));
}

TEST_CASE("what cannot be read is told in one line") {
    CHECK(only_fault("", FaultKind::empty).starts_with("f: "));
    CHECK(only_fault(" \n\t", FaultKind::empty).starts_with("f: "));
    CHECK(only_fault("وصل الوزير أمس \xC7\xE1", FaultKind::invalid_utf8).starts_with("f: byte 27 (0xC7) "));
    CHECK(only_fault(std::string("a\0b", 3), FaultKind::null_character).starts_with("f: U+0000 at byte 1"));
    CHECK(only_fault("{\"text\":\"ab\\u0000\"}", FaultKind::null_character).starts_with("f:1: U+0000 at character 2"));
    CHECK(only_fault("\n{\"text\": \"نص", FaultKind::broken_json).starts_with("f:2:13: the JSON breaks off"));
    CHECK(only_fault("{\"text\": نص}", FaultKind::broken_json).starts_with("f:1:10: not valid JSON"));
    CHECK(only_fault("{\"id\":\"1\"}", FaultKind::no_text).starts_with("f:1: the record has no \"text\""));
    CHECK(only_fault("{\"text\":[1]}", FaultKind::no_text).find("JSON array") != std::string::npos);
    CHECK(only_fault("{\"text\":\" \"}", FaultKind::no_text).find("empty") != std::string::npos);
    CHECK(only_fault("{\"text\":\"a\",\"published\":\"2024-02-30\"}", FaultKind::bad_date).find("\"2024-02-30\"") !=
          std::string::npos);
    CHECK(only_fault("{\"text\":\"a\",\"published\":20240210}", FaultKind::bad_date).starts_with("f:1: "));
    CHECK(only_fault("{\"text\":\"a\",\"n\":1e999}", FaultKind::broken_json).find("too large") != std::string::npos);
}

TEST_CASE("a bad line does not take the others with it") {
    const ReaderRun result = read_bytes("{\"text\":\"ا\"}\n{\"text\":\"\xC7\"}\n{\"text\":\n[1]\n{\"text\":\"ب\"}\n");
    CHECK(result.documents.size() == 2);
    REQUIRE(result.faults.size() == 3);
    CHECK(result.faults[0].message.starts_with("f:2: byte 23 "));
    CHECK(result.faults[1].message.starts_with("f:3:"));
    CHECK(result.faults[2].message.find("array instead of a record") != std::string::npos);
}

TEST_CASE("publication days come as a date or as a date and time") {
    for (const char* text :
         {"2024-02-10", "2024-02-10T12:00:00Z", "2024-02-10 12:00", "2024-02-10T12:00:00.123+03:00"}) {
        CHECK(parse_published(text) == parse_iso_day("2024-02-10"));
    }
    for (const char* text : {"2024-02-30T12:00:00Z", "2024-02-10x", "2024-02-10T", "2024-02-10Tnoon", "10/02/2024"}) {
        CHECK_FALSE(parse_published(text));
    }
}

TEST_CASE("folders are read in the order of their paths, whatever the files are called") {
    const Folder folder;
    folder.write("b", "وصل الوزير إلى العاصمة مساء أمس.");
    folder.write("a/z.TXT", "غادر السفير البلاد.");
    folder.write("c.data", "{\"id\":\"j\",\"text\":\"نص من المقال\"}");
    folder.write("picture.txt", "\x89PNG\r\n\x1A\n0000");
    folder.write(".hidden", "نص");
    const ReaderRun result = read_paths({folder.text(), "-"}, "نص");
    REQUIRE(result.documents.size() == 4);
    CHECK(result.documents[0].id == folder.text() + "/a/z.TXT");
    CHECK(result.documents[1].id == folder.text() + "/b");
    CHECK(result.documents[2].id == "j");
    CHECK(result.documents[3].id == "stdin");
    CHECK(result.counts.files == 5);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].kind == FaultKind::not_text);
    CHECK_FALSE(result.faults[0].lost);
}

TEST_CASE("missing paths and folders without files are faults; the rest is read") {
    const Folder folder;
    const std::string good = folder.write("sub/a.txt", "وصل الوزير.");
    std::filesystem::create_directories(folder.text() + "/empty");
    const ReaderRun result = read_paths({folder.text() + "/none.txt", folder.text() + "/empty", good});
    CHECK(result.documents.size() == 1);
    REQUIRE(result.faults.size() == 2);
    CHECK(result.faults[0].kind == FaultKind::unreadable);
    CHECK(result.faults[1].kind == FaultKind::no_articles);
}

TEST_CASE("a FIFO without a writer and links in a circle are told, not waited for") {
    const Folder folder;
    const std::string good = folder.write("a.txt", "وصل الوزير.");
    const std::string fifo = folder.text() + "/fifo";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    std::filesystem::create_symlink("loop", folder.text() + "/loop");
    std::filesystem::create_directory_symlink(folder.text(), folder.text() + "/self");
    const ReaderRun named = read_paths({fifo, folder.text() + "/loop", good});
    CHECK(named.documents.size() == 1);
    REQUIRE(named.faults.size() == 2);
    CHECK(named.faults[0].message.find("FIFO") != std::string::npos);
    CHECK(named.faults[1].message.find("circle") != std::string::npos);
    const ReaderRun found = read_paths({folder.text()});
    CHECK(found.documents.size() == 1);
    REQUIRE(found.faults.size() == 2);
    CHECK_FALSE(found.faults[0].lost);
    CHECK_FALSE(found.faults[1].lost);
}

TEST_CASE("malformed UTF-8 is found at its first byte") {
    CHECK_FALSE(first_invalid_utf8("plain ascii, more than eight bytes, ثم عربية 😀"));
    CHECK(first_invalid_utf8("ab\x80") == 2);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);         // overlong
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);     // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(first_invalid_utf8("12345678\xD9") == 8);     // cut off
    CHECK(first_invalid_utf8("12345678\xE2\x80") == 8);
}
