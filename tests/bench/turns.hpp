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

/// The turn in the middle of an odd number of them.
template <std::size_t Turns>
double median(std::array<double, Turns> values) {
    static_assert(Turns % 2 == 1);
    std::sort(values.begin(), values.end());
    return values[Turns / 2];
}

} // namespace rabita::bench
