#include "rabita/error.hpp"
#include "sample.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"
#include "store_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <thread>

using namespace rabita;
using namespace rabita::sample;

namespace {

std::vector<Extraction> many() {
    std::vector<Extraction> out;
    for (int i = 0; i < 700; ++i) {
        out.push_back(
            article(std::to_string(i), "2024-02-10", "و", {meeting("ab", day("2024-02-09"), "التقى الوزيران")}));
    }
    return out;
}

void fill(const std::string& path, const std::vector<Extraction>& articles) {
    Store store(path, Access::write);
    for (const Extraction& extraction : articles) {
        store.add(extraction);
    }
    store.finish();
}

std::string bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string fault_of(const std::string& path, Access access) {
    try {
        Store(path, access);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("a run waits for another that writes to a store at rest") {
    const StoreFile file;
    fill(file.path(), many());
    const auto other = open_connection(file.path(), Access::write);
    other->begin();
    const auto writing = std::async(std::launch::async, [&other] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        other->commit();
    });
    fill(file.path(), {article("later", "2024-02-10", "و", {})});
    writing.wait();
    CHECK(Store(file.path(), Access::read).size() == 701);
}

TEST_CASE("a store gives back what it was given, sorted") {
    const StoreFile file;
    auto articles = many();
    std::reverse(articles.begin(), articles.end());
    fill(file.path(), articles);
    const Store store(file.path(), Access::read);
    const auto read = store.extractions();
    REQUIRE(read.size() == 700);
    CHECK(store.size() == 700);
    CHECK(read[1].document.id == "1");
    CHECK(read[2].document.id == "10");
    CHECK(load_ties(file.path()).events.size() == 1);
    CHECK(to_json_line(read[0]) == to_json_line(many()[0]));
}

TEST_CASE("the same articles give the same file in any order") {
    const StoreFile file;
    auto articles = many();
    fill(file.path("a.db"), articles);
    std::reverse(articles.begin(), articles.end());
    fill(file.path("b.db"), articles);
    CHECK(bytes(file.path("a.db")) == bytes(file.path("b.db")));
    CHECK_FALSE(std::filesystem::exists(file.path("a.db-wal")));
}

TEST_CASE("an article extracted anew replaces its record; folding keeps the greater one") {
    const StoreFile file;
    const auto ab = article("1", nullptr, "و", {meeting("ab", day("2024-02-09"), "كلمتان هنا")});
    const auto ac = article("1", nullptr, "و", {meeting("ac", day("2024-02-09"), "كلمتان هنا")});
    fill(file.path(), {ab});
    fill(file.path(), {ac});
    CHECK(to_json_line(Store(file.path(), Access::read).extractions().at(0)) == to_json_line(ac));
    for (const auto& order : {std::vector{ab, ac}, std::vector{ac, ab}}) {
        Store store(file.path("fold.db"), Access::write);
        for (const Extraction& extraction : order) {
            store.add(extraction, Store::Known::keep_greater);
        }
        store.finish();
        CHECK(to_json_line(store.extractions().at(0)) == std::max(to_json_line(ab), to_json_line(ac)));
    }
}

TEST_CASE("an interrupted run keeps its full batches") {
    const StoreFile file;
    {
        Store store(file.path(), Access::write);
        for (const Extraction& extraction : many()) {
            store.add(extraction);
        }
    }
    const std::size_t kept = Store(file.path(), Access::write).size();
    CHECK(kept >= 512);
    CHECK(kept < 700);
}

TEST_CASE("what is no store is refused with one line") {
    const StoreFile file;
    CHECK(fault_of(file.path(), Access::read).find("rabita build") != std::string::npos);
    fill(file.path(), {});
    {
        std::ofstream(file.path("text.db")) << std::string(2000, 'x');
        open_connection(file.path("other.db"), Access::write)->run("CREATE TABLE t (a)");
        open_connection(file.path(), Access::write)->run("PRAGMA user_version = 99");
    }
    for (const auto access : {Access::read, Access::write}) {
        CHECK(fault_of(file.path("text.db"), access).find("text.db: ") != std::string::npos);
        CHECK(fault_of(file.path("other.db"), access).find("not a store of rabita") != std::string::npos);
        CHECK(fault_of(file.path(), access).find("newer rabita") != std::string::npos);
    }
    CHECK(fault_of(file.path("text.db") + "/below.db", Access::write).find("cannot be created") != std::string::npos);
}

TEST_CASE("a damaged record is named") {
    const StoreFile file;
    fill(file.path(), {article("the-id", nullptr, nullptr, {})});
    open_connection(file.path(), Access::write)->run("UPDATE articles SET record = '{\"schema\":1}'");
    CHECK_THROWS_WITH(Store(file.path(), Access::read).extractions(),
                      Catch::Matchers::Contains("\"the-id\" is damaged at /schema"));
}

TEST_CASE("a store of the first version is brought up to date when it is opened") {
    const StoreFile file;
    const std::string record = to_json_line(many()[0]);
    {
        const auto old = open_connection(file.path(), Access::write);
        old->run("CREATE TABLE articles (document TEXT NOT NULL, sha256 TEXT NOT NULL, published TEXT, source TEXT, "
                 "record TEXT NOT NULL, PRIMARY KEY (document, sha256)) WITHOUT ROWID; "
                 "PRAGMA application_id = 0x52616269; PRAGMA user_version = 1");
        old->prepare("INSERT INTO articles VALUES ('0', 'x', '2024-02-10', 'و', ?1)")->with(record).run();
    }
    CHECK(load_ties(file.path()).events.size() == 1);
    CHECK(Store(file.path(), Access::read).size() == 1);
}

TEST_CASE("what an interrupted run stored is merged by the next") {
    const StoreFile file;
    {
        Store store(file.path(), Access::write);
        store.add(many()[0]);
        store.commit();
    }
    CHECK(Store(file.path(), Access::read).waiting() == 1);
    CHECK(load_ties(file.path()).events.empty());
    Store(file.path(), Access::write).finish();
    CHECK(Store(file.path(), Access::read).waiting() == 0);
    CHECK(load_ties(file.path()).events.size() == 1);
}

TEST_CASE("constraints refuse what contradicts the schema") {
    const StoreFile file;
    fill(file.path(), many());
    const auto store = open_connection(file.path(), Access::write);
    for (const char* wrong : {"INSERT INTO event_actors VALUES ('e-none', 'speaker', 'official/a')",
                              "UPDATE events SET last_day = '1999-01-01'", "UPDATE events SET status = 'maybe'",
                              "INSERT INTO identities VALUES ('x', 'official/nobody', 1)"}) {
        CHECK_THROWS_AS(store->run(wrong), InputError);
    }
    CHECK(store->number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    CHECK(store->number("SELECT count(*) FROM who_met_whom") == 1);
}
