"""Bad input costs one clear line and exit 2, and nothing else: what is good beside it is still read."""
import json
import os
import pathlib
import sys
import tempfile

from _program import run

GOOD = "التقى وزير الخارجية المصري نظيره الأردني في القاهرة أمس.\n"


def line(**record):
    return json.dumps(record, ensure_ascii=False) + "\n"


GOOD_LINE = line(id="good", text=GOOD, published="2024-02-10")

FILES = {
    "good.txt": GOOD.encode(),
    "good.jsonl": GOOD_LINE.encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "mixed.txt": (GOOD * 2).encode() + b"\xc7\xe1",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "zero.txt": b"a\0b",
    "cut.jsonl": (GOOD_LINE + '{"id":"2","text":"نص').encode(),
    "no-text.jsonl": (line(id="1", title="عنوان") + GOOD_LINE).encode(),
    "list.jsonl": (line(id="1", text=["نص"]) + GOOD_LINE).encode(),
    "date.jsonl": (line(id="1", text=GOOD, published="2024-02-30") + GOOD_LINE).encode(),
    "bytes.jsonl": GOOD_LINE.encode() + b'{"text":"\xc7"}\n',
    "no-articles/.hidden": b"x",
    "no-record.jsonl": b'{"schema":"rabita.extraction/1"}\n',
    "faulty-overlay.json": b"{",
    "not-a-store.db": b"x" * 4096,
}

# Arguments of extract, what its one line must hold, and the number of records that still come out.
EXTRACT = [
    (["missing.txt", "good.txt"], ["missing.txt: ", "no such file"], 1),
    (["no-articles", "good.txt"], ["no-articles: ", "no articles"], 1),
    (["empty.txt", "good.txt"], ["empty.txt: ", "empty"], 1),
    (["blank.txt", "good.txt"], ["blank.txt: ", "empty"], 1),
    (["mixed.txt", "good.txt"], ["mixed.txt: byte ", "(0xC7)", "UTF-8"], 1),
    (["picture.png", "good.txt"], ["picture.png: ", "PNG"], 1),
    (["zero.txt", "good.txt"], ["zero.txt: U+0000 at byte 1"], 1),
    (["cut.jsonl"], ["cut.jsonl:2:21: ", "breaks off"], 1),
    (["no-text.jsonl"], ["no-text.jsonl:1: ", '"text"'], 1),
    (["list.jsonl"], ["list.jsonl:1: ", "array", "string"], 1),
    (["date.jsonl"], ["date.jsonl:1: ", '"2024-02-30"', "YYYY-MM-DD"], 1),
    (["bytes.jsonl"], ["bytes.jsonl:2: byte ", "(0xC7)"], 1),
]

# Whole command lines that do nothing but fail.
USELESS = [
    (["extract", "good.txt", "--frobnicate"], ["unknown option --frobnicate", "rabita extract --help"]),
    (["extract", "--frobnicate"], ["unknown option --frobnicate"]),
    (["--frobnicate"], ["unknown option --frobnicate", "rabita --help"]),
    (["frobnicate"], ["unknown command frobnicate", "rabita --help"]),
    ([], ["subcommand", "rabita --help"]),
    (["extract"], ["FILE", "rabita extract --help"]),
    (["extract", "good.txt", "--format", "xml"], ["--format", "jsonl"]),
    (["extract", "good.txt", "--threads", "many"], ["--threads"]),
    (["extract", "good.txt", "--field", "body"], ["--field", "FIELD=NAME", "published"]),
    (["extract", "good.txt", "--field", "words=body"], ["--field", "words=body"]),
    (["extract", "good.txt", "--max-article", "0"], ["--max-article"]),
    (["extract", "good.txt", "--skipped", "good.txt/below"], ["good.txt/below: ", "--skipped"]),
    (["build", "good.txt", "--out", "good.txt/below"], ["good.txt/below: ", "--out"]),
    (["build", "good.txt", "--out", "good.txt"], ["good.txt: ", "--out"]),
    (["build", "good.txt", "--store", "good.txt/below.db"], ["good.txt/below.db: ", "--store"]),
    (["build", "good.txt", "--store", "not-a-store.db"], ["not-a-store.db: "]),
    (["build", "good.txt", "--store", "no-articles"], ["no-articles: "]),
    (["lexicon", "check", "missing.json"], ["missing.json"]),
    (["lexicon", "check", "faulty-overlay.json"], ["faulty-overlay.json"]),
]

