#include "queries/measures/workers.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>

namespace rabita {

namespace {

constexpr std::size_t batch = 64;

/// Weights of an undirected graph as shares of each vertex's sum, and of its greatest one.
struct Shares {
    explicit Shares(const CompressedGraph& graph) : adjacency(graph.out()) {
        for (std::size_t v = 0; v < graph.vertices(); ++v) {
            const auto weights = adjacency.weights_of(v);
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            const double most = weights.empty() ? 1 : *std::max_element(weights.begin(), weights.end());
            for (const double weight : weights) {
                of_sum.push_back(weight / sum);
                of_greatest.push_back(weight / most);
            }
        }
    }

    const Adjacency& adjacency;
    std::vector<double> of_sum;
    std::vector<double> of_greatest;
};

class Ego {
public:
    explicit Ego(const Shares& shares) : shares_(shares), through_(shares.adjacency.begin.size() - 1, 0) {}

    double constraint(std::size_t v) {
        const auto& [begin, neighbours, weights] = shares_.adjacency;
        for (std::size_t i = begin[v]; i < begin[v + 1]; ++i) {
            through_[neighbours[i]] += shares_.of_sum[i];
            const std::size_t other = neighbours[i];
            for (std::size_t j = begin[other]; j < begin[other + 1]; ++j) {
                through_[neighbours[j]] += shares_.of_sum[i] * shares_.of_sum[j];
            }
        }
        double sum = 0;
        for (std::size_t i = begin[v]; i < begin[v + 1]; ++i) {
            sum += through_[neighbours[i]] * through_[neighbours[i]];
        }
        clear(v);
        return sum;
    }

    double effective_size(std::size_t v) {
        const auto& [begin, neighbours, weights] = shares_.adjacency;
        for (std::size_t i = begin[v]; i < begin[v + 1]; ++i) {
            through_[neighbours[i]] = shares_.of_sum[i];
        }
        double sum = 0;
        for (std::size_t i = begin[v]; i < begin[v + 1]; ++i) {
            const std::size_t other = neighbours[i];
            double redundancy = 0;
            for (std::size_t j = begin[other]; j < begin[other + 1]; ++j) {
                redundancy += through_[neighbours[j]] * shares_.of_greatest[j];
            }
            sum += 1 - redundancy;
        }
        for (std::size_t i = begin[v]; i < begin[v + 1]; ++i) {
            through_[neighbours[i]] = 0;
        }
        return sum;
    }

private:
    void clear(std::size_t v) {
        for (const std::uint32_t other : shares_.adjacency.neighbours(v)) {
            through_[other] = 0;
            for (const std::uint32_t next : shares_.adjacency.neighbours(other)) {
                through_[next] = 0;
            }
        }
    }

    const Shares& shares_;
    std::vector<double> through_; // 0 between calls
};

} // namespace

Brokerage brokerage(const CompressedGraph& graph, unsigned threads) {
    const CompressedGraph skeleton = graph.undirected();
    const Shares shares(skeleton);
    const double undefined = std::numeric_limits<double>::quiet_NaN();
    Brokerage out{std::vector<double>(graph.vertices(), undefined), std::vector<double>(graph.vertices(), undefined)};
    std::vector<std::unique_ptr<Ego>> egos(thread_count(threads));
    for_each_index((graph.vertices() + batch - 1) / batch, threads, [&](std::size_t worker, std::size_t part) {
        if (!egos[worker]) {
            egos[worker] = std::make_unique<Ego>(shares);
        }
        for (std::size_t v = part * batch; v < std::min(graph.vertices(), (part + 1) * batch); ++v) {
            if (skeleton.out().degree(v) > 0) {
                out.constraint[v] = egos[worker]->constraint(v);
                out.effective_size[v] = egos[worker]->effective_size(v);
            }
        }
    });
    return out;
}

} // namespace rabita
