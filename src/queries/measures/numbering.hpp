#pragma once

#include <cstddef>
#include <vector>

namespace rabita {

/// Numbers groups anew from 0: the greatest first, equal ones by their first member. Labels must be below the number of
/// members. Returns the number of groups. O(n log n).
std::size_t number_by_size(std::vector<std::size_t>& group_of);

} // namespace rabita
