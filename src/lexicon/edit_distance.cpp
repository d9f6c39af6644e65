#include "lexicon/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace rabita {

std::size_t edit_distance(std::u16string_view a, std::u16string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

double spelling_similarity(std::u16string_view a, std::u16string_view b) {
    const std::size_t longest = std::max(a.size(), b.size());
    if (longest == 0) {
        return 1.0;
    }
    return 1.0 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longest);
}

} // namespace rabita
