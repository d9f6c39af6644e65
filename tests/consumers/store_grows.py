"""What is in the store is not read again: a run over N + 10 articles takes the time of ten."""
import os
import pathlib
import re
import sys
import tempfile
import time

from _generated import as_lines, press
from _program import run

KNOWN = 3000
NEW = 10


def timed_build(folder, articles, store):
    started = time.monotonic()
    process = run("build", "-", "--store", store, "--out", folder / "out", stdin=as_lines(articles))
    duration = time.monotonic() - started
    assert process.returncode == 0, process.stderr.decode()
    return duration, process.stderr.decode()


def exported(folder, store):
    return run("export", "--format", "json", "--status", "any", "--view", "multi", "--store", store, folder=folder).stdout


def faults(folder):
    articles = list(press(KNOWN + NEW))
    first, _ = timed_build(folder, articles[:KNOWN], "grown.db")
    again, said = timed_build(folder, articles, "grown.db")
    ten, _ = timed_build(folder, articles[KNOWN:], "ten.db")
    nothing, said_nothing = timed_build(folder, articles, "grown.db")
    whole, _ = timed_build(folder, articles, "whole.db")
    print(f"{KNOWN} articles {first:.2f} s; with {NEW} more {again:.2f} s; with none more {nothing:.2f} s; "
          f"{NEW} alone {ten:.2f} s; all anew {whole:.2f} s")
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


def main():
    with tempfile.TemporaryDirectory() as work:

        os.chdir(work)
        found = list(faults(pathlib.Path(work)))
    print("\n".join(found) or "only what is new was read")
    return 1 if found else 0


sys.exit(main())
