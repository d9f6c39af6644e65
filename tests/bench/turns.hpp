#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <ctime>

namespace rabita::bench {

/// Processor time of this thread in seconds, in which other programs on the machine take no part.
inline double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// The turn that was disturbed least: what a machine's other work adds to a turn is never negative.
template <std::size_t Turns>
double fastest(const std::array<double, Turns>& values) {
    return *std::min_element(values.begin(), values.end());
}

} // namespace rabita::bench
