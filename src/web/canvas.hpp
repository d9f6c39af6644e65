#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rabita {

enum class PictureFormat { svg, png };

struct Colour {
    double red = 0; ///< 0 to 1, as the others
    double green = 0;
    double blue = 0;
    double alpha = 1;
};

/// 0xRRGGBB.
constexpr Colour colour(std::uint32_t rgb, double alpha = 1) {
    constexpr double most = 255;
    return {static_cast<double>(rgb >> 16U & 0xFFU) / most, static_cast<double>(rgb >> 8U & 0xFFU) / most,
            static_cast<double>(rgb & 0xFFU) / most, alpha};
}

/// Where a text stands to its point, whatever its direction.
enum class Anchor { left, middle, right };

struct TextStyle {
    double size = 12; ///< points
    bool bold = false;
    Colour ink;
    Anchor anchor = Anchor::left;
    double widest = 0; ///< longer texts end in an ellipsis; 0: any
    bool halo = false; ///< a veil of the background's colour, for text over lines
};

/// A drawing of a given size, in points from the upper left corner, as SVG or PNG. Text is shaped by Pango, so that
/// Arabic letters join and mixed lines run as they should; in SVG it stands as outlines and needs no font. Throws
/// InputError when the picture cannot be made.
class Canvas {
public:
    Canvas(PictureFormat format, double width, double height, Colour background);
    ~Canvas();

    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    double width() const { return width_; }
    double height() const { return height_; }

    void line(double x1, double y1, double x2, double y2, double thickness, Colour ink, bool dashed = false);
    void rectangle(double x, double y, double width, double height, Colour fill, double radius = 0);
    void disc(double x, double y, double radius, Colour fill);

    /// The text's middle line stands at y.
    void text(double x, double y, std::string_view utf8, const TextStyle& style);

    /// Turned by a quarter: the text begins at y and runs upward, its middle line at x.
    void text_upward(double x, double y, std::string_view utf8, const TextStyle& style);

    double text_width(std::string_view utf8, const TextStyle& style);

    /// Characters that no font of this machine has.
    std::size_t missing_glyphs() const { return missing_; }

    /// Ends the picture and gives its bytes. Call once.
    std::string bytes() &&;

private:
    struct Parts;

    double width_;
    double height_;
    Colour background_;
    std::size_t missing_ = 0;
    std::unique_ptr<Parts> parts_;
};

} // namespace rabita
