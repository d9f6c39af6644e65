#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace rabita {

/// An SQLite connection. Every member throws InputError naming the file when SQLite refuses.
class Database {
public:
    enum class Mode { read, write };

    /// Opens the file; `write` creates it.
    Database(const std::string& path, Mode mode);

    void run(const char* sql);
    std::int64_t number(const char* sql); ///< first column of the first row; 0 without a row
    const std::string& path() const { return path_; }

    /// Throws InputError: "<path>: <what> (<SQLite's reason>)".
    [[noreturn]] void fail(std::string_view what) const;

    sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. Throws as Database does, which must outlive it.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    /// Binds the parameter at `index` (from 1). The text must live until the next step() or reset().
    void bind(int index, std::string_view text);

    bool step(); ///< true while there is a row
    void reset();
    std::string_view text(int column) const; ///< valid until the next step()
    std::int64_t number(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    const Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

} // namespace rabita
