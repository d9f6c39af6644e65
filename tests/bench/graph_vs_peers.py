"""Times rabita's graph measures beside igraph, graph-tool and NetworkX, and its look-up of events beside SQLite.

graph_vs_peers.py [--small] [--rounds N]: all of it in one run; in each round everybody's turn comes once, and the median
of the rounds counts. Two threads for rabita and for graph-tool; igraph and NetworkX have one. Graphs are read beforehand;
--small takes a tenth of each size and only checks that everything runs. Prints a table in Markdown, and ends with 1 when
a ratio is below its goal."""
import argparse
import itertools
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

import igraph
import networkx

warnings.simplefilter("ignore")
try:
    import graph_tool
    import graph_tool.centrality
except ImportError:
    graph_tool = None

BENCH = pathlib.Path(os.environ.get("RABITA_BENCH", "build/tests/bench"))
THREADS = 2


def zipf_edges(seed, size, edges):
    chance = random.Random(seed)
    pull = list(itertools.accumulate(1 / (rank + 1) ** 0.7 for rank in range(size)))
    pairs = set()
    while len(pairs) < edges:
        missing = edges - len(pairs)
        ones = chance.choices(range(size), cum_weights=pull, k=missing)
        others = chance.choices(range(size), k=missing)
        pairs.update((min(a, b), max(a, b)) for a, b in zip(ones, others) if a != b)
    return [(a, b, chance.uniform(0.2, 20)) for a, b in sorted(pairs)]