faults = []


def check(condition, *what):
    if not condition:
        faults.append(" ".join(map(str, what)))


def error_lines(process):
    return [text for text in process.stderr.decode().splitlines() if text.startswith("rabita:")]


def check_one_line(process, name, wanted):
    lines = error_lines(process)
    check(process.returncode == 2, name, "ends with", process.returncode)
    check(len(lines) == 1, name, "gives", lines)
    for part in wanted:
        check(part in "".join(lines), name, "says", lines, "without", part)


def check_extract(folder):
    for arguments, wanted, records in EXTRACT:
        for threads in (1, 2):
            process = run("extract", "--quiet", *arguments, "--threads", threads, folder=folder)
            check_one_line(process, arguments, wanted)
            check(process.stdout.count(b"\n") == records, arguments, "gives", process.stdout)
    process = run("extract", "-", stdin=FILES["cut.jsonl"], folder=folder)
    check_one_line(process, "stdin", ["stdin:2:21: "])
    check(b"skipped 1: 1 broken JSON" in process.stderr, "stdin without totals", process.stderr)


def check_useless(folder):
    before = sorted(folder.rglob("*"))
    for arguments, wanted in USELESS:
        process = run(*arguments, folder=folder)
        check_one_line(process, arguments, wanted)
        check(process.stdout == b"", arguments, "prints", process.stdout)
        leftovers = [path.name for path in sorted(folder.rglob("*")) if path not in before]
        check(set(leftovers) <= {"graphs"}, arguments, "leaves", leftovers)


def check_build(folder):
    process = run("build", "good.jsonl", "date.jsonl", "missing.txt", "--out", "o", "--store", "s/t.db", folder=folder)
    report = process.stderr.decode()
    check(process.returncode == 2, "build of good and bad ends with", process.returncode)
    check("read 2 articles from 2 files; skipped 2: 1 bad date, 1 unreadable path" in report, report)
    check((folder / "s/t.db").exists() and (folder / "o/graph.graphml").exists(), "build wrote", os.listdir(folder / "o"))
    process = run("build", "empty.txt", "--out", "p", "--store", "none.db", folder=folder)
    check(process.returncode == 2 and not os.listdir(folder / "p"), "build of nothing", process)
    process = run("build", "--quiet", "good.txt", "--out", "q", "--store", "q.db", folder=folder)
    check((process.returncode, process.stdout, process.stderr) == (0, b"", b""), "quiet build", process)


def check_merge(folder):
    extraction = run("extract", "good.txt", folder=folder).stdout
    (folder / "e.jsonl").write_bytes(extraction + b"{\n")
    process = run("merge", "e.jsonl", "no-record.jsonl", "missing.jsonl", "--store", "m.db", folder=folder)
    lines = error_lines(process)
    check(process.returncode == 2 and len(lines) == 3, "merge says", lines)
    for part, text in zip(["e.jsonl:2: byte ", "no-record.jsonl:1: /: \"document\"", "missing.jsonl: "], lines):
        check(part in text, "merge says", text, "without", part)
    check(b"stored 1 article in m.db" in process.stderr, "merge says", process.stderr)


def check_help(folder):
    for command in ([], ["build"], ["extract"], ["merge"], ["evaluate"], ["lexicon", "find"], ["lexicon", "check"]):
        process = run(*command, "--help", folder=folder)
        check(process.returncode == 0 and b"Examples:" in process.stdout and not process.stderr, command, process)
    process = run("--version")
    check(process.returncode == 0 and process.stdout.startswith(b"rabita "), "--version", process)
    process = run("lexicon", "find", "qqqqqqqqqqqqqqqq")
    check(process.returncode == 1, "lexicon find of nobody", process)
    process = run("met", "qqqqqqqqqqqqqqqq", "--store", "nowhere.db", folder=folder)
    check(process.returncode == 2 and b"rabita build" in process.stderr, "met without a store", process)


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        for name, content in FILES.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
        for test in (check_extract, check_useless, check_build, check_merge, check_help):
            test(folder)
    print("\n".join(faults) or "all bad input was told in one line each")
    return 1 if faults else 0


sys.exit(main())
