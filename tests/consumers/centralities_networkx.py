"""Centralities equal NetworkX's to 1e-9, on graphs of several shapes as NetworkX reads them from our GraphML."""
import json
import pathlib
import random
import sys
import tempfile

import networkx

from _records import event, make_store, official, record, run

STATES = ["DZ", "RU", "EG", "TN", "LY"]


def contacts(pairs):
    return [event(number, "meeting", [("participant", one), ("participant", other)], day=f"2024-01-{number % 28 + 1:02}",
                  confidence=confidence) for number, (one, other, confidence) in enumerate(pairs)]


def names(count):
    return [f"official/o{number}" for number in range(count)]


def path(count):
    ids = names(count)
    return contacts([(a, b, 1.0) for a, b in zip(ids, ids[1:])])


def star(count):
    ids = names(count)
    return contacts([(ids[0], other, 0.5) for other in ids[1:]])


def two_islands():
    ids = names(7)
    ring = [(ids[i], ids[(i + 1) % 4], 0.3 + i / 10) for i in range(4)]
    return contacts(ring + [(ids[4], ids[5], 0.9), (ids[5], ids[6], 0.2)])


def equal_ways():
    """Two ways of equal length round a square: ties in path counts."""
    ids = names(5)
    return contacts([(ids[0], ids[1], 0.5), (ids[0], ids[2], 0.5), (ids[1], ids[3], 0.5), (ids[2], ids[3], 0.5),
                     (ids[3], ids[4], 1.0)])


def of_all_kinds(seed, count, size):
    chance = random.Random(seed)
    roles = {"meeting": "participant participant", "call": "participant participant", "visit": "visitor host",
             "statement": "speaker target", "message": "sender receiver", "agreement": "participant participant"}
    events = []
    for number in range(size):
        kind = chance.choice(sorted(roles))
        first, second = roles[kind].split()
        others = 1 if kind == "visit" else chance.randint(1, 3)
        cast = chance.sample(names(count), 1 + others)
        parts = [(first, cast[0])] + [(second, other) for other in cast[1:]]
        day = f"20{chance.randint(20, 24)}-0{chance.randint(1, 9)}-{chance.randint(10, 28)}"
        events.append(event(number, kind, parts, day=day, confidence=round(chance.uniform(0.2, 1), 3)))
    return events


def expected(graph, directed):
    size = len(graph)
    scores = {
        "degree": dict(graph.degree()),
        "degree_centrality": networkx.degree_centrality(graph),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": networkx.betweenness_centrality(graph),
        "betweenness_weighted": networkx.betweenness_centrality(graph, weight="distance"),
        "closeness": networkx.closeness_centrality(graph),
        "closeness_weighted": networkx.closeness_centrality(graph, distance="distance"),
        "page_rank": networkx.pagerank(graph, weight="weight", tol=1e-15 / size, max_iter=2000),
    }
    if directed:
        scores["in_degree_centrality"] = networkx.in_degree_centrality(graph)
        scores["out_degree_centrality"] = networkx.out_degree_centrality(graph)
    return scores


def check(name, store, folder, *options):
    directed = "--directed" in options
    file = folder / "graph.graphml"
    run("export", "--store", store, "--format", "graphml", "--out", file, *options)
    graph = networkx.read_graphml(file)
    assert graph.is_directed() == directed and not graph.is_multigraph()
    rows = json.loads(run("centrality", "--store", store, "--json", *options))["centralities"]
    ours = {row["id"]: row for row in rows}
    assert set(ours) == set(graph)
    for measure, scores in expected(graph, directed).items():
        for node, score in scores.items():
            assert abs(ours[node][measure] - score) <= 1e-9, (name, options, measure, node, ours[node][measure], score)


def main():
    cases = {"pair": path(2), "path": path(6), "star": star(6), "islands": two_islands(), "square": equal_ways(),
             "mixed": of_all_kinds(1, 8, 30), "sparse": of_all_kinds(2, 20, 15), "dense": of_all_kinds(3, 12, 150)}
    actors = [official(number, f"اسم {number}", STATES[number % len(STATES)]) for number in range(20)]
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        for name, events in cases.items():
            used = {argument["actor"] for each in events for argument in each["arguments"]}
            store = make_store(folder, name, [record("a", [a for a in actors if a["id"] in used], events)])
            for options in [(), ("--directed",), ("--half-life", "200"), ("--level", "states"),
                            ("--level", "states", "--directed")]:
                check(name, store, folder, *options)


sys.exit(main())
