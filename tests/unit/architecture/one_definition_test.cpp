#include "unit/architecture/source_files.hpp"
#include "unit/architecture/type_definitions.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using rabita::test::source_files;
using rabita::test::SourceFile;
using rabita::test::type_definitions;

namespace {

std::vector<std::string> types_in(const std::string& text) {
    std::istringstream source(text);
    return type_definitions(source);
}

} // namespace

TEST_CASE("no two files define a type of one name, but for what is a file's own") {
    // The linker takes one of both without a word, and the other's objects are destroyed by the wrong destructor.
    std::map<std::string, std::string> defined;
    for (const char* folder : {"include", "src", "tests/unit"}) {
        for (const SourceFile& file : source_files(folder)) {
            INFO(file.path);
            std::ifstream source(std::filesystem::path(RABITA_SOURCE_DIR) / file.path);
            for (const std::string& type : type_definitions(source)) {
                INFO("defines " << type << ", as does " << defined[type]);
                CHECK(defined[type].empty());
                defined[type] = file.path;
            }
        }
    }
    CHECK(defined.count("rabita::Ties") == 1);
    CHECK(defined.count("rabita::Canvas::Parts") == 1);
}

TEST_CASE("types are found where the linker sees them") {
    CHECK(types_in("namespace rabita {\n\nclass Part {\n};\n\n} // namespace rabita\n") ==
          std::vector<std::string>{"rabita::Part"});
    CHECK(types_in(
              "namespace rabita {\n\nnamespace {\n\nstruct Part {\n};\n\n} // namespace\n\n"
              "struct Whole::Part : public Base {\n};\n\nenum class Way { there, back };\n\n} // namespace rabita\n") ==
          std::vector<std::string>{"rabita::Whole::Part", "rabita::Way"});
    CHECK(types_in("class Part;\nstruct Part part;\nclass Open final\n    : public Base {\n};\n") ==
          std::vector<std::string>{"Open"});
    CHECK_THROWS(types_in("namespace rabita {\n\nconstexpr int few = 3;\n\n}\n"));
    CHECK_THROWS(types_in("} // namespace rabita\n"));
}
