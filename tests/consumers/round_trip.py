"""GraphML through `rabita import` and back: the same bytes, also when NetworkX or graph-tool wrote it anew."""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

import graph_tool
import networkx

from _records import PROGRAM, ROOT, event, make_store, nasty_store, official, record, run


def graphml(store, path, view, *more):
    run("export", "--store", store, "--format", "graphml", "--view", view, "--status", "any", "--out", path, *more)
    return path


def imported(path, folder, name):
    store = folder / f"{name}.db"
    run("import", path, "--store", store, "--quiet")
    return store


def check_same(original, path, folder, name, view):
    again = graphml(imported(path, folder, name), folder / f"{name}.graphml", view)
    found, expected = again.read_bytes(), original.read_bytes()
    if "rewrite" in name:  # graph-tool, and NetworkX without lxml, write a carriage return bare: a line feed to any reader
        found, expected = (each.replace(b"&#13;", b"&#10;") for each in (found, expected))
    assert found == expected, name


def rewrite_networkx(path, out):
    networkx.write_graphml(networkx.read_graphml(path), out)


def rewrite_graph_tool(path, out):
    graph_tool.load_graph(str(path)).save(str(out))


def check_view(store, folder, name, view):
    path = graphml(store, folder / f"{name}-{view}.graphml", view)
    check_same(path, path, folder, f"{name}-{view}-direct", view)
    for rewrite in [rewrite_networkx, rewrite_graph_tool]:  # igraph 0.10.2 writes stray bytes behind long strings
        other = folder / f"{name}-{view}-{rewrite.__name__}.graphml"
        rewrite(path, other)
        assert other.read_bytes() != path.read_bytes()
        check_same(path, other, folder, f"{name}-{view}-{rewrite.__name__}-back", view)
    packed = graphml(store, folder / f"{name}-{view}-packed.graphml", view, "--compress")
    packed = packed.with_name(packed.name + ".gz")
    assert gzip.decompress(packed.read_bytes()) == path.read_bytes()
    check_same(path, packed, folder, f"{name}-{view}-unpacked", view)


def check_records(store, folder, name):
    """jsonl loses nothing: the store itself comes out the same."""
    lines = folder / f"{name}.records.jsonl"
    run("export", "--store", store, "--format", "jsonl", "--status", "any", "--out", lines)
    copy = folder / f"{name}-copy.db"
    run("import", lines, "--store", copy, "--quiet")
    view = graphml(store, folder / f"{name}-all.graphml", "events")
    assert graphml(copy, folder / f"{name}-all-again.graphml", "events").read_bytes() == view.read_bytes()
    run("export", "--store", store, "--format", "jsonl", "--level", "states", exit_code=2)
    run("export", "--store", store, "--format", "jsonl", "--min-sources", "2", exit_code=2)


def refused(path, folder, text, part):
    """One line on stderr with this part, exit 2, and no store."""
    if text is not None:
        path.write_text(text, encoding="utf-8")
    store = folder / "refused.db"
    done = subprocess.run([PROGRAM, "import", path, "--store", store], capture_output=True, text=True)
    assert done.returncode == 2 and part in done.stderr and len(done.stderr.splitlines()) == 1, done
    assert not store.exists()


def check_refusals(store, folder):
    path = graphml(store, folder / "whole.graphml", "events")
    whole = path.read_text(encoding="utf-8")
    refused(folder / "cut.graphml", folder, whole[:len(whole) // 2], "cut.graphml:")
    refused(folder / "bent.graphml", folder, whole.replace("&quot;evidence&quot;:", "&quot;evidence&quot;", 1), "bent.graphml:")
    refused(folder / "lost.graphml", folder, whole.replace('<node id="official/o1">', '<node id="official/x">', 1), "official/o1")
    nul = whole.replace("&quot;rules&quot;:[]", "&quot;rules&quot;:[&quot;\\u0000&quot;]", 1)
    assert nul != whole
    refused(folder / "nul.graphml", folder, nul, "U+0000")
    refused(folder / "empty.graphml", folder, "", "empty")
    refused(folder / "missing.graphml", folder, None, "missing.graphml")
    refused(folder / "other.graphml", folder, "<graphml/>", "--view events")
    refused(graphml(store, folder / "pairs.graphml", "pairs"), folder, None, "--view events")
    refused(graphml(store, folder / "states.graphml", "events", "--level", "states"), folder, None, "officials")
    bomb = '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml><graph><node id="n"><data key="record">&b;</data></node></graph></graphml>'
    refused(folder / "bomb.graphml", folder, bomb, "entities")
    away = '<!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&a;"/></graph></graphml>'
    refused(folder / "away.graphml", folder, away, "away.graphml")
    line = json.dumps(record("a", [official(1, "أ\0ب")], [event(1, "statement", [("speaker", "official/o1")])]))
    refused(folder / "nul.jsonl", folder, line + "\n", "U+0000")


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        nasty = nasty_store(folder)
        run("build", ROOT / "tests/articles", "--store", folder / "samples.db", "--out", folder / "graphs", "--quiet")
        for name, store in [("nasty", nasty), ("samples", folder / "samples.db")]:
            for view in ["events", "multi"]:
                check_view(store, folder, name, view)
            check_records(store, folder, name)
        check_refusals(nasty, folder)


sys.exit(main())
