#include "rabita/event_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace rabita {

namespace {

std::int32_t number_of(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

} // namespace

const EventIndex::Slot& EventIndex::slot_of(std::string_view actor) const {
    const std::uint64_t hash = std::hash<std::string_view>{}(actor);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.name_size == 0 ||
            (slot.hash == hash && std::string_view(names_).substr(slot.name, slot.name_size) == actor)) {
            return slot;
        }
    }
}

/// Calls use(slot) once for each actor of a dated event.
template <class Use>
void EventIndex::each_list(const Event& event, Use use) {
    if (!event.date) {
        return;
    }
    std::vector<const Slot*> seen;
    for (const Argument& argument : event.arguments) {
        Slot& slot = slot_of(argument.actor);
        if (slot.name_size > 0 && std::find(seen.begin(), seen.end(), &slot) == seen.end()) {
            seen.push_back(&slot);
            use(slot);
        }
    }
}

EventIndex::EventIndex(const Ties& ties) : slots_(std::bit_ceil(2 * ties.actors.size() + 1)) {
    for (const Actor& actor : ties.actors) {
        Slot& slot = slot_of(actor.id);
        slot.hash = std::hash<std::string_view>{}(actor.id);
        slot.name = static_cast<std::uint32_t>(names_.size());
        slot.name_size = static_cast<std::uint32_t>(actor.id.size());
        names_ += actor.id;
    }
    for (const Event& event : ties.events) {
        each_list(event, [](Slot& slot) { ++slot.end; });
    }
    std::uint32_t size = 0;
    for (Slot& slot : slots_) {
        slot.begin = size;
        size += slot.end;
        slot.end = slot.begin; // grows again as the list is filled
    }
    for (auto* days : {&last_so_far_, &first_, &last_}) {
        days->resize(size);
    }
    events_.resize(size);
    for (std::uint32_t i = 0; i < ties.events.size(); ++i) { // in the order of ties: by first day
        each_list(ties.events[i], [&](Slot& slot) {
            const std::uint32_t at = slot.end++;
            events_[at] = i;
            first_[at] = number_of(ties.events[i].date->first);
            last_[at] = number_of(ties.events[i].date->last);
            last_so_far_[at] = at == slot.begin ? last_[at] : std::max(last_so_far_[at - 1], last_[at]);
            slot.single_days = slot.single_days && first_[at] == last_[at];
        });
    }
}

template <class Use>
void EventIndex::each_range(std::string_view actor, Day from, Day to, Use use) const {
    const Slot& slot = slot_of(actor);
    const std::int32_t first_day = number_of(from);
    const std::int32_t last_day = number_of(to);
    const std::int32_t* const all = last_so_far_.data();
    auto i = static_cast<std::size_t>(std::lower_bound(all + slot.begin, all + slot.end, first_day) - all);
    if (slot.single_days) {
        const std::size_t begin = i;
        while (i < slot.end && all[i] <= last_day) {
            ++i;
        }
        use(begin, i);
        return;
    }
    for (; i < slot.end && first_[i] <= last_day; ++i) {
        if (last_[i] >= first_day) {
            use(i, i + 1);
        }
    }
}

std::vector<std::uint32_t> EventIndex::events_of(std::string_view actor, Day from, Day to) const {
    std::vector<std::uint32_t> found;
    each_range(actor, from, to, [&](std::size_t begin, std::size_t end) {
        found.insert(found.end(), events_.data() + begin, events_.data() + end);
    });
    return found;
}

std::size_t EventIndex::count(std::string_view actor, Day from, Day to) const {
    std::size_t found = 0;
    each_range(actor, from, to, [&](std::size_t begin, std::size_t end) { found += end - begin; });
    return found;
}

} // namespace rabita
