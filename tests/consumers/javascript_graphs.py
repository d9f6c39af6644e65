"""Cytoscape.js JSON, CX2 and GEXF, loaded by cytoscape.js and graphology in node: every element, name and weight."""
import json
import pathlib
import sys
import tempfile

from _node import need_node, run_node
from _records import nasty_store, run


def exports(store, folder, view):
    paths = []
    for kind in ["json", "cytoscape", "cx2", "gexf"]:
        paths.append(folder / f"{view}.{kind}")
        run("export", "--store", store, "--format", kind, "--view", view, "--out", paths[-1])
    return paths


def check(links, found, view):
    nodes = {node["id"]: node["label"] for node in links["nodes"]}
    edges = {link.get("id") or link["key"]: link for link in links["links"]}
    cyto = found["cytoscape"]
    assert {node["id"]: node["label"] for node in cyto["nodes"]} == nodes
    assert all(node["name"] == node["label"] for node in cyto["nodes"])
    assert {edge["id"] for edge in cyto["edges"]} == edges.keys()
    for edge in cyto["edges"]:
        expected = edges[edge["id"]]
        assert {key: edge[key] for key in expected if key != "key"} == {k: v for k, v in expected.items() if k != "key"}
    assert cyto["strongest"] == max(edge["weight"] for edge in edges.values())
    cx2 = found["cx2"]
    assert {node["rabita_id"]: node["name"] for node in cx2["nodes"]} == nodes
    assert {edge["rabita_id"]: edge["weight"] for edge in cx2["edges"]} == {k: e["weight"] for k, e in edges.items()}
    by_number = {node["id"]: node["rabita_id"] for node in cx2["nodes"]}
    for edge in cx2["edges"]:
        expected = edges[edge["rabita_id"]]
        assert (by_number[edge["source"]], by_number[edge["target"]]) == (expected["source"], expected["target"])
    gexf = found["gexf"]
    assert len(gexf["nodes"]) == len(nodes) and len(gexf["edges"]) == len(edges)
    assert {edge["id"]: edge["weight"] for edge in gexf["edges"]} == {k: e["weight"] for k, e in edges.items()}


def main():
    need_node()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = nasty_store(folder)
        for view in ["pairs", "multi", "events"]:
            links, *paths = exports(store, folder, view)
            check(json.loads(links.read_text(encoding="utf-8")), json.loads(run_node("cytoscape.mjs", *paths)), view)


sys.exit(main())
