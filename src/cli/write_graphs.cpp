#include "cli/write_graphs.hpp"

#include "cli/summary_table.hpp"
#include "rabita/export.hpp"
#include "record/event_json.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <ostream>
#include <thread>
#include <utility>

namespace rabita {

namespace {

using File = std::pair<std::string, std::function<void(std::ostream&)>>;

/// Each thread takes the next file that nobody has begun. After a fault none is begun any more.
class Writers {
public:
    Writers(const std::vector<File>& files, const OutputFolder& folder)
        : files_(files), folder_(folder), faults_(files.size()) {}

    void run(unsigned threads) {
        std::vector<std::thread> others;
        for (unsigned i = 1; i < threads; ++i) {
            others.emplace_back([this] { work(); });
        }
        work();
        for (std::thread& other : others) {
            other.join();
        }
        for (const std::exception_ptr& fault : faults_) {
            if (fault) {
                std::rethrow_exception(fault);
            }
        }
    }

private:
    void work() {
        for (std::size_t i = next_++; i < files_.size() && !failed_; i = next_++) {
            try {
                folder_.write(files_[i].first, files_[i].second);
            } catch (...) {
                faults_[i] = std::current_exception();
                failed_ = true;
            }
        }
    }

    const std::vector<File>& files_;
    const OutputFolder& folder_;
    std::vector<std::exception_ptr> faults_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> failed_ = false;
};

} // namespace

std::vector<std::string> write_graphs(const Ties& ties, const OutputFolder& folder, unsigned threads) {
    const RelationGraph graph = build_graph(ties, Selection{});
    Selection everything;
    everything.statuses.clear();
    const auto write_ties = [&](std::ostream& out) {
        for (const Event& event : ties.events) {
            out << to_json_line(event, ties) << '\n';
        }
    };
    const std::vector<File> files{
        {"ties.jsonl", write_ties},
        {"graph.graphml", [&](std::ostream& out) { write_graphml(out, graph); }},
        {"graph.dot", [&](std::ostream& out) { write_dot(out, graph); }},
        {"graph.json", [&](std::ostream& out) { write_node_link(out, graph); }},
        {"nodes.csv", [&](std::ostream& out) { write_csv_nodes(out, graph); }},
        {"edges.csv", [&](std::ostream& out) { write_csv_edges(out, graph); }},
        {"events.csv", [&](std::ostream& out) { write_csv_events(out, ties, everything); }},
        {"summary.txt", [&](std::ostream& out) { write_summary(out, ties, graph); }},
    };
    const unsigned most = threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
    Writers(files, folder).run(std::min(most, static_cast<unsigned>(files.size())));
    std::vector<std::string> names;
    for (const auto& [name, write] : files) {
        names.push_back(name);
    }
    return names;
}

} // namespace rabita
