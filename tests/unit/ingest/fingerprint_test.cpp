#include "ingest/fingerprint.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace rabita;

namespace {

/// Words that no other seed shares.
std::string words(unsigned seed, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "كلمة" + std::to_string(seed) + "x" + std::to_string(i) + " ";
    }
    return out;
}

} // namespace

TEST_CASE("copies of an article are found, whatever their spelling, headline and end") {
    const std::string wire = words(1, 200);
    const Fingerprint original = fingerprint_of(wire);
    CHECK(similarity(original, fingerprint_of(wire)) == 1);
    CHECK(similarity(fingerprint_of("إلى أحمد، وَزِيرُ الخارجيّة قال أمس"),
                     fingerprint_of("الي احمد وزير الخارجيه قال امس")) == 1);
    CHECK(similarity(original, fingerprint_of("عنوان آخر للخبر نفسه\n" + wire.substr(0, wire.size() * 4 / 5))) >=
          copy_similarity);
    CHECK(similarity(original, fingerprint_of(words(2, 200))) < 0.1);
}

TEST_CASE("a fingerprint is written and read back") {
    const Fingerprint fingerprint = fingerprint_of(words(3, 50));
    CHECK(to_hex(fingerprint).size() == 128);
    CHECK(parse_fingerprint(to_hex(fingerprint)) == fingerprint);
    CHECK_FALSE(parse_fingerprint("00"));
    CHECK_FALSE(parse_fingerprint(std::string(128, 'g')));
}

TEST_CASE("groups of copies are the same in any order") {
    std::vector<Fingerprint> texts;
    for (unsigned origin = 0; origin < 50; ++origin) {
        for (unsigned copy = 0; copy < 4; ++copy) {
            texts.push_back(fingerprint_of(words(origin, 120) + words(1000 + origin * 10 + copy, copy * 8)));
        }
    }
    const std::vector<std::size_t> groups = group_copies(texts);
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    std::vector<Fingerprint> shuffled;
    for (const std::size_t i : order) {
        shuffled.push_back(texts[i]);
    }
    const std::vector<std::size_t> again = group_copies(shuffled);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(groups[i] == i / 4 * 4);
        CHECK(order[again[i]] / 4 == order[i] / 4);
    }
}

TEST_CASE("a stream is watched for copies in constant memory") {
    RecentTexts recent;
    CHECK_FALSE(recent.add(fingerprint_of(words(1, 60))));
    CHECK(recent.add(fingerprint_of(words(1, 60))));
    CHECK_FALSE(recent.add(fingerprint_of(words(2, 60))));
}
