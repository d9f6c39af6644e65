#include "queries/arcs.hpp"

namespace rabita {

Arcs arcs_of(const RelationGraph& pairs) {
    Arcs out{boost::num_vertices(pairs), {}};
    const bool directed = pairs[boost::graph_bundle].directed;
    for (const auto edge : boost::make_iterator_range(boost::edges(pairs))) {
        const std::size_t from = boost::source(edge, pairs);
        const std::size_t to = boost::target(edge, pairs);
        const double weight = pairs[edge].tie.weight;
        out.arcs.push_back({from, to, weight});
        if (!directed || pairs[edge].symmetric) {
            out.arcs.push_back({to, from, weight});
        }
    }
    return out;
}

} // namespace rabita
