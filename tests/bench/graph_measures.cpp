// The measures of any graph, for tests and benches that compare them with other programs.
//
// graph_measures FILE: FILE has a line "VERTICES DIRECTED" (0 or 1), then a line "FROM TO WEIGHT" for each edge.
// Answers each line "WHAT THREADS [SOURCES]" of stdin by one line of JSON: {"seconds": …, "values": […]}, or with
// "quiet" behind it only the seconds. WHAT is a measure, "communities", "components" or "bridges".

#include "rabita/centrality.hpp"
#include "rabita/measures.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

namespace {

using Json = nlohmann::json;
using rabita::CompressedGraph;

CompressedGraph read_graph(const std::string& path) {
    std::ifstream in(path);
    std::size_t vertices = 0;
    bool directed = false;
    in >> vertices >> directed;
    std::vector<rabita::WeightedEdge> edges;
    for (rabita::WeightedEdge edge; in >> edge.from >> edge.to >> edge.weight;) {
        edges.push_back(edge);
    }
    return {vertices, directed, edges};
}

struct Question {
    std::string what;
    unsigned threads = 1;
    std::optional<std::size_t> sources;
    bool quiet = false;
};

Question parse(const std::string& line) {
    std::istringstream in(line);
    Question question;
    in >> question.what >> question.threads;
    for (std::string word; in >> word;) {
        if (word == "quiet") {
            question.quiet = true;
        } else {
            question.sources = std::stoul(word);
        }
    }
    return question;
}

/// Works it out now, and writes it down when called: the second is no part of the time.
using Written = std::function<Json()>;

Written sampled(const CompressedGraph& graph, const Question& question) {
    const auto length = question.what == "betweenness" ? rabita::Length::hops : rabita::Length::distance;
    return [found = rabita::sampled_betweenness(graph, length, *question.sources, 1, question.threads)] {
        return Json{{"scores", found.scores}, {"error", found.error}};
    };
}

Written answer(const CompressedGraph& graph, const Question& question) {
    if (question.what == "communities") {
        return [found = rabita::communities(graph)] {
            return Json{{"of_vertex", found.of_vertex}, {"modularity", found.modularity}, {"count", found.count}};
        };
    }
    if (question.what == "components") {
        return [found = rabita::components(graph)] { return Json(found); };
    }
    if (question.what == "bridges") {
        return [found = rabita::cut_points(graph)] {
            return Json{{"bridges", found.bridges}, {"vertices", found.vertices}};
        };
    }
    if (question.what == "core") {
        return [found = rabita::core_numbers(graph)] { return Json(found); };
    }
    const auto measure = rabita::parse_measure(question.what);
    if (!measure) {
        throw std::runtime_error("no such measure: " + question.what);
    }
    if (question.sources) {
        return sampled(graph, question);
    }
    rabita::CentralityOptions options;
    options.threads = question.threads;
    return [found = rabita::scores(graph, *measure, options)] { return Json(found); };
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: graph_measures FILE\n";
        return 2;
    }
    try {
        const CompressedGraph graph = read_graph(argv[1]);
        for (std::string line; std::getline(std::cin, line);) {
            const Question question = parse(line);
            const auto begin = std::chrono::steady_clock::now();
            const Written values = answer(graph, question);
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
            Json out{{"seconds", seconds.count()}};
            if (!question.quiet) {
                out["values"] = values();
            }
            std::cout << out.dump() << std::endl;
        }
    } catch (const std::exception& error) {
        std::cerr << "graph_measures: " << error.what() << '\n';
        return 2;
    }
}
