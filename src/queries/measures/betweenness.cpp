// Brandes' accumulation over the shortest ways from each source. Sources are dealt to a fixed number of lanes, each
// added up in order, so that the sums do not depend on the number of threads.

#include "queries/measures/shortest_paths.hpp"
#include "queries/measures/workers.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>
#include <random>

namespace rabita {

namespace {

constexpr std::size_t most_lanes = 64;
constexpr double certainty = 0.95;

/// Adds, for one source after another, what the shortest ways from it give to each vertex between.
class Brandes {
public:
    Brandes() = default;
    virtual ~Brandes() = default;
    Brandes(const Brandes&) = delete;
    Brandes& operator=(const Brandes&) = delete;

    virtual void add(std::uint32_t source, std::vector<double>& scores) = 0;
};

class ByDistance : public Brandes {
public:
    ByDistance(const Ways& out, const Ways& in)
        : in_(in), paths_(out), counts_(out.vertices()), shares_(out.vertices()), first_(out.vertices() + 1) {}

    void add(std::uint32_t source, std::vector<double>& scores) override {
        paths_.search(source);
        count_ways();
        const auto& order = paths_.order();
        for (std::size_t i = order.size(); i-- > 1;) {
            const std::uint32_t vertex = order[i];
            const double part = (1 + shares_[vertex]) / counts_[vertex];
            for (std::size_t j = first_[i]; j < first_[i + 1]; ++j) {
                shares_[before_[j]] += counts_[before_[j]] * part;
            }
            scores[vertex] += shares_[vertex];
        }
    }

private:
    /// How many shortest ways lead to each vertex, and over which vertices before it.
    void count_ways() {
        before_.clear();
        const auto& order = paths_.order();
        counts_[order[0]] = 1;
        shares_[order[0]] = 0;
        first_[0] = first_[1] = 0;
        for (std::uint32_t i = 1; i < order.size(); ++i) {
            const std::uint32_t vertex = order[i];
            shares_[vertex] = 0;
            if (paths_.may_have_several(vertex)) {
                find_all_before(vertex);
            } else {
                before_.push_back(paths_.last_before(vertex));
            }
            first_[i + 1] = before_.size();
            counts_[vertex] = 0;
            for (std::size_t j = first_[i]; j < first_[i + 1]; ++j) {
                counts_[vertex] += counts_[before_[j]];
            }
        }
    }

    void find_all_before(std::uint32_t vertex) {
        const double longest = paths_.distance(vertex) * (1 + equal_length);
        for (std::size_t j = in_.begin[vertex]; j < in_.begin[vertex + std::size_t{1}]; ++j) {
            const auto& [from, length] = in_.ways[j];
            if (paths_.distance(from) + length <= longest && paths_.rank(from) < paths_.rank(vertex)) {
                before_.push_back(from);
            }
        }
    }

    const Ways& in_;
    ShortestPaths paths_;
    std::vector<double> counts_;
    std::vector<double> shares_;
    std::vector<std::uint32_t> before_;
    std::vector<std::size_t> first_; // of each place in the order, into before_
};

class ByHops : public Brandes {
public:
    explicit ByHops(const Adjacency& out)
        : out_(out), steps_(out.begin.size() - 1, unreached), counts_(steps_.size()), shares_(steps_.size()),
          first_(steps_.size() + 1) {
        order_.reserve(steps_.size());
    }

    void add(std::uint32_t source, std::vector<double>& scores) override {
        search(source);
        for (std::size_t i = order_.size(); i-- > 1;) {
            const std::uint32_t vertex = order_[i];
            double sum = 0;
            for (std::size_t j = first_[i]; j < first_[i + 1]; ++j) {
                sum += shares_[behind_[j]];
            }
            scores[vertex] += counts_[vertex] * sum;
            shares_[vertex] = 1 / counts_[vertex] + sum; // (1 + its share) / its ways
        }
    }

private:
    static constexpr std::uint32_t unreached = ~0U;

    void reach(std::uint32_t vertex, std::uint32_t steps) {
        steps_[vertex] = steps;
        counts_[vertex] = 0;
        order_.push_back(vertex);
    }

