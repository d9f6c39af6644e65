"""The article cut out of 66 web pages in 22 styles, beside libxml2's bare text and Mozilla's Readability.

Token F1 of the text without its headline; title, day and outlet as they should be. Readability takes part where npm can
install it; the test says so where it cannot."""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from _pages import ROOT, all_pages
from _program import run

LEAST_F1 = 0.95
LEAST_RIGHT = 0.95
FIELDS = ("title", "published", "outlet")


def tokens(text):
    return re.findall(r"\w+", text)


def f1(text, right):
    found, wanted = collections.Counter(tokens(text)), collections.Counter(tokens(right))
    common = sum((found & wanted).values())
    return 2 * common / (sum(found.values()) + sum(wanted.values())) if common else 0.0


def read_by_rabita(folder):
    process = run("extract", "--format", "articles", ".", folder=folder)
    records = [json.loads(line) for line in process.stdout.splitlines()]
    out = {}
    for record in records:
        body = record["text"].removeprefix((record["title"] or "") + "\n")
        out[pathlib.Path(record["id"]).name] = {"text": body, "title": record["title"], "outlet": record["source"],
                                               "published": record["published"]}
    return out


def marked_utf8(content):
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = content.decode("cp1256")
    return re.sub(r"charset=[-\w]+", "charset=utf-8", text).encode("utf-8-sig")


def bare_text(path):
    """All that libxml2 takes for text, without scripts and styles."""
    query = "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]"
    return subprocess.run(["xmllint", "--html", "--encode", "UTF-8", "--xpath", query, path],
                          capture_output=True, check=False).stdout.decode(errors="replace")


def has_readability():
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    return (ROOT / "node_modules").exists() or subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def read_by_readability(folder):
    if not has_readability():
        return None
    process = subprocess.run(["node", ROOT / "readability.mjs", folder], capture_output=True, text=True, check=True)
    return {name: read or {"text": "", "title": None, "outlet": None, "published": None}
            for name, read in json.loads(process.stdout).items()}


def score(read, pages):
    rows = {}
    for name, (_, right) in pages.items():
        got = read.get(name, {"text": ""})
        rows[name] = {"F1": f1(got["text"], right["text"]),
                      **{field: got.get(field) == right[field] for field in FIELDS}}
    return rows


def mean(rows, field):
    return sum(row[field] for row in rows.values()) / len(rows)


def style_of(name):
    return name.rsplit("-", 1)[0]


def print_table(scores, pages):
    print(f"{'style':26}" + "".join(f"{reader:>14}" for reader in scores))
    for style in sorted({style_of(name) for name in pages}):
        cells = []
        for rows in scores.values():
            mine = {name: row for name, row in rows.items() if style_of(name) == style}
            cells.append(f"{mean(mine, 'F1'):14.3f}")
        print(f"{style:26}" + "".join(cells))
    for field in ("F1", *FIELDS):
        print(f"{'mean ' + field:26}" + "".join(
            f"{mean(rows, field):14.3f}" if field == "F1" or reader != "bare text" else f"{'-':>14}"
            for reader, rows in scores.items()))


def main():
    pages = all_pages()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        for name, (content, _) in pages.items():
            (folder / name).write_bytes(content)
        scores = {"rabita": score(read_by_rabita(folder), pages)}
        for name in pages:  # the others are told the encoding
            (folder / name).write_bytes(marked_utf8(pages[name][0]))
        scores["bare text"] = score({name: {"text": bare_text(folder / name)} for name in pages}, pages)
        readability = read_by_readability(folder)
        if readability is not None:
            scores["Readability"] = score(readability, pages)
    print_table(scores, pages)
    mine = scores["rabita"]
    faults = [f"{name}: {row}" for name, row in mine.items() if row["F1"] < LEAST_F1 or not all(row[f] for f in FIELDS)]
    print(*faults, sep="\n")
    passed = mean(mine, "F1") >= LEAST_F1 and all(mean(mine, field) >= LEAST_RIGHT for field in FIELDS)
    passed = passed and all(mean(mine, "F1") > mean(rows, "F1") for reader, rows in scores.items() if reader != "rabita")
    passed = passed and len(pages) >= 60
    if readability is None:
        print("SKIPPED the comparison with Readability: npm cannot install it here")
    return 0 if passed else 1


sys.exit(main())
