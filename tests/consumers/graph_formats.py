"""Every graph format, read back by programs we did not write, with all labels and numbers intact."""
import csv
import datetime
import io
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

import graph_tool
import igraph
import networkx

from _records import FORBIDDEN_LABEL, FORBIDDEN_READ_BACK, NASTY_LABELS, ROOT, nasty_store, run

VIEWS = ["pairs", "multi", "events"]
SCHEMAS = ROOT / "tests/consumers/schemas"


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


def check_graph_tool(path, view, links):
    graph = graph_tool.load_graph(str(path))
    labels = {graph.vp["_graphml_vertex_id"][v]: graph.vp["label"][v] for v in graph.vertices()}
    check_labels(labels, view)
    weights = {graph.ep["_graphml_edge_id"][e]: graph.ep["weight"][e] for e in graph.edges()}
    assert weights == {link.get("id") or link["key"]: link["weight"] for link in links}
    assert graph.is_directed() == (view == "multi")


def check_schema(path, schema):
    subprocess.run(["xmllint", "--noout", "--schema", str(SCHEMAS / schema), str(path)], check=True,
                   capture_output=True)


def days(spells):
    return [tuple(datetime.date.fromisoformat(day) for day in spell) for spell in spells]


def check_spells(spells):
    spells = days(spells)
    assert all(start <= end for start, end in spells)
    assert all((later - end).days > 1 for (_, end), (later, _) in zip(spells, spells[1:])), spells


def check_gexf(store, folder, view, links):
    for version in ["1.2", "1.3"]:
        path = export(store, folder, "gexf", view, "--gexf-version", version)
        check_schema(path, f"gexf-{version}.xsd")
        declared = [{one.get("id") for one in each} for each in ElementTree.parse(path).iter() if
                    each.tag.endswith("}attributes")]
        for part, names in zip(["node", "edge"], declared):
            used = {value.get("for") for one in ElementTree.parse(path).iter() if one.tag.endswith("}" + part)
                    for value in one.iter() if value.tag.endswith("}attvalue")}
            assert used and used <= names, (part, used - names)
        edges = [(each.get("source"), each.get("target"), each.get("kind")) for each in
                 ElementTree.parse(path).iter("{http://gexf.net/1.3}edge")]
        assert len(set(edges)) == len(edges)  # Gephi would make one edge of equal ones
    graph = networkx.read_gexf(export(store, folder, "gexf", view, "--gexf-version", "1.2"))
    check_labels({node: data["label"] for node, data in graph.nodes(data=True)}, view)
    assert sorted(data["weight"] for _, _, data in graph.edges(data=True)) == sorted(link["weight"] for link in links)
    for _, data in graph.nodes(data=True):
        check_spells(data.get("spells", []))
    spells = {data["id"]: data.get("spells") for _, _, data in graph.edges(data=True)}
    if view == "pairs":  # a meeting on 9 February, a call on 1 March and a statement without a date
        assert spells["official/o0--official/o1"] == [("2024-02-09", "2024-02-09"), ("2024-03-01", "2024-03-01")]
    if view == "multi":
        assert None in spells.values() and sum(spell is not None for spell in spells.values()) > 10


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
    png = subprocess.run(["dot", "-Tpng", str(path)], capture_output=True, check=True)
    width, height = struct.unpack(">II", png.stdout[16:24])
    assert png.stdout.startswith(b"\x89PNG") and width > 300 and height > 100 and not png.stderr, (width, height, png.stderr)


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
            check_schema(graphml, "graphml.xsd")
            check_networkx(graphml, view, links)
            check_igraph(graphml, view, links)
            check_graph_tool(graphml, view, links)
            check_dot(export(store, folder, "dot", view))
            check_gexf(store, folder, view, links)
        check_csv(store, folder)
        empty = ("--from", "2099")
        for kind in ["graphml", "gexf", "dot", "json", "cytoscape", "cx2", "csv"]:
            run("export", "--store", store, "--format", kind, *empty, exit_code=1)
        run("export", "--store", store, "--format", "graphml", "--out", folder / "pairs.dot" / "x", exit_code=2)


sys.exit(main())
