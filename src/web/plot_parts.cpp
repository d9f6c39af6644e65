#include "web/plot_parts.hpp"

#include <array>

namespace rabita::plots {

Colour kind_colour(EventType type) {
    static constexpr std::array<std::uint32_t, all_event_types.size()> colours{0x0B6E68, 0x2C5F9E, 0x96570A, 0x74519C,
                                                                               0x557018, 0xA33560, 0x5F6368};
    return colour(colours[static_cast<std::size_t>(type)]);
}

Colour group_colour(std::size_t index) {
    static constexpr std::array<std::uint32_t, 9> colours{0x0F766E, 0xC2651A, 0x4A6FB5, 0xA8446F, 0x7D8B1F,
                                                          0x7659A8, 0xB98F1D, 0x3F97B3, 0x8D5A3B};
    return colour(index < colours.size() ? colours[index] : 0xA8A196);
}

std::string kind_name(EventType type, PlotLanguage language) {
    static constexpr std::array<const char*, all_event_types.size()> arabic{"لقاءات",  "اتصالات", "زيارات", "تصريحات",
                                                                            "اتفاقات", "رسائل",   "إجراءات"};
    return language == PlotLanguage::arabic ? arabic[static_cast<std::size_t>(type)] : std::string(name(type)) + "s";
}

std::string actor_name(const Actor& actor, PlotLanguage language) {
    const auto& own = language == PlotLanguage::arabic ? actor.name_ar : actor.name_en;
    return own && !own->empty() ? *own : label(actor);
}

std::string digits(std::string_view text, PlotLanguage language) {
    std::string out;
    for (const char c : text) {
        if (language == PlotLanguage::arabic && c >= '0' && c <= '9') {
            out += "\xD9"; // U+0660 to U+0669
            out += static_cast<char>(0xA0 + (c - '0'));
        } else {
            out += c;
        }
    }
    return out;
}

std::string number(std::size_t value, PlotLanguage language) {
    std::string plain = std::to_string(value);
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool separator = i > 0 && (plain.size() - i) % 3 == 0;
        out += (separator ? language == PlotLanguage::arabic ? "٬" : "," : "") + digits(plain.substr(i, 1), language);
    }
    return out;
}

std::string showing(std::size_t shown, std::size_t of, Noun noun, PlotLanguage language) {
    static constexpr std::array<const char*, 3> english{"actors", "states", "events"};
    static constexpr std::array<const char*, 3> arabic{"الأطراف", "الدول", "الأحداث"};
    const auto place = static_cast<std::size_t>(noun);
    const std::string count = number(shown, language);
    if (language == PlotLanguage::arabic) {
        return std::string(arabic[place]) + ": " + count + (shown == of ? "" : " من " + number(of, language));
    }
    return count + (shown == of ? "" : " of " + number(of, language)) + " " + english[place];
}

void heading(Canvas& canvas, const PlotOptions& options, std::string_view usual_title, std::string_view note) {
    const bool left = leftward(options);
    const double x = left ? canvas.width() - margin : margin;
    const Anchor anchor = left ? Anchor::right : Anchor::left;
    const double widest = canvas.width() - 2 * margin;
    canvas.text(x, margin + 2, options.title.empty() ? usual_title : options.title,
                {18, true, ink, anchor, widest, false});
    canvas.text(x, margin + 24, note, {12, false, quiet, anchor, widest, false});
}

} // namespace rabita::plots
