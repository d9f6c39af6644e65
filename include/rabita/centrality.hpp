#pragma once

#include "rabita/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace rabita {

class CompressedGraph;

/// What can be asked of a vertex of the pairs view. Formula, source and complexity stand beside the functions in
/// measures.hpp; those without one there are named below.
///
/// degree, in_, out_: actors it is tied to; in_ and out_ by the direction of ties, symmetric ones in both. A directed
///   graph counts edges in and out together in `degree`.
/// degree_centrality, in_, out_: the same / (n − 1); 1 in a graph of one vertex (Freeman 1978). O(m).
/// strength, in_, out_: the sum of the weights of its ties (Barrat et al. 2004). O(m).
enum class Measure {
    degree,
    in_degree,
    out_degree,
    degree_centrality,
    in_degree_centrality,
    out_degree_centrality,
    strength,
    in_strength,
    out_strength,
    betweenness,
    betweenness_weighted,
    closeness,
    closeness_weighted,
    harmonic,
    harmonic_weighted,
    eigenvector,
    katz,
    page_rank,
    hub,
    authority,
    core,
    clustering,
    constraint,
    effective_size
};

inline constexpr std::size_t measure_count = 24;

/// The name in exports and options ("betweenness_weighted").
std::string_view name(Measure value);
std::optional<Measure> parse_measure(std::string_view text);

/// One line for a reader: what it tells, its formula and where it comes from.
std::string_view description(Measure value);

/// All, in the order of the enumeration.
const std::vector<Measure>& all_measures();

/// One actor's scores; those that were not asked for are 0. NaN where the measure is not defined.
struct Centrality {
    Actor actor;
    std::size_t degree = 0;
    std::size_t in_degree = 0;
    std::size_t out_degree = 0;
    double degree_centrality = 0;
    double in_degree_centrality = 0;
    double out_degree_centrality = 0;
    double strength = 0;
    double in_strength = 0;
    double out_strength = 0;
    double betweenness = 0;          ///< every edge counts 1
    double betweenness_weighted = 0; ///< edges are as long as their distance
    double closeness = 0;
    double closeness_weighted = 0;
    double harmonic = 0;
    double harmonic_weighted = 0;
    double eigenvector = 0;
    double katz = 0;
    double page_rank = 0;
    double hub = 0;
    double authority = 0;
    std::size_t core = 0;
    double clustering = 0;
    double constraint = 0;
    double effective_size = 0;

    double score(Measure measure) const;
};

/// How centralities are worked out.
struct CentralityOptions {
    std::set<Measure> measures; ///< empty: all
    bool directed = false;
    /// Betweenness from so many vertices; empty: exact. The error is told by sampled_betweenness().
    std::optional<std::size_t> sample;
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: all; no score depends on it
};

/// Of all vertices of build_graph(ties, selection, {pairs, directed}), highest strength first.
std::vector<Centrality> centralities(const Ties& ties, const Selection& selection, const CentralityOptions& options);
std::vector<Centrality> centralities(const Ties& ties, const Selection& selection, bool directed = false);

/// The scores of one measure by vertex; in_ and out_ measures of an undirected graph are those without directions.
/// `options.measures` and `options.directed` do not count.
std::vector<double> scores(const CompressedGraph& graph, Measure measure, const CentralityOptions& options = {});

} // namespace rabita
