#pragma once

#include "rabita/compressed_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace rabita {

/// Measures of a graph with n vertices and m edges, as vectors by vertex. `threads` 0 is all that the machine has; no
/// result depends on it, to the last bit. Names and normalisations are those of NetworkX where it has the measure.
///
/// In a directed graph, paths follow the arcs; closeness, eigenvector, Katz and PageRank count what leads to a vertex.

/// How long an edge is in path measures.
enum class Length { hops, distance };

/// Shortest paths between two others through each vertex, as a share of all shortest ones between the two, summed over
/// ordered pairs and divided by (n − 1)(n − 2); 0 for n ≤ 2. Lengths that differ by less than 1e-10 of themselves are
/// equal. Brandes, "A faster algorithm for betweenness centrality", 2001. O(nm) by hops, O(nm log n) by distance.
std::vector<double> betweenness(const CompressedGraph& graph, Length length, unsigned threads = 0);

struct SampledScores {
    std::vector<double> scores;
    /// With a certainty of 95 %, no score is off by more than this; 0 when all vertices were sources.
    double error = 0;
    std::size_t sources = 0;
};

/// Betweenness over the shortest paths from so many vertices, drawn with this seed. Brandes and Pich, "Centrality
/// estimation in large networks", 2007; the bound is Hoeffding's (1963) for draws without replacement, over all
/// vertices at once: n/(n − 1) × √(ln(2n/0.05) / (2 × sources)). O(sources × m log n).
SampledScores sampled_betweenness(const CompressedGraph& graph, Length length, std::size_t sources,
                                  std::uint64_t seed = 1, unsigned threads = 0);

/// That bound, for so many sources of a graph of so many vertices; 0 when all are.
double sampling_error(std::size_t vertices, std::size_t sources);

struct ClosenessScores {
    /// (r − 1)/(n − 1) × (r − 1)/sum of distances, over the r − 1 vertices that reach it; 0 if none does.
    /// Wasserman and Faust, "Social network analysis", 1994.
    std::vector<double> closeness;
    /// Sum of 1/distance over those vertices, divided by n − 1. Marchiori and Latora, "Harmony in the small-world",
    /// 2000.
    std::vector<double> harmonic;
};

/// O(nm) by hops, O(nm log n) by distance.
ClosenessScores closeness(const CompressedGraph& graph, Length length, unsigned threads = 0);

/// The eigenvector of the weights' greatest eigenvalue, of length 1: of several, the nearest to equal scores for all.
/// Bonacich, "Power and centrality", 1987. Undirected by restarted Lanczos until the residual is below 1e-12 of the
/// eigenvalue; directed by power iteration. NaN for all where that does not converge; 0 for a directed graph without
/// cycles. O(m) an iteration.
std::vector<double> eigenvector(const CompressedGraph& graph, unsigned threads = 0);

struct KatzScores {
    std::vector<double> scores;
    double alpha = 0; ///< the one used
};

/// x = alpha Wᵀx + 1, scaled to length 1. Katz, "A new status index", 1953. Without `alpha`, 0.9 / the greatest
/// eigenvalue (in a directed graph: / the greatest sum of weights into a vertex, which is no less). NaN for all where
/// alpha is too great for the sum to converge. O(m) an iteration.
KatzScores katz(const CompressedGraph& graph, std::optional<double> alpha = std::nullopt, unsigned threads = 0);

/// Where a walk is that follows ties by their weights and, with probability 1 − damping or from a vertex without ties
/// out, jumps to any vertex; sums to 1. Page et al., "The PageRank citation ranking", 1999. Undirected by conjugate
/// gradients, directed by iteration, until scores change by less than 1e-13 altogether. O(m) an iteration.
std::vector<double> page_rank(const CompressedGraph& graph, double damping = 0.85, unsigned threads = 0);

struct HitsScores {
    std::vector<double> hubs; ///< each sums to 1; 0 without edges
    std::vector<double> authorities;
};

/// The leading singular vectors of the weights. Kleinberg, "Authoritative sources in a hyperlinked environment", 1999.
/// O(m) an iteration.
HitsScores hits(const CompressedGraph& graph, unsigned threads = 0);

/// The greatest k for which the vertex is in a part where all have k neighbours; ties in and out count. Seidman 1983;
/// Batagelj and Zaversnik, "An O(m) algorithm for cores decomposition of networks", 2003. O(n + m).
std::vector<std::size_t> core_numbers(const CompressedGraph& graph);

/// The share of pairs of neighbours that are tied, directions and weights left aside; 0 with fewer than two neighbours.
/// Watts and Strogatz, "Collective dynamics of small-world networks", 1998. O(m^1.5).
std::vector<double> local_clustering(const CompressedGraph& graph, unsigned threads = 0);

struct Brokerage {
    /// How far the neighbours are tied to each other: sum over neighbours j of (p_ij + Σ_q p_iq p_qj)², p_ij the share
    /// of i's weight that goes to j. Low for a go-between. NaN without neighbours.
    std::vector<double> constraint;
    /// Neighbours less their redundancy: sum over neighbours j of 1 − Σ_q p_iq m_jq, m_jq the weight of j and q over
    /// j's greatest one. NaN without neighbours.
    std::vector<double> effective_size;
};

/// Burt, "Structural holes", 1992. The weights of both directions count together. O(sum of squared degrees).
Brokerage brokerage(const CompressedGraph& graph, unsigned threads = 0);

/// The component of each vertex, directions left aside: numbered by size, the greatest first, equal ones by their first
/// vertex. O(n + m).
std::vector<std::size_t> components(const CompressedGraph& graph);

struct CutPoints {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> bridges; ///< from the lesser vertex; sorted
    std::vector<std::uint32_t> vertices;                          ///< sorted
};

/// The edges and vertices without which a component falls apart, directions left aside. Tarjan, "A note on finding the
/// bridges of a graph", 1974. O(n + m).
CutPoints cut_points(const CompressedGraph& graph);

struct CommunityOptions {
    double resolution = 1; ///< more gives smaller communities
    std::uint64_t seed = 1;
    std::size_t iterations = 2; ///< each begins with the communities of the last
};

struct Communities {
    std::vector<std::size_t> of_vertex; ///< numbered by size, the greatest first, equal ones by their first vertex
    std::size_t count = 0;
    double modularity = 0; ///< 0 without edges
};

/// Communities of high modularity, each connected; weights count, directions do not. Traag, Waltman and van Eck, "From
/// Louvain to Leiden", 2019, merging in the refinement by the greatest gain. The same seed gives the same result.
/// About O(m log n).
Communities communities(const CompressedGraph& graph, const CommunityOptions& options = {});

/// Share of weight inside the communities, less the share expected by the strengths: Σ_c (w_c/w − γ (s_c/2w)²).
/// Newman and Girvan 2004. O(n + m).
double modularity(const CompressedGraph& graph, const std::vector<std::size_t>& of_vertex, double resolution = 1);

} // namespace rabita
