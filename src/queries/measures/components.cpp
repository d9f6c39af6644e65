#include "queries/measures/numbering.hpp"
#include "rabita/measures.hpp"

#include <algorithm>
#include <limits>

namespace rabita {

namespace {

constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

/// Tarjan's search in depth with its own stack: the first vertex that each part of the tree leads back to.
class Cuts {
public:
    explicit Cuts(const CompressedGraph& graph)
        : graph_(graph), entered_(graph.vertices(), unseen), back_(graph.vertices(), 0), cut_(graph.vertices(), false) {
    }

    CutPoints find() {
        for (std::uint32_t root = 0; root < graph_.vertices(); ++root) {
            if (entered_[root] == unseen) {
                search(root);
            }
        }
        std::sort(points_.bridges.begin(), points_.bridges.end());
        for (std::uint32_t v = 0; v < graph_.vertices(); ++v) {
            if (cut_[v]) {
                points_.vertices.push_back(v);
            }
        }
        return points_;
    }

private:
    struct Visit {
        std::uint32_t vertex;
        std::uint32_t parent;
        std::size_t next; // arc to look at
    };

    void enter(std::uint32_t vertex, std::uint32_t parent) {
        entered_[vertex] = back_[vertex] = clock_++;
        stack_.push_back({vertex, parent, graph_.out().begin[vertex]});
    }

    void search(std::uint32_t root) {
        std::size_t branches = 0;
        enter(root, root);
        while (!stack_.empty()) {
            Visit& visit = stack_.back();
            if (visit.next < graph_.out().begin[visit.vertex + std::size_t{1}]) {
                const std::uint32_t to = graph_.out().vertices[visit.next++];
                if (entered_[to] == unseen) {
                    branches += visit.vertex == root ? 1 : 0;
                    enter(to, visit.vertex);
                } else if (to != visit.parent) {
                    back_[visit.vertex] = std::min(back_[visit.vertex], entered_[to]);
                }
                continue;
            }
            const Visit done = visit;
            stack_.pop_back();
            if (!stack_.empty()) {
                leave(done, root);
            }
        }
        cut_[root] = branches > 1;
    }

    void leave(const Visit& done, std::uint32_t root) {
        const std::uint32_t parent = done.parent;
        back_[parent] = std::min(back_[parent], back_[done.vertex]);
        if (back_[done.vertex] > entered_[parent]) {
            points_.bridges.emplace_back(std::min(parent, done.vertex), std::max(parent, done.vertex));
        }
        if (parent != root && back_[done.vertex] >= entered_[parent]) {
            cut_[parent] = true;
        }
    }

    const CompressedGraph& graph_;
    std::vector<std::size_t> entered_;
    std::vector<std::size_t> back_;
    std::vector<bool> cut_;
    std::vector<Visit> stack_;
    std::size_t clock_ = 0;
    CutPoints points_;
};

} // namespace

std::vector<std::size_t> components(const CompressedGraph& graph) {
    std::vector<std::size_t> component(graph.vertices(), unseen);
    std::vector<std::uint32_t> open;
    const auto reach = [&](std::uint32_t vertex, std::size_t number) {
        if (component[vertex] == unseen) {
            component[vertex] = number;
            open.push_back(vertex);
        }
    };
    for (std::uint32_t root = 0; root < graph.vertices(); ++root) {
        reach(root, root);
        while (!open.empty()) {
            const std::uint32_t vertex = open.back();
            open.pop_back();
            for (const Adjacency* adjacency : {&graph.out(), &graph.in()}) {
                for (const std::uint32_t other : adjacency->neighbours(vertex)) {
                    reach(other, component[vertex]);
                }
            }
        }
    }
    number_by_size(component);
    return component;
}

CutPoints cut_points(const CompressedGraph& graph) {
    const CompressedGraph skeleton = graph.undirected();
    return Cuts(skeleton).find();
}

} // namespace rabita