class Ours:
    """graph_measures over one graph, asked line by line."""

    def __init__(self, file, size, edges):
        with open(file, "w") as out:
            out.write(f"{size} 0\n")
            out.writelines(f"{a} {b} {weight!r}\n" for a, b, weight in edges)
        self.process = subprocess.Popen([BENCH / "graph_measures", file], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def __call__(self, what):
        self.process.stdin.write(what + " quiet\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["seconds"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(function):
    begin = time.perf_counter()
    function()
    return time.perf_counter() - begin


def rounds_of(turns, count):
    """The median seconds of each turn, everybody in every round."""
    seconds = {name: [] for name in turns}
    for _ in range(count):
        for name, turn in turns.items():
            seconds[name].append(turn())
    return {name: statistics.median(values) for name, values in seconds.items()}


class Bench:
    def __init__(self, small, rounds, folder):
        self.part = 10 if small else 1
        self.small, self.rounds, self.folder = small, rounds, folder
        self.rows, self.missed = [], []

    def row(self, what, turns, goals):
        medians = rounds_of(turns, self.rounds)
        cells = []
        for peer, goal in goals.items():
            if peer not in medians:
                continue
            ratio = medians[peer] / medians["rabita"]
            cells.append(f"{peer} {medians[peer]:.3g} s, {ratio:.1f}×")
            if ratio < goal and not self.small:
                self.missed.append(f"{what}: {ratio:.2f}× {peer}, wanted {goal}×")
        self.rows.append(f"| {what} | {medians['rabita']:.3g} s | {'; '.join(cells)} |")
        print(self.rows[-1], flush=True)

    def graphs(self, seed, size, edges):
        size, edges = size // self.part, edges // self.part
        listed = zipf_edges(seed, size, edges)
        ours = Ours(self.folder / f"{size}.txt", size, listed)
        pairs = [(a, b) for a, b, _ in listed]
        weights = [weight for _, _, weight in listed]
        peer = igraph.Graph(size, pairs)
        tool = None
        if graph_tool:
            graph_tool.openmp_set_num_threads(THREADS)
            other = graph_tool.Graph(directed=False)
            other.add_vertex(size)
            other.add_edge_list(pairs)
            tool = other, other.new_ep("double", [1 / weight for weight in weights])
        return ours, peer, weights, tool, listed

    def exact_betweenness(self):
        ours, peer, weights, tool, listed = self.graphs(1, 2000, 20000)
        lengths = [1 / weight for weight in weights]
        nx = networkx.Graph()
        nx.add_nodes_from(range(2000 // self.part))
        nx.add_edges_from((a, b, {"distance": 1 / weight}) for a, b, weight in listed)
        turns = {"rabita": lambda: ours(f"betweenness_weighted {THREADS}"),
                 "igraph": lambda: timed(lambda: peer.betweenness(weights=lengths)),
                 "NetworkX": lambda: timed(lambda: networkx.betweenness_centrality(nx, weight="distance"))}
        if tool:
            turns["graph-tool"] = lambda: timed(lambda: graph_tool.centrality.betweenness(tool[0], weight=tool[1]))
        self.row("weighted betweenness, exact, 2,000 / 20,000", turns, {"graph-tool": 1.3, "igraph": 2.5, "NetworkX": 80})
        ours.close()

    def sampled_betweenness(self):
        if not graph_tool:
            return
        ours, _, _, tool, _ = self.graphs(2, 20000, 200000)
        pivots = random.Random(1).sample(range(20000 // self.part), 200)
        self.row("the same from 200 sources, 20,000 / 200,000",
                 {"rabita": lambda: ours(f"betweenness_weighted {THREADS} 200"),
                  "graph-tool": lambda: timed(
                      lambda: graph_tool.centrality.betweenness(tool[0], pivots=pivots, weight=tool[1]))},
                 {"graph-tool": 1.5})
        ours.close()

    def whole_graph(self):
        ours, peer, weights, _, _ = self.graphs(3, 200000, 2000000)
        for what, ask, other in [
                ("PageRank", f"page_rank {THREADS}", lambda: peer.pagerank(weights=weights, directed=False)),
                ("eigenvector", f"eigenvector {THREADS}",
                 lambda: peer.eigenvector_centrality(weights=weights, directed=False)),
                ("core numbers", "core 1", peer.coreness),
                ("communities (Leiden; igraph: Louvain)", "communities 1",
                 lambda: peer.community_multilevel(weights=weights)),
                ("communities (Leiden; igraph: Leiden)", "communities 1",
                 lambda: peer.community_leiden("modularity", weights=weights))]:
            self.row(f"{what}, 200,000 / 2,000,000",
                     {"rabita": lambda: ours(ask), "igraph": lambda: timed(other)}, {"igraph": 3})
        ours.close()

    def graphml(self):
        edges = 200000 // self.part
        file = self.folder / "ours.graphml"

        def ours():
            done = subprocess.run([BENCH / "graphml_speed", str(edges), file], check=True, capture_output=True, text=True)
            return float(done.stdout.split()[0])

        def theirs():
            begin = time.process_time()
            same.write_graphml(str(self.folder / "igraph.graphml"))
            return time.process_time() - begin

        ours()
        same = igraph.Graph.Read_GraphML(str(file))
        self.row("GraphML of 200,000 ties written", {"rabita": ours, "igraph": theirs}, {"igraph": 3})

    def lookup(self):
        def one(name, runs=[]):
            if name == "rabita":  # one run times both, question by question
                runs.append(json.loads(subprocess.run([BENCH / "event_lookup", str(1000000 // self.part)], check=True,
                                                      capture_output=True, text=True).stdout))
            return runs[-1][name]

        self.row("events of an actor in a month, of 1,000,000",
                 {"rabita": lambda: one("rabita"), "SQLite": lambda: one("sqlite")}, {"SQLite": 10})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not graph_tool:
        print("NOT COMPARED: graph-tool is not installed")
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(options.small, options.rounds, pathlib.Path(work))
        print("| what, vertices / edges | rabita | others |\n|---|---|---|")
        for part in [bench.exact_betweenness, bench.sampled_betweenness, bench.whole_graph, bench.graphml, bench.lookup]:
            part()
    for missed in bench.missed:
        print("MISSED", missed)
    return 1 if bench.missed else 0


sys.exit(main())
