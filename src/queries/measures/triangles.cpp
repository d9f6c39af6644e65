#include "queries/measures/triangles.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace rabita {

void for_each_triangle(const CompressedGraph& graph,
                       const std::function<void(std::uint32_t, std::uint32_t, std::uint32_t)>& found) {
    std::vector<std::uint32_t> common;
    for (std::uint32_t a = 0; a < graph.vertices(); ++a) {
        const auto of_a = graph.out().neighbours(a);
        for (const std::uint32_t b : of_a) {
            if (b <= a) {
                continue;
            }
            const auto of_b = graph.out().neighbours(b);
            common.clear();
            std::set_intersection(std::upper_bound(of_a.begin(), of_a.end(), b), of_a.end(),
                                  std::upper_bound(of_b.begin(), of_b.end(), b), of_b.end(),
                                  std::back_inserter(common));
            for (const std::uint32_t c : common) {
                found(a, b, c);
            }
        }
    }
}

} // namespace rabita
