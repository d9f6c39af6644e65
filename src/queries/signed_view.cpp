#include "rabita/structure.hpp"

#include "queries/dyad_table.hpp"
#include "queries/measures/triangles.hpp"
#include "rabita/error.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rabita {

namespace {

Sign sign_of(double tone, double threshold) {
    if (tone > threshold) {
        return Sign::cooperation;
    }
    return tone < -threshold ? Sign::conflict : Sign::neutral;
}

using Signs = std::map<std::pair<std::uint32_t, std::uint32_t>, Sign>;

std::vector<Triad> triads_of(const DyadTable& table, const Signs& signs) {
    std::vector<WeightedEdge> edges;
    for (const auto& [pair, sign] : signs) {
        edges.push_back({pair.first, pair.second, 1});
    }
    std::vector<Triad> triads;
    for_each_triangle(CompressedGraph(table.vertices.size(), false, edges), [&](std::uint32_t a, std::uint32_t b,
                                                                                std::uint32_t c) {
        Triad triad{{table.vertices[a], table.vertices[b], table.vertices[c]},
                    {signs.at({a, b}), signs.at({a, c}), signs.at({b, c})},
                    0};
        triad.conflicts = static_cast<std::size_t>(std::count(triad.signs.begin(), triad.signs.end(), Sign::conflict));
        triads.push_back(std::move(triad));
    });
    std::stable_partition(triads.begin(), triads.end(), [](const Triad& triad) { return triad.conflicts % 2 == 1; });
    return triads;
}

} // namespace

std::string_view name(Sign value) {
    switch (value) {
    case Sign::conflict: return "conflict";
    case Sign::neutral: return "neutral";
    case Sign::cooperation: return "cooperation";
    }
    return {};
}

SignedView signed_view(const Ties& ties, const Selection& selection, double threshold) {
    if (!(threshold >= 0)) {
        throw InputError("the threshold of tone must be a number from 0 up");
    }
    const DyadTable table = dyad_table(ties, selection, represent_at(ties, selection.level));
    SignedView view;
    Signs signs;
    for (const DyadEvents& dyad : table.dyads) {
        if (!dyad.tie.tone) {
            continue;
        }
        const Sign sign = sign_of(*dyad.tie.tone, threshold);
        view.ties.push_back({table.vertices[dyad.a], table.vertices[dyad.b], dyad.tie, sign});
        if (sign != Sign::neutral) {
            signs.emplace(std::pair(dyad.a, dyad.b), sign);
        }
    }
    std::stable_sort(view.ties.begin(), view.ties.end(),
                     [](const SignedTie& a, const SignedTie& b) { return a.tie.tone < b.tie.tone; });
    view.triads = triads_of(table, signs);
    for (const Triad& triad : view.triads) {
        ++view.by_conflicts[triad.conflicts];
    }
    if (!view.triads.empty()) {
        view.balance =
            static_cast<double>(view.by_conflicts[0] + view.by_conflicts[2]) / static_cast<double>(view.triads.size());
    }
    return view;
}

} // namespace rabita
