// Connection and Statement over PostgreSQL. Statements that give no rows are sent ahead in libpq's pipeline mode: a
// round trip for each row would cost more than the row.

#include "store/postgres.hpp"

#include "rabita/error.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace rabita {

namespace {

constexpr const char* lock_key = "5936749093"; // an advisory lock that only writers of stores take
constexpr std::size_t most_queued = 500;
constexpr std::string_view replacement = "\xEF\xBF\xBD"; // PostgreSQL stores no NUL

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

Result owned(PGresult* result) {
    return {result, PQclear};
}

bool succeeded(const PGresult* result) {
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::string without_password(const std::string& url) {
    const std::size_t user = url.find("://") + 3;
    const std::size_t at = url.find('@', user);
    const std::size_t colon = url.find(':', user);
    return at == std::string::npos || colon > at ? url : url.substr(0, colon) + url.substr(at);
}

std::string one_line(std::string text) {
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    for (char& c : text) {
        c = c == '\n' ? ' ' : c;
    }
    return text;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(const std::string& url)
        : name_(without_password(url)), handle_(PQconnectdb(url.c_str()), PQfinish) {
        if (PQstatus(handle_.get()) != CONNECTION_OK) {
            fail("the server cannot be reached; check the address, the database and your rights");
        }
        PQsetNoticeProcessor(
            handle_.get(), [](void*, const char*) {}, nullptr);
        run("SET client_encoding = 'UTF8'; SET client_min_messages = warning");
    }

    const std::string& name() const override { return name_; }

    void run(const std::string& sql) override {
        drain();
        if (!succeeded(owned(PQexec(handle_.get(), sql.c_str())).get())) {
            fail("the store cannot be used; check your rights to it");
        }
    }

    std::unique_ptr<Statement> prepare(const std::string& sql) override;

    void begin() override { run(std::string("BEGIN; SELECT pg_advisory_xact_lock(") + lock_key + ")"); }
    void commit() override { run("COMMIT"); }

    void rollback() noexcept override {
        try {
            drain();
        } catch (const InputError&) { // told already by what led here
        }
        PQclear(PQexec(handle_.get(), "ROLLBACK"));
    }

    bool others_wrote() override { return true; } // the server does not say

    std::string dialect(std::string sql) const override {
        replace_all(sql, " WITHOUT ROWID", "");
        replace_all(sql, "INTEGER", "BIGINT");
        replace_all(sql, " REAL", " DOUBLE PRECISION");
        return sql;
    }

    std::int64_t schema_version() override {
        if (number("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == 0) {
            return 0;
        }
        if (number("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'properties'") ==
            0) {
            throw InputError(name_ + ": the database holds something else; give an empty one with --store");
        }
        return number("SELECT CAST(value AS BIGINT) FROM properties WHERE name = 'schema'");
    }

    void set_schema_version(std::int64_t /*version*/) override {} // the properties say it
    void start_writing() override {}
    void stop_writing() noexcept override {}
    void compact(const std::function<std::uint32_t()>& /*content*/) override {}

    [[noreturn]] void fail(const std::string& what) const override {
        throw InputError(name_ + ": " + what + " (" + one_line(PQerrorMessage(handle_.get())) + ")");
    }

    PGconn* handle() const { return handle_.get(); }

    /// Sends a statement that gives no rows; a fault shows at the latest in drain().
    void send(const std::string& statement, const std::vector<const char*>& values) {
        if (queued_ == 0 && PQenterPipelineMode(handle_.get()) != 1) {
            fail("the store cannot be written");
        }
        ++queued_;
        if (PQsendQueryPrepared(handle_.get(), statement.c_str(), static_cast<int>(values.size()), values.data(),
                                nullptr, nullptr, 0) != 1) {
            fail("the store cannot be written");
        }
        if (queued_ == most_queued) {
            drain();
        }
    }

    /// Waits for all statements sent ahead.
    void drain() {
        if (queued_ == 0) {
            return;
        }
        queued_ = 0;
        PQpipelineSync(handle_.get());
        std::string fault;
        for (bool synced = false; !synced;) {
            const Result result = owned(PQgetResult(handle_.get()));
            if (!result) {
                if (PQstatus(handle_.get()) != CONNECTION_OK) {
                    fail("the connection was lost");
                }
                continue; // the end of one statement's results
            }
            synced = PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC;
            if (PQresultStatus(result.get()) == PGRES_FATAL_ERROR && fault.empty()) {
                fault = one_line(PQresultErrorMessage(result.get()));
            }
        }
        PQexitPipelineMode(handle_.get());
        if (!fault.empty()) {
            throw InputError(name_ + ": the store cannot be written (" + fault + ")");
        }
    }

private:
    std::string name_;
    std::unique_ptr<PGconn, decltype(&PQfinish)> handle_;
    std::size_t queued_ = 0;
    std::size_t prepared_ = 0;
};

class PostgresStatement final : public Statement {
public:
    PostgresStatement(PostgresConnection& connection, std::string name, const std::string& sql)
        : connection_(connection), name_(std::move(name)), gives_rows_(sql.starts_with("SELECT")),
          result_(nullptr, PQclear) {
        std::string numbered = sql;
        replace_all(numbered, "?", "$");
        connection_.drain();
        const Result prepared = owned(PQprepare(connection_.handle(), name_.c_str(), numbered.c_str(), 0, nullptr));
        if (!succeeded(prepared.get())) {
            connection_.fail("the store cannot be used");
        }
    }

    bool step() override {
        if (!gives_rows_) {
            connection_.send(name_, values());
            return false;
        }
        if (!result_) {
            execute();
        }
        return ++row_ < PQntuples(result_.get());
    }

    void reset() override {
        result_.reset();
        row_ = -1;
        parameters_.clear();
    }

    bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) == 1; }

    std::string_view text(int column) const override {
        return {PQgetvalue(result_.get(), row_, column),
                static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
    }

    std::int64_t number(int column) const override {
        const std::string_view digits = text(column);
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    double real(int column) const override {
        const std::string_view digits = text(column);
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

private:
    void execute() {
        connection_.drain();
        const std::vector<const char*> all = values();
        result_ = owned(PQexecPrepared(connection_.handle(), name_.c_str(), static_cast<int>(all.size()), all.data(),
                                       nullptr, nullptr, 0));
        if (!succeeded(result_.get())) {
            connection_.fail("the store cannot be read");
        }
    }

    std::vector<const char*> values() const {
        std::vector<const char*> out;
        for (const auto& parameter : parameters_) {
            out.push_back(parameter ? parameter->c_str() : nullptr);
        }
        return out;
    }

    void bind(int /*index*/, std::string_view value) override {
        std::string copy(value);
        replace_all(copy, std::string_view("\0", 1), replacement);
        parameters_.emplace_back(std::move(copy));
    }
    void bind(int index, Kept value) override { bind(index, value.text); }
    void bind(int /*index*/, std::int64_t value) override { parameters_.emplace_back(std::to_string(value)); }
    void bind(int /*index*/, double value) override {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        parameters_.emplace_back(std::string(digits.data(), end.ptr));
    }
    void bind_null(int /*index*/) override { parameters_.emplace_back(std::nullopt); }

    PostgresConnection& connection_;
    std::string name_;
    bool gives_rows_;
    Result result_;
    int row_ = -1;
    std::vector<std::optional<std::string>> parameters_;
};

std::unique_ptr<Statement> PostgresConnection::prepare(const std::string& sql) {
    return std::make_unique<PostgresStatement>(*this, "rabita_" + std::to_string(++prepared_), sql);
}

} // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url) {
    return std::make_unique<PostgresConnection>(url);
}

} // namespace rabita
