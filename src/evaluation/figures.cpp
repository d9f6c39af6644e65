#include "evaluation/figures.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::array<EventType, 3> contact_types{EventType::meeting, EventType::call, EventType::visit};

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t index_of(EventType type) {
    const auto* found = std::find(measured_types.begin(), measured_types.end(), type);
    return static_cast<std::size_t>(found - measured_types.begin());
}

} // namespace

double Counts::precision() const {
    return ratio(right, right + alarms);
}

double Counts::recall() const {
    return ratio(right, right + missed);
}

double Counts::f1() const {
    const double p = precision();
    const double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

Counts& Counts::operator+=(const Counts& other) {
    right += other.right;
    alarms += other.alarms;
    missed += other.missed;
    return *this;
}

std::optional<double> Share::value() const {
    return of == 0 ? std::nullopt : std::optional(ratio(right, of));
}

void Share::add(bool is_right) {
    right += is_right ? 1U : 0U;
    ++of;
}

TypeFigures& Figures::of(EventType type) {
    return by_type.at(index_of(type));
}

const TypeFigures& Figures::of(EventType type) const {
    return by_type.at(index_of(type));
}

Counts Figures::contact() const {
    Counts out;
    for (const EventType type : contact_types) {
        out += of(type).found;
    }
    return out;
}

Counts Figures::contact_exact() const {
    const Counts found = contact();
    std::size_t exact = 0;
    for (const EventType type : contact_types) {
        exact += of(type).exact;
    }
    return {exact, found.right + found.alarms - exact, found.right + found.missed - exact};
}

Counts Figures::all() const {
    Counts out;
    for (const TypeFigures& figures : by_type) {
        out += figures.found;
    }
    return out;
}

} // namespace rabita
