// Leiden: move vertices between communities, refine these into connected parts, make the parts the vertices of the next
// level, and begin again until nothing moves.

#include "queries/measures/numbering.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <numeric>
#include <random>

namespace rabita {

namespace {

using Labels = std::vector<std::uint32_t>;

/// A graph whose vertices stand for groups of the graph below.
struct LeidenLevel {
    Adjacency ties; ///< without those inside a group
    std::vector<double> strength;
    double total = 0; ///< of all strengths

    std::uint32_t size() const { return static_cast<std::uint32_t>(strength.size()); }
};

LeidenLevel lowest(const CompressedGraph& graph) {
    LeidenLevel level{graph.out(), std::vector<double>(graph.vertices(), 0), 0};
    for (std::size_t v = 0; v < graph.vertices(); ++v) {
        const auto weights = level.ties.weights_of(v);
        level.strength[v] = std::accumulate(weights.begin(), weights.end(), 0.0);
        level.total += level.strength[v];
    }
    return level;
}

/// The weight between one vertex and each group that it touches.
class Touched {
public:
    explicit Touched(std::size_t groups) : weights_(groups, 0) {}

    void add(std::uint32_t group, double weight) {
        if (weights_[group] == 0) {
            groups_.push_back(group);
        }
        weights_[group] += weight;
    }

    const Labels& groups() const { return groups_; }
    double weight(std::uint32_t group) const { return weights_[group]; }

    void clear() {
        for (const std::uint32_t group : groups_) {
            weights_[group] = 0;
        }
        groups_.clear();
    }

private:
    std::vector<double> weights_;
    Labels groups_;
};

Labels shuffled(std::uint32_t size, std::mt19937_64& chance) {
    Labels order(size);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = size; i > 1; --i) { // not std::shuffle: its result differs between libraries
        std::swap(order[i - 1], order[chance() % i]);
    }
    return order;
}

std::vector<double> strengths_of(const Labels& group_of, const LeidenLevel& level) {
    std::vector<double> sums(level.size(), 0);
    for (std::uint32_t v = 0; v < level.size(); ++v) {
        sums[group_of[v]] += level.strength[v];
    }
    return sums;
}

class Moving {
public:
    Moving(const LeidenLevel& level, Labels& group_of, double resolution)
        : level_(level), group_of_(group_of), factor_(level.total > 0 ? resolution / level.total : 0),
          sums_(strengths_of(group_of, level)), members_(level.size(), 0), touched_(level.size()) {
        for (const std::uint32_t group : group_of) {
            ++members_[group];
        }
        for (std::uint32_t group = 0; group < level.size(); ++group) {
            if (members_[group] == 0) {
                empty_.push_back(group);
            }
        }
    }

    /// Visits all vertices, and again those whose neighbours moved away, until no move gains.
    void run(Labels queue) {
        std::vector<bool> waiting(level_.size(), true);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const std::uint32_t vertex = queue[next];
            waiting[vertex] = false;
            if (next > level_.size() && next * 2 > queue.size()) { // keeps the queue from growing without end
                queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(next));
                next = 0;
            }
            if (!move(vertex)) {
                continue;
            }
            for (const std::uint32_t other : level_.ties.neighbours(vertex)) {
                if (!waiting[other] && group_of_[other] != group_of_[vertex]) {
                    waiting[other] = true;
                    queue.push_back(other);
                }
            }
        }
    }

private:
    bool move(std::uint32_t vertex) {
        const auto others = level_.ties.neighbours(vertex);
        const auto weights = level_.ties.weights_of(vertex);
        for (std::size_t i = 0; i < others.size(); ++i) {
            touched_.add(group_of_[others[i]], weights[i]);
        }
        const std::uint32_t old = group_of_[vertex];
        const double strength = level_.strength[vertex];
        sums_[old] -= strength;
        --members_[old];
        std::uint32_t best = old;
        double most = touched_.weight(old) - factor_ * strength * sums_[old];
        const double least_gain = 1e-12 * strength;
        for (const std::uint32_t group : touched_.groups()) {
            const double gain = touched_.weight(group) - factor_ * strength * sums_[group];
            if (gain > most + least_gain) {
                most = gain;
                best = group;
            }
        }
        if (most < -least_gain && members_[old] > 0 && !empty_.empty()) {
            best = empty_.back();
        }
        touched_.clear();
        settle(vertex, old, best);
        return best != old;
    }

    void settle(std::uint32_t vertex, std::uint32_t old, std::uint32_t group) {
        if (group != old && members_[old] == 0) {
            empty_.push_back(old);
            sums_[old] = 0;
        }
        if (!empty_.empty() && empty_.back() == group && group != old) {
            empty_.pop_back();
        }
        sums_[group] += level_.strength[vertex];
        ++members_[group];
        group_of_[vertex] = group;
    }

    const LeidenLevel& level_;
    Labels& group_of_;
    double factor_;
    std::vector<double> sums_;
    Labels members_;
    Labels empty_;
    Touched touched_;
};

