"""Every graph format, read back by programs we did not write, with all labels and numbers intact."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import igraph
import networkx

from _records import FORBIDDEN_LABEL, FORBIDDEN_READ_BACK, NASTY_LABELS, event, make_store, official, record, run

VIEWS = ["pairs", "multi", "events"]


def nasty_store(folder):
    labels = NASTY_LABELS + [FORBIDDEN_LABEL]
    actors = [official(number, name) for number, name in enumerate(labels)]
    ids = [actor["id"] for actor in actors]
    events = [event(0, "meeting", [("participant", one) for one in ids[:3]], confidence=0.7, tone=-2.5)]
    for number, (one, other) in enumerate(zip(ids, ids[1:]), start=1):
        events.append(event(number, "call", [("participant", one), ("participant", other)],
                            day=f"2024-03-{number:02}", confidence=0.1 + number / 30))
    events.append(event(90, "statement", [("speaker", ids[0]), ("target", ids[1])], day=None))
    return make_store(folder, "nasty", [record("a", actors, events)])


def expected_labels():
    labels = {f"official/o{number}": name or "diplomat (DZ)" for number, name in enumerate(NASTY_LABELS)}
    labels[f"official/o{len(NASTY_LABELS)}"] = FORBIDDEN_READ_BACK
    return labels


def export(store, folder, kind, view, *more):
    path = folder / f"{view}.{kind}"
    run("export", "--store", store, "--format", kind, "--view", view, "--out", path, *more)
    return path


def check_labels(found, view):
    actors = {key: label for key, label in found.items() if key.startswith("official/")}
    assert actors == expected_labels(), (view, {k: (v, expected_labels().get(k)) for k, v in actors.items()
                                                if v != expected_labels().get(k)})


def edges_by_id(graph):
    """NetworkX keeps the id of an edge as its key where edges are parallel, else as an attribute."""
    if graph.is_multigraph():
        return {key: data for _, _, key, data in graph.edges(keys=True, data=True)}
    return {data["id"]: data for _, _, data in graph.edges(data=True)}


def check_networkx(path, view, links):
    graph = networkx.read_graphml(path)
    check_labels({node: data["label"] for node, data in graph.nodes(data=True)}, view)
    assert graph.is_directed() == (view == "multi")
    assert graph.graph["weight_visit"] == 4 and graph.graph["view"] == view
    edges = edges_by_id(graph)
    weights = {link.get("id") or link["key"]: link["weight"] for link in links}
    assert len(edges) == graph.number_of_edges() and edges.keys() == weights.keys()
    for name, data in edges.items():
        assert data["weight"] == weights[name] and data["interaction"] and data["label"]
        assert data["distance"] == 1 / data["weight"]
    if view == "multi":
        assert {data["symmetric"] for data in edges.values()} == {True, False}


def check_igraph(path, view, links):
    graph = igraph.Graph.Read_GraphML(str(path))
    check_labels(dict(zip(graph.vs["id"], graph.vs["label"])), view)
    assert graph.ecount() == len(links)
    assert sorted(graph.es["weight"]) == sorted(link["weight"] for link in links)


def check_node_link(path, view):
    data = json.loads(path.read_text(encoding="utf-8"))
    labels = {node["id"]: node["label"] for node in data["nodes"]}
    forbidden = f"official/o{len(NASTY_LABELS)}"
    assert labels[forbidden] == FORBIDDEN_LABEL  # JSON can hold it
    check_labels(labels | {forbidden: FORBIDDEN_READ_BACK}, view)
    graph = networkx.node_link_graph(data)
    assert graph.number_of_edges() == len(data["links"])
    return data["links"]


def check_dot(path):
    svg = subprocess.run(["dot", "-Tsvg", str(path)], capture_output=True, check=True)
    assert not svg.stderr, svg.stderr
    subprocess.run(["xmllint", "--noout", "-"], input=svg.stdout, check=True)
    text = svg.stdout.decode("utf-8")
    for part in ["بَرْلَمَانِيٌّ", "\u2068سيرغي\u2069 \u2068Sergey\u2069", "خط مائل \\", "&lt;b&gt;&amp;amp; ]]&gt;"]:
        assert part in text, part


def unprefixed(cell):
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r" else cell


def check_csv(store, folder):
    run("export", "--store", store, "--format", "csv", "--bom", "--out", folder / "tables")
    tables = {}
    for name in ["nodes", "edges", "events"]:
        data = (folder / "tables" / f"{name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        tables[name] = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert all(None not in row and None not in row.values() for row in tables[name])
    check_labels({row["id"]: unprefixed(row["label"]) for row in tables["nodes"]}, "csv")
    assert not any(row["label"][:1] in "=+-@" for row in tables["nodes"])
    assert {row["source"] for row in tables["edges"]} <= {row["id"] for row in tables["nodes"]}
    assert any(float(row["tone"]) == -2.5 for row in tables["events"] if row["tone"])


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = nasty_store(folder)
        for view in VIEWS:
            links = check_node_link(export(store, folder, "json", view), view)
            graphml = export(store, folder, "graphml", view)
            subprocess.run(["xmllint", "--noout", str(graphml)], check=True)
            check_networkx(graphml, view, links)
            check_igraph(graphml, view, links)
            check_dot(export(store, folder, "dot", view))
        check_csv(store, folder)
        empty = ("--type", "visit")
        for kind in ["graphml", "dot", "json", "csv"]:
            run("export", "--store", store, "--format", kind, *empty, exit_code=1)
        run("export", "--store", store, "--format", "graphml", "--out", folder / "pairs.dot" / "x", exit_code=2)


sys.exit(main())
