#include "export/file_names.hpp"
#include "export/gzip.hpp"
#include "export/rdf.hpp"
#include "export/xml_text.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace rabita;

TEST_CASE("XML text is escaped alike in plain runs and between them") {
    CHECK(xml("") == "");
    CHECK(xml("محمد & <Attaf> \"x\" 'y'") == "محمد &amp; &lt;Attaf&gt; &quot;x&quot; 'y'");
    CHECK(xml("]]>") == "]]&gt;");
    CHECK(xml("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
    CHECK(xml("😀 € ﷲ é") == "😀 € ﷲ é");
}

TEST_CASE("what XML or UTF-8 forbid is replaced wherever it stands") {
    CHECK(xml(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(xml("\x01\x7F\xC2\x85\uFFFE\uFFFF") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(xml("\xED\xA0\x80z") == xml("\xED\xA0\x80") + "z"); // half of a surrogate pair
    CHECK(xml("\xD9") == "\uFFFD");
    CHECK(xml("سلام\xD9") == "سلام\uFFFD");
    CHECK(xml("\xE2\x82z") == xml("\xE2\x82") + "z");
    CHECK(xml("\x80z") == "\uFFFDz");
    CHECK(xml("\xC0\xAF") == "\uFFFD\uFFFD"); // an overlong /
}

TEST_CASE("a segment of an IRI has no slash of its own, and begins with no dot") {
    CHECK(iri_segment("sergey-lavrov_2.0~x") == "sergey-lavrov_2.0~x");
    CHECK(iri_segment("a/b c") == "a%2Fb%20c");
    CHECK(iri_segment("..") == "%2E%2E");
    CHECK(iri_segment(".a.") == "%2Ea.");
    CHECK(iri_segment("م<>\"") == "%D9%85%3C%3E%22");
    CHECK(iri_segment("") == "");
}

TEST_CASE("names of files are such that every system takes them, and each is given once") {
    FileNames names;
    CHECK(names.unique("سيرغي لافروف", "official/x") == "سيرغي لافروف");
    CHECK(names.unique("سيرغي لافروف", "official/y") == "سيرغي لافروف (2)");
    CHECK(names.unique("a/b\\c:d*e?f\"g<h>i|j#k^l[m]n", "i") == "a b c d e f g h i j k l m n");
    CHECK(names.unique("..", "official/z") == "official z");
    CHECK(names.unique(" x. ", "i") == "x");
    CHECK(names.unique("X", "i") == "X (2)");
    CHECK(names.unique("é", "i") == "é");
    CHECK(names.unique("e\u0301", "i") == "e\u0301 (2)");
    CHECK(names.unique("nul", "i") == "nul_");
    CHECK(names.unique("COM1", "i") == "COM1_");
    CHECK(names.unique("\u202Eabc\u202C\u200F", "i") == "abc");
    CHECK(names.unique("", "") == "_");
    const std::string longest = names.unique(std::string(300, 'x'), "i");
    CHECK(longest.size() <= 120);
    std::string arabic;
    for (int i = 0; i < 200; ++i) {
        arabic += "م";
    }
    CHECK(names.unique(arabic, "i").size() % 2 == 0); // no half letter at the end
}

TEST_CASE("gzip has no time, and errors of the stream below are not lost") {
    const auto write = [](std::ostream& out) {
        for (int i = 0; i < 100000; ++i) {
            out << "سطر " << i << '\n';
        }
    };
    std::ostringstream one;
    write_gzip(one, write);
    CHECK(one.str().substr(0, 8) == std::string("\x1F\x8B\x08\0\0\0\0\0", 8));
    CHECK(one.str().size() < 500000);
    std::ostringstream other;
    write_gzip(other, write);
    CHECK(one.str() == other.str());
    std::ostringstream broken;
    broken.setstate(std::ios::badbit);
    write_gzip(broken, write);
    CHECK_FALSE(broken.good());
}
