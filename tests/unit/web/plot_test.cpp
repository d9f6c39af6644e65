#include "unit/graph/sample_ties.hpp"
#include "web/plot.hpp"
#include "web/plot_parts.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

namespace {

std::vector<std::size_t> all_events(const Ties& ties) {
    Selection every;
    every.statuses.clear();
    return select_events(ties, every);
}

} // namespace

TEST_CASE("plots are SVG or PNG") {
    const Ties ties = test::spring();
    PlotOptions options;
    const Plot network = plot_network(ties, Selection{}, options);
    CHECK(network.bytes.starts_with("<?xml"));
    CHECK(network.bytes.find("</svg>") != std::string::npos);
    options.format = PictureFormat::png;
    CHECK(plot_matrix(ties, Selection{}, options).bytes.starts_with("\x89PNG\r\n"));
}

TEST_CASE("plots count what they show and what they leave out") {
    const Ties ties = test::spring();
    PlotOptions options;
    options.top = 3;
    const Plot network = plot_network(ties, Selection{}, options);
    CHECK(network.shown == 3);
    CHECK(network.of == 8); // e6 is planned, but its actors met before; nobody else is missing
    const Plot timeline = plot_timeline(ties, all_events(ties), options);
    CHECK(timeline.of == 8);
    CHECK(timeline.shown == 7); // e8 has no date
    const Plot matrix = plot_matrix(ties, Selection{}, options);
    CHECK(matrix.shown == matrix.of);
}

TEST_CASE("nothing to show is a picture too") {
    for (const PictureFormat format : {PictureFormat::svg, PictureFormat::png}) {
        PlotOptions options;
        options.format = format;
        CHECK_FALSE(plot_network(Ties{}, Selection{}, options).bytes.empty());
        CHECK_FALSE(plot_timeline(Ties{}, {}, options).bytes.empty());
        CHECK_FALSE(plot_matrix(Ties{}, Selection{}, options).bytes.empty());
    }
}

TEST_CASE("Arabic letters are joined") {
    Canvas canvas(PictureFormat::svg, 100, 100, colour(0xFFFFFF));
    const TextStyle style{20, false, colour(0), Anchor::left, 0, false};
    const double joined = canvas.text_width("ببب", style);
    const double apart = canvas.text_width("ب\u200Cب\u200Cب", style); // a zero-width non-joiner between them
    CHECK(joined < apart);
    canvas.text(50, 50, "سيرغي لافروف", style);
    CHECK(canvas.missing_glyphs() == 0);
}

TEST_CASE("numbers have the digits and separators of the language") {
    CHECK(plots::number(12345, PlotLanguage::english) == "12,345");
    CHECK(plots::number(12345, PlotLanguage::arabic) == "١٢٬٣٤٥");
    CHECK(plots::number(0, PlotLanguage::arabic) == "٠");
    CHECK(plots::showing(3, 9, plots::Noun::actors, PlotLanguage::english) == "3 of 9 actors");
    CHECK(plots::showing(9, 9, plots::Noun::states, PlotLanguage::arabic) == "الدول: ٩");
}
