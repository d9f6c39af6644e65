#pragma once

#include <cstddef>
#include <functional>

namespace rabita {

/// How many threads to use: `asked`, or for 0 all that the machine has. At least 1.
unsigned thread_count(unsigned asked);

/// Calls job(worker, i) once for each i below `count`, worker below thread_count(threads). Which worker takes which i
/// is open: a result that must not depend on the number of threads is kept by i. Throws the first exception of a job
/// after all threads have ended.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t, std::size_t)>& job);

/// As above, over ranges [first, last) of at most `block` indexes: job(first, last).
void for_each_block(std::size_t count, std::size_t block, unsigned threads,
                    const std::function<void(std::size_t, std::size_t)>& job);

} // namespace rabita
