#include "lexicon/trie.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace rabita;

TEST_CASE("a word gets the same number each time, an unknown one none") {
    Vocabulary words;
    const WordId minister = words.add(u"وزير");
    CHECK(minister != no_word);
    CHECK(words.add(u"وزير") == minister);
    CHECK(words.add(u"سفير") != minister);
    CHECK(words.find(u"وزير") == minister);
    CHECK(words.find(u"وزيره") == no_word);
    CHECK(words.size() == 2);
}

//  root ── 1 (state 7) ── 2 (office 3, office 4)
TEST_CASE("phrases that share their beginning are found at every length") {
    PhraseTrie trie;
    trie.add(std::vector<WordId>{1}, {EntryKind::state, 7, 0});
    trie.add(std::vector<WordId>{1, 2}, {EntryKind::office, 3, 0});
    trie.add(std::vector<WordId>{1, 2}, {EntryKind::office, 4, 5});
    trie.freeze();
    const auto one = trie.step(PhraseTrie::root, 1);
    REQUIRE(one != PhraseTrie::root);
    REQUIRE(trie.entries(one).size() == 1);
    CHECK(trie.entries(one)[0].index == 7);
    const auto two = trie.step(one, 2);
    REQUIRE(trie.entries(two).size() == 2);
    CHECK(trie.entries(two)[1].detail == 5);
    CHECK(trie.step(PhraseTrie::root, 2) == PhraseTrie::root);
    CHECK(trie.step(two, 1) == PhraseTrie::root);
    CHECK(trie.entries(PhraseTrie::root).empty());
}
