// event_lookup [EVENTS]: which events of an actor lie on these days? The index over ties beside a prepared statement of
// SQLite over the same rows in memory, with an index that covers the question. Prints one line of JSON with the median
// seconds a question of each, after it has made sure that both find the same.

#include "rabita/event_index.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>

namespace {

using rabita::Day;

constexpr std::size_t actors = 5000;
constexpr int days = 3650;
constexpr std::size_t questions = 20000;
const Day begin{std::chrono::days{16000}};

/// Actor 0 has most events: the squares of equal chances.
std::size_t drawn(std::mt19937& chance) {
    const double share = std::uniform_real_distribution<double>(0, 1)(chance);
    return std::min(actors - 1, static_cast<std::size_t>(share * share * actors));
}

std::string id_of(std::size_t actor) {
    return fmt::format("official/o{:05}", actor);
}

rabita::Ties make_ties(std::size_t events) {
    std::mt19937 chance(1);
    rabita::Ties ties;
    for (std::size_t i = 0; i < actors; ++i) {
        rabita::Actor actor;
        actor.id = id_of(i);
        ties.actors.push_back(std::move(actor));
    }
    for (std::size_t i = 0; i < events; ++i) {
        rabita::Event event;
        event.date = rabita::single_day(begin + std::chrono::days(i * days / events));
        event.arguments = {{rabita::Role::participant, id_of(drawn(chance))},
                           {rabita::Role::participant, id_of(drawn(chance))}};
        ties.events.push_back(std::move(event));
    }
    return ties;
}

struct Question {
    std::string actor;
    Day from;
    Day to;
};

std::vector<Question> make_questions() {
    std::mt19937 chance(2);
    std::vector<Question> out;
    for (std::size_t i = 0; i < questions; ++i) {
        const Day from = begin + std::chrono::days(chance() % days);
        out.push_back({id_of(drawn(chance)), from, from + std::chrono::days(30)});
    }
    return out;
}

class Sqlite {
public:
    explicit Sqlite(const rabita::Ties& ties) {
        check(sqlite3_open(":memory:", &database_));
        run("CREATE TABLE part (actor TEXT, day INTEGER, event INTEGER, PRIMARY KEY (actor, day, event)) WITHOUT ROWID");
        run("BEGIN");
        sqlite3_stmt* insert = prepared("INSERT OR IGNORE INTO part VALUES (?, ?, ?)");
        for (std::size_t i = 0; i < ties.events.size(); ++i) {
            for (const auto& argument : ties.events[i].arguments) {
                bind(insert, argument.actor, ties.events[i].date->first);
                sqlite3_bind_int64(insert, 3, static_cast<sqlite3_int64>(i));
                sqlite3_step(insert);
                sqlite3_reset(insert);
            }
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        run("ANALYZE");
        select_ = prepared("SELECT event FROM part WHERE actor = ? AND day BETWEEN ? AND ? ORDER BY day, event");
    }
    ~Sqlite() {
        sqlite3_finalize(select_);
        sqlite3_close(database_);
    }
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;

    std::vector<std::uint32_t> events_of(const Question& question) {
        bind(select_, question.actor, question.from);
        sqlite3_bind_int64(select_, 3, question.to.time_since_epoch().count());
        std::vector<std::uint32_t> events;
        while (sqlite3_step(select_) == SQLITE_ROW) {
            events.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(select_, 0)));
        }
        sqlite3_reset(select_);
        return events;
    }

private:
    static void check(int code) {
        if (code != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errstr(code));
        }
    }
    void run(const char* sql) { check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt* prepared(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr));
        return statement;
    }
    static void bind(sqlite3_stmt* statement, const std::string& actor, Day day) {
        sqlite3_bind_text(statement, 1, actor.data(), static_cast<int>(actor.size()), SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, day.time_since_epoch().count());
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

/// The median time of a question, and what was found by all.
template <class Ask>
std::pair<double, std::size_t> median(const std::vector<Question>& asked, Ask ask) {
    std::vector<double> seconds;
    std::size_t found = 0;
    for (const Question& question : asked) {
        const auto start = std::chrono::steady_clock::now();
        found += ask(question).size();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2), seconds.end());
    return {seconds[seconds.size() / 2], found};
}

} // namespace

int main(int argc, char** argv) {
    try {
        const std::size_t events = argc > 1 ? std::stoul(argv[1]) : 1000000;
        const rabita::Ties ties = make_ties(events);
        const rabita::EventIndex index(ties);
        Sqlite sqlite(ties);
        const std::vector<Question> asked = make_questions();
        const auto ours = [&](const Question& each) { return index.events_of(each.actor, each.from, each.to); };
        const auto theirs = [&](const Question& each) { return sqlite.events_of(each); };
        for (std::size_t i = 0; i < asked.size(); i += 50) {
            if (ours(asked[i]) != theirs(asked[i])) {
                throw std::runtime_error("the index and SQLite find different events of " + asked[i].actor);
            }
        }
        const auto [of_index, found] = median(asked, ours);
        const auto [of_sqlite, also_found] = median(asked, theirs);
        fmt::print("{{\"events\": {}, \"rabita\": {}, \"sqlite\": {}, \"found\": {}}}\n", events, of_index, of_sqlite,
                   found);
        return found == also_found ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "event_lookup: " << error.what() << '\n';
        return 2;
    }
}
