"""Graphs of many shapes for comparing measures: (name, vertices, directed, [(from, to, weight)])."""
import random

import networkx


def zipf(seed, size, edges):
    """Weights fall off as 1/rank^0.7 on one side, so that a few vertices have very many ties."""
    chance = random.Random(seed)
    pull = [1 / (rank + 1) ** 0.7 for rank in range(size)]
    pairs = {}
    while len(pairs) < edges:
        one = chance.choices(range(size), weights=pull)[0]
        other = chance.randrange(size)
        if one != other:
            pairs[min(one, other), max(one, other)] = chance.uniform(0.2, 20)
    return [(a, b, weight) for (a, b), weight in sorted(pairs.items())]


def random_edges(seed, size, edges, loops=False):
    """Parallel edges happen; with loops, so do edges from a vertex to itself."""
    chance = random.Random(seed)
    found = []
    while len(found) < edges:
        a, b = chance.randrange(size), chance.randrange(size)
        if a != b or loops:
            found.append((a, b, chance.uniform(0.5, 4)))
    return found


def of_networkx(graph, seed=0, weighted=True):
    """Its own weights; else random ones, or 1 for all."""
    chance = random.Random(seed)
    index = {node: number for number, node in enumerate(graph)}
    return len(graph), [(index[a], index[b], float(data.get("weight", chance.uniform(0.3, 5) if weighted else 1)))
                        for a, b, data in graph.edges(data=True)]




def networks():
    cases = [("empty", 0, []), ("one vertex", 1, []), ("two apart", 2, []), ("pair", 2, [(0, 1, 2.5)]),
             ("edges and lone vertices", 7, [(0, 1, 1.5), (1, 2, 0.5), (4, 5, 3.0)]),
             ("parallel edges", 4, [(0, 1, 1.0), (1, 0, 0.5), (0, 1, 0.25), (1, 2, 2.0), (2, 3, 0.5), (3, 2, 4.0)]),
             ("self-visits", 4, [(0, 0, 3.0), (0, 1, 1.5), (1, 1, 2.0), (1, 2, 0.75), (2, 3, 2.0), (3, 3, 1.0)]),
             ("only self-visits", 3, [(0, 0, 1.0), (2, 2, 2.0)]),
             ("two like islands", 6, [(0, 1, 1.0), (1, 2, 2.0), (3, 4, 1.0), (4, 5, 2.0)]),
             ("parallel and self at random", 25, random_edges(1, 25, 90, loops=True)),
             ("sparse at random", 60, random_edges(2, 60, 70)), ("dense at random", 30, random_edges(3, 30, 300)),
             ("zipf 300", 300, zipf(4, 300, 1500)), ("zipf 2000", 2000, zipf(5, 2000, 8000))]
    makers = {"path 10": networkx.path_graph(10), "path 50": networkx.path_graph(50), "star 6": networkx.star_graph(5),
              "star 60": networkx.star_graph(59), "ring 9": networkx.cycle_graph(9), "ring 10": networkx.cycle_graph(10),
              "all with all": networkx.complete_graph(8), "two sides": networkx.complete_bipartite_graph(3, 4),
              "tree": networkx.balanced_tree(2, 4), "barbell": networkx.barbell_graph(6, 3),
              "wheel": networkx.wheel_graph(9), "karate club": networkx.karate_club_graph(),
              "southern women": networkx.davis_southern_women_graph(), "families": networkx.florentine_families_graph(),
              "les miserables": networkx.les_miserables_graph(), "ladder": networkx.ladder_graph(8)}
    for name, graph in makers.items():
        size, edges = of_networkx(graph, seed=len(name))
        cases.append((name, size, edges))
    size, edges = of_networkx(networkx.convert_node_labels_to_integers(networkx.grid_2d_graph(6, 6)), weighted=False)
    cases.append(("grid, all ways equally long", size, edges))
    directed = [("directed pair", 2, [(0, 1, 2.0)]), ("directed chain", 5, [(i, i + 1, 1.5) for i in range(4)]),
                ("directed ring", 7, [(i, (i + 1) % 7, 1.0 + i) for i in range(7)]),
                ("arrows to one", 6, [(i, 5, 0.5 + i) for i in range(5)]),
                ("both ways", 5, [(a, b, 1.0 + a + 2 * b) for a in range(5) for b in range(5) if a != b]),
                ("directed without cycles", 20, [(min(a, b), max(a, b), w) for a, b, w in random_edges(6, 20, 50)]),
                ("directed sparse", 50, random_edges(7, 50, 90)), ("directed dense", 25, random_edges(8, 25, 250)),
                ("directed with self-visits", 20, random_edges(9, 20, 80, loops=True)),
                ("directed zipf", 200, zipf(10, 200, 900) + [(b, a, w / 2) for a, b, w in zipf(11, 200, 500)])]
    return [(name, size, False, edges) for name, size, edges in cases] + \
           [(name, size, True, edges) for name, size, edges in directed]
