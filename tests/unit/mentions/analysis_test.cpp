#include "mentions/analysis.hpp"
#include "rabita/lexicon.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>

using namespace rabita;

namespace {

struct Read {
    explicit Read(std::string original_text)
        : original(std::move(original_text)), text(read_text(original)), analysis(text, Lexicon::builtin().data()) {}
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    std::string original;
    Text text;
    Analysis analysis;
};

/// Proclitics of the longest reading of this kind at the first word; empty when there is none.
std::optional<int> proclitics(const char* word, EntryKind kind) {
    const Read read{word};
    const auto* reading = read.analysis.find(0, kind);
    return reading == nullptr ? std::nullopt : std::optional<int>(reading->proclitics);
}

std::string state_at(const char* word) {
    const Read read{word};
    const auto* reading = read.analysis.find(0, EntryKind::state);
    return reading == nullptr ? "" : read.analysis.lexicon().states[reading->entry.index].iso2;
}

} // namespace

TEST_CASE("proclitics are taken off a state's name") {
    CHECK(proclitics("روسيا", EntryKind::state) == 0);
    CHECK(proclitics("وروسيا", EntryKind::state) == proclitic::conjunction);
    CHECK(proclitics("فروسيا", EntryKind::state) == proclitic::conjunction);
    CHECK(proclitics("بروسيا", EntryKind::state) == proclitic::ba);
    CHECK(proclitics("لروسيا", EntryKind::state) == proclitic::lam);
    CHECK(proclitics("كروسيا", EntryKind::state) == proclitic::kaf);
    CHECK(proclitics("وبروسيا", EntryKind::state) == (proclitic::conjunction | proclitic::ba));
    CHECK(proclitics("ولروسيا", EntryKind::state) == (proclitic::conjunction | proclitic::lam));
}

TEST_CASE("ل before the article writes one lam for alif and lam") {
    CHECK(state_at("للجزائر") == "DZ");
    CHECK(state_at("وللجزائر") == "DZ");
    CHECK(state_at("للسودان") == "SD");
    CHECK(proclitics("للجزائر", EntryKind::state) == proclitic::lam);
    CHECK(state_at("لليبيا") == "LY");
}

TEST_CASE("a letter that belongs to the word is not taken off when the word is known whole") {
    CHECK(state_at("بولندا") == "PL");
    CHECK(proclitics("بولندا", EntryKind::state) == 0);
    CHECK(state_at("كوبا") == "CU");
    CHECK(state_at("فرنسا") == "FR");
    CHECK(state_at("ليبيا") == "LY");
    CHECK(state_at("وفرنسا") == "FR");
    CHECK(state_at("ببولندا") == "PL");
}

TEST_CASE("the future's س stands before an imperfect only") {
    CHECK(proclitics("سيلتقي", EntryKind::trigger) == proclitic::sin);
    CHECK(proclitics("وسيلتقي", EntryKind::trigger) == (proclitic::conjunction | proclitic::sin));
    CHECK(proclitics("ستستقبل", EntryKind::trigger) == proclitic::sin);
    CHECK_FALSE(proclitics("سروسيا", EntryKind::state));
}

TEST_CASE("the longest phrase comes first, and shorter ones stay alternatives") {
    const Read read{"جنوب السودان"};
    const auto readings = read.analysis.at(0);
    REQUIRE_FALSE(readings.empty());
    CHECK(readings.front().last == 2);
    CHECK(read.analysis.lexicon().states[readings.front().entry.index].iso2 == "SS");
    const auto* inner = read.analysis.find(1, EntryKind::state);
    REQUIRE(inner != nullptr);
    CHECK(read.analysis.lexicon().states[inner->entry.index].iso2 == "SD");
}

TEST_CASE("a phrase is found in every spelling that folds alike") {
    CHECK(state_at("الإمارات") == "AE");
    CHECK(state_at("الامارات") == "AE");
    CHECK(state_at("الإمـــارات") == "AE");
    CHECK(state_at("الإمَارَات") == "AE");
}

TEST_CASE("find() refuses proclitics that the caller does not allow") {
    const Read read{"بروسيا"};
    CHECK(read.analysis.find(0, EntryKind::state, proclitic::ba) != nullptr);
    CHECK(read.analysis.find(0, EntryKind::state, proclitic::lam) == nullptr);
    CHECK(read.analysis.find(0, EntryKind::state, 0) == nullptr);
}

TEST_CASE("tokens that no word of the lexicon begins have no readings") {
    const Read read{"قخثصضف ، 7"};
    for (std::size_t i = 0; i < read.text.tokens.size(); ++i) {
        CHECK(read.analysis.at(i).empty());
    }
    CHECK(read.analysis.at(99).empty());
    CHECK(read.analysis.word(0) == no_word);
}
