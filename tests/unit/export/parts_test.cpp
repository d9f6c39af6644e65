#include "export/characters.hpp"
#include "export/isolate.hpp"
#include "export/numbers.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace rabita;

TEST_CASE("doubles are as short as they can be, and read back") {
    CHECK(shortest(3) == "3");
    CHECK(shortest(0.1) == "0.1");
    CHECK(shortest(1.0 / 3) == "0.3333333333333333");
    for (const double value : {0.1 + 0.2, 1e-300, 4.5e307, std::numeric_limits<double>::min()}) {
        CHECK(std::stod(shortest(value)) == value);
    }
}

TEST_CASE("what XML cannot hold is replaced, the rest stays") {
    CHECK(valid("سلام\tx\ny") == "سلام\tx\ny");
    CHECK(valid(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(valid("a\x7F\xC2\x85\uFFFE\xFFz") == "a\uFFFD\uFFFD\uFFFD\uFFFDz");
    CHECK(valid("") == "");
}

TEST_CASE("runs of two directions are isolated, one direction is not") {
    CHECK(isolated("سلام") == "سلام");
    CHECK(isolated("Salam, 2024") == "Salam, 2024");
    CHECK(isolated("سلامٌ عليكم (Salam)") == "\u2068سلامٌ عليكم\u2069 (\u2068Salam\u2069)");
    CHECK(isolated("A ب C") == "\u2068A\u2069 \u2068ب\u2069 \u2068C\u2069");
    CHECK(isolated("") == "");
}
