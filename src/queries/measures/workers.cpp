#include "queries/measures/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace rabita {

unsigned thread_count(unsigned asked) {
    return std::max(1U, asked == 0 ? std::thread::hardware_concurrency() : asked);
}

void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t, std::size_t)>& job) {
    const std::size_t workers = std::min<std::size_t>(thread_count(threads), count);
    std::atomic<std::size_t> next{0};
    std::exception_ptr fault;
    std::mutex fault_mutex;
    const auto work = [&](std::size_t worker) {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                job(worker, i);
            }
        } catch (...) {
            next = count;
            const std::lock_guard lock(fault_mutex);
            fault = fault ? fault : std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t worker = 1; worker < workers; ++worker) {
            others.emplace_back(work, worker);
        }
        work(0);
    }
    if (fault) {
        std::rethrow_exception(fault);
    }
}

void for_each_block(std::size_t count, std::size_t block, unsigned threads,
                    const std::function<void(std::size_t, std::size_t)>& job) {
    for_each_index((count + block - 1) / block, threads,
                   [&](std::size_t, std::size_t i) { job(i * block, std::min(count, (i + 1) * block)); });
}

} // namespace rabita
