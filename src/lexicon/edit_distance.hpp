#pragma once

#include <cstddef>
#include <string_view>

namespace rabita {

/// Levenshtein distance (insertions, deletions, substitutions of UTF-16 units). O(n·m).
std::size_t edit_distance(std::u16string_view a, std::u16string_view b);

/// 1 for equal, 0 for nothing in common: 1 - distance / longer length.
double spelling_similarity(std::u16string_view a, std::u16string_view b);

} // namespace rabita
