"""Measures equal those of NetworkX and igraph (and graph-tool, where it is installed) to 1e-9, on graphs of all shapes;
and they stay the same when vertices are named anew, weights scaled, or more threads used."""
import json
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

import igraph
import networkx
import numpy

from _sample_networks import networks

PROGRAM = os.environ.get("RABITA_MEASURES", "build/tests/bench/graph_measures")
SMALL = 100  # NetworkX takes long for the brokerage of larger ones
# Whole weights give ways that are equally long but for their last bit: NetworkX and graph-tool take those for different.
EQUAL_WAYS = {"karate club", "les miserables"}
LARGE = 500  # NetworkX takes minutes for the paths of larger ones; igraph and graph-tool still check those
MEASURES = ["degree", "in_degree", "out_degree", "degree_centrality", "in_degree_centrality", "out_degree_centrality",
            "strength", "in_strength", "out_strength", "betweenness", "betweenness_weighted", "closeness",
            "closeness_weighted", "harmonic", "harmonic_weighted", "eigenvector", "katz", "page_rank", "hub", "authority",
            "core", "clustering", "constraint", "effective_size"]


def ask(folder, size, directed, edges, questions):
    """The answers of the program for one graph."""
    file = folder / "graph.txt"
    file.write_text(f"{size} {int(directed)}\n" + "".join(f"{a} {b} {w!r}\n" for a, b, w in edges))
    done = subprocess.run([PROGRAM, file], input="\n".join(questions) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line)["values"] for line in done.stdout.splitlines()]


def ours_of(folder, graph, threads=2):
    return dict(zip(MEASURES, ask(folder, *graph, [f"{measure} {threads}" for measure in MEASURES])))


def simple(size, directed, edges):
    """A tie is between two: without loops, parallel edges together."""
    graph = networkx.DiGraph() if directed else networkx.Graph()
    graph.add_nodes_from(range(size))
    for a, b, weight in edges:
        if a != b:
            before = graph.edges[a, b]["weight"] if graph.has_edge(a, b) else 0
            graph.add_edge(a, b, weight=before + weight)
    for _, _, data in graph.edges(data=True):
        data["distance"] = 1 / data["weight"]
    return graph


def leading(matrix):
    """The part of (1, …, 1) in the leading eigenspace, of length 1: what power iteration from equal scores gives."""
    values, vectors = numpy.linalg.eigh(matrix)
    space = vectors[:, values > values[-1] - 1e-9 * max(1, abs(values[-1]))]
    found = space @ (space.T @ numpy.ones(len(matrix)))
    return found / numpy.linalg.norm(found)


def defined(function, *arguments, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*arguments, **options)


def by_networkx(graph, ours):
    size = len(graph)
    over = max(size - 1, 1)
    plain = graph.to_undirected() if not graph.is_directed() else networkx.Graph(graph.to_undirected(as_view=True))
    into = graph.in_degree if graph.is_directed() else graph.degree
    out = graph.out_degree if graph.is_directed() else graph.degree
    expected = {"degree": dict(graph.degree()), "in_degree": dict(into()), "out_degree": dict(out()),
                "degree_centrality": networkx.degree_centrality(graph), "strength": dict(graph.degree(weight="weight")),
                "in_strength": dict(into(weight="weight")), "out_strength": dict(out(weight="weight")),
                "core": networkx.core_number(graph), "clustering": networkx.clustering(plain)}
    if size:
        expected["page_rank"] = networkx.pagerank(graph, weight="weight", tol=1e-12 / size, max_iter=5000)
    if graph.is_directed():
        expected["in_degree_centrality"] = networkx.in_degree_centrality(graph)
        expected["out_degree_centrality"] = networkx.out_degree_centrality(graph)
    if size <= LARGE:
        expected["betweenness"] = networkx.betweenness_centrality(graph)
        expected["betweenness_weighted"] = networkx.betweenness_centrality(graph, weight="distance")
        expected["closeness"] = networkx.closeness_centrality(graph)
        expected["closeness_weighted"] = networkx.closeness_centrality(graph, distance="distance")
        for name, length in [("harmonic", None), ("harmonic_weighted", "distance")]:
            sums = networkx.harmonic_centrality(graph, distance=length)
            expected[name] = {node: value / over for node, value in sums.items()}
    if size <= SMALL:
        expected["constraint"] = networkx.constraint(graph, weight="weight")
        expected["effective_size"] = networkx.effective_size(graph, weight="weight")
        # NetworkX leaves vertices without ties out undefined even when ties lead in.
        for name in ["constraint", "effective_size"]:
            expected[name] = {node: value for node, value in expected[name].items()
                              if not math.isnan(value) or graph.degree(node) == 0}
    if 0 < size <= LARGE:
        matrix = networkx.to_numpy_array(graph, nodelist=range(size))
        values = numpy.abs(numpy.linalg.eigvals(matrix)) if graph.is_directed() else numpy.linalg.eigvalsh(matrix)
        greatest = matrix.sum(axis=0).max() if graph.is_directed() else values.max()
        alpha = 0.9 / greatest if greatest > 0 else 0.9
        expected["katz"] = networkx.katz_centrality_numpy(graph, alpha=alpha, weight="weight")
        if not graph.is_directed():
            expected["eigenvector"] = dict(enumerate(leading(matrix)))
        elif networkx.is_strongly_connected(graph):
            expected["eigenvector"] = networkx.eigenvector_centrality_numpy(graph, weight="weight")
        if matrix.any():
            authority = leading(matrix.T @ matrix)
            hub = matrix @ authority
            expected["authority"] = dict(enumerate(authority / authority.sum()))
            expected["hub"] = dict(enumerate(hub / hub.sum()))
    return expected


