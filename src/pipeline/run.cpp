#include "pipeline/run.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rabita {

namespace {

/// Enough for threads not to wait for one long article, few enough to hold in memory.
constexpr std::size_t documents_per_thread = 16;

ReadOutcome outcome_of(const Extractor& extractor, const Document& document) {
    ReadOutcome outcome;
    try {
        outcome.extraction = extractor(document);
        outcome.line = to_json_line(outcome.extraction);
    } catch (const std::exception& error) {
        outcome = {};
        outcome.extraction.document.id = document.id;
        outcome.fault = document.id + ": cannot be extracted: " + error.what();
    }
    return outcome;
}

} // namespace

/// A window over the stream of documents: slots enter at the back, are worked on in any order, leave at the front.
class Run::Workers {
public:
    Workers(const Extractor& extractor, const OutcomeSink& sink, unsigned count)
        : extractor_(extractor), sink_(sink), capacity_(count * documents_per_thread) {
        for (unsigned i = 0; i < count; ++i) {
            threads_.emplace_back([this] { work(); });
        }
    }

    ~Workers() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
            dropping_ = true;
        }
        work_ready_.notify_all();
        for (std::thread& thread : threads_) {
            if (thread.joinable()) {
                thread.join();
            }
        }
    }

    void add(Document&& document) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return window_.size() < capacity_ || failure_; });
        rethrow_failure();
        window_.push_back({std::move(document), std::nullopt});
        work_ready_.notify_one();
    }

    void finish() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        work_ready_.notify_all();
        for (std::thread& thread : threads_) {
            thread.join();
        }
        rethrow_failure();
    }

private:
    struct Slot {
        Document document;
        std::optional<ReadOutcome> outcome;
    };

    void work() {
        std::unique_lock lock(mutex_);
        while (true) {
            work_ready_.wait(lock, [&] { return started_ < window_.size() || closed_; });
            if (started_ == window_.size() || dropping_ || failure_) {
                return;
            }
            Slot& slot = window_[started_++]; // a deque keeps it in place while others come and go at the ends
            lock.unlock();
            ReadOutcome outcome = outcome_of(extractor_, slot.document);
            lock.lock();
            slot.outcome = std::move(outcome);
            hand_on(lock);
        }
    }

    /// Passes on what is ready at the front, unless another thread is doing so: that one goes on until nothing is.
    void hand_on(std::unique_lock<std::mutex>& lock) {
        if (handing_on_) {
            return;
        }
        handing_on_ = true;
        while (!window_.empty() && window_.front().outcome) {
            ReadOutcome outcome = std::move(*window_.front().outcome);
            window_.pop_front();
            --started_;
            room_.notify_one();
            if (failure_ || dropping_) {
                continue;
            }
            lock.unlock();
            std::exception_ptr failure = pass(std::move(outcome));
            lock.lock();
            failure_ = failure ? failure : failure_;
        }
        handing_on_ = false;
        room_.notify_all();
    }

    std::exception_ptr pass(ReadOutcome&& outcome) const {
        try {
            sink_(std::move(outcome));
        } catch (...) {
            return std::current_exception();
        }
        return nullptr;
    }

    void rethrow_failure() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

    const Extractor& extractor_;
    const OutcomeSink& sink_;
    std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable work_ready_;
    std::condition_variable room_;
    std::deque<Slot> window_;
    std::size_t started_ = 0; ///< slots of the window that a thread has taken
    bool handing_on_ = false;
    bool closed_ = false;
    bool dropping_ = false;
    std::exception_ptr failure_;
    std::vector<std::thread> threads_;
};

Run::Run(Extractor extractor, OutcomeSink sink, unsigned threads)
    : extractor_(std::move(extractor)), sink_(std::move(sink)) {
    const unsigned count = threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
    if (count > 1) {
        workers_ = std::make_unique<Workers>(extractor_, sink_, count);
    }
}

Run::~Run() = default;

void Run::add(Document&& document) {
    if (workers_) {
        workers_->add(std::move(document));
    } else {
        sink_(outcome_of(extractor_, document));
    }
}

void Run::finish() {
    if (workers_) {
        workers_->finish();
    }
}

} // namespace rabita
