"""The same input gives the same bytes: twice, on any number of threads, and (build, merge) in any order."""
import json
import pathlib
import random
import sys
import tempfile

from _generated import generated
from _program import run

def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def build(folder, name, articles, threads):
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in articles)
    store = folder / f"{name}.db"
    process = run("build", "-", "--store", store, "--out", folder / name, "--threads", threads, stdin=lines.encode())
    assert process.returncode == 0, process.stderr.decode()
    return {**content(folder / name), "store": store.read_bytes()}


def differences(folder):
    articles = list(generated(300))
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in articles).encode()
    first = run("extract", "-", "--threads", 1, stdin=lines).stdout
    for threads in (1, 2, 7, 0):
        if run("extract", "-", "--threads", threads, stdin=lines).stdout != first:
            yield f"extract on {threads} threads"
    built = build(folder, "first", articles, 1)
    for name, threads in (("again", 1), ("threads", 2), ("shuffled", 2)):
        if name == "shuffled":
            random.Random(3).shuffle(articles)
        other = build(folder, name, articles, threads)
        yield from (f"build {name}: {file}" for file in built if other.get(file) != built[file])
    if not built["ties.jsonl"]:
        yield "no ties were found, so nothing was compared"
    yield from merge_differences(folder, first)


def merge_differences(folder, extraction):
    """Two files in either order give the store that build gives, but for what build read its articles from."""
    assert run("merge", "again.db", "--store", "first.db", folder=folder).returncode == 0
    built = (folder / "first.db").read_bytes()
    lines = extraction.splitlines(keepends=True)
    (folder / "a.jsonl").write_bytes(b"".join(lines[:100]))
    (folder / "b.jsonl").write_bytes(b"".join(lines[90:]))
    for name, order in (("ab", ["a.jsonl", "b.jsonl"]), ("ba", ["b.jsonl", "a.jsonl"])):
        process = run("merge", *order, "--store", f"{name}.db", folder=folder)
        if process.returncode != 0 or (folder / f"{name}.db").read_bytes() != built:
            yield f"merge of {order}"


def main():
    with tempfile.TemporaryDirectory() as work:
        found = list(differences(pathlib.Path(work)))
    print("\n".join(f"differs: {what}" for what in found) or "the same bytes everywhere")
    return 1 if found else 0


sys.exit(main())