def by_igraph(graph):
    size = len(graph)
    edges = sorted(graph.edges)
    other = igraph.Graph(size, edges, directed=graph.is_directed())
    weights = [graph.edges[edge]["weight"] for edge in edges]
    lengths = [1 / weight for weight in weights]
    pairs = (size - 1) * (size - 2) / (1 if graph.is_directed() else 2)
    expected = {"core": other.coreness(mode="all"), "degree": other.degree(), "strength": other.strength(weights=weights)}
    if size > 2:
        for name, by in [("betweenness", None), ("betweenness_weighted", lengths)]:
            expected[name] = [value / pairs for value in other.betweenness(weights=by)]
    if size > 1:
        expected["harmonic"] = other.harmonic_centrality(mode="in")
        expected["harmonic_weighted"] = other.harmonic_centrality(mode="in", weights=lengths)
    if size > 1 and (graph.is_directed() and networkx.is_strongly_connected(graph) or
                     not graph.is_directed() and networkx.is_connected(graph)):
        expected["closeness"] = other.closeness(mode="in")
        expected["closeness_weighted"] = other.closeness(mode="in", weights=lengths)
    if size > 0:
        expected["page_rank"] = other.pagerank(weights=weights)
    if not graph.is_directed() and size > 0:
        expected["clustering"] = other.transitivity_local_undirected(mode="zero")
        expected["constraint"] = other.constraint(weights=weights)
    if not graph.is_directed() and size > 1 and networkx.is_connected(graph):
        found = numpy.array(other.eigenvector_centrality(weights=weights))
        expected["eigenvector"] = list(found / numpy.linalg.norm(found))
    return {name: dict(enumerate(values)) for name, values in expected.items()}


def by_graph_tool(graph):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import graph_tool
            import graph_tool.centrality as centrality
            import graph_tool.topology as topology
    except ImportError:
        return None
    size = len(graph)
    edges = sorted(graph.edges)
    if not edges:
        return {}
    other = graph_tool.Graph(directed=graph.is_directed())
    other.add_vertex(size)
    other.add_edge_list(edges)
    weights = other.new_ep("double", [graph.edges[edge]["weight"] for edge in edges])
    lengths = other.new_ep("double", [1 / graph.edges[edge]["weight"] for edge in edges])
    expected = {"core": topology.kcore_decomposition(other).a}
    if size > 2:
        expected["betweenness"] = centrality.betweenness(other)[0].a
        expected["betweenness_weighted"] = centrality.betweenness(other, weight=lengths)[0].a
    # Its pagerank gives vertices without ties out to nobody, so that it does not sum to 1.
    if min(dict(graph.out_degree() if graph.is_directed() else graph.degree()).values()) > 0:
        expected["page_rank"] = centrality.pagerank(other, weight=weights, epsilon=1e-14).a
    if not graph.is_directed():
        expected["harmonic"] = centrality.closeness(other, harmonic=True).a
        expected["harmonic_weighted"] = centrality.closeness(other, weight=lengths, harmonic=True).a
    return {name: dict(enumerate(map(float, values))) for name, values in expected.items()}


def same(one, other, within=1e-9):
    if one is None or math.isnan(other):
        return one is None and math.isnan(other)
    return abs(one - other) <= within * max(1, abs(other))


