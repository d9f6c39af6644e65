// CPU time of writing a big graph as GraphML.
//   graphml_speed EDGES FILE      prints seconds of CPU and the growth of memory in KiB while writing

#include "rabita/export.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace rabita;

/// Ties of a ring in which everyone also knows some further on, with all that a tie of view pairs has.
RelationGraph ring_of(std::size_t edges) {
    constexpr std::size_t ties_each = 10;
    const std::size_t vertices = std::max<std::size_t>(edges / ties_each, ties_each + 1);
    RelationGraph graph;
    for (std::size_t i = 0; i < vertices; ++i) {
        Actor actor;
        actor.id = "official/person-" + std::to_string(i);
        actor.name_ar = "محمد بن عبد الله " + std::to_string(i);
        actor.name_en = "Mohammed bin Abdullah " + std::to_string(i);
        actor.state = "DZ";
        actor.office = Office::foreign_minister;
        boost::add_vertex({actor.id, actor, {}}, graph);
    }
    for (std::size_t i = 0; i < edges; ++i) {
        const std::size_t from = i % vertices;
        const std::size_t to = (from + 1 + i / vertices) % vertices;
        RelationEdge edge;
        edge.id = graph[from].id + "--" + graph[to].id;
        edge.tie.events = 3;
        edge.tie.counts = {1, 2};
        edge.tie.weight = 1 / (1 + static_cast<double>(i % 97));
        edge.tie.first = Day(std::chrono::days(19000 + i % 700));
        edge.tie.last = *edge.tie.first + std::chrono::days(30);
        edge.tie.tone = static_cast<double>(i % 7) - 3.5;
        edge.tie.sources = 2;
        boost::add_edge(from, to, edge, graph);
    }
    return graph;
}

long peak_kib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: graphml_speed EDGES FILE\n";
        return 2;
    }
    const RelationGraph graph = ring_of(std::stoul(argv[1]));
    const long before = peak_kib();
    const std::clock_t start = std::clock();
    std::ofstream out(argv[2], std::ios::binary);
    write_graphml(out, graph);
    out.close();
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::cout << seconds << ' ' << peak_kib() - before << '\n';
    return out ? 0 : 1;
}
