#include "rabita/graph.hpp"
#include "web/ladder.hpp"
#include "web/plot_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rabita {

namespace {

using namespace plots;

constexpr double names_width = 110;
constexpr double greatest_cell = 44;

/// States by strength, the strongest first.
std::vector<std::size_t> strongest_states(const RelationGraph& graph, std::size_t top) {
    const std::vector<double> strength = strengths(graph);
    std::vector<std::size_t> order(strength.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t vertex) { return graph[vertex].actor.kind != ActorKind::state; });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
    order.resize(std::min(order.size(), top));
    return order;
}

/// The colour of paper turning into the accent.
Colour depth(double share) {
    const auto mix = [share](double from, double to) { return from + (to - from) * (0.12 + 0.88 * share); };
    return {mix(paper.red, accent.red), mix(paper.green, accent.green), mix(paper.blue, accent.blue), 1};
}

class MatrixPlot {
public:
    MatrixPlot(const RelationGraph& graph, const PlotOptions& options)
        : graph_(graph), options_(options), states_(strongest_states(graph, options.top)) {
        const double room = options.width - 2 * margin - names_width;
        cell_ = std::min(greatest_cell, room / static_cast<double>(std::max<std::size_t>(states_.size(), 1)));
        place_.assign(boost::num_vertices(graph), states_.size());
        for (std::size_t i = 0; i < states_.size(); ++i) {
            place_[states_[i]] = i;
        }
    }

    Plot draw() {
        const auto count = static_cast<double>(states_.size());
        Canvas canvas(options_.format, options_.width, head + names_width + cell_ * count + margin, paper);
        const auto all = strongest_states(graph_, boost::num_vertices(graph_)).size();
        heading(canvas, options_, leftward(options_) ? "الروابط بين الدول" : "Ties between states",
                showing(states_.size(), all, Noun::states, options_.language));
        names(canvas);
        cells(canvas);
        Plot out{{}, canvas.missing_glyphs(), states_.size(), all};
        out.bytes = std::move(canvas).bytes();
        return out;
    }

private:
    double column(std::size_t i) const { // left edge
        const double along = margin + names_width + cell_ * static_cast<double>(i);
        return leftward(options_) ? options_.width - along - cell_ : along;
    }
    double row(std::size_t i) const { return head + names_width + cell_ * static_cast<double>(i); }

    void names(Canvas& canvas) const {
        const double size = std::clamp(cell_ * 0.42, 6.0, 12.0);
        const bool left = leftward(options_);
        const double side = left ? options_.width - margin - names_width + 6 : margin + names_width - 6;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            const std::string text = actor_name(graph_[states_[i]].actor, options_.language);
            canvas.text(side, row(i) + cell_ / 2, text,
                        {size, false, ink, left ? Anchor::left : Anchor::right, names_width - 10, false});
            canvas.text_upward(column(i) + cell_ / 2, row(0) - 6, text,
                               {size, false, ink, Anchor::left, names_width - 10, false});
        }
    }

    void cells(Canvas& canvas) const {
        double most = 0;
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            most = inside(edge) ? std::max(most, graph_[edge].tie.weight) : most;
        }
        for (std::size_t i = 0; i < states_.size(); ++i) {
            for (std::size_t j = 0; j < states_.size(); ++j) {
                canvas.rectangle(column(j) + 1, row(i) + 1, cell_ - 2, cell_ - 2, i == j ? paper : colour(0xF4F0E8), 2);
            }
        }
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            if (inside(edge)) {
                const std::size_t a = place_[boost::source(edge, graph_)];
                const std::size_t b = place_[boost::target(edge, graph_)];
                cell(canvas, a, b, graph_[edge].tie, most);
                cell(canvas, b, a, graph_[edge].tie, most);
            }
        }
    }

    void cell(Canvas& canvas, std::size_t i, std::size_t j, const TieSummary& tie, double most) const {
        const double share = std::sqrt(tie.weight / most);
        constexpr double dark = 0.5; // from here on white reads better
        canvas.rectangle(column(j) + 1, row(i) + 1, cell_ - 2, cell_ - 2, depth(share), 2);
        if (cell_ >= 14) {
            canvas.text(column(j) + cell_ / 2, row(i) + cell_ / 2, number(tie.events, options_.language),
                        {std::min(11.0, cell_ * 0.42), false, share > dark ? paper : ink, Anchor::middle, 0, false});
        }
    }

    bool inside(const RelationGraph::edge_descriptor& edge) const {
        return place_[boost::source(edge, graph_)] < states_.size() &&
               place_[boost::target(edge, graph_)] < states_.size();
    }

    const RelationGraph& graph_;
    const PlotOptions& options_;
    std::vector<std::size_t> states_; // vertices
    std::vector<std::size_t> place_;  // of a vertex in the matrix; beyond the last one for what is not in it
    double cell_ = greatest_cell;
};

} // namespace

Plot plot_matrix(const Ties& ties, const Selection& selection, const PlotOptions& options) {
    Selection states = selection;
    states.level = Level::states;
    const RelationGraph graph = build_graph(ties, states);
    return MatrixPlot(graph, options).draw();
}

} // namespace rabita
