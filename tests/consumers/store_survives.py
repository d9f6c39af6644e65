"""A store outlives kill -9 at any moment, a full disk, and two programs that write to it at once."""
import concurrent.futures
import contextlib
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from _generated import as_lines, generated
from _program import PROGRAM, run

ARTICLES = 1400  # several batches of 512
KILLS = 20


def exported(folder, store):
    """What the store tells, as bytes: everything that the program exports of it."""
    process = run("export", "--format", "json", "--status", "any", "--view", "multi", "--store", store, folder=folder)
    assert process.returncode == 0, process.stderr.decode()
    return process.stdout


def healthy(store):
    with contextlib.closing(sqlite3.connect(store)) as database:
        return (database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                and not database.execute("PRAGMA foreign_key_check").fetchall())


def command(articles, store, out):
    return [PROGRAM, "build", articles, "--store", store, "--out", out, "--quiet"]


def graphs(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def killed_runs(folder, articles):
    """Kills a run at random moments; its rerun must end with the graphs of a run that was left alone."""
    started = time.monotonic()
    subprocess.run(command(articles, folder / "whole.db", folder / "whole"), check=True)
    duration = time.monotonic() - started
    expected = graphs(folder / "whole")
    random.seed(11)
    killed = resumed = number = 0
    while killed < KILLS and number < 4 * KILLS:
        number += 1
        store, out = folder / f"killed-{number}.db", folder / "killed"
        process = subprocess.Popen(command(articles, store, out))
        time.sleep(duration * random.uniform(0.02, 1.0))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() != 0
        if store.exists() and store.stat().st_size:
            if not healthy(store):
                yield f"kill {number}: the store is damaged"
            with contextlib.closing(sqlite3.connect(store)) as database:
                tables = database.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'articles'").fetchone()[0]
                stored = database.execute("SELECT count(*) FROM articles").fetchone()[0] if tables else 0
            resumed += 0 < stored < ARTICLES
        subprocess.run(command(articles, store, out), check=True)
        if graphs(out) != expected:
            yield f"kill {number}: the rerun ends with other graphs"
        if not healthy(store):
            yield f"kill {number}: the store is damaged after the rerun"
        shutil.rmtree(out)
    print(f"{killed} kills in runs of {duration:.1f} s; {resumed} left a part of the articles")
    if killed < KILLS:
        yield f"only {killed} runs were killed; the others ended before"


def limited(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def full_disk(folder, articles):
    """No file may grow beyond a limit, and a small file system: the error is one line, the store tells what it told."""
    first = folder / "few.jsonl"
    first.write_bytes(as_lines(generated(60)))
    small = folder / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", small], capture_output=True).returncode == 0
    if not mounted:
        print("SKIPPED: no right to mount a small file system; only the limit on the size of files was tried")
    try:
        for where, limit in [(folder, 1200 * 1024)] + ([(small, resource.RLIM_INFINITY)] if mounted else []):
            store = where / "full.db"
            subprocess.run(command(first, store, folder / "few"), check=True)
            before = exported(folder, store)
            process = subprocess.run(command(articles, store, folder / "more"), capture_output=True, text=True,
                                     preexec_fn=limited(limit))
            if process.returncode != 2 or process.stderr.count("\n") != 1 or "disk full" not in process.stderr:
                yield f"disk full in {where.name}: exit {process.returncode}, {process.stderr!r}"
            if not healthy(store) or exported(folder, store) != before:
                yield f"disk full in {where.name}: the store is not as before"
    finally:
        if mounted:
            subprocess.run(["umount", small], check=True)


def two_writers(folder, articles):
    """Two builds of two halves into one store, begun together, end with the store of one build of all."""
    lines = articles.read_bytes().splitlines(keepends=True)
    halves = [folder / "half-0.jsonl", folder / "half-1.jsonl"]
    for number, half in enumerate(halves):
        half.write_bytes(b"".join(lines[number::2]))
    store = folder / "shared.db"
    with concurrent.futures.ThreadPoolExecutor() as pool:
        runs = [pool.submit(subprocess.run, command(half, store, folder / f"out-{half.stem}"), capture_output=True, text=True)
                for half in halves]
    for each in runs:
        if each.result().returncode != 0:
            yield f"two writers: {each.result().stderr!r}"
    if not healthy(store) or exported(folder, store) != exported(folder, folder / "whole.db"):
        yield "two writers: the store is damaged or incomplete"


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        articles = folder / "articles.jsonl"
        articles.write_bytes(as_lines(generated(ARTICLES)))
        faults = [fault for check in (killed_runs, full_disk, two_writers) for fault in check(folder, articles)]
    print("\n".join(faults) or "the store survived everything")
    return 1 if faults else 0


sys.exit(main())