/// Parts of communities: every vertex begins alone and joins the part that gains most, if both are well tied to the
/// rest of their community.
class Refining {
public:
    Refining(const LeidenLevel& level, const Labels& group_of, double resolution)
        : level_(level), group_of_(group_of), factor_(level.total > 0 ? resolution / level.total : 0),
          group_sums_(strengths_of(group_of, level)), part_of_(level.size()), sums_(level.strength),
          outward_(level.size(), 0), alone_(level.size(), true), touched_(level.size()) {
        std::iota(part_of_.begin(), part_of_.end(), 0U);
        for (std::uint32_t v = 0; v < level.size(); ++v) {
            each_mate(v, [&](std::uint32_t, double weight) { outward_[v] += weight; });
        }
    }

    Labels run(const Labels& order) {
        for (const std::uint32_t vertex : order) {
            if (alone_[vertex] && well_tied(vertex, vertex)) {
                join(vertex);
            }
        }
        return part_of_;
    }

private:
    template <class Use>
    void each_mate(std::uint32_t vertex, Use use) const {
        const auto others = level_.ties.neighbours(vertex);
        const auto weights = level_.ties.weights_of(vertex);
        for (std::size_t i = 0; i < others.size(); ++i) {
            if (group_of_[others[i]] == group_of_[vertex]) {
                use(others[i], weights[i]);
            }
        }
    }

    bool well_tied(std::uint32_t part, std::uint32_t member) const {
        const double rest = group_sums_[group_of_[member]] - sums_[part];
        return outward_[part] >= factor_ * sums_[part] * rest;
    }

    void join(std::uint32_t vertex) {
        each_mate(vertex, [&](std::uint32_t other, double weight) { touched_.add(part_of_[other], weight); });
        std::uint32_t best = vertex;
        double most = 0;
        for (const std::uint32_t part : touched_.groups()) {
            const double gain = touched_.weight(part) - factor_ * level_.strength[vertex] * sums_[part];
            if (part != vertex && gain > most && well_tied(part, vertex)) {
                most = gain;
                best = part;
            }
        }
        if (best != vertex) {
            outward_[best] += outward_[vertex] - 2 * touched_.weight(best);
            sums_[best] += level_.strength[vertex];
            alone_[best] = false; // a part is named after its first vertex
            alone_[vertex] = false;
            part_of_[vertex] = best;
        }
        touched_.clear();
    }

    const LeidenLevel& level_;
    const Labels& group_of_;
    double factor_;
    std::vector<double> group_sums_;
    Labels part_of_;
    std::vector<double> sums_;
    std::vector<double> outward_; // weight from a part to the rest of its community
    std::vector<bool> alone_;
    Touched touched_;
};

/// Names the groups 0, 1, … in the order of their first members; how many there are. Their labels are below `labels`.
std::uint32_t renumber(Labels& group_of, std::size_t labels) {
    constexpr std::uint32_t unnamed = ~0U;
    Labels names(labels, unnamed);
    std::uint32_t count = 0;
    for (std::uint32_t& group : group_of) {
        if (names[group] == unnamed) {
            names[group] = count++;
        }
        group = names[group];
    }
    return count;
}

/// The members of each group: those of group g are members[begin[g]] up to members[begin[g + 1]].
struct Members {
    Members(const Labels& group_of, std::uint32_t count) : begin(count + std::size_t{1}, 0), members(group_of.size()) {
        for (const std::uint32_t group : group_of) {
            ++begin[group + std::size_t{1}];
        }
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        Labels next(begin.begin(), begin.end() - 1);
        for (std::uint32_t v = 0; v < group_of.size(); ++v) {
            members[next[group_of[v]]++] = v;
        }
    }

