#include "cli/answer_table.hpp"

#include "cli/table.hpp"
#include "export/characters.hpp"
#include "export/numbers.hpp"

#include <fmt/format.h>

#include <cmath>

namespace rabita {

namespace {

bool has_no_text(const Json& value) {
    return value.is_null() || value.is_structured() || (value.is_number_float() && std::isnan(value.get<double>()));
}

std::string terminal_text(const Json& value, int decimals) {
    if (has_no_text(value)) {
        return "";
    }
    if (value.is_number_float()) {
        return fmt::format("{:.{}f}", value.get<double>(), decimals);
    }
    return one_line(value.is_string() ? value.get<std::string>() : value.dump());
}

std::string csv_cell(const Json& value) {
    if (has_no_text(value)) {
        return "";
    }
    if (!value.is_string()) {
        return value.is_number_float() ? shortest(value.get<double>()) : value.dump();
    }
    std::string text = valid(value.get<std::string>());
    if (text.find_first_of("=+-@\t\r") == 0) {
        text.insert(0, 1, '\'');
    }
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

bool is_number(const Json& value) {
    return value.is_number();
}

} // namespace

std::string AnswerTable::text() const {
    std::vector<std::size_t> shown;
    std::vector<Table::Heading> headings;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!columns_[i].heading.empty()) {
            bool numbers = false;
            for (const auto& row : rows_) {
                numbers = numbers || is_number(row[i]);
            }
            shown.push_back(i);
            headings.push_back({columns_[i].heading, numbers ? Align::right : Align::left});
        }
    }
    Table table(std::move(headings));
    for (const auto& row : rows_) {
        std::vector<std::string> cells;
        for (const std::size_t i : shown) {
            cells.push_back(terminal_text(row[i], columns_[i].decimals));
        }
        table.add(std::move(cells));
    }
    return table.text(stdout_bidi());
}

std::string AnswerTable::csv() const {
    std::string out;
    for (const AnswerColumn& column : columns_) {
        out += (out.empty() ? "" : ",") + column.key;
    }
    out += '\n';
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            out += (i == 0 ? "" : ",") + csv_cell(row[i]);
        }
        out += '\n';
    }
    return out;
}

Json AnswerTable::json() const {
    Json out = Json::array();
    for (const auto& row : rows_) {
        Json object = Json::object();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            object[columns_[i].key] = row[i];
        }
        out.push_back(std::move(object));
    }
    return out;
}

} // namespace rabita
