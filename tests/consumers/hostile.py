"""Hostile and unlucky input: a clear line each, everything else extracted, exit 2 only where something was lost."""
import gzip
import io
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

from _program import PROGRAM, run

GOOD = "التقى وزير الخارجية المصري نظيره الأردني في القاهرة أمس.\n"
GOOD_LINE = json.dumps({"id": "good", "text": GOOD}, ensure_ascii=False).encode() + b"\n"
PAGE = f"<html><body><h1>لقاء في القاهرة اليوم</h1><p>{GOOD} {GOOD}</p></body></html>"
MEGABYTE = 1 << 20

faults = []


def check(condition, *what):
    if not condition:
        faults.append(" ".join(map(str, what)))


def nested_zip(levels, content):
    for _ in range(levels):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner", content)
        content = out.getvalue()
    return content


def bomb():
    """A zip that unpacks to 1000 times its size, behind a good article."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", GOOD)
        archive.writestr("b.jsonl", b"{" + b" " * (120 * MEGABYTE))
    return out.getvalue()


# name: (bytes, what the line says; None: no line, for nothing is lost; articles that come out)
CASES = {
    "bomb.zip": (bomb, "bomb.zip: decompresses to more than 300 times its size", 1),
    "nested.zip": (lambda: nested_zip(12, GOOD.encode()), "archives nest deeper than 6", 0),
    "deep.html": (lambda: b"<div>" * 10_000 + PAGE.encode(), "elements nest deeper than 1000", 0),
    "cut.jsonl.gz": (lambda: gzip.compress(GOOD_LINE * 20_000 + os.urandom(MEGABYTE).hex().encode())[:-400_000],
                     "damaged or cut off", 20_000),
    "cut.txt.gz": (lambda: gzip.compress(os.urandom(4000).hex().encode())[:-1000], "damaged or cut off", 0),
    "nul.txt": (lambda: GOOD.encode() + b"\0", "U+0000 at byte", 0),
    "nul.html": (lambda: PAGE.replace("<body>", "<body>\0").encode(), None, 1),
    "nul.jsonl": (lambda: GOOD_LINE + b'{"text":"a\\u0000b"}\n' + GOOD_LINE, "nul.jsonl:2: U+0000", 2),
    "surrogate.jsonl": (lambda: GOOD_LINE + b'{"text":"\\ud800 x"}\n', "surrogate.jsonl:2:", 1),
    "surrogate.txt": (lambda: (GOOD * 9).encode() + b"\xed\xa0\x80", "byte 936 (0xED)", 0),
    "surrogate-16.txt": (lambda: GOOD.encode("utf-16") + b"\x00\xd8\x41\x00", None, 1),
    "bidi.txt": (lambda: ("\u202e" + GOOD + "\u2066" * 50).encode(), None, 1),
    "\u202ename\nx.txt": (lambda: b"\0 " + GOOD.encode(), "\\u{202E}name\\u{A}x.txt: ", 0),
    "entities.xml": (lambda: b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "' + b"a" * 999 + b'">'
                     + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 9) for i in range(20))
                     + b"]><rss><channel><item><title>&u;</title></item></channel></rss>", "entities.xml", 0),
    "not-utf8.csv": (lambda: f"id,text\n1,{GOOD.strip()}\n2,".encode() + b"\xff\xfe\n", "not-utf8.csv:3: ", 1),
    "persian.txt": (lambda: "وزیر امور خارجه ایران با همتای روسی خود در مسکو دیدار و گفت‌وگو کرد.".encode(), None, 0),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), None, 0),
    "start-page.html": (lambda: b"<html><body><a href=1>x</a></body></html>", None, 0),
    "garbage.warc": (lambda: b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "without Content-Length", 0),
    "empty.gz": (lambda: gzip.compress(b""), "empty.gz: ", 0),
}


def error_lines(process):
    return [line for line in process.stderr.decode().splitlines() if line.startswith("rabita:")]


def check_each(folder):
    """Each case alone among good files: its own line and exit code."""
    for name, (content, wanted, articles) in CASES.items():
        inside = folder / "each"
        inside.mkdir()
        (inside / "0.txt").write_text(GOOD, encoding="utf-8")
        (inside / name).write_bytes(content())
        (inside / "~.jsonl").write_bytes(GOOD_LINE)
        process = run("extract", "each", "--skipped", "skipped.tsv", folder=folder)
        lines = error_lines(process)
        check(process.stdout.count(b"\n") == articles + 2, name, "gives", process.stdout.count(b"\n") - 2, lines)
        check(process.returncode == (2 if wanted else 0), name, "ends with", process.returncode, lines)
        check(len(lines) == (1 if wanted else 0), name, "says", lines)
        check(not wanted or wanted in "".join(lines), name, "says", lines, "not", wanted)
        listed = (folder / "skipped.tsv").read_text(encoding="utf-8").splitlines()
        check(all(line.count("\t") == 1 for line in listed), name, "lists", listed)
        check(len(listed) == (1 if wanted or articles == 0 else 0), name, "lists", listed)
        for path in inside.iterdir():
            path.unlink()
        inside.rmdir()


def check_paths(folder):
    inside = folder / "paths"
    inside.mkdir()
    (inside / "good.txt").write_text(GOOD, encoding="utf-8")
    os.mkfifo(inside / "fifo")
    (inside / "loop").symlink_to("loop")
    (inside / "self").symlink_to(".")
    (inside / "dangling").symlink_to("nowhere")
    process = run("extract", "paths", folder=folder)
    check((process.returncode, process.stdout.count(b"\n")) == (0, 1), "links and FIFO in a folder", process)
    process = run("extract", "paths/fifo", "paths/loop", "paths/good.txt", folder=folder)
    lines = error_lines(process)
    check((process.returncode, process.stdout.count(b"\n"), len(lines)) == (2, 1, 2), "named FIFO and loop", process)
    if os.geteuid() == 0:  # nothing is unreadable to root
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        folder.chmod(0o755)
    else:
        command = []
    (inside / "secret.txt").write_text(GOOD, encoding="utf-8")
    (inside / "secret.txt").chmod(0)
    process = subprocess.run([*command, PROGRAM, "extract", "paths"], capture_output=True, cwd=folder, check=False)
    if command and b"setpriv" in process.stderr:
        print("SKIPPED the unreadable file: setpriv does not work here")
        return
    lines = error_lines(process)
    check((process.returncode, process.stdout.count(b"\n"), len(lines)) == (2, 1, 1), "unreadable file", process)
    check("secret.txt: cannot be opened (Permission denied)" in "".join(lines), "unreadable file says", lines)


def check_fifo_with_writer(folder):
    fifo = folder / "written"
    os.mkfifo(fifo)
    with subprocess.Popen(["sh", "-c", f"cat > {fifo}"], stdin=subprocess.PIPE) as writer:
        writer.stdin.write(GOOD_LINE)
        writer.stdin.close()
        process = run("extract", fifo)
    check((process.returncode, process.stdout.count(b"\n")) == (0, 1), "a FIFO that is written to", process)


def check_long_line():
    """2 GiB in one line between good ones: passed over in little memory."""
    reading, writing = os.pipe()
    child = subprocess.Popen([PROGRAM, "extract", "-", "--threads", "1"], stdin=reading, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(GOOD_LINE + b'{"text":"')
        block = b"x" * (16 * MEGABYTE)
        for _ in range(128):
            pipe.write(block)
        pipe.write(b'"}\n' + GOOD_LINE)
    out, errors = child.communicate(timeout=300)
    check(child.returncode == 2 and out.count(b"\n") == 2, "long line", child.returncode, errors)
    check(b"stdin:2: a record of more than 16777216 bytes" in errors, "long line says", errors)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    check(peak < 400, "long line: peak of", peak, "MB")


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        for test in (check_each, check_paths, check_fifo_with_writer):
            test(folder)
        check_long_line()
    print("\n".join(faults) or f"{len(CASES)} kinds of hostile input, links, FIFOs and a 2 GiB line: told and passed over")
    return 1 if faults else 0


sys.exit(main())
