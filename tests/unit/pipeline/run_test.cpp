#include "pipeline/run.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace rabita;

namespace {

Document numbered(int i) {
    Document document;
    document.id = std::to_string(i);
    document.text = "نص";
    return document;
}

/// Later documents are ready first.
Extraction slow_extract(const Document& document) {
    const int number = std::stoi(document.id);
    std::this_thread::sleep_for(std::chrono::microseconds(number % 7 == 0 ? 900 : 50));
    if (number % 50 == 13) {
        throw std::runtime_error("unlucky");
    }
    Extraction out;
    out.document.id = document.id;
    return out;
}

} // namespace

TEST_CASE("outcomes come in the order of the documents on any number of threads") {
    for (const unsigned threads : {1U, 2U, 5U, 0U}) {
        std::vector<std::string> ids;
        std::size_t faults = 0;
        Run run(
            slow_extract,
            [&](ReadOutcome&& outcome) {
                ids.push_back(outcome.extraction.document.id);
                faults += outcome.fault.empty() ? 0 : 1;
                CHECK(outcome.fault.empty() == !outcome.line.empty());
            },
            threads);
        for (int i = 0; i < 300; ++i) {
            run.add(numbered(i));
        }
        run.finish();
        REQUIRE(ids.size() == 300);
        for (int i = 0; i < 300; ++i) {
            CHECK(ids[static_cast<std::size_t>(i)] == std::to_string(i));
        }
        CHECK(faults == 6);
    }
}

TEST_CASE("no more than a window of documents is held") {
    std::atomic<int> added{0};
    int most = 0;
    Run run(
        slow_extract,
        [&](ReadOutcome&& outcome) { most = std::max(most, added - std::stoi(outcome.extraction.document.id)); }, 2);
    for (int i = 0; i < 400; ++i) {
        ++added;
        run.add(numbered(i));
    }
    run.finish();
    CHECK(most <= 40);
}

TEST_CASE("what the sink throws reaches the caller") {
    for (const unsigned threads : {1U, 2U}) {
        Run run(
            slow_extract, [](ReadOutcome&&) { throw std::runtime_error("disk full"); }, threads);
        const auto work = [&] {
            for (int i = 0; i < 200; ++i) {
                run.add(numbered(i));
            }
            run.finish();
        };
        CHECK_THROWS_WITH(work(), "disk full");
    }
}

TEST_CASE("a run can be given up") {
    int seen = 0;
    {
        Run run(
            slow_extract, [&](ReadOutcome&&) { ++seen; }, 2);
        for (int i = 0; i < 20; ++i) {
            run.add(numbered(i));
        }
    }
    CHECK(seen <= 20);
}
