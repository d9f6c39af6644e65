#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// Columns that a terminal needs for the text: marks, joiners and bidi controls take none, wide characters two.
/// O(length).
std::size_t display_width(std::string_view utf8);

enum class Align { left, right };

/// How cells with Arabic are written: as they are, or between U+2068 and U+2069, so that a terminal that knows of
/// directions shows each cell from right to left and leaves the columns where they are.
enum class Bidi { plain, isolated };

/// Isolated when stdout is a terminal; files and pipes get the text alone.
Bidi stdout_bidi();

/// Rows of text in columns that line up on a terminal, also with Arabic in them.
class Table {
public:
    struct Heading {
        std::string title;
        Align align = Align::left;
    };

    explicit Table(std::vector<Heading> headings) : headings_(std::move(headings)) {}

    /// One cell for each heading.
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

    bool empty() const { return rows_.empty(); }

    /// Each row on a line without trailing spaces; columns in which no row has text are left out.
    std::string text(Bidi bidi = Bidi::plain) const;

private:
    std::size_t width(std::size_t column) const;

    std::vector<Heading> headings_;
    std::vector<std::vector<std::string>> rows_;
};

/// The text on one line: controls and line breaks become spaces, so that names from articles cannot drive a terminal.
std::string one_line(std::string_view utf8);

} // namespace rabita
