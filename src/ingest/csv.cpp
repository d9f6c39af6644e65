#include "ingest/csv.hpp"

#include "ingest/page.hpp"
#include "ingest/record_fields.hpp"
#include "ingest/utf8.hpp"
#include "ingest/web_date.hpp"
#include "record/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace rabita {

namespace {

using Row = std::vector<std::string>;

/// Cuts rows out of a stream; a quoted cell may hold delimiters, line breaks and doubled quotes.
class RowReader {
public:
    enum class Result { row, too_long, unclosed, end };

    RowReader(BufferedSource& input, char delimiter, std::size_t limit)
        : input_(input), delimiter_(delimiter), limit_(limit) {}

    Result next(Row& row) {
        row.assign(1, {});
        std::size_t size = 0;
        bool quoted = false;
        bool any = false;
        line_ = next_line_;
        for (std::string_view left = input_.peek(1); !left.empty(); left = input_.peek(1)) {
            any = true;
            const char c = left.front();
            input_.skip(1);
            next_line_ += c == '\n' ? 1U : 0U;
            size += 1;
            if (quoted) {
                quoted = quote(c, row);
            } else if (c == '\n') {
                break;
            } else if (c == '"' && row.back().empty()) {
                quoted = true;
            } else if (c == delimiter_) {
                row.emplace_back();
            } else if (c != '\r') {
                append(c, size, row);
            }
        }
        if (!any) {
            return Result::end;
        }
        return quoted ? Result::unclosed : size > limit_ ? Result::too_long : Result::row;
    }

    std::size_t line() const { return line_; } ///< of the row's beginning, from 1

private:
    /// A character inside quotes; false when it ends them.
    bool quote(char c, Row& row) {
        if (c != '"') {
            row.back() += row.back().size() < limit_ ? std::string(1, c) : std::string();
            return true;
        }
        if (input_.peek(1) == "\"") {
            input_.skip(1);
            row.back() += '"';
            return true;
        }
        return false;
    }

    void append(char c, std::size_t size, Row& row) const {
        if (size <= limit_) {
            row.back() += c;
        } else {
            row.back().clear();
        }
    }

    BufferedSource& input_;
    char delimiter_;
    std::size_t limit_;
    std::size_t line_ = 1;
    std::size_t next_line_ = 1;
};

char delimiter_of(std::string_view header) {
    constexpr std::array delimiters{',', ';', '\t'};
    return *std::max_element(delimiters.begin(), delimiters.end(), [&](char a, char b) {
        return std::count(header.begin(), header.end(), a) < std::count(header.begin(), header.end(), b);
    });
}

std::string column_name(std::string_view cell) {
    const std::size_t begin = cell.find_first_not_of(" \t\"");
    if (begin == std::string_view::npos) {
        return {};
    }
    return ascii_lower(std::string(cell.substr(begin, cell.find_last_not_of(" \t\r\"") - begin + 1)));
}

/// Which column holds which field.
std::map<std::string_view, std::size_t> columns_of(const Row& header, const FieldNames& given) {
    std::map<std::string_view, std::size_t> out;
    for (const std::string_view field : record_fields()) {
        for (const std::string& name : names_of_field(field, given)) {
            const auto found = std::find_if(header.begin(), header.end(), [&](const std::string& cell) {
                return column_name(cell) == column_name(name);
            });
            if (found != header.end()) {
                out.emplace(field, static_cast<std::size_t>(found - header.begin()));
                break;
            }
        }
    }
    return out;
}

class TableReader {
public:
    TableReader(const std::string& name, const Row& header, const Intake& intake)
        : name_(name), width_(header.size()), columns_(columns_of(header, intake.options().fields)), intake_(intake) {}

    void row(const Row& cells, std::size_t line) const {
        const std::string place = fmt::format("{}:{}", name_, line);
        if (cells.size() == 1 && cells.front().empty()) {
            return;
        }
        if (cells.size() != width_) {
            intake_.fault(FaultKind::broken_csv, fmt::format("{}: {} cells instead of {}; quote cells that hold the "
                                                             "delimiter",
                                                             place, cells.size(), width_));
            return;
        }
        for (const std::string& cell : cells) {
            if (first_invalid_utf8(cell)) {
                intake_.fault(FaultKind::invalid_utf8,
                              place + ": a cell is not valid UTF-8, unlike the rest; convert it");
                return;
            }
        }
        record(cells, place);
    }

private:
    std::optional<std::string> cell(const Row& cells, std::string_view field) const {
        const auto column = columns_.find(field);
        return column == columns_.end() || cells[column->second].empty() ? std::nullopt
                                                                         : std::optional(cells[column->second]);
    }

    void record(const Row& cells, const std::string& place) const {
        Document document;
        document.id = cell(cells, "id").value_or(place);
        document.text = cell(cells, "text").value_or("");
        document.title = cell(cells, "title");
        document.source = cell(cells, "source");
        document.url = cell(cells, "url");
        if (document.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            intake_.fault(FaultKind::no_text, place + ": the row has no text; add it or remove the row");
            return;
        }
        if (document.text.find('\0') != std::string::npos) {
            intake_.fault(FaultKind::null_character, place + ": U+0000 in the text; remove it");
            return;
        }
        if (const auto published = cell(cells, "published")) {
            document.published = parse_web_day(*published);
            if (!document.published) {
                intake_.fault(FaultKind::bad_date, fmt::format("{}: \"{}\" is not an existing day; write it as "
                                                               "YYYY-MM-DD, or leave the cell empty",
                                                               place, printable(*published)));
                return;
            }
            document.published_from = PublishedFrom::input;
            document.published_by = "column";
        }
        if (looks_like_markup(document.text)) {
            read_markup_record(std::move(document), place, intake_);
        } else {
            intake_.article(std::move(document), place);
        }
    }

    const std::string& name_;
    std::size_t width_;
    std::map<std::string_view, std::size_t> columns_;
    const Intake& intake_;
};

} // namespace

bool begins_csv(std::string_view begin, const ReadOptions& options) {
    const std::string_view header = begin.substr(0, begin.find('\n'));
    if (header.size() == begin.size() || header.size() > 2000) {
        return false;
    }
    MemorySource memory(header);
    BufferedSource input(memory);
    Row row;
    RowReader reader(input, delimiter_of(header), header.size() + 1);
    if (reader.next(row) != RowReader::Result::row || row.size() < 2) {
        return false;
    }
    return columns_of(row, options.fields).contains("text");
}

void read_csv(BufferedSource& input, const std::string& name, const Intake& intake) {
    const std::string_view begin = input.peek(4096);
    RowReader rows(input, delimiter_of(begin.substr(0, begin.find('\n'))), intake.options().limits.article_bytes);
    Row header;
    rows.next(header);
    const TableReader table(name, header, intake);
    Row row;
    while (true) {
        switch (rows.next(row)) {
        case RowReader::Result::row: table.row(row, rows.line()); break;
        case RowReader::Result::too_long:
            intake.fault(FaultKind::too_large, fmt::format("{}:{}: a row above the limit of {} bytes (--max-article)",
                                                           name, rows.line(), intake.options().limits.article_bytes));
            break;
        case RowReader::Result::unclosed:
            intake.fault(FaultKind::broken_csv,
                         fmt::format("{}:{}: a quotation mark is never closed; close it", name, rows.line()));
            return;
        case RowReader::Result::end: return;
        }
    }
}

} // namespace rabita
