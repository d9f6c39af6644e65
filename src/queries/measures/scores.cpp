// Every measure by its name: how it is worked out on the compressed graph.

#include "queries/measures/linear.hpp"
#include "rabita/centrality.hpp"
#include "rabita/measures.hpp"

namespace rabita {

namespace {

using Scores = std::vector<double>;

// NetworkX gives the only vertex of a graph 1.
Scores over_others(Scores degrees) {
    const std::size_t others = degrees.size() - (degrees.empty() ? 0 : 1);
    for (double& degree : degrees) {
        degree = others == 0 ? 1 : degree / static_cast<double>(others);
    }
    return degrees;
}

Scores degrees(const Adjacency& adjacency) {
    Scores out(adjacency.begin.size() - 1);
    for (std::size_t v = 0; v < out.size(); ++v) {
        out[v] = static_cast<double>(adjacency.degree(v));
    }
    return out;
}

/// Of both directions, in a directed graph.
template <class Of>
Scores all_of(const CompressedGraph& graph, Of of) {
    Scores out = of(graph.out());
    if (graph.directed()) {
        const Scores in = of(graph.in());
        for (std::size_t v = 0; v < out.size(); ++v) {
            out[v] += in[v];
        }
    }
    return out;
}

Scores betweenness_of(const CompressedGraph& graph, Length length, const CentralityOptions& options) {
    return options.sample ? sampled_betweenness(graph, length, *options.sample, options.seed, options.threads).scores
                          : betweenness(graph, length, options.threads);
}

Scores cores(const CompressedGraph& graph) {
    const auto numbers = core_numbers(graph);
    return {numbers.begin(), numbers.end()};
}

} // namespace

std::vector<double> scores(const CompressedGraph& graph, Measure measure, const CentralityOptions& options) {
    const unsigned threads = options.threads;
    switch (measure) {
    case Measure::degree: return all_of(graph, degrees);
    case Measure::in_degree: return degrees(graph.in());
    case Measure::out_degree: return degrees(graph.out());
    case Measure::degree_centrality: return over_others(all_of(graph, degrees));
    case Measure::in_degree_centrality: return over_others(degrees(graph.in()));
    case Measure::out_degree_centrality: return over_others(degrees(graph.out()));
    case Measure::strength: return all_of(graph, strengths);
    case Measure::in_strength: return strengths(graph.in());
    case Measure::out_strength: return strengths(graph.out());
    case Measure::betweenness: return betweenness_of(graph, Length::hops, options);
    case Measure::betweenness_weighted: return betweenness_of(graph, Length::distance, options);
    case Measure::closeness: return closeness(graph, Length::hops, threads).closeness;
    case Measure::closeness_weighted: return closeness(graph, Length::distance, threads).closeness;
    case Measure::harmonic: return closeness(graph, Length::hops, threads).harmonic;
    case Measure::harmonic_weighted: return closeness(graph, Length::distance, threads).harmonic;
    case Measure::eigenvector: return eigenvector(graph, threads);
    case Measure::katz: return katz(graph, std::nullopt, threads).scores;
    case Measure::page_rank: return page_rank(graph, 0.85, threads);
    case Measure::hub: return hits(graph, threads).hubs;
    case Measure::authority: return hits(graph, threads).authorities;
    case Measure::core: return cores(graph);
    case Measure::clustering: return local_clustering(graph, threads);
    case Measure::constraint: return brokerage(graph, threads).constraint;
    case Measure::effective_size: return brokerage(graph, threads).effective_size;
    }
    return {};
}

} // namespace rabita
