#include "rabita/query.hpp"

#include "queries/arcs.hpp"
#include "queries/measures.hpp"

#include <algorithm>

namespace rabita {

namespace {

// NetworkX gives the only vertex of a graph 1.
double normalised(std::size_t degree, std::size_t vertices) {
    return vertices <= 1 ? 1 : static_cast<double>(degree) / static_cast<double>(vertices - 1);
}

void count_degrees(const RelationGraph& graph, std::vector<Centrality>& rows) {
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        for (const std::size_t end : {boost::source(edge, graph), boost::target(edge, graph)}) {
            ++rows[end].degree;
            rows[end].strength += graph[edge].tie.weight;
        }
    }
}

void count_directions(const Arcs& directed, std::vector<Centrality>& rows) {
    for (const Arc& arc : directed.arcs) {
        ++rows[arc.from].out_degree;
        ++rows[arc.to].in_degree;
    }
}

void measure_paths(const Arcs& arcs, std::vector<Centrality>& rows) {
    const auto fill = [&rows](double Centrality::*measure, const std::vector<double>& scores) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].*measure = scores[i];
        }
    };
    fill(&Centrality::betweenness, betweenness(arcs, Length::hops));
    fill(&Centrality::betweenness_weighted, betweenness(arcs, Length::distance));
    fill(&Centrality::closeness, closeness(arcs, Length::hops));
    fill(&Centrality::closeness_weighted, closeness(arcs, Length::distance));
    fill(&Centrality::page_rank, page_rank(arcs));
}

} // namespace

std::vector<Centrality> centralities(const Ties& ties, const Selection& selection, bool directed) {
    const RelationGraph graph = build_graph(ties, selection, {View::pairs, directed});
    const RelationGraph arrows = directed ? graph : build_graph(ties, selection, {View::pairs, true});
    std::vector<Centrality> rows(boost::num_vertices(graph));
    count_degrees(graph, rows);
    count_directions(arcs_of(arrows), rows);
    measure_paths(arcs_of(graph), rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Centrality& row = rows[i];
        row.actor = graph[i].actor;
        row.degree_centrality = normalised(row.degree, rows.size());
        row.in_degree_centrality = normalised(row.in_degree, rows.size());
        row.out_degree_centrality = normalised(row.out_degree, rows.size());
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Centrality& a, const Centrality& b) { return a.strength > b.strength; });
    return rows;
}

} // namespace rabita