def check_peers(folder, cases):
    compared = {"NetworkX": 0, "igraph": 0, "graph-tool": 0}
    for name, *graph in cases:
        ours = ours_of(folder, graph)
        checked = simple(*graph)
        for peer, expected in [("NetworkX", defined(by_networkx, checked, ours)), ("igraph", defined(by_igraph, checked)),
                               ("graph-tool", defined(by_graph_tool, checked))]:
            if expected is None:
                print(f"NOT COMPARED: {peer} is not installed")
                continue
            if peer != "igraph" and name in EQUAL_WAYS:
                del expected["betweenness_weighted"]
            for measure, scores in expected.items():
                for node, score in scores.items():
                    assert same(ours[measure][node], score), (name, peer, measure, node, ours[measure][node], score)
                compared[peer] += len(scores)
    print(f"{len(cases)} graphs, scores compared: {compared}")
    assert len(cases) >= 30 and compared["NetworkX"] > 40000 and compared["igraph"] > 30000


def check_structure(folder, cases):
    """Components, bridges, cut vertices; communities are connected and no worse than igraph's."""
    for name, size, directed, edges in cases:
        graph = networkx.Graph(simple(size, directed, edges).to_undirected())
        component, cuts, found = ask(folder, size, directed, edges, ["components 1", "bridges 1", "communities 1"])
        groups = {frozenset(node for node in range(size) if component[node] == number) for number in set(component)}
        assert groups == set(map(frozenset, networkx.connected_components(graph))), name
        assert {tuple(bridge) for bridge in cuts["bridges"]} == {tuple(sorted(b)) for b in networkx.bridges(graph)}, name
        assert set(cuts["vertices"]) == set(networkx.articulation_points(graph)), name
        check_communities(name, simple(size, directed, edges), found)


def check_communities(name, graph, found):
    plain = networkx.Graph()
    plain.add_nodes_from(graph)
    for a, b, data in graph.edges(data=True):
        before = plain.edges[a, b]["weight"] if plain.has_edge(a, b) else 0
        plain.add_edge(a, b, weight=before + data["weight"])
    members = [[node for node in graph if found["of_vertex"][node] == number] for number in range(found["count"])]
    assert all(members) and sorted(map(len, members), reverse=True) == list(map(len, members)), name
    assert all(networkx.is_connected(plain.subgraph(group)) for group in members), name
    if plain.number_of_edges() == 0:
        return
    edges = sorted(plain.edges)
    other = igraph.Graph(len(plain), edges)
    weights = [plain.edges[edge]["weight"] for edge in edges]
    assert abs(other.modularity(found["of_vertex"], weights=weights) - found["modularity"]) < 1e-9, name
    assert abs(networkx.algorithms.community.modularity(plain, members) - found["modularity"]) < 1e-9, name
    best = max(other.community_multilevel(weights=weights).modularity,
               other.modularity(other.community_leiden("modularity", weights=weights, n_iterations=-1), weights=weights))
    assert found["modularity"] >= best - 0.015, (name, found["modularity"], best)


def check_properties(folder, cases):
    """To the last bit with other threads; to 1e-9 with other names and scaled weights."""
    of_weight = {"strength": 1, "in_strength": 1, "out_strength": 1, "closeness_weighted": 1, "harmonic_weighted": 1}
    for name, size, directed, edges in cases:
        if size > LARGE:
            continue
        ours = ours_of(folder, (size, directed, edges), threads=1)
        assert ours == ours_of(folder, (size, directed, edges), threads=7), name
        order = list(range(size))
        random.Random(name).shuffle(order)
        moved = ours_of(folder, (size, directed, [(order[a], order[b], w) for a, b, w in edges]))
        scaled = ours_of(folder, (size, directed, [(a, b, 3.7 * w) for a, b, w in edges]))
        for measure in MEASURES:
            factor = 3.7 ** of_weight.get(measure, 0)
            for node in range(size):
                score = math.nan if ours[measure][node] is None else ours[measure][node]
                assert same(moved[measure][order[node]], score), (name, measure, node, "renamed")
                assert same(scaled[measure][node], score * factor), (name, measure, node, "scaled")


def check_sampling(folder, cases):
    """All of it from all vertices; within the bound that it tells from a part of them."""
    for name, *graph in cases:
        if name not in ("zipf 300", "zipf 2000", "directed zipf"):
            continue
        exact, part, all_of = ask(folder, *graph, ["betweenness_weighted 2", "betweenness_weighted 2 150",
                                                   "betweenness_weighted 2 100000"])
        assert all_of["scores"] == exact and all_of["error"] == 0
        assert 0 < part["error"] < 0.3
        assert max(abs(a - b) for a, b in zip(part["scores"], exact)) <= part["error"], name
        assert part["scores"] == ask(folder, *graph, ["betweenness_weighted 1 150"])[0]["scores"], name


def main():
    cases = networks()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        check_peers(folder, cases)
        check_structure(folder, cases)
        check_properties(folder, cases)
        check_sampling(folder, cases)


sys.exit(main())
