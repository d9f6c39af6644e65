"""What is in the store is not read again: a run over N + 10 articles takes the time of ten. Times are those of the
processor, in which other programs take no part, and the bounds leave room for a busy machine's caches."""
import json
import os
import pathlib
import re
import resource
import shutil
import sys
import tempfile

from _generated import as_lines, press
from _program import run

KNOWN = 3000
NEW = 10


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed_build(folder, articles, store, *options):
    started = processor_seconds()
    options = options or ("--out", folder / "out")
    process = run("build", "-", "--store", store, *options, stdin=as_lines(articles))
    duration = processor_seconds() - started
    assert process.returncode == 0, process.stderr.decode()
    return duration, process.stderr.decode()


def exported(folder, store):
    return run("export", "--format", "json", "--status", "any", "--view", "multi", "--store", store, folder=folder).stdout


def faults(folder):
    articles = list(press(KNOWN + NEW))
    first, _ = timed_build(folder, articles[:KNOWN], "grown.db")
    for copy in ("other.db", "bare.db"):
        shutil.copy("grown.db", copy)
    again, said = timed_build(folder, articles, "grown.db")
    ten, _ = timed_build(folder, articles[KNOWN:], "ten.db")
    nothing, said_nothing = timed_build(folder, articles, "grown.db")
    whole, _ = timed_build(folder, articles, "whole.db")
    only_ten, _ = timed_build(folder, articles[KNOWN:], "other.db")
    stored, said_stored = timed_build(folder, articles, "bare.db", "--no-graphs")
    print(f"{KNOWN} articles {first:.2f} s; with {NEW} more {again:.2f} s, without graphs {stored:.2f} s; with none more "
          f"{nothing:.2f} s; {NEW} alone {only_ten:.2f} s into that store, {ten:.2f} s into a new one; all anew "
          f"{whole:.2f} s")
    if again > 2 * only_ten:
        yield f"{again:.2f} s is not the time of ten into the same store"
    if stored > 3 * ten:
        yield f"without graphs {stored:.2f} s is not the time of ten"
    if [line for line in said_stored.splitlines() if line.startswith("found")] != [
            line for line in said.splitlines() if line.startswith("found")] or "wrote" in said_stored:
        yield f"without graphs something else is said: {said_stored}"
    if exported(folder, "bare.db") != exported(folder, "other.db"):
        yield "what is given again changes the store"
    if f"read {NEW} articles" not in said or f"{KNOWN} known already" not in said:
        yield f"not only the new ones were read: {said}"
    if "read 0 articles" not in said_nothing:
        yield f"known articles were read: {said_nothing}"
    if again > nothing + 2 * ten:
        yield f"{again:.2f} s is not the time of ten"
    if exported(folder, "grown.db") != exported(folder, "whole.db"):
        yield "the store that grew tells something else than the one built at once"
    stored = re.search(r"stored (\d+) articles", said)
    if not stored or int(stored[1]) != KNOWN + NEW:
        yield f"not all are stored: {said}"


def said_of(*arguments, folder):
    process = run("build", *arguments, "--store", "known.db", "--no-graphs", folder=folder)
    assert process.returncode == 0, process.stderr.decode()
    return process.stderr.decode().splitlines()[0]


def known_faults(folder):
    """What is known by the bytes that it was read from, and what is not."""
    records = list(press(8))
    given = folder / "given"
    given.mkdir()
    (given / "a.jsonl").write_bytes(as_lines(records[:6]))
    (given / "b.txt").write_text(records[6]["text"], "utf-8")
    (given / "c.html").write_text("<html><body><article><h1>خبر</h1><p>" + records[7]["text"].replace("\n", "</p><p>") +
                                  "</p></article></body></html>", "utf-8")
    (folder / "more.json").write_text('{"states": []}', "utf-8")

    def expect(what, read, known, *arguments):
        said = said_of(*arguments, folder=folder)
        if not said.startswith(f"read {read} article") or (f"; {known} known already" in said) != (known > 0):
            yield f"{what}: {said}"

    yield from expect("first", 8, 0, "given")
    yield from expect("again", 0, 8, "given")
    yield from expect("records elsewhere", 0, 6, "given/a.jsonl")
    yield from expect("corrections of what is the same", 0, 8, "given", "--correct")
    changed = dict(records[0], text=records[0]["text"] + "\n" + records[1]["text"])
    (folder / "changed.jsonl").write_bytes(as_lines([changed]))
    yield from expect("a correction", 1, 0, "changed.jsonl", "--correct")
    yield from expect("as it was before the correction", 1, 7, "given", "--correct")
    yield from expect("corrected again", 1, 0, "changed.jsonl", "--correct")
    assert run("forget", records[2]["id"], "--store", "known.db", folder=folder).returncode == 0
    yield from expect("forgotten", 2, 6, "given", "--correct")
    spaced = "".join(json.dumps(record, ensure_ascii=True, indent=None) + " \n" for record in records[:6])
    (given / "a.jsonl").write_text(spaced, "utf-8")
    yield from expect("written in another way", 0, 8, "given")
    yield from expect("by another lexicon", 8, 0, "given", "--lexicon", "more.json")
    yield from expect("by another lexicon again", 0, 8, "given", "--lexicon", "more.json")
    yield from expect("by the first lexicon", 8, 0, "given")
    if run("build", "given", "--no-graphs", "--out", "graphs", "--store", "known.db", folder=folder).returncode != 2:
        yield "--no-graphs and --out go together"
    if (folder / "graphs").exists():
        yield "graphs were written although nobody wanted them"


def main():
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        found = [*known_faults(pathlib.Path(work)), *faults(pathlib.Path(work))]
    print("\n".join(found) or "only what is new was read")
    return 1 if found else 0


sys.exit(main())
