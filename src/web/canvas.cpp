#include "web/canvas.hpp"

#include "rabita/error.hpp"

#include <cairo-svg.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#include <numbers>

namespace rabita {

namespace {

constexpr double png_scale = 2;       // for screens whose points are finer than a pixel
constexpr double veil_opacity = 0.72; // lets a line through, but not over a letter
constexpr const char* fonts = "IBM Plex Sans Arabic, Noto Sans Arabic, Noto Kufi Arabic, Amiri, sans-serif";

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

double in_points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

} // namespace

struct Canvas::Parts {
    template <class T, void (*release)(T*)>
    struct Release {
        void operator()(T* object) const { release(object); }
    };

    using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_t, cairo_surface_destroy>>;
    using Context = std::unique_ptr<cairo_t, Release<cairo_t, cairo_destroy>>;
    using Font = std::unique_ptr<PangoFontDescription, Release<PangoFontDescription, pango_font_description_free>>;

    struct Unref {
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };
    using Layout = std::unique_ptr<PangoLayout, Unref>;

    PictureFormat format;
    std::string bytes; // before the surface, which writes to it at its end
    Surface surface;
    Context context;

    void ink(Colour with) const { cairo_set_source_rgba(context.get(), with.red, with.green, with.blue, with.alpha); }

    Layout layout(std::string_view utf8, const TextStyle& style) const {
        Layout out(pango_cairo_create_layout(context.get()));
        const Font font(pango_font_description_from_string(fonts));
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(out.get(), font.get());
        pango_layout_set_single_paragraph_mode(out.get(), TRUE);
        pango_layout_set_text(out.get(), utf8.data(), static_cast<int>(utf8.size()));
        if (style.widest > 0) {
            pango_layout_set_width(out.get(), static_cast<int>(style.widest * PANGO_SCALE));
            pango_layout_set_ellipsize(out.get(), PANGO_ELLIPSIZE_END);
        }
        return out;
    }
};

Canvas::Canvas(PictureFormat format, double width, double height, Colour background)
    : width_(width), height_(height), background_(background), parts_(new Parts{format, {}, {}, {}}) {
    if (format == PictureFormat::svg) {
        parts_->surface.reset(cairo_svg_surface_create_for_stream(append, &parts_->bytes, width, height));
    } else {
        parts_->surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width * png_scale),
                                                         static_cast<int>(height * png_scale)));
        cairo_surface_set_device_scale(parts_->surface.get(), png_scale, png_scale);
    }
    parts_->context.reset(cairo_create(parts_->surface.get()));
    if (cairo_status(parts_->context.get()) != CAIRO_STATUS_SUCCESS) {
        throw InputError(std::string("the picture cannot be drawn: ") +
                         cairo_status_to_string(cairo_status(parts_->context.get())) + "; give a smaller --width");
    }
    rectangle(0, 0, width, height, background);
}

Canvas::~Canvas() = default;

void Canvas::line(double x1, double y1, double x2, double y2, double thickness, Colour ink, bool dashed) {
    cairo_t* const to = parts_->context.get();
    constexpr double dash[] = {5, 4};
    cairo_set_dash(to, dash, dashed ? 2 : 0, 0);
    cairo_set_line_cap(to, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width(to, thickness);
    cairo_move_to(to, x1, y1);
    cairo_line_to(to, x2, y2);
    parts_->ink(ink);
    cairo_stroke(to);
}

void Canvas::rectangle(double x, double y, double width, double height, Colour fill, double radius) {
    cairo_t* const to = parts_->context.get();
    if (radius > 0) {
        constexpr double quarter = std::numbers::pi / 2;
        cairo_new_sub_path(to);
        cairo_arc(to, x + width - radius, y + radius, radius, -quarter, 0);
        cairo_arc(to, x + width - radius, y + height - radius, radius, 0, quarter);
        cairo_arc(to, x + radius, y + height - radius, radius, quarter, 2 * quarter);
        cairo_arc(to, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(to);
    } else {
        cairo_rectangle(to, x, y, width, height);
    }
    parts_->ink(fill);
    cairo_fill(to);
}

void Canvas::disc(double x, double y, double radius, Colour fill) {
    cairo_t* const to = parts_->context.get();
    cairo_new_sub_path(to);
    cairo_arc(to, x, y, radius, 0, 2 * std::numbers::pi);
    parts_->ink(fill);
    cairo_fill_preserve(to);
    parts_->ink(background_);
    cairo_set_dash(to, nullptr, 0, 0);
    cairo_set_line_width(to, 1);
    cairo_stroke(to);
}

double Canvas::text_width(std::string_view utf8, const TextStyle& style) {
    int width = 0;
    pango_layout_get_size(parts_->layout(utf8, style).get(), &width, nullptr);
    return in_points(width);
}

void Canvas::text(double x, double y, std::string_view utf8, const TextStyle& style) {
    TextStyle tight = style; // a layout as wide as its text stands where it is put, also when it runs leftward
    const double natural = text_width(utf8, TextStyle{style.size, style.bold, {}, Anchor::left, 0, false});
    tight.widest = style.widest > 0 && natural > style.widest ? style.widest : 0;
    const Parts::Layout layout = parts_->layout(utf8, tight);
    PangoRectangle box;
    pango_layout_get_extents(layout.get(), nullptr, &box);
    const double wide = tight.widest > 0 ? tight.widest : in_points(box.width);
    const double left = style.anchor == Anchor::left ? x : style.anchor == Anchor::middle ? x - wide / 2 : x - wide;
    missing_ += static_cast<std::size_t>(pango_layout_get_unknown_glyphs_count(layout.get()));
    if (style.halo) {
        const double tall = in_points(box.height);
        Colour veil = background_;
        veil.alpha = veil_opacity;
        rectangle(left - 2, y - tall * 0.38, wide + 4, tall * 0.76, veil, 3);
    }
    cairo_t* const to = parts_->context.get();
    cairo_move_to(to, left - (tight.widest > 0 ? 0 : in_points(box.x)), y - in_points(box.height) / 2);
    parts_->ink(style.ink);
    pango_cairo_show_layout(to, layout.get());
}

void Canvas::text_upward(double x, double y, std::string_view utf8, const TextStyle& style) {
    cairo_t* const to = parts_->context.get();
    cairo_save(to);
    cairo_translate(to, x, y);
    cairo_rotate(to, -std::numbers::pi / 2);
    text(0, 0, utf8, style);
    cairo_restore(to);
}

std::string Canvas::bytes() && {
    parts_->context.reset();
    if (parts_->format == PictureFormat::png) {
        cairo_surface_write_to_png_stream(parts_->surface.get(), append, &parts_->bytes);
    } else {
        cairo_surface_finish(parts_->surface.get());
    }
    return std::move(parts_->bytes);
}

} // namespace rabita
