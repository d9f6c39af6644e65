"""A store in PostgreSQL tells what one in SQLite tells, also when several workers merge into it at once.

Starts a server of its own; psql reads the views back."""
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

from _generated import as_lines, generated, press
from _postgres import binaries, server
from _program import run

WORKERS = 4


def exported(store):
    process = run("export", "--format", "json", "--status", "any", "--view", "multi", "--store", store)
    assert process.returncode == 0, process.stderr.decode()
    return process.stdout


def ok(*arguments, stdin=b""):
    process = run(*arguments, stdin=stdin)
    assert process.returncode == 0, (arguments, process.stderr.decode())
    return process


def query(url, sql):
    done = subprocess.run(["psql", "-X", "-A", "-t", "-d", url, "-c", sql], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def faults(folder, url):
    articles = list(generated(60)) + list(press(400))
    everything = as_lines(articles)
    ok("build", "-", "--store", folder / "all.db", "--out", folder / "graphs", stdin=everything)
    expected = exported(folder / "all.db")
    parts = []
    for number in range(WORKERS):
        part = folder / f"part-{number}.jsonl"
        # Every article is in two parts: merging counts it once.
        mine = [each for at, each in enumerate(articles) if at % WORKERS in (number, (number + 1) % WORKERS)]
        part.write_bytes(ok("extract", "-", stdin=as_lines(mine)).stdout)
        parts.append(part)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for done in pool.map(lambda part: run("merge", part, "--store", url), parts):
            if done.returncode != 0:
                yield f"a worker failed: {done.stderr.decode()}"
    if exported(url) != expected:
        yield "several workers into PostgreSQL: not what SQLite tells"
    again = ok("build", "-", "--store", url, "--out", folder / "graphs-2", stdin=everything)
    if "read 0 articles" not in again.stderr.decode():
        yield f"known articles were read again: {again.stderr.decode()}"
    yield from as_sqlite(folder, url)
    yield from forgotten(folder, url, articles)


def as_sqlite(folder, url):
    """The views give the same rows in both databases."""
    for view in ("who_met_whom", "ties", "statements", "history"):
        counted = subprocess.run(["sqlite3", folder / "all.db", f"SELECT count(*) FROM {view}"], capture_output=True,
                                 text=True, check=True).stdout.strip()
        if query(url, f"SELECT count(*) FROM {view}") != counted or counted == "0":
            yield f"view {view}: {query(url, f'SELECT count(*) FROM {view}')} rows in PostgreSQL, {counted} in SQLite"
    ok("merge", url, "--store", folder / "back.db")
    if (folder / "back.db").read_bytes() != merged(folder, folder / "all.db"):
        yield "PostgreSQL merged into SQLite gives another file"


def merged(folder, store):
    ok("merge", store, "--store", folder / "again.db")
    return (folder / "again.db").read_bytes()


def forgotten(folder, url, articles):
    gone = [each["id"] for each in articles[::7]]
    for store in (url, folder / "all.db"):
        ok("forget", *gone, "--store", store)
    if exported(url) != exported(folder / "all.db"):
        yield "forgetting articles: PostgreSQL and SQLite differ"


def main():
    if binaries() is None:
        print("SKIPPED: there is no PostgreSQL server here; the store in PostgreSQL was NOT tested")
        return 77
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory(prefix="rabita-pg-") as base:
        with server(pathlib.Path(base)) as url:
            found = list(faults(pathlib.Path(work), url))
    print("\n".join(found) or "PostgreSQL and SQLite tell the same")
    return 1 if found else 0


sys.exit(main())
