#include "rabita/graph.hpp"
#include "web/ladder.hpp"
#include "web/plot_parts.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace rabita {

namespace {

using namespace plots;

constexpr double least_height = 0.45; // of the width
constexpr double greatest_height = 0.85;
constexpr std::size_t ties_per_actor = 3; // more lines hide each other
constexpr std::size_t named_states = 9;

struct Box {
    double left, right, top, bottom;
    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

class NetworkPlot {
public:
    NetworkPlot(const RelationGraph& graph, const PlotOptions& options)
        : graph_(graph), options_(options), strength_(strengths(graph)) {
        for (const Rung& rung : layout_ladder(graph)) {
            if (rung_.vertices.size() < options.top) {
                rung_ = rung;
            }
        }
        const std::size_t shown = std::min(options.top, rung_.vertices.size());
        rung_.vertices.resize(shown);
        rung_.places.resize(shown);
        measure();
        group();
    }

    Plot draw() {
        Canvas canvas(options_.format, options_.width, height_, paper);
        const std::size_t all = boost::num_vertices(graph_);
        heading(canvas, options_, leftward(options_) ? "شبكة الروابط" : "Network of ties",
                showing(rung_.vertices.size(), all, Noun::actors, options_.language));
        lines(canvas);
        discs(canvas);
        names(canvas);
        states(canvas);
        Plot out{{}, canvas.missing_glyphs(), rung_.vertices.size(), all};
        out.bytes = std::move(canvas).bytes();
        return out;
    }

private:
    /// From the units of the layout to points, so that everything fits.
    void measure() {
        Point low{0, 0};
        Point high{1, 1};
        for (std::size_t i = 0; i < rung_.places.size(); ++i) {
            const Point place = rung_.places[i];
            low = i == 0 ? place : Point{std::min(low.x, place.x), std::min(low.y, place.y)};
            high = i == 0 ? place : Point{std::max(high.x, place.x), std::max(high.y, place.y)};
        }
        const double room = options_.width - 2 * margin - 100; // half a name on either side
        const double wide = std::max(high.x - low.x, 1.0);
        const double tall = std::max(high.y - low.y, 1.0);
        const double most = options_.width * greatest_height;
        scale_ = std::min({room / wide, most / tall, 2.0});
        const double needed = tall * scale_ + 60;
        height_ = head + legend + std::clamp(needed, options_.width * least_height, most + 60) + margin;
        centre_ = {(low.x + high.x) / 2, (low.y + high.y) / 2};
    }

    Point at(std::size_t i) const {
        const double middle = head + (height_ - head - legend - margin) / 2;
        return {options_.width / 2 + (rung_.places[i].x - centre_.x) * scale_,
                middle + (rung_.places[i].y - centre_.y) * scale_};
    }

    double radius(std::size_t i) const {
        const double greatest = strength_[rung_.vertices.front()];
        return std::max(2.5, disc_radius(strength_[rung_.vertices[i]], greatest) * std::min(scale_, 1.0) * 0.8);
    }

