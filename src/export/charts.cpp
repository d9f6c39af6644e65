#include "export/charts.hpp"

#include "export/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rabita {

namespace {

constexpr const char* bar_colour = "#2b6a8f";
constexpr double title_height = 56;
constexpr double row_height = 24;
constexpr double label_width = 240;
constexpr double margin = 16;

std::string escaped(const std::string& text) {
    return written(text, [](char32_t c) -> std::string_view {
        switch (c) {
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'&': return "&amp;";
        case U'"': return "&quot;";
        default: return {};
        }
    });
}

/// Up to two decimals, without trailing zeros.
std::string value_text(double value) {
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    text.erase(text.find_last_not_of('.') + 1);
    return text;
}

/// A picture that grows by elements. Coordinates are as for left to right; in a chart from right to left they are
/// turned about the middle.
class Picture {
public:
    Picture(const ChartText& text, double width, double height) : width_(width), right_to_left_(text.right_to_left) {
        const char* const direction = right_to_left_ ? "rtl" : "ltr";
        out_ = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
                           "viewBox=\"0 0 {0:.0f} {1:.0f}\" direction=\"{2}\" "
                           "font-family=\"'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif\" "
                           "font-size=\"13\">\n<title>{3}</title>\n<rect width=\"100%\" height=\"100%\" "
                           "fill=\"#fff\"/>\n",
                           width, height, direction, escaped(text.title));
        label(margin, 24, text.title, "start", "font-size=\"17\" font-weight=\"bold\"");
        label(margin, 44, text.subtitle, "start", "font-size=\"11\" fill=\"#555\"");
    }

    /// `anchor` is where the text begins or ends: "start", "middle", "end".
    void label(double x, double y, const std::string& text, const char* anchor, const std::string& style = "") {
        out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}{}>{}</text>\n", turned(x), y, anchor,
                            style.empty() ? "" : " ", style, escaped(text));
    }

    /// Slants upwards; its left end is at the point, or with `ends_there` its right one.
    void slanted_label(double x, double y, const std::string& text, bool ends_there) {
        out_ += fmt::format("<text transform=\"translate({:.1f} {:.1f}) rotate(-60)\" text-anchor=\"{}\" "
                            "font-size=\"11\">{}</text>\n",
                            turned(x), y, ends_there == right_to_left_ ? "start" : "end", escaped(text));
    }

    void box(double x, double y, double width, double height, const std::string& colour, const std::string& told) {
        out_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\">"
                            "<title>{}</title></rect>\n",
                            right_to_left_ ? width_ - x - width : x, y, width, height, colour, escaped(told));
    }

    std::string text() && { return std::move(out_) + "</svg>\n"; }

private:
    double turned(double x) const { return right_to_left_ ? width_ - x : x; }

    double width_;
    bool right_to_left_;
    std::string out_;
};

double greatest(const std::vector<Bar>& bars) {
    double most = 0;
    for (const Bar& bar : bars) {
        most = std::max(most, bar.value);
    }
    return most;
}

/// From white to the bars' colour.
std::string shade(double share) {
    const auto mix = [share](int to) { return static_cast<int>(std::lround(255 + (to - 255) * share)); };
    return fmt::format("#{:02x}{:02x}{:02x}", mix(0x2b), mix(0x6a), mix(0x8f));
}

} // namespace

std::string ranking_svg(const ChartText& text, const std::vector<Bar>& bars) {
    constexpr double bar_width = 420;
    constexpr double value_width = 80;
    const double height = title_height + row_height * static_cast<double>(bars.size()) + margin;
    Picture picture(text, margin + label_width + bar_width + value_width, height);
    const double most = greatest(bars);
    double y = title_height;
    for (const Bar& bar : bars) {
        const double length = most > 0 ? bar_width * std::max(0.0, bar.value) / most : 0;
        picture.label(margin + label_width - 8, y + 16, bar.label, "end");
        picture.box(margin + label_width, y + 4, length, row_height - 8, bar_colour,
                    bar.label + ": " + value_text(bar.value));
        picture.label(margin + label_width + length + 6, y + 16, value_text(bar.value), "start", "font-size=\"11\"");
        y += row_height;
    }
    return std::move(picture).text();
}

std::string timeline_svg(const ChartText& text, const std::vector<Bar>& bars) {
    constexpr double plot_height = 220;
    constexpr double foot = 84;
    const double step = std::clamp(900 / std::max(1.0, static_cast<double>(bars.size())), 6.0, 40.0);
    const double width = std::max(480.0, 2 * margin + 40 + step * static_cast<double>(bars.size()));
    Picture picture(text, width, title_height + plot_height + foot);
    const double most = greatest(bars);
    const double bottom = title_height + plot_height;
    picture.label(margin + 34, title_height + 10, value_text(most), "end", "font-size=\"11\"");
    picture.label(margin + 34, bottom, "0", "end", "font-size=\"11\"");
    const auto labelled_every = static_cast<std::size_t>(std::ceil(16 / step));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double x = margin + 40 + step * static_cast<double>(i);
        const double length = most > 0 ? plot_height * std::max(0.0, bars[i].value) / most : 0;
        picture.box(x, bottom - length, step * 0.8, length, bar_colour,
                    bars[i].label + ": " + value_text(bars[i].value));
        if (i % labelled_every == 0) {
            picture.slanted_label(x + step * 0.6, bottom + 14, bars[i].label, true);
        }
    }
    return std::move(picture).text();
}

std::string heat_map_svg(const ChartText& text, const std::vector<std::string>& rows,
                         const std::vector<std::string>& columns, const std::vector<std::vector<double>>& values) {
    constexpr double head = 130;
    const double left = margin + label_width;
    const double top = title_height + head;
    Picture picture(text, std::max(480.0, left + row_height * static_cast<double>(columns.size()) + 80),
                    top + row_height * static_cast<double>(rows.size()) + margin);
    double most = 0;
    for (const auto& row : values) {
        for (const double value : row) {
            most = std::max(most, value);
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        picture.slanted_label(left + row_height * (static_cast<double>(column) + 0.6), top - 6, columns[column], false);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double y = top + row_height * static_cast<double>(row);
        picture.label(left - 8, y + 16, rows[row], "end");
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const double value = values[row][column];
            const std::string colour = value > 0 ? shade(0.15 + 0.85 * value / most) : "#f3f3f3";
            picture.box(left + row_height * static_cast<double>(column), y, row_height - 2, row_height - 2, colour,
                        rows[row] + " / " + columns[column] + ": " + value_text(value));
        }
    }
    return std::move(picture).text();
}

} // namespace rabita
