// store_speed [--at-least SHARE] [ARTICLES]: events a second into a store in SQLite, with everything that is worked out
// on the way, against prepared inserts of the very same rows, with the same constraints and indexes. Counted is the
// thread's processor time, so that other programs on the machine take no part; the two take turns, and the fastest turn
// of each counts. Exits with 1 below SHARE.
#include "rabita/event.hpp"
#include "record/sha256.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"
#include "turns.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <variant>
#include <vector>

namespace {

using namespace rabita;
using bench::fastest;
using bench::processor_seconds;
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

constexpr int officials = 600;
constexpr int days = 730;

constexpr std::size_t turns = 3;

Actor official(int number) {
    Actor actor;
    actor.id = "official/o-" + std::to_string(number);
    actor.name_ar = "مسؤول " + std::to_string(number);
    actor.mentions = {*actor.name_ar};
    actor.state = std::string{static_cast<char>('A' + number % 26), static_cast<char>('A' + number / 26 % 26)};
    actor.office = Office::minister;
    actor.known = true;
    return actor;
}

/// Some words of a thousand, as an article would put them.
std::string sentence(std::mt19937& random, int words) {
    std::string out;
    for (int i = 0; i < words; ++i) {
        out += (i == 0 ? "كلمة" : " كلمة") + std::to_string(random() % 1000);
    }
    return out;
}

/// As many statements and meetings as a newspaper's article has.
Extraction article(std::mt19937& random, int number) {
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    Extraction out;
    out.document.id = "article-" + std::to_string(number);
    out.document.source = "outlet " + std::to_string(pick(30));
    out.document.published =
        Day{std::chrono::sys_days{std::chrono::year{2023} / 1 / 1}} + std::chrono::days{pick(days)};
    out.sha256 = sha256_hex(out.document.id);
    const int one = pick(officials);
    const int other = (one + 1 + pick(officials - 1)) % officials;
    out.actors = {official(one), official(other)};
    for (std::size_t i = 0; i < 8; ++i) {
        ArticleEvent event;
        const bool statement = i % 8 < 5;
        event.id = std::to_string(i + 1);
        event.type = statement ? EventType::statement : EventType::meeting;
        event.arguments = {{statement ? Role::speaker : Role::participant, out.actors[0].id},
                           {statement ? Role::target : Role::participant, out.actors[1].id}};
        event.date = single_day(*out.document.published - std::chrono::days{i});
        event.confidence = 0.9;
        const std::string words = sentence(random, 25);
        event.evidence = {{i * 200, i * 200 + 150, words}};
        event.rules = {"a.rule"};
        out.events.push_back(std::move(event));
    }
    return out;
}

struct Table {
    std::string name;
    std::size_t columns = 0;
    std::vector<std::vector<Cell>> rows;
};

struct Database {
    explicit Database(const std::string& path) { sqlite3_open(path.c_str(), &handle); }
    ~Database() { sqlite3_close(handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const char* sql) const { sqlite3_exec(handle, sql, nullptr, nullptr, nullptr); }

    sqlite3* handle = nullptr;
};

Cell cell(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return sqlite3_column_int64(row, column);
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    default: return std::string(reinterpret_cast<const char*>(sqlite3_column_text(row, column)));
    }
}

/// Parents before children, so that foreign keys hold row by row.
std::vector<Table> all_rows(const Database& database) {
    std::vector<Table> tables;
    for (const char* name : {"articles", "actors", "aliases", "identities", "claims", "identity_keys", "article_actors",
                             "events", "event_actors", "evidence", "tellings", "telling_keys"}) {
        Table table{name, 0, {}};
        sqlite3_stmt* rows = nullptr;
        sqlite3_prepare_v2(database.handle, ("SELECT * FROM " + table.name).c_str(), -1, &rows, nullptr);
        table.columns = static_cast<std::size_t>(sqlite3_column_count(rows));
        while (sqlite3_step(rows) == SQLITE_ROW) {
            table.rows.emplace_back();
            for (int column = 0; column < static_cast<int>(table.columns); ++column) {
                table.rows.back().push_back(cell(rows, column));
            }
        }
        sqlite3_finalize(rows);
        tables.push_back(std::move(table));
    }
    return tables;
}

void bind(sqlite3_stmt* statement, int index, const Cell& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, index, *number);
    } else if (const auto* real = std::get_if<double>(&value)) {
        sqlite3_bind_double(statement, index, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    } else {
        sqlite3_bind_null(statement, index);
    }
}

void insert(const Database& database, const Table& table) {
    std::string sql = "INSERT INTO " + table.name + " VALUES (?";
    for (std::size_t i = 1; i < table.columns; ++i) {
        sql += ", ?";
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.handle, (sql + ")").c_str(), -1, &statement, nullptr);
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            bind(statement, static_cast<int>(i + 1), row[i]);
        }
        if (sqlite3_step(statement) != SQLITE_DONE) {
            fmt::print(stderr, "store_speed: {}: {}\n", table.name, sqlite3_errmsg(database.handle));
            std::exit(2);
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

double bare_seconds(const std::string& path, const std::vector<Table>& tables) {
    {
        const auto connection = open_connection(path, Access::write);
        connection->start_writing();
        prepare_schema(*connection);
    }
    const Database database(path);
    for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON",
                            "PRAGMA cache_size = -65536", "BEGIN"}) {
        database.run(sql);
    }
    const double begin = processor_seconds();
    for (const Table& table : tables) {
        insert(database, table);
    }
    database.run("COMMIT");
    return processor_seconds() - begin;
}

using Input = std::vector<std::pair<Extraction, std::string>>;

Input made_articles(int count) {
    std::mt19937 random(1);
    Input out;
    for (int i = 0; i < count; ++i) {
        Extraction made = article(random, i);
        std::string line = to_json_line(made);
        out.emplace_back(std::move(made), std::move(line));
    }
    return out;
}

double store_seconds(const std::string& path, Input input) {
    const double begin = processor_seconds();
    Store store(path, Access::write);
    for (auto& [extraction, line] : input) {
        store.add(std::move(extraction), std::move(line));
    }
    store.finish();
    return processor_seconds() - begin;
}

int measure(int articles, double at_least) {
    const auto folder = std::filesystem::temp_directory_path() / ("rabita-store-speed-" + std::to_string(getpid()));
    const Input input = made_articles(articles);
    std::size_t events = 0;
    for (const auto& [extraction, line] : input) {
        events += extraction.events.size();
    }
    std::array<double, turns> store_turns{};
    std::array<double, turns> bare_turns{};
    for (std::size_t turn = 0; turn < turns; ++turn) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        const std::string path = (folder / "store.db").string();
        store_turns[turn] = store_seconds(path, input);
        bare_turns[turn] = bare_seconds((folder / "bare.db").string(), all_rows(Database(path)));
    }
    std::filesystem::remove_all(folder);
    const double store = fastest(store_turns);
    const double bare = fastest(bare_turns);
    const auto rate = [&](double seconds) { return static_cast<double>(events) / seconds; };
    fmt::print(
        "{} events of {} articles: store {:.0f} events/s, bare inserts of the same rows {:.0f} events/s, {:.2f} of "
        "that\n",
        events, articles, rate(store), rate(bare), bare / store);
    return bare / store >= at_least ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    double at_least = 0;
    int articles = 4000;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--at-least") == 0 && i + 1 < argc) {
            at_least = std::atof(argv[++i]);
        } else {
            articles = std::atoi(argv[i]);
        }
    }
    try {
        return measure(articles, at_least);
    } catch (const std::exception& error) {
        fmt::print(stderr, "store_speed: {}\n", error.what());
        return 2;
    }
}