    void search(std::uint32_t source) {
        for (const std::uint32_t vertex : order_) {
            steps_[vertex] = unreached;
        }
        order_.clear();
        behind_.clear();
        reach(source, 0);
        counts_[source] = 1;
        first_[0] = 0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t vertex = order_[i];
            const std::uint32_t next = steps_[vertex] + 1;
            for (const std::uint32_t to : out_.neighbours(vertex)) {
                if (steps_[to] == unreached) {
                    reach(to, next);
                }
                if (steps_[to] == next) {
                    counts_[to] += counts_[vertex];
                    behind_.push_back(to);
                }
            }
            first_[i + 1] = behind_.size();
        }
    }

    const Adjacency& out_;
    std::vector<std::uint32_t> steps_;
    std::vector<double> counts_;
    std::vector<double> shares_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> behind_; // the vertices one step further
    std::vector<std::size_t> first_;    // of each place in the order, into behind_
};

std::vector<double> summed_over(const CompressedGraph& graph, Length length, const std::vector<std::uint32_t>& sources,
                                unsigned threads) {
    const Ways out(graph.out(), length);
    const Ways in(graph.in(), length);
    const std::size_t lanes = std::min(most_lanes, sources.size());
    std::vector<std::vector<double>> parts(lanes);
    std::vector<std::unique_ptr<Brandes>> brandes(thread_count(threads));
    for_each_index(lanes, threads, [&](std::size_t worker, std::size_t lane) {
        if (!brandes[worker]) {
            brandes[worker] = length == Length::hops ? std::unique_ptr<Brandes>(std::make_unique<ByHops>(graph.out()))
                                                     : std::make_unique<ByDistance>(out, in);
        }
        parts[lane].assign(graph.vertices(), 0);
        for (std::size_t i = lane; i < sources.size(); i += lanes) {
            brandes[worker]->add(sources[i], parts[lane]);
        }
    });
    std::vector<double> scores(graph.vertices(), 0);
    for (const std::vector<double>& part : parts) {
        std::transform(part.begin(), part.end(), scores.begin(), scores.begin(), std::plus<>());
    }
    return scores;
}

void scale(std::vector<double>& scores, double factor) {
    for (double& score : scores) {
        score *= factor;
    }
}

std::vector<std::uint32_t> all_vertices(const CompressedGraph& graph) {
    std::vector<std::uint32_t> all(graph.vertices());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

double pairs_of_others(std::size_t vertices) {
    const auto n = static_cast<double>(vertices);
    return (n - 1) * (n - 2);
}

} // namespace

std::vector<double> betweenness(const CompressedGraph& graph, Length length, unsigned threads) {
    if (graph.vertices() <= 2) {
        return std::vector<double>(graph.vertices(), 0);
    }
    auto scores = summed_over(graph, length, all_vertices(graph), threads);
    scale(scores, 1 / pairs_of_others(graph.vertices()));
    return scores;
}

SampledScores sampled_betweenness(const CompressedGraph& graph, Length length, std::size_t sources, std::uint64_t seed,
                                  unsigned threads) {
    const std::size_t n = graph.vertices();
    if (sources == 0 || sources >= n || n <= 2) {
        return {betweenness(graph, length, threads), 0, n};
    }
    std::vector<std::uint32_t> chosen = all_vertices(graph);
    std::mt19937_64 chance(seed);
    for (std::size_t i = 0; i < sources; ++i) { // not std::shuffle: its result differs between libraries
        std::swap(chosen[i], chosen[i + chance() % (n - i)]);
    }
    chosen.resize(sources);
    const auto size = static_cast<double>(n);
    const auto drawn = static_cast<double>(sources);
    auto scores = summed_over(graph, length, chosen, threads);
    scale(scores, size / drawn / pairs_of_others(n));
    return {std::move(scores), sampling_error(n, sources), sources};
}

double sampling_error(std::size_t vertices, std::size_t sources) {
    if (sources == 0 || sources >= vertices || vertices <= 2) {
        return 0;
    }
    const auto size = static_cast<double>(vertices);
    const double range = size / (size - 1);
    return range * std::sqrt(std::log(2 * size / (1 - certainty)) / (2 * static_cast<double>(sources)));
}

} // namespace rabita
