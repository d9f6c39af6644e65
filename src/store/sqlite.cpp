// Connection and Statement over SQLite.

#include "store/sqlite.hpp"

#include "rabita/error.hpp"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <thread>
#include <utility>

namespace rabita {

namespace {

constexpr std::int64_t application_id = 0x52616269; // "Rabi": marks the file as a store of this program
constexpr std::int64_t pages_in_memory = 16384;     // 64 MB, as much as the cache
constexpr int busy_step_milliseconds = 20;
constexpr int busy_limit_milliseconds = 120000;
constexpr const char* unusable = "the store cannot be used; give another --store";

/// Another run may be writing: its transactions are short, so waiting is right, but not for ever.
int wait_for_other(void* /*unused*/, int attempts) {
    if (attempts * busy_step_milliseconds >= busy_limit_milliseconds) {
        return 0;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(busy_step_milliseconds));
    return 1;
}

class SqliteStatement final : public Statement {
public:
    SqliteStatement(const Connection& connection, sqlite3* database, const std::string& sql) : connection_(connection) {
        sqlite3_stmt* handle = nullptr;
        const int length = static_cast<int>(sql.size());
        if (sqlite3_prepare_v2(database, sql.data(), length, &handle, nullptr) != SQLITE_OK) {
            connection.fail(unusable);
        }
        handle_.reset(handle);
    }

    bool step() override {
        const int result = sqlite3_step(handle_.get());
        if (result == SQLITE_FULL || result == SQLITE_IOERR) {
            connection_.fail("the store cannot be written; is the disk full? What was stored before is kept");
        }
        if (result == SQLITE_CONSTRAINT) {
            connection_.fail("the store contradicts itself; build it anew");
        }
        if (result != SQLITE_ROW && result != SQLITE_DONE) {
            connection_.fail("the store cannot be read or written; check the disk and other programs that use it");
        }
        return result == SQLITE_ROW;
    }

    void reset() override { sqlite3_reset(handle_.get()); }

    bool is_null(int column) const override { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }

