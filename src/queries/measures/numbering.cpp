#include "queries/measures/numbering.hpp"

#include <algorithm>
#include <tuple>

namespace rabita {

std::size_t number_by_size(std::vector<std::size_t>& group_of) {
    struct Group {
        std::size_t size = 0;
        std::size_t first = 0;
        std::size_t label = 0;
    };
    std::vector<Group> groups(group_of.size());
    for (std::size_t i = group_of.size(); i-- > 0;) {
        Group& group = groups[group_of[i]];
        group = {group.size + 1, i, group_of[i]};
    }
    std::erase_if(groups, [](const Group& group) { return group.size == 0; });
    std::sort(groups.begin(), groups.end(),
              [](const Group& a, const Group& b) { return std::tie(b.size, a.first) < std::tie(a.size, b.first); });
    std::vector<std::size_t> number(group_of.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        number[groups[i].label] = i;
    }
    for (std::size_t& group : group_of) {
        group = number[group];
    }
    return groups.size();
}

} // namespace rabita
