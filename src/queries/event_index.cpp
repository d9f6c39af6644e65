#include "rabita/event_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace rabita {

namespace {

std::int32_t number_of(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::uint32_t hash_of(std::string_view actor) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(actor));
}

} // namespace

const EventIndex::Slot& EventIndex::slot_of(std::string_view actor) const {
    const std::uint32_t hash = hash_of(actor);
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
        slot.hash = hash_of(actor.id);
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
    places_.resize(size);
    first_.resize(size);
    last_.resize(size);
    for (std::uint32_t i = 0; i < ties.events.size(); ++i) { // in the order of ties: by first day
        each_list(ties.events[i], [&](Slot& slot) {
            const std::uint32_t at = slot.end++;
            first_[at] = number_of(ties.events[i].date->first);
            last_[at] = number_of(ties.events[i].date->last);
            places_[at].event = i;
            places_[at].last_so_far = at == slot.begin ? last_[at] : std::max(places_[at - 1].last_so_far, last_[at]);
            slot.earliest = at == slot.begin ? last_[at] : slot.earliest;
            slot.latest = places_[at].last_so_far;
            slot.single_days = slot.single_days && first_[at] == last_[at];
        });
    }
}

/// Where a list comes to the day: guessed as if its events lay evenly over their years, then searched for from there in
/// growing steps. That reads one or two places of memory where halving a long list reads many.
std::size_t EventIndex::first_not_before(const Slot& slot, std::int32_t day) const {
    if (slot.begin == slot.end || day <= slot.earliest) {
        return slot.begin;
    }
    if (day > slot.latest) {
        return slot.end;
    }
    const Place* const all = places_.data();
    const double share = static_cast<double>(day - slot.earliest) / static_cast<double>(slot.latest - slot.earliest);
    std::size_t low = slot.begin;
    std::size_t high = slot.end;
    std::size_t at = slot.begin + static_cast<std::size_t>(share * static_cast<double>(slot.end - slot.begin - 1));
    std::size_t step = 4;
    if (all[at].last_so_far < day) {
        while (at + step < high && all[at + step].last_so_far < day) {
            at += step;
            step *= 2;
        }
        low = at + 1;
        high = std::min(high, at + step);
    } else {
        while (at >= low + step && all[at - step].last_so_far >= day) {
            at -= step;
            step *= 2;
        }
        low = at >= low + step ? at - step : low;
        high = at;
    }
    const auto before = [](const Place& place, std::int32_t bound) { return place.last_so_far < bound; };
    return static_cast<std::size_t>(std::lower_bound(all + low, all + high, day, before) - all);
}

template <class Use>
void EventIndex::each_range(std::string_view actor, Day from, Day to, Use use) const {
    const Slot& slot = slot_of(actor);
    const std::int32_t first_day = number_of(from);
    const std::int32_t last_day = number_of(to);
    const Place* const all = places_.data();
    std::size_t i = first_not_before(slot, first_day);
    if (slot.single_days) {
        const std::size_t begin = i;
        while (i < slot.end && all[i].last_so_far <= last_day) {
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
        const std::size_t old = found.size();
        found.resize(old + (end - begin));
        for (std::size_t i = begin; i < end; ++i) {
            found[old + (i - begin)] = places_[i].event;
        }
    });
    return found;
}

std::size_t EventIndex::count(std::string_view actor, Day from, Day to) const {
    std::size_t found = 0;
    each_range(actor, from, to, [&](std::size_t begin, std::size_t end) { found += end - begin; });
    return found;
}

} // namespace rabita
