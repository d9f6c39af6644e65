#pragma once

#include "cli/answer_json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rabita {

/// One column of an answer, under the same key in JSON and CSV.
struct AnswerColumn {
    std::string key;
    std::string heading; ///< in a terminal; empty: only in JSON and CSV
    int decimals = 2;    ///< of numbers, in a terminal; JSON and CSV have them whole
};

/// The rows of an answer, for a terminal, as CSV and as JSON. A cell that is null is empty; arrays and objects stand in
/// JSON only.
class AnswerTable {
public:
    explicit AnswerTable(std::vector<AnswerColumn> columns) : columns_(std::move(columns)) {}

    /// One value for each column.
    void add(std::vector<Json> row) { rows_.push_back(std::move(row)); }

    bool empty() const { return rows_.empty(); }

    std::string text() const;

    /// RFC 4180 with \n and a heading line; a text that a spreadsheet would run is prefixed by '.
    std::string csv() const;

    /// An array of objects.
    Json json() const;

private:
    std::vector<AnswerColumn> columns_;
    std::vector<std::vector<Json>> rows_;
};

} // namespace rabita
