#include "store/connection.hpp"

#include "store/postgres.hpp"
#include "store/sqlite.hpp"

namespace rabita {

std::optional<std::string> Statement::optional_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(string(column));
}

std::optional<double> Statement::optional_real(int column) const {
    return is_null(column) ? std::nullopt : std::optional(real(column));
}

std::optional<Day> Statement::optional_day(int column) const {
    return is_null(column) ? std::nullopt : parse_iso_day(text(column));
}

std::int64_t Connection::number(const std::string& sql) {
    const auto statement = prepare(sql);
    return statement->step() ? statement->number(0) : 0;
}

bool is_postgres_url(std::string_view store) {
    return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

std::unique_ptr<Connection> open_connection(const std::string& store, Access access) {
    if (is_postgres_url(store)) {
        return open_postgres(store);
    }
    return open_sqlite(store, access);
}

} // namespace rabita
