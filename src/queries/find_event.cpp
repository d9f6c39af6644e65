#include "rabita/query.hpp"

namespace rabita {

std::optional<std::size_t> find_event(const Ties& ties, std::string_view id) {
    std::optional<std::size_t> found;
    bool several = id.empty();
    for (std::size_t i = 0; i < ties.events.size(); ++i) {
        if (ties.events[i].id == id) {
            return i;
        }
        if (ties.events[i].id.starts_with(id)) {
            several = several || found.has_value();
            found = i;
        }
    }
    return several ? std::nullopt : found;
}

} // namespace rabita
