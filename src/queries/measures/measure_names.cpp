#include "rabita/centrality.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

struct Entry {
    Measure measure;
    std::string_view name;
    std::string_view description;
};

constexpr std::array<Entry, measure_count> entries{{
    {Measure::degree, "degree", "actors it is tied to"},
    {Measure::in_degree, "in_degree", "actors with a tie to it; symmetric ties count in both directions"},
    {Measure::out_degree, "out_degree", "actors that it has a tie to"},
    {Measure::degree_centrality, "degree_centrality", "degree / (n - 1) (Freeman 1978)"},
    {Measure::in_degree_centrality, "in_degree_centrality", "in_degree / (n - 1)"},
    {Measure::out_degree_centrality, "out_degree_centrality", "out_degree / (n - 1)"},
    {Measure::strength, "strength", "sum of the weights of its ties (Barrat et al. 2004)"},
    {Measure::in_strength, "in_strength", "of the ties to it"},
    {Measure::out_strength, "out_strength", "of the ties from it"},
    {Measure::betweenness, "betweenness",
     "share of the fewest-step paths between others through it, / ((n - 1)(n - 2)) (Brandes 2001)"},
    {Measure::betweenness_weighted, "betweenness_weighted", "the same over shortest paths, a tie being 1/weight long"},
    {Measure::closeness, "closeness",
     "(r - 1)/(n - 1) x (r - 1)/sum of steps from the r - 1 who reach it (Wasserman and Faust 1994)"},
    {Measure::closeness_weighted, "closeness_weighted", "the same by distance"},
    {Measure::harmonic, "harmonic", "mean of 1/steps from all others (Marchiori and Latora 2000)"},
    {Measure::harmonic_weighted, "harmonic_weighted", "the same by distance"},
    {Measure::eigenvector, "eigenvector", "leading eigenvector of the weights, of length 1 (Bonacich 1987)"},
    {Measure::katz, "katz", "x = a W'x + 1, a = 0.9 / greatest eigenvalue, of length 1 (Katz 1953)"},
    {Measure::page_rank, "page_rank", "walk along weighted ties, damping 0.85, sums to 1 (Page et al. 1999)"},
    {Measure::hub, "hub", "leading left singular vector of the weights, sums to 1 (Kleinberg 1999)"},
    {Measure::authority, "authority", "leading right singular vector, sums to 1 (Kleinberg 1999)"},
    {Measure::core, "core", "greatest k of a part where all have k ties (Seidman 1983)"},
    {Measure::clustering, "clustering", "share of pairs of its neighbours that are tied (Watts and Strogatz 1998)"},
    {Measure::constraint, "constraint", "how far its neighbours are tied to each other; low for a broker (Burt 1992)"},
    {Measure::effective_size, "effective_size", "neighbours less their redundancy (Burt 1992)"},
}};

const Entry& entry(Measure value) {
    return entries[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view name(Measure value) {
    return entry(value).name;
}

std::string_view description(Measure value) {
    return entry(value).description;
}

std::optional<Measure> parse_measure(std::string_view text) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [text](const Entry& each) { return each.name == text; });
    return found == entries.end() ? std::nullopt : std::optional(found->measure);
}

const std::vector<Measure>& all_measures() {
    static const std::vector<Measure> all = [] {
        std::vector<Measure> measures;
        for (const Entry& each : entries) {
            measures.push_back(each.measure);
        }
        return measures;
    }();
    return all;
}

} // namespace rabita