    /// The states of the strongest actors get the colours.
    void group() {
        std::map<std::string, double> sums;
        for (const std::size_t vertex : rung_.vertices) {
            sums[graph_[vertex].actor.state.value_or("")] += strength_[vertex];
        }
        sums.erase("");
        states_.assign(sums.begin(), sums.end());
        std::stable_sort(states_.begin(), states_.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        states_.resize(std::min(states_.size(), named_states));
    }

    Colour colour_of(std::size_t vertex) const {
        const std::string state = graph_[vertex].actor.state.value_or("");
        const auto found =
            std::find_if(states_.begin(), states_.end(), [&](const auto& row) { return row.first == state; });
        return group_colour(static_cast<std::size_t>(found == states_.end() ? 99 : found - states_.begin()));
    }

    void lines(Canvas& canvas) const {
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < rung_.vertices.size(); ++i) {
            place.emplace(rung_.vertices[i], i);
        }
        std::vector<RelationGraph::edge_descriptor> shown;
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            if (place.contains(boost::source(edge, graph_)) && place.contains(boost::target(edge, graph_))) {
                shown.push_back(edge);
            }
        }
        std::stable_sort(shown.begin(), shown.end(),
                         [&](const auto& a, const auto& b) { return graph_[a].tie.weight > graph_[b].tie.weight; });
        shown.resize(std::min(shown.size(), std::max<std::size_t>(60, place.size() * ties_per_actor)));
        for (const auto& edge : shown) {
            const Point a = at(place.at(boost::source(edge, graph_)));
            const Point b = at(place.at(boost::target(edge, graph_)));
            const TieSummary& tie = graph_[edge].tie;
            const double share = std::sqrt(tie.weight / graph_[shown.front()].tie.weight);
            constexpr double opacity = 0.55;
            constexpr double toned = 0.75; // news of diplomacy keep near the middle of the scale
            const double tone = tie.tone.value_or(0);
            const Colour ink = tone > toned    ? colour(0x2F8079, opacity)
                               : tone < -toned ? colour(0xC4541C, opacity)
                                               : colour(0xA39B8D, opacity);
            canvas.line(a.x, a.y, b.x, b.y, 0.8 + 5 * share, ink);
        }
    }

    void discs(Canvas& canvas) const {
        for (std::size_t i = rung_.vertices.size(); i-- > 0;) {
            const Point place = at(i);
            canvas.disc(place.x, place.y, radius(i), colour_of(rung_.vertices[i]));
        }
    }

    /// The strongest first, and none over another.
    void names(Canvas& canvas) const {
        constexpr double size = 11;
        std::vector<Box> taken;
        for (std::size_t i = 0; i < rung_.vertices.size(); ++i) {
            const Point place = at(i);
            const std::string text = actor_name(graph_[rung_.vertices[i]].actor, options_.language);
            TextStyle style{size, i < 5, ink, Anchor::middle, 150, true};
            const double half =
                std::min(canvas.text_width(text, {size, i < 5, {}, Anchor::left, 0, false}), style.widest) / 2;
            const double y = place.y + radius(i) + size * 0.75;
            const Box box{place.x - half, place.x + half, y - size * 0.7, y + size * 0.7};
            const bool inside = box.left > 4 && box.right < options_.width - 4;
            if (inside &&
                std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return other.meets(box); })) {
                taken.push_back(box);
                canvas.text(place.x, y, text, style);
            }
        }
    }

    void states(Canvas& canvas) const {
        const bool left = leftward(options_);
        double x = left ? options_.width - margin : margin;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            const std::string text = state_name(states_[i].first);
            const TextStyle style{11, false, quiet, left ? Anchor::right : Anchor::left, 0, false};
            const double wide = canvas.text_width(text, style) + 30;
            const double way = left ? -1 : 1;
            canvas.disc(x + way * 5, height_ - margin, 5, group_colour(i));
            canvas.text(x + way * 14, height_ - margin, text, style);
            x += way * wide;
        }
    }

    std::string state_name(const std::string& code) const {
        const auto found = names_.find(code);
        return found == names_.end() ? code : found->second;
    }

public:
    void name_states(const Ties& ties) {
        for (const Actor& actor : ties.actors) {
            if (actor.kind == ActorKind::state && actor.state) {
                names_.emplace(*actor.state, actor_name(actor, options_.language));
            }
        }
    }

private:
    const RelationGraph& graph_;
    const PlotOptions& options_;
    std::vector<double> strength_;
    Rung rung_;
    std::vector<std::pair<std::string, double>> states_;
    std::map<std::string, std::string> names_;
    double scale_ = 1;
    double height_ = 0;
    Point centre_;
};

} // namespace

Plot plot_network(const Ties& ties, const Selection& selection, const PlotOptions& options) {
    const RelationGraph graph = build_graph(ties, selection);
    NetworkPlot plot(graph, options);
    plot.name_states(ties);
    return plot.draw();
}

} // namespace rabita
