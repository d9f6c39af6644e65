#include "unit/architecture/source_files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

using rabita::test::Include;
using rabita::test::source_files;
using rabita::test::SourceFile;

namespace {

// Data flows from the first to the last; a stage may include itself and the stages before it.
constexpr std::array<std::string_view, 15> stages{"record",  "ingest",     "text",       "lexicon",  "mentions",
                                                  "events",  "resolution", "evaluation", "store",    "graph",
                                                  "queries", "export",     "web",        "pipeline", "cli"};

std::string_view first_folder(std::string_view path) {
    return path.substr(0, path.find('/'));
}

std::ptrdiff_t rank(std::string_view stage) {
    return std::find(stages.begin(), stages.end(), stage) - stages.begin();
}

bool known(std::string_view stage) {
    return !stage.empty() && rank(stage) < std::ssize(stages);
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](auto prefix) { return text.starts_with(prefix); });
}

} // namespace

TEST_CASE("an include never runs back up the way of the data") {
    for (const SourceFile& file : source_files("src")) {
        const std::string_view stage = first_folder(std::string_view(file.path).substr(4));
        INFO(file.path);
        REQUIRE(known(stage));
        for (const Include& include : file.includes) {
            const std::string_view target = first_folder(include.target);
            INFO("includes " << include.target);
            if (include.quoted && target != "rabita") {
                CHECK(known(target)); // "folder/file.hpp", relative to src/
                CHECK(rank(target) <= rank(stage));
            }
        }
    }
}

TEST_CASE("public headers need neither ICU nor Boost, but for the graph, and nothing from src") {
    for (const SourceFile& file : source_files("include/rabita")) {
        for (const Include& include : file.includes) {
            INFO(file.path << " includes " << include.target);
            CHECK(include.quoted == include.target.starts_with("rabita/"));
            CHECK_FALSE(starts_with_any(include.target, {"unicode/", "nlohmann/", "sqlite3", "fmt/", "CLI/"}));
            CHECK((file.path == "include/rabita/graph.hpp" || !include.target.starts_with("boost/")));
        }
    }
}

TEST_CASE("no file is longer than 600 lines") {
    for (const char* folder : {"include", "src", "tests"}) {
        for (const SourceFile& file : source_files(folder)) {
            INFO(file.path);
            CHECK(file.lines <= 600);
        }
    }
}
