#pragma once

#include <string>
#include <vector>

namespace rabita {

/// Charts as SVG 1.1: readable without scripts, fonts or style sheets from elsewhere, on white, Arabic labels from
/// right to left. The same numbers give the same bytes.

struct ChartText {
    std::string title;
    std::string subtitle; ///< how the events were chosen
    bool right_to_left = false;
};

struct Bar {
    std::string label;
    double value = 0;
};

/// Horizontal bars in their order, with the values behind them.
std::string ranking_svg(const ChartText& text, const std::vector<Bar>& bars);

/// Upright bars along time.
std::string timeline_svg(const ChartText& text, const std::vector<Bar>& bars);

/// Rows × columns of squares, the darker the greater; empty ones for 0.
std::string heat_map_svg(const ChartText& text, const std::vector<std::string>& rows,
                         const std::vector<std::string>& columns, const std::vector<std::vector<double>>& values);

} // namespace rabita
