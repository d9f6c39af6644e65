#include "random_articles.hpp"
#include "store/merge.hpp"
#include "store/store.hpp"
#include "store_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace rabita;
using namespace rabita::sample;

namespace {

std::string stored(const std::string& path) {
    return dump(load_ties(path));
}

void add(const std::string& path, const std::vector<Extraction>& articles, std::size_t from, std::size_t to) {
    Store store(path, Access::write);
    for (std::size_t i = from; i < to; ++i) {
        store.add(articles[i], Store::Known::keep_greater);
    }
    store.finish();
}

} // namespace

TEST_CASE("a store that grew piece by piece tells what merging everything at once tells") {
    std::mt19937 random(5);
    for (int round = 0; round < 25; ++round) {
        const StoreFile file;
        std::vector<Extraction> articles = random_articles(random, 12 + round * 2);
        const std::string expected = dump(merge(articles));
        std::shuffle(articles.begin(), articles.end(), random);
        for (std::size_t at = 0; at < articles.size();) {
            const std::size_t next = std::min(articles.size(), at + 1 + random() % 9);
            add(file.path(), articles, at, next);
            at = next;
        }
        INFO("round " << round);
        REQUIRE(stored(file.path()) == expected);
    }
}

TEST_CASE("what is removed leaves no trace") {
    std::mt19937 random(6);
    for (int round = 0; round < 15; ++round) {
        const StoreFile file;
        std::vector<Extraction> articles = random_articles(random, 30);
        add(file.path(), articles, 0, articles.size());
        std::shuffle(articles.begin(), articles.end(), random);
        for (int removed = 0; removed < 8; ++removed) {
            Store store(file.path(), Access::write);
            CHECK(store.remove(articles.back().document.id) == 1);
            store.finish();
            articles.pop_back();
        }
        INFO("round " << round);
        REQUIRE(stored(file.path()) == dump(merge(articles)));
    }
}

TEST_CASE("another reading of an article takes the place of the first") {
    std::mt19937 random(7);
    for (int round = 0; round < 10; ++round) {
        const StoreFile file;
        std::vector<Extraction> articles = random_articles(random, 20);
        add(file.path(), articles, 0, articles.size());
        const std::vector<Extraction> others = random_articles(random, 20);
        Store store(file.path(), Access::write);
        for (std::size_t i = 0; i < 10; ++i) {
            articles[i].actors = others[i].actors;
            articles[i].events = others[i].events;
            store.add(articles[i]);
        }
        store.finish();
        REQUIRE(dump(store.ties()) == dump(merge(articles)));
    }
}

TEST_CASE("decisions hold in a store that grows as in one built at once, and can be undone") {
    std::mt19937 random(8);
    const std::vector<Decision> wanted{{1, Decision::Kind::merge, person(8).id, person(9).id, false},
                                       {2, Decision::Kind::split, person(0).id, person(1).id, false},
                                       {3, Decision::Kind::rename, person(4).id, "سيرغي الجديد", false}};
    for (int round = 0; round < 8; ++round) {
        const StoreFile file;
        const std::vector<Extraction> articles = random_articles(random, 40);
        add(file.path(), articles, 0, 20);
        for (const Decision& decision : wanted) {
            Store store(file.path(), Access::write);
            store.decide({decision});
            store.finish();
        }
        add(file.path(), articles, 20, 40);
        CHECK(stored(file.path()) == dump(merge(articles, wanted)));
        for (int undone = 0; undone < 3; ++undone) {
            Store store(file.path(), Access::write);
            CHECK(store.undo(0));
            store.finish();
        }
        CHECK(stored(file.path()) == dump(merge(articles)));
    }
}