    Labels begin;
    Labels members;
};

LeidenLevel grouped(const LeidenLevel& level, const Labels& part_of, std::uint32_t count) {
    LeidenLevel out{{{0}, {}, {}}, std::vector<double>(count, 0), level.total};
    const Members parts(part_of, count);
    Touched touched(count);
    for (std::uint32_t part = 0; part < count; ++part) {
        for (std::uint32_t i = parts.begin[part]; i < parts.begin[part + std::size_t{1}]; ++i) {
            const std::uint32_t vertex = parts.members[i];
            out.strength[part] += level.strength[vertex];
            const auto others = level.ties.neighbours(vertex);
            const auto weights = level.ties.weights_of(vertex);
            for (std::size_t j = 0; j < others.size(); ++j) {
                if (part_of[others[j]] != part) {
                    touched.add(part_of[others[j]], weights[j]);
                }
            }
        }
        for (const std::uint32_t other : touched.groups()) {
            out.ties.vertices.push_back(other);
            out.ties.weights.push_back(touched.weight(other));
        }
        touched.clear();
        out.ties.begin.push_back(out.ties.vertices.size());
    }
    return out;
}

/// Betters the communities of the lowest level by one run up the levels.
void improve(LeidenLevel level, Labels& communities, double resolution, std::mt19937_64& chance) {
    Labels place(level.size()); // of each vertex of the lowest level in this one
    std::iota(place.begin(), place.end(), 0U);
    Labels group_of = communities;
    for (;;) {
        Moving(level, group_of, resolution).run(shuffled(level.size(), chance));
        for (std::size_t v = 0; v < place.size(); ++v) {
            communities[v] = group_of[place[v]];
        }
        Labels part_of = Refining(level, group_of, resolution).run(shuffled(level.size(), chance));
        const std::uint32_t count = renumber(part_of, level.size());
        if (count == level.size()) {
            return;
        }
        Labels next(count);
        for (std::uint32_t v = 0; v < level.size(); ++v) {
            next[part_of[v]] = group_of[v];
        }
        renumber(next, level.size());
        for (std::uint32_t& at : place) {
            at = part_of[at];
        }
        level = grouped(level, part_of, count);
        group_of = std::move(next);
    }
}

} // namespace

Communities communities(const CompressedGraph& graph, const CommunityOptions& options) {
    const CompressedGraph skeleton = graph.undirected();
    std::mt19937_64 chance(options.seed);
    Labels labels(graph.vertices());
    std::iota(labels.begin(), labels.end(), 0U);
    for (std::size_t i = 0; i < options.iterations; ++i) {
        const Labels before = labels;
        improve(lowest(skeleton), labels, options.resolution, chance);
        renumber(labels, labels.size());
        if (labels == before) {
            break;
        }
    }
    Communities out;
    out.of_vertex.assign(labels.begin(), labels.end());
    out.count = number_by_size(out.of_vertex);
    out.modularity = modularity(skeleton, out.of_vertex, options.resolution);
    return out;
}

double modularity(const CompressedGraph& graph, const std::vector<std::size_t>& of_vertex, double resolution) {
    const CompressedGraph skeleton = graph.undirected();
    const LeidenLevel level = lowest(skeleton);
    if (level.total == 0) {
        return 0;
    }
    std::vector<double> sums(graph.vertices() == 0 ? 0 : *std::max_element(of_vertex.begin(), of_vertex.end()) + 1, 0);
    double inside = 0;
    for (std::size_t v = 0; v < graph.vertices(); ++v) {
        sums[of_vertex[v]] += level.strength[v];
        const auto others = level.ties.neighbours(v);
        for (std::size_t i = 0; i < others.size(); ++i) {
            inside += of_vertex[others[i]] == of_vertex[v] ? level.ties.weights_of(v)[i] : 0;
        }
    }
    double expected = 0;
    for (const double sum : sums) {
        expected += (sum / level.total) * (sum / level.total);
    }
    return inside / level.total - resolution * expected;
}

} // namespace rabita
