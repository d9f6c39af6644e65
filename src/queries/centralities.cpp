#include "rabita/centrality.hpp"

#include "rabita/graph.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <limits>

namespace rabita {

namespace {

using Field = double Centrality::*;

/// Empty for the whole numbers.
Field field_of(Measure measure) {
    switch (measure) {
    case Measure::degree_centrality: return &Centrality::degree_centrality;
    case Measure::in_degree_centrality: return &Centrality::in_degree_centrality;
    case Measure::out_degree_centrality: return &Centrality::out_degree_centrality;
    case Measure::strength: return &Centrality::strength;
    case Measure::in_strength: return &Centrality::in_strength;
    case Measure::out_strength: return &Centrality::out_strength;
    case Measure::betweenness: return &Centrality::betweenness;
    case Measure::betweenness_weighted: return &Centrality::betweenness_weighted;
    case Measure::closeness: return &Centrality::closeness;
    case Measure::closeness_weighted: return &Centrality::closeness_weighted;
    case Measure::harmonic: return &Centrality::harmonic;
    case Measure::harmonic_weighted: return &Centrality::harmonic_weighted;
    case Measure::eigenvector: return &Centrality::eigenvector;
    case Measure::katz: return &Centrality::katz;
    case Measure::page_rank: return &Centrality::page_rank;
    case Measure::hub: return &Centrality::hub;
    case Measure::authority: return &Centrality::authority;
    case Measure::clustering: return &Centrality::clustering;
    case Measure::constraint: return &Centrality::constraint;
    case Measure::effective_size: return &Centrality::effective_size;
    default: return nullptr;
    }
}

std::size_t Centrality::*count_of(Measure measure) {
    switch (measure) {
    case Measure::degree: return &Centrality::degree;
    case Measure::in_degree: return &Centrality::in_degree;
    case Measure::out_degree: return &Centrality::out_degree;
    case Measure::core: return &Centrality::core;
    default: return nullptr;
    }
}

void fill(std::vector<Centrality>& rows, Measure measure, const std::vector<double>& values) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const Field field = field_of(measure)) {
            rows[i].*field = values[i];
        } else {
            rows[i].*count_of(measure) = static_cast<std::size_t>(values[i]);
        }
    }
}

bool by_direction(Measure measure) {
    switch (measure) {
    case Measure::in_degree:
    case Measure::out_degree:
    case Measure::in_degree_centrality:
    case Measure::out_degree_centrality:
    case Measure::in_strength:
    case Measure::out_strength: return true;
    default: return false;
    }
}

/// Measures that come out of one computation share it.
class Sheet {
public:
    Sheet(const CompressedGraph& graph, const CompressedGraph& arrows, const CentralityOptions& options,
          std::vector<Centrality>& rows)
        : graph_(graph), arrows_(arrows), options_(options), rows_(rows) {}

    void fill_in() {
        fill_pair(Measure::closeness, Measure::harmonic, [this] {
            auto both = closeness(graph_, Length::hops, options_.threads);
            return std::pair(std::move(both.closeness), std::move(both.harmonic));
        });
        fill_pair(Measure::closeness_weighted, Measure::harmonic_weighted, [this] {
            auto both = closeness(graph_, Length::distance, options_.threads);
            return std::pair(std::move(both.closeness), std::move(both.harmonic));
        });
        fill_pair(Measure::hub, Measure::authority, [this] {
            auto both = hits(graph_, options_.threads);
            return std::pair(std::move(both.hubs), std::move(both.authorities));
        });
        fill_pair(Measure::constraint, Measure::effective_size, [this] {
            auto both = brokerage(graph_, options_.threads);
            return std::pair(std::move(both.constraint), std::move(both.effective_size));
        });
        for (const Measure measure : all_measures()) {
            if (wanted(measure) && !done_.contains(measure)) {
                fill(rows_, measure, scores(by_direction(measure) ? arrows_ : graph_, measure, options_));
            }
        }
    }

private:
    // Rows are ordered by strength, so it is always there.
    bool wanted(Measure measure) const {
        return options_.measures.empty() || options_.measures.contains(measure) || measure == Measure::strength;
    }

    template <class Compute>
    void fill_pair(Measure one, Measure other, Compute compute) {
        done_.insert({one, other});
        if (wanted(one) || wanted(other)) {
            const auto [of_one, of_other] = compute();
            fill(rows_, one, of_one);
            fill(rows_, other, of_other);
        }
    }

    const CompressedGraph& graph_;
    const CompressedGraph& arrows_;
    const CentralityOptions& options_;
    std::vector<Centrality>& rows_;
    std::set<Measure> done_;
};

} // namespace

double Centrality::score(Measure measure) const {
    const Field field = field_of(measure);
    return field != nullptr ? this->*field : static_cast<double>(this->*count_of(measure));
}

std::vector<Centrality> centralities(const Ties& ties, const Selection& selection, const CentralityOptions& options) {
    const RelationGraph graph = build_graph(ties, selection, {View::pairs, options.directed});
    const CompressedGraph compressed = compress(graph);
    const CompressedGraph arrows =
        options.directed ? compressed : compress(build_graph(ties, selection, {View::pairs, true}));
    std::vector<Centrality> rows(boost::num_vertices(graph));
    Sheet(compressed, arrows, options, rows).fill_in();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].actor = graph[i].actor;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Centrality& a, const Centrality& b) { return a.strength > b.strength; });
    return rows;
}

std::vector<Centrality> centralities(const Ties& ties, const Selection& selection, bool directed) {
    CentralityOptions options;
    options.directed = directed;
    return centralities(ties, selection, options);
}

} // namespace rabita
