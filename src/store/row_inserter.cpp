#include "store/row_inserter.hpp"

#include <algorithm>

namespace rabita {

namespace {

std::string insert_statement(const std::string& table, const std::string& columns, std::size_t rows) {
    const auto width = static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
    std::string sql = "INSERT INTO " + table + " (" + columns + ") VALUES ";
    for (std::size_t i = 0; i < rows * width; ++i) {
        sql += i == 0 ? "(" : i % width == 0 ? "), (" : ", ";
        sql += "?" + std::to_string(i + 1);
    }
    return sql + ")";
}

} // namespace

RowInserter::RowInserter(Connection& connection, const std::string& table, const std::string& columns,
                         const std::string& conflict)
    : several_(connection.prepare(insert_statement(table, columns, rows_at_once) + " " + conflict)),
      one_(connection.prepare(insert_statement(table, columns, 1) + " " + conflict)) {}

} // namespace rabita
