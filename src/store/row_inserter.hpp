#pragma once

#include "store/connection.hpp"

#include <cstddef>
#include <memory>
#include <ranges>
#include <string>

namespace rabita {

/// Inserts rows into a table, several by one statement: what a statement costs beside its rows, opening the table and
/// its indexes, is half of what a single row costs.
class RowInserter {
public:
    /// `columns` are names with commas between them; `conflict` may say what becomes of rows that are there: "ON
    /// CONFLICT …".
    RowInserter(Connection& connection, const std::string& table, const std::string& columns,
                const std::string& conflict = "");

    /// `bind(statement, row)` gives the statement the parameters of one row through Statement::also(). What is Kept
    /// must live until this returns. Throws InputError. O(rows).
    template <std::ranges::random_access_range Rows, class Bind>
    void insert(const Rows& rows, const Bind& bind) {
        std::size_t done = 0;
        for (; done + rows_at_once <= rows.size(); done += rows_at_once) {
            several_->with();
            for (std::size_t i = done; i < done + rows_at_once; ++i) {
                bind(*several_, rows[i]);
            }
            several_->run();
        }
        for (; done < rows.size(); ++done) {
            one_->with();
            bind(*one_, rows[done]);
            one_->run();
        }
    }

private:
    static constexpr std::size_t rows_at_once = 8;

    std::unique_ptr<Statement> several_;
    std::unique_ptr<Statement> one_;
};

} // namespace rabita
