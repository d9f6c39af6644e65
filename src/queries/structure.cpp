#include "rabita/structure.hpp"

#include "queries/dyad_table.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rabita {

CommunityAnswer find_communities(const Ties& ties, const Selection& selection, const CommunityOptions& options) {
    const DyadTable table = dyad_table(ties, selection, represent_at(ties, selection.level));
    const Communities found = communities(compress(table), options);
    CommunityAnswer answer{std::vector<CommunityGroup>(found.count), found.modularity};
    std::vector<double> inside(table.vertices.size(), 0);
    for (const DyadEvents& dyad : table.dyads) {
        const std::size_t of_a = found.of_vertex[dyad.a];
        const std::size_t of_b = found.of_vertex[dyad.b];
        if (of_a == of_b) {
            answer.groups[of_a].inside += dyad.tie.weight;
            inside[dyad.a] += dyad.tie.weight;
            inside[dyad.b] += dyad.tie.weight;
        } else {
            answer.groups[of_a].outside += dyad.tie.weight;
            answer.groups[of_b].outside += dyad.tie.weight;
        }
    }
    std::vector<std::size_t> order(table.vertices.size());
    for (std::size_t v = 0; v < order.size(); ++v) {
        order[v] = v;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return inside[a] > inside[b]; });
    for (const std::size_t v : order) {
        answer.groups[found.of_vertex[v]].members.push_back(table.vertices[v]);
    }
    return answer;
}

ComponentAnswer find_components(const Ties& ties, const Selection& selection) {
    const DyadTable table = dyad_table(ties, selection, represent_at(ties, selection.level));
    const CompressedGraph graph = compress(table);
    ComponentAnswer answer;
    const std::vector<std::size_t> component = components(graph);
    for (std::size_t v = 0; v < component.size(); ++v) {
        answer.components.resize(std::max(answer.components.size(), component[v] + 1));
        answer.components[component[v]].push_back(table.vertices[v]);
    }
    const CutPoints cuts = cut_points(graph);
    for (const auto& [a, b] : cuts.bridges) {
        answer.bridges.emplace_back(table.vertices[a], table.vertices[b]);
    }
    for (const std::uint32_t vertex : cuts.vertices) {
        answer.cut_actors.push_back(table.vertices[vertex]);
    }
    return answer;
}

std::vector<CommonContact> common_contacts(const Ties& ties, const Selection& selection, const Actor& one,
                                           const Actor& other) {
    const Selection contacts = contacts_only(selection);
    const std::vector<Counterpart> of_one = met(ties, contacts, one).counterparts;
    std::map<std::string, TieSummary> of_other;
    for (const Counterpart& row : met(ties, contacts, other).counterparts) {
        of_other.emplace(row.actor.id, row.tie);
    }
    std::vector<CommonContact> common;
    for (const Counterpart& row : of_one) {
        const auto found = of_other.find(row.actor.id);
        if (found != of_other.end() && !acts_for(row.actor, one) && !acts_for(row.actor, other)) {
            common.push_back({row.actor, row.tie, found->second});
        }
    }
    const auto weaker = [](const CommonContact& each) {
        return std::min(each.with_one.weight, each.with_other.weight);
    };
    std::stable_sort(common.begin(), common.end(), [&](const CommonContact& a, const CommonContact& b) {
        return std::pair(weaker(b), a.actor.id) < std::pair(weaker(a), b.actor.id);
    });
    return common;
}

EgoNetwork ego_network(const Ties& ties, const Selection& selection, const Actor& centre, std::size_t depth) {
    constexpr std::size_t outside = ~std::size_t{0};
    const Represent represent = [base = represent_at(ties, selection.level), centre](const Actor& actor) {
        return acts_for(actor, centre) ? centre : base(actor);
    };
    const DyadTable table = dyad_table(ties, selection, represent);
    const auto start = table.vertex(centre.id);
    if (!start) {
        return {};
    }
    const CompressedGraph graph = compress(table);
    std::vector<std::size_t> place(table.vertices.size(), outside);
    std::vector<std::uint32_t> reached{*start};
    EgoNetwork ego{{{table.vertices[*start], 0}}, {}};
    place[*start] = 0;
    std::size_t begin = 0;
    for (std::size_t step = 1; step <= depth; ++step) {
        const std::size_t end = reached.size();
        for (std::size_t i = begin; i < end; ++i) {
            for (const std::uint32_t next : graph.out().neighbours(reached[i])) {
                if (place[next] == outside) {
                    place[next] = 0; // its place is known when all of this depth are
                    reached.push_back(next);
                }
            }
        }
        std::sort(reached.begin() + static_cast<std::ptrdiff_t>(end), reached.end());
        for (std::size_t i = end; i < reached.size(); ++i) {
            place[reached[i]] = i;
            ego.members.push_back({table.vertices[reached[i]], step});
        }
        begin = end;
    }
    for (const DyadEvents& dyad : table.dyads) {
        if (place[dyad.a] != outside && place[dyad.b] != outside) {
            const auto [a, b] = std::minmax(place[dyad.a], place[dyad.b]);
            ego.ties.push_back({a, b, dyad.tie});
        }
    }
    std::sort(ego.ties.begin(), ego.ties.end(),
              [](const EgoTie& a, const EgoTie& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
    return ego;
}

} // namespace rabita
