#pragma once

#include "rabita/event.hpp"
#include "rabita/selection.hpp"
#include "web/canvas.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

enum class PlotLanguage { arabic, english };

struct PlotOptions {
    PictureFormat format = PictureFormat::svg;
    PlotLanguage language = PlotLanguage::arabic; ///< Arabic runs from right to left, time and tables as well
    std::string title;                            ///< empty: what the picture shows
    double width = 960;                           ///< points
    std::size_t top = 60;                         ///< actors of a network, states of a matrix
};

struct Plot {
    std::string bytes;              ///< of the file
    std::size_t missing_glyphs = 0; ///< characters for which this machine has no font
    std::size_t shown = 0;          ///< actors, steps or states
    std::size_t of = 0;             ///< how many there are
};

/// The strongest actors and their ties, at selection.level: area by strength, thickness by weight, colour by state.
Plot plot_network(const Ties& ties, const Selection& selection, const PlotOptions& options);

/// Events by steps of time, stacked by kind. `events` are indexes into ties.events; undated ones are counted apart.
Plot plot_timeline(const Ties& ties, const std::vector<std::size_t>& events, const PlotOptions& options);

/// States × states: the number of events in a cell, its depth by the weight of the tie.
Plot plot_matrix(const Ties& ties, const Selection& selection, const PlotOptions& options);

} // namespace rabita
