"""GraphML read by igraph for R: vertices, labels, parallel edges and weights as in the node-link JSON."""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from _records import ROOT, nasty_store, run


def need_r():
    if not shutil.which("Rscript") or subprocess.run(["Rscript", "-e", "library(igraph)"], capture_output=True).returncode:
        print("SKIPPED: R or its igraph is not installed; what R reads was NOT checked")
        sys.exit(77)


def read(path):
    environment = dict(os.environ, LC_ALL="C.UTF-8")
    done = subprocess.run(["Rscript", ROOT / "tests/consumers/r_igraph.R", path], capture_output=True, check=True,
                          env=environment)
    counts, *rows = [line.split("\t") for line in done.stdout.decode("utf-8").split("\n") if line]
    directed, vertices, edges, parallel = counts[0] == "TRUE", *map(int, counts[1:])
    assert len(rows) == vertices + edges
    return directed, parallel, dict(rows[:vertices]), {key: float(weight) for key, weight in rows[vertices:]}


def main():
    need_r()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = nasty_store(folder)
        for view in ["pairs", "multi", "events"]:
            graph = json.loads(run("export", "--store", store, "--format", "json", "--view", view))
            run("export", "--store", store, "--format", "graphml", "--view", view, "--out", folder / "graph.graphml")
            directed, parallel, labels, weights = read(folder / "graph.graphml")
            assert directed == graph["directed"]
            forbidden = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
            assert labels == {node["id"]: re.sub("[\t\r\n]", " ", forbidden.sub("\ufffd", node["label"]))
                              for node in graph["nodes"]}
            assert weights == {link.get("id") or link["key"]: link["weight"] for link in graph["links"]}
            ends = collections.Counter((link["source"], link["target"]) for link in graph["links"])
            assert parallel == sum(count - 1 for count in ends.values()), (view, parallel)


sys.exit(main())
