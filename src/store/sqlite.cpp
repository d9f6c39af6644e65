#include "store/sqlite.hpp"

#include "rabita/error.hpp"

#include <sqlite3.h>

namespace rabita {

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(const std::string& path, Mode mode) : path_(path) {
    const int flags = mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) {
        fail("the store cannot be opened; check the path and its permissions");
    }
    sqlite3_busy_timeout(handle, 5000); // another run may be writing
}

void Database::fail(std::string_view what) const {
    const char* reason = handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
    throw InputError(path_ + ": " + std::string(what) + " (" + reason + ")");
}

void Database::run(const char* sql) {
    if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail("the store cannot be used; give another --store");
    }
}

std::int64_t Database::number(const char* sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
    sqlite3_stmt* handle = nullptr;
    const int length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(database.handle(), sql.data(), length, &handle, nullptr) != SQLITE_OK) {
        database.fail("the store cannot be used; give another --store");
    }
    handle_.reset(handle);
}

void Statement::bind(int index, std::string_view text) {
    if (sqlite3_bind_text64(handle_.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK) {
        database_.fail("a record cannot be stored");
    }
}

bool Statement::step() {
    const int result = sqlite3_step(handle_.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        database_.fail("the store cannot be read or written; check the disk and other programs that use it");
    }
    return result == SQLITE_ROW;
}

void Statement::reset() {
    sqlite3_reset(handle_.get());
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    return {text, text == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

} // namespace rabita
