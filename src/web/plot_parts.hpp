#pragma once

#include "web/plot.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What the plots share: colours, words and where things stand. Colours are those of the page.
namespace rabita::plots {

inline constexpr Colour paper = colour(0xFFFDF9);
inline constexpr Colour ink = colour(0x1D1B18);
inline constexpr Colour quiet = colour(0x625C52);
inline constexpr Colour faint = colour(0xDDD5C7);
inline constexpr Colour accent = colour(0x0B625D);
inline constexpr double margin = 24;
inline constexpr double head = 56; // title and what is shown
inline constexpr double legend = 28;

Colour kind_colour(EventType type);

/// Of the nth of several groups; grey beyond the last colour.
Colour group_colour(std::size_t index);

/// In the language of the plot.
std::string kind_name(EventType type, PlotLanguage language);
std::string actor_name(const Actor& actor, PlotLanguage language);

/// With the language's digits and separators.
std::string number(std::size_t value, PlotLanguage language);
std::string digits(std::string_view text, PlotLanguage language);

/// "45 of 1,000 actors" in either language; `noun` is actors, states or events.
enum class Noun { actors, states, events };
std::string showing(std::size_t shown, std::size_t of, Noun noun, PlotLanguage language);

/// Draws the title and the line beneath it, at the side where reading begins.
void heading(Canvas& canvas, const PlotOptions& options, std::string_view usual_title, std::string_view note);

inline bool leftward(const PlotOptions& options) {
    return options.language == PlotLanguage::arabic;
}

} // namespace rabita::plots
