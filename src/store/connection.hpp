#pragma once

#include "rabita/date.hpp"

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// A text that stands where it is until the statement that it was given to has run, so that nobody need copy it.
struct Kept {
    explicit Kept(std::string_view kept) : text(kept) {}

    std::string_view text;
};

/// A prepared statement with parameters ?1, ?2, … Throws InputError naming the store when the database refuses; must
/// not outlive its connection.
class Statement {
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Starts anew with these parameters: texts, whole numbers, doubles, days (as ISO text), or optionals of them.
    /// Texts are copied unless they are Kept.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        bound_ = 0;
        return also(values...);
    }

    /// Goes on with these parameters, behind those that it has.
    template <class... Values>
    Statement& also(const Values&... values) {
        (put(++bound_, values), ...);
        return *this;
    }

    /// Runs to the end; for statements that give no rows.
    void run() {
        while (step()) {
        }
        reset();
    }

    virtual bool step() = 0; ///< true while there is a row
    virtual void reset() = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::string_view text(int column) const = 0; ///< "" for null; valid until the next step()
    virtual std::int64_t number(int column) const = 0;
    virtual double real(int column) const = 0;

    std::string string(int column) const { return std::string(text(column)); }
    std::optional<std::string> optional_text(int column) const;
    std::optional<double> optional_real(int column) const;
    std::optional<Day> optional_day(int column) const; ///< empty also for what is no day

private:
    virtual void bind(int index, std::string_view value) = 0;
    virtual void bind(int index, Kept value) = 0;
    virtual void bind(int index, std::int64_t value) = 0;
    virtual void bind(int index, double value) = 0;
    virtual void bind_null(int index) = 0;

    template <class Value>
    void put(int index, const Value& value) {
        if constexpr (std::floating_point<Value>) {
            bind(index, static_cast<double>(value));
        } else if constexpr (std::integral<Value>) {
            bind(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::same_as<Value, Day>) {
            bind(index, std::string_view(to_iso(value)));
        } else if constexpr (std::same_as<Value, Kept>) {
            bind(index, value);
        } else {
            bind(index, std::string_view(value));
        }
    }

    template <class Value>
    void put(int index, const std::optional<Value>& value) {
        if (value) {
            put(index, *value);
        } else {
            bind_null(index);
        }
    }

    int bound_ = 0;
};

/// A database that holds a store. All that the store does goes through here, so that it works alike on every kind.
class Connection {
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Where the store is, for messages: a path, or a URL without its password.
    virtual const std::string& name() const = 0;

    /// Runs one or several statements without parameters.
    virtual void run(const std::string& sql) = 0;

    virtual std::unique_ptr<Statement> prepare(const std::string& sql) = 0;

    /// Starts a transaction that writes, after waiting for any other to end; at most one store transaction at a time.
    /// Throws InputError when another program keeps it waiting for too long.
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    /// May another program have written since this was last asked? To be asked within a transaction.
    virtual bool others_wrote() = 0;

    /// Brings the schema's statements, written for SQLite, into this database's words.
    virtual std::string dialect(std::string sql) const = 0;

    /// The schema's version; 0 when there is no store yet. Throws InputError when the database holds something else.
    virtual std::int64_t schema_version() = 0;
    virtual void set_schema_version(std::int64_t version) = 0;

    /// Before the first and after the last transaction of a run.
    virtual void start_writing() = 0;
    virtual void stop_writing() noexcept = 0;

    /// Writes the database anew in the order of its keys, where that can be done: the same rows then are the same
    /// bytes. `content` gives a hash of what the rows say.
    virtual void compact(const std::function<std::uint32_t()>& content) = 0;

    /// Throws InputError: "<name>: <what> (<the database's reason>)".
    [[noreturn]] virtual void fail(const std::string& what) const = 0;

    /// First column of the first row; 0 without a row.
    std::int64_t number(const std::string& sql);
};

/// A transaction that is undone unless it is committed.
class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    ~Transaction() {
        if (!done_) {
            connection_.rollback();
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        connection_.commit();
        done_ = true;
    }

private:
    Connection& connection_;
    bool done_ = false;
};

enum class Access { read, write };

/// Is this the URL of a PostgreSQL database ("postgresql://…")? Any other store is the path of an SQLite file.
bool is_postgres_url(std::string_view store);

/// Opens the database; `write` creates a missing SQLite file and its folder. `read` throws InputError when there is no
/// such file, saying how to make one. Throws InputError too when the server cannot be reached.
std::unique_ptr<Connection> open_connection(const std::string& store, Access access);

} // namespace rabita
