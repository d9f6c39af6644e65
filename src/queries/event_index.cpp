#include "rabita/event_index.hpp"

#include <algorithm>
#include <set>

namespace rabita {

EventIndex::EventIndex(const Ties& ties) {
    for (const Actor& actor : ties.actors) {
        entries_.try_emplace(actor.id);
    }
    for (std::size_t i = 0; i < ties.events.size(); ++i) {
        const Event& event = ties.events[i];
        if (!event.date) {
            continue;
        }
        for (const Argument& argument : event.arguments) {
            const auto found = entries_.find(std::string_view(argument.actor));
            if (found == entries_.end()) {
                continue;
            }
            std::vector<Entry>& list = found->second; // in the order of ties: by first day
            const auto index = static_cast<std::uint32_t>(i);
            if (list.empty() || list.back().event != index) {
                const Day so_far =
                    list.empty() ? event.date->last : std::max(list.back().last_so_far, event.date->last);
                list.push_back({event.date->first, event.date->last, so_far, index});
            }
        }
    }
}

template <class Use>
void EventIndex::each(std::string_view actor, Day from, Day to, Use use) const {
    const auto found = entries_.find(actor);
    if (found == entries_.end()) {
        return;
    }
    const std::vector<Entry>& list = found->second;
    auto entry = std::lower_bound(list.begin(), list.end(), from,
                                  [](const Entry& each, Day day) { return each.last_so_far < day; });
    for (; entry != list.end() && entry->first <= to; ++entry) {
        if (entry->last >= from) {
            use(entry->event);
        }
    }
}

std::vector<std::uint32_t> EventIndex::events_of(std::string_view actor, Day from, Day to) const {
    std::vector<std::uint32_t> events;
    each(actor, from, to, [&](std::uint32_t event) { events.push_back(event); });
    return events;
}

std::size_t EventIndex::count(std::string_view actor, Day from, Day to) const {
    std::size_t found = 0;
    each(actor, from, to, [&](std::uint32_t) { ++found; });
    return found;
}

} // namespace rabita