    std::string_view text(int column) const override {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
        return {text, text == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
    }

    std::int64_t number(int column) const override { return sqlite3_column_int64(handle_.get(), column); }
    double real(int column) const override { return sqlite3_column_double(handle_.get(), column); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    void check(int result) const {
        if (result != SQLITE_OK) {
            connection_.fail("a record cannot be stored");
        }
    }

    void bind(int index, std::string_view value) override {
        const char* data = value.data() == nullptr ? "" : value.data(); // a null pointer would mean NULL
        check(sqlite3_bind_text64(handle_.get(), index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void bind(int index, Kept value) override {
        const char* data = value.text.data() == nullptr ? "" : value.text.data();
        check(sqlite3_bind_text64(handle_.get(), index, data, value.text.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void bind(int index, std::int64_t value) override { check(sqlite3_bind_int64(handle_.get(), index, value)); }
    void bind(int index, double value) override { check(sqlite3_bind_double(handle_.get(), index, value)); }
    void bind_null(int index) override { check(sqlite3_bind_null(handle_.get(), index)); }

    const Connection& connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const std::string& path, Access access) : path_(path) {
        const int mode = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
        const int flags = mode | SQLITE_OPEN_NOMUTEX; // Store lets one thread in at a time
        sqlite3* handle = nullptr;
        const int result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
        handle_.reset(handle);
        if (result != SQLITE_OK) {
            fail("the store cannot be opened; check the path and its permissions");
        }
        sqlite3_busy_handler(handle, wait_for_other, nullptr);
        sqlite3_exec(handle, "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
    }

    const std::string& name() const override { return path_; }

    void run(const std::string& sql) override {
        const int result = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        if (result == SQLITE_FULL || result == SQLITE_IOERR) {
            fail("the store cannot be written; is the disk full? What was stored before is kept");
        }
        if (result == SQLITE_BUSY) {
            fail("another program has been writing to the store for two minutes; try again when it is done");
        }
        if (result != SQLITE_OK) {
            fail(unusable);
        }
    }

    std::unique_ptr<Statement> prepare(const std::string& sql) override {
        return std::make_unique<SqliteStatement>(*this, handle_.get(), sql);
    }

    void begin() override { run("BEGIN IMMEDIATE"); }
    void commit() override { run("COMMIT"); }

    void rollback() noexcept override {
        if (sqlite3_get_autocommit(handle_.get()) == 0) {
            sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
    }

    bool others_wrote() override {
        const std::int64_t version = number("PRAGMA data_version"); // does not change by what this connection writes
        return std::exchange(data_version_, version) != version;
    }

    std::string dialect(std::string sql) const override { return sql; }

    std::int64_t schema_version() override {
        if (number("SELECT count(*) FROM sqlite_schema") == 0) {
            return 0;
        }
        if (number("PRAGMA application_id") != application_id) {
            throw InputError(path_ + ": not a store of rabita; give another --store");
        }
        return number("PRAGMA user_version");
    }

    void set_schema_version(std::int64_t version) override {
        run("PRAGMA application_id = " + std::to_string(application_id));
        run("PRAGMA user_version = " + std::to_string(version));
    }

    void start_writing() override {
        // SQLite asks no busy handler where a lock for reading is to become one for writing, as it does here.
        constexpr const char* write_ahead = "PRAGMA journal_mode = WAL";
        for (int attempts = 0; busy(write_ahead) && wait_for_other(nullptr, attempts) != 0; ++attempts) {
        }
        run(write_ahead);
        run("PRAGMA synchronous = NORMAL");
        run("PRAGMA cache_size = -65536"); // in KiB: the indexes of a country's press stay in memory
    }

    /// One file that can be copied, and read from a read-only folder; not while others are at it, and they will do it.
    void stop_writing() noexcept override {
        sqlite3_busy_handler(handle_.get(), nullptr, nullptr);
        sqlite3_exec(handle_.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        sqlite3_busy_handler(handle_.get(), wait_for_other, nullptr);
    }

    /// Only tidies up: when the disk has no room for it, or others use the store, all is kept as it is.
    void compact(const std::function<std::uint32_t()>& content) override {
        sqlite3_busy_handler(handle_.get(), nullptr, nullptr);
        const bool small = number("PRAGMA page_count") <= pages_in_memory;
        tries(small ? "PRAGMA temp_store = MEMORY" : "PRAGMA temp_store = DEFAULT"); // where the new copy is made
        const bool tidy =
            tries("PRAGMA journal_mode = DELETE") && tries("PRAGMA schema_version = 1") && tries("VACUUM");
        const std::uint32_t hash = tidy ? content() : 0;
        if (tidy && tries("BEGIN EXCLUSIVE")) {
            set_change_counter(hash);
            tries("ROLLBACK");
        }
        sqlite3_busy_handler(handle_.get(), wait_for_other, nullptr);
    }

    [[noreturn]] void fail(const std::string& what) const override {
        const char* reason = handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
        throw InputError(path_ + ": " + what + " (" + reason + ")");
    }

private:
    bool busy(const char* sql) { return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_BUSY; }
    bool tries(const char* sql) { return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

    /// The file counts the transactions that made it, at bytes 24 and 92 (sqlite.org/fileformat.html, 1.3.7): the only
    /// thing in it that is not about its rows. Other programs compare that number to see whether their copies of pages
    /// are still good, so it becomes a hash of the rows: equal only for equal pages. To be called within an exclusive
    /// transaction that writes nothing.
    void set_change_counter(std::uint32_t content) {
        sqlite3_file* file = nullptr;
        if (sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) {
            return;
        }
        std::array<unsigned char, 4> bytes{};
        for (unsigned char& byte : bytes) {
            byte = static_cast<unsigned char>(content >> 24U);
            content <<= 8U;
        }
        for (const sqlite3_int64 offset : {92, 24}) {
            file->pMethods->xWrite(file, bytes.data(), static_cast<int>(bytes.size()), offset);
        }
        file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
    }

    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::int64_t data_version_ = 0;
};

void create_parent_folder(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) {
        std::filesystem::create_directories(folder, error);
    }
    if (error) {
        throw InputError(path + ": the store's folder cannot be created (" + error.message() +
                         "); give another --store");
    }
}

} // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, Access access) {
    if (access == Access::write) {
        create_parent_folder(path);
    } else if (!std::filesystem::exists(path)) {
        throw InputError(path + ": no such store; make it with: rabita build ARTICLES... --store " + path);
    }
    return std::make_unique<SqliteConnection>(path, access);
}

} // namespace rabita
