#include "lexicon/data_model.hpp"
#include "rabita/error.hpp"
#include "rabita/lexicon.hpp"
#include "unit/lexicon/temporary_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

using namespace rabita;
using rabita::test::TemporaryFile;

namespace {

/// The lines of the LexiconError that these overlays cause.
std::vector<std::string> faults_of(const std::vector<std::string>& files) {
    try {
        Lexicon::with_overlays(files);
    } catch (const LexiconError& error) {
        std::vector<std::string> lines;
        std::istringstream in(error.what());
        for (std::string line; std::getline(in, line);) {
            lines.push_back(line);
        }
        return lines;
    }
    return {};
}

bool tells(const std::vector<std::string>& lines, const std::string& start) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(start); });
}

const Actor* actor(const std::vector<Candidate>& found, const std::string& id) {
    for (const Candidate& candidate : found) {
        if (candidate.actor.id == id) {
            return &candidate.actor;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("the built-in lexicon is valid and shared") {
    const Lexicon lexicon = Lexicon::builtin();
    CHECK(&lexicon.data() == &Lexicon::builtin().data());
    CHECK(lexicon.data().states.size() > 190);
    CHECK_FALSE(lexicon.data().officials.empty());
    CHECK_FALSE(lexicon.data().triggers.empty());
}

TEST_CASE("all faults of all files are told at once, each with file and pointer") {
    const TemporaryFile one("one.json", R"({"officials": [
        {"id": "a", "en": "A", "ar": "ألف", "state": "QQ"},
        {"id": "b", "en": "B", "terms": []},
        {"id": "c", "en": "C", "ar": "جيم", "state": "DZ", "terms": [{"office": "emperor"}]},
        {"id": "d", "en": "D", "ar": "دال", "state": "DZ",
         "terms": [{"office": "minister", "from": "2021-02-30"}, {"office": "minister", "from": "2022", "to": "2021"}]}]})");
    const TemporaryFile two("two.json",
                            R"({"organisations": [{"id": "x", "en": "X", "ar": 7}], "cities": [{"ar": []}]})");
    const auto lines = faults_of({one.path(), two.path()});
    CHECK(tells(lines, one.path() + "#/officials/0/state: "));
    CHECK(tells(lines, one.path() + "#/officials/1/ar: "));
    CHECK(tells(lines, one.path() + "#/officials/2/terms/0/office: "));
    CHECK(tells(lines, one.path() + "#/officials/3/terms/0/from: "));
    CHECK(tells(lines, one.path() + "#/officials/3/terms/1"));
    CHECK(tells(lines, two.path() + "#/organisations/0/ar: "));
    CHECK(tells(lines, two.path() + "#/cities/0/ar: "));
    CHECK(lines.size() == 7);
}

TEST_CASE("a file that is no JSON is a fault of that file; the others are still read") {
    const TemporaryFile broken("broken.json", "{\"officials\": [");
    const TemporaryFile wrong("wrong.json", R"({"officials": [{"id": "a", "en": "A", "ar": "ألف", "state": "QQ"}]})");
    const auto lines = faults_of({broken.path(), wrong.path()});
    CHECK(tells(lines, broken.path() + "#: "));
    CHECK(tells(lines, wrong.path() + "#/officials/0/state: "));
    CHECK(lines.size() == 2);
}

TEST_CASE("a value of the wrong kind is a fault, not a crash") {
    for (const char* contents :
         {R"({"officials": {}})", R"({"officials": [7]})", R"({"officials": ["a"]})",
          R"({"states": [{"iso2": "DZA", "en": "x", "ar": "س", "capital": {}, "demonym": {}}]})",
          R"({"organisations": [{"id": "x", "en": "X", "ar": "س", "aliases": "y"}]})",
          R"({"organisations": [{"id": "x", "en": "X", "ar": "س", "acts": "yes"}]})",
          R"({"triggers": [{"id": "t", "frame": "nonsense", "part": "verb", "perfect": "س"}]})"}) {
        const TemporaryFile file("kind.json", contents);
        INFO(contents);
        const auto lines = faults_of({file.path()});
        CHECK_FALSE(lines.empty());
        CHECK(tells(lines, file.path() + "#/"));
    }
}

TEST_CASE("an overlay that cannot be read is an input error that names it") {
    CHECK_THROWS_AS(Lexicon::with_overlays({"no/such/overlay.json"}), InputError);
    CHECK_THROWS_WITH(Lexicon::with_overlays({"no/such/overlay.json"}), Catch::Contains("no/such/overlay.json"));
}

TEST_CASE("an overlay adds an official who can then be found by every name") {
    const TemporaryFile file("add.json", R"({"officials": [{"id": "zubayda-qamarawi", "en": "Zubayda Qamarawi",
        "ar": "زبيدة القمراوي", "aliases": ["زبيدة بنت سالم القمراوي"], "short": ["القمراوي"], "state": "TN",
        "gender": "f", "terms": [{"office": "minister", "title": "وزيرة السياحة", "from": "2021"}]}]})");
    const Lexicon lexicon = Lexicon::with_overlays({file.path()});
    for (const char* name : {"زبيدة القمراوي", "زبيدة بنت سالم القمراوي", "القمراوي", "Zubayda Qamarawi",
                             "zubayda-qamarawi", "official/zubayda-qamarawi"}) {
        INFO(name);
        const auto found = lexicon.find(name);
        REQUIRE(actor(found, "official/zubayda-qamarawi") != nullptr);
        CHECK(found.front().actor.id == "official/zubayda-qamarawi");
        CHECK(found.front().score == 1.0);
    }
    CHECK(actor(Lexicon::builtin().find("زبيدة القمراوي"), "official/zubayda-qamarawi") == nullptr);
}

TEST_CASE("an overlay replaces the entry of the same id, whichever file came first") {
    const char* contents = R"({"organisations": [{"id": "un", "en": "The United Nations", "ar": "هيئة الأمم كلها"}]})";
    const TemporaryFile file("replace.json", contents);
    const Lexicon lexicon = Lexicon::with_overlays({file.path()});
    const auto found = lexicon.find("organisation/un");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().actor.name_ar == "هيئة الأمم كلها");
    CHECK(found.front().actor.name_en == "The United Nations");
    CHECK(lexicon.data().organisations.size() == Lexicon::builtin().data().organisations.size());
}

TEST_CASE("no overlays are the built-in lexicon") {
    CHECK(&Lexicon::with_overlays({}).data() == &Lexicon::builtin().data());
}
