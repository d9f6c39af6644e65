"""plot writes SVG that parses, PNG that is whole, the same bytes every time, and says what it cannot do."""
import pathlib
import struct
import sys
import tempfile
import xml.etree.ElementTree
import zlib

from _program import ROOT, run


def check(condition, text):
    if not condition:
        print(text)
        sys.exit(1)


def png_size(data):
    """Width and height; every chunk's checksum must be right."""
    check(data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG")
    at, size = 8, None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        check(zlib.crc32(kind + body) == struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0], "bad chunk")
        size = struct.unpack(">II", body[:8]) if kind == b"IHDR" else size
        at += 12 + length
    check(kind == b"IEND", "cut short")
    return size


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = folder / "ties.db"
        run("build", ROOT / "tests/articles", "--store", store, "--out", folder / "graphs")
        for what in ("network", "timeline", "matrix"):
            for language in ("ar", "en"):
                picture = folder / f"{what}.svg"
                done = run("plot", what, "--store", store, "--lang", language, "-o", picture)
                check(done.returncode == 0 and b"no font" not in done.stderr, done.stderr.decode())
                first = picture.read_bytes()
                root = xml.etree.ElementTree.fromstring(first)
                check(root.tag == "{http://www.w3.org/2000/svg}svg" and len(list(root.iter())) > 50, f"{what}: bare")
                run("plot", what, "--store", store, "--lang", language, "-o", picture)
                check(picture.read_bytes() == first, f"{what}: other bytes in a second run")
            run("plot", what, "--store", store, "-o", folder / "a.png", "--width", "600")
            check(png_size((folder / "a.png").read_bytes())[0] == 1200, f"{what}: width")
        two = run("plot", "timeline", "عطاف", "لافروف", "--store", store, "-o", folder / "two.svg")
        check(two.returncode == 0, two.stderr.decode())
        for wrong in (["network", "-o", folder / "a.jpg"], ["network", "عطاف", "-o", folder / "a.svg"],
                      ["pie", "-o", folder / "a.svg"], ["network", "-o", folder / "none" / "x" / ".." / "a.svg", "--top", "0"]):
            done = run("plot", *wrong, "--store", store)
            check(done.returncode == 2 and done.stderr.count(b"\n") == 1, f"{wrong}: {done.stderr}")
        none = run("plot", "timeline", "لا أحد بهذا الاسم إطلاقا", "--store", store, "-o", folder / "b.svg")
        check(none.returncode == 1 and not (folder / "b.svg").exists(), "unknown name")


main()
