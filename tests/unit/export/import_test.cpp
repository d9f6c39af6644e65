#include "rabita/import.hpp"

#include "rabita/error.hpp"
#include "rabita/export.hpp"
#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace rabita;
using namespace rabita::test;
using Catch::Contains;

namespace {

/// A file of the test that goes with it.
class File {
public:
    explicit File(const std::string& content) : path_("import-test-" + std::to_string(::getpid()) + ".graphml") {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~File() { std::remove(path_.c_str()); }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

std::string graphml(const Ties& ties, View view, const Selection& selection = {}) {
    std::ostringstream out;
    write_graphml(out, build_graph(ties, selection, {view}), ties);
    return out.str();
}

Ties with_article(Ties ties) {
    ties.sources[0].sha256 = std::string(64, 'a');
    ties.sources[0].title = "عنوان";
    ties.sources[0].published = day("2024-02-10");
    return ties;
}

std::string fault_of(const std::string& content) {
    const File file(content);
    try {
        read_graphml(file.path());
    } catch (const InputError& error) {
        return error.what();
    }
    return "read";
}

} // namespace

TEST_CASE("events come back from GraphML with all that their articles tell") {
    Selection all;
    all.statuses.clear();
    for (const View view : {View::events, View::multi}) {
        const File file(graphml(with_article(spring()), view, all));
        const std::vector<Extraction> read = read_graphml(file.path());
        REQUIRE(read.size() == 1);
        CHECK(read[0].document.id == "a.txt");
        CHECK(read[0].document.title == "عنوان");
        CHECK(read[0].document.published == day("2024-02-10"));
        REQUIRE(read[0].events.size() == spring().events.size());
        CHECK(read[0].actors.size() == 8);
        const auto& visit = read[0].events[2];
        CHECK(visit.id == "e3");
        CHECK(visit.date == DateInterval{day("2024-03-01"), day("2024-03-03")});
        CHECK(visit.evidence[0].text == "جملة تروي e3");
    }
}

TEST_CASE("what holds no whole events is refused with advice") {
    const Ties ties = with_article(spring());
    CHECK_THAT(fault_of(graphml(ties, View::pairs)), Contains("--view events"));
    Selection states;
    states.level = Level::states;
    CHECK_THAT(fault_of(graphml(ties, View::events, states)), Contains("officials"));
    CHECK_THAT(fault_of("<graphml/>"), Contains("--view events"));
    CHECK_THAT(fault_of("no XML"), Contains(":1: no XML"));
    CHECK_THAT(fault_of(""), Contains("no XML"));
    CHECK_THROWS_AS(read_graphml("there-is-no-such.graphml"), InputError);
}

TEST_CASE("U+0000 is found behind any number of backslashes") {
    CHECK(holds_nul(R"({"a":"\u0000"})"));
    CHECK(holds_nul(R"({"a":"\\\u0000"})"));
    CHECK(holds_nul(R"({"a":"\\u0000 \u0000"})"));
    CHECK(holds_nul(R"(\u0000)"));
    CHECK_FALSE(holds_nul(R"({"a":"\\u0000"})"));
    CHECK_FALSE(holds_nul(R"({"a":"u0000 \u0001"})"));
    CHECK_FALSE(holds_nul(""));
    CHECK(holds_nul(std::string_view("a\0b", 3)));
}
