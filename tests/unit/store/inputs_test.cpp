#include "sample.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"
#include "store_file.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::sample;

namespace {

constexpr const char* rules = "r1";

Extraction given(const std::string& id, const std::string& input, const char* outlet = "و") {
    Extraction out = article(id, "2024-02-10", outlet, {meeting("ab", day("2024-02-09"), "التقى الوزيران")});
    out.rules = rules;
    out.document.input = input;
    return out;
}

void put(const std::string& path, const std::vector<Extraction>& articles) {
    Store store(path, Access::write);
    for (const Extraction& each : articles) {
        store.add(each);
    }
    store.finish();
}

/// The id of the article that was read from this input.
std::string read_from(const std::string& path, const std::string& input, const std::string& by = rules) {
    Store store(path, Access::write);
    const auto found = store.read_from(input, by);
    return found ? found->document : "";
}

} // namespace

TEST_CASE("a store knows what its articles were read from") {
    const StoreFile file;
    put(file.path(), {given("a", "input-a"), given("b", "input-b")});
    CHECK(read_from(file.path(), "input-a") == "a");
    CHECK(read_from(file.path(), "input-b") == "b");
    CHECK(read_from(file.path(), "input-c").empty());
    CHECK(read_from(file.path(), "input-a", "r2").empty());
    CHECK(Store(file.path(), Access::write).read_from("input-a", rules)->sha256 == given("a", "").sha256);
}

TEST_CASE("an article that is gone, or another now, is not known by its input") {
    const StoreFile file;
    put(file.path(), {given("a", "input-a"), given("b", "input-b")});
    put(file.path(), {given("a", "input-a2", "صحيفة")}); // the same text, from another outlet
    CHECK(read_from(file.path(), "input-a").empty());
    CHECK(read_from(file.path(), "input-a2") == "a");
    {
        Store store(file.path(), Access::write);
        store.remove("b");
        store.finish();
    }
    CHECK(read_from(file.path(), "input-b").empty());
}

TEST_CASE("another input of an article that is held is learned, unless the article changes in the meantime") {
    const StoreFile file;
    const Extraction one = given("a", "input-1");
    const Extraction other = given("b", "input-2");
    put(file.path(), {one, other});
    {
        Store store(file.path(), Access::write);
        Document again = one.document;
        again.input = "input-3";
        CHECK(store.holds(again, one.sha256, rules));
        store.add(given("b", "input-5", "صحيفة"));
        again = other.document;
        again.input = "input-4";
        CHECK(store.holds(again, other.sha256, rules)); // as the last batch left it
        store.finish();
    }
    CHECK(read_from(file.path(), "input-1") == "a");
    CHECK(read_from(file.path(), "input-3") == "a");
    CHECK(read_from(file.path(), "input-4").empty());
    CHECK(read_from(file.path(), "input-5") == "b");
}

TEST_CASE("a store in canonical form knows no inputs") {
    const StoreFile file;
    put(file.path("one.db"), {given("a", "input-a")});
    put(file.path("two.db"), {given("a", "input-b")});
    for (const char* name : {"one.db", "two.db"}) {
        Store(file.path(name), Access::write).finish(Store::Finish::canonical);
        CHECK(Store(file.path(name), Access::read).size() == 1);
    }
    CHECK(read_from(file.path("one.db"), "input-a").empty());
    CHECK(read_from(file.path("two.db"), "input-b").empty());
}

TEST_CASE("a store of the second version is brought up to date and keeps all") {
    const StoreFile file;
    put(file.path(), {given("a", "input-a")});
    const std::string before = dump(load_ties(file.path()));
    {
        const auto old = open_connection(file.path(), Access::write);
        old->run(
            "DROP TABLE inputs; DROP INDEX doubts_other; UPDATE properties SET value = '2'; PRAGMA user_version = 2");
    }
    CHECK(dump(load_ties(file.path())) == before);
    CHECK(read_from(file.path(), "input-a").empty());
    const auto now = open_connection(file.path(), Access::read);
    CHECK(now->schema_version() == 3);
    CHECK(now->number("SELECT CAST(value AS INTEGER) FROM properties WHERE name = 'schema'") == 3);
}

TEST_CASE("what a store tells is counted without reading it") {
    const StoreFile file;
    put(file.path(), {given("a", ""), given("b", ""),
                      article("c", "2024-02-10", "و", {statement("a", "EG", "قال إن الحوار هو السبيل")}),
                      article("d", "2024-02-10", "و", {})});
    const Store store(file.path(), Access::read);
    const Ties ties = store.ties();
    const TieCounts counts = store.counts();
    CHECK(counts.actors == ties.actors.size());
    CHECK(counts.sources == ties.sources.size());
    CHECK(counts.events == std::map<EventType, std::size_t>{{EventType::meeting, 1}, {EventType::statement, 1}});
}
