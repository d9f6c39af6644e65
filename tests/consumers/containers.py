"""One article in every form, encoding and wrapping gives the same ties with the same evidence text."""
import bz2
import csv
import gzip
import io
import json
import lzma
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile

from _pages import articles
from _program import run

ARTICLE = articles()[1]
TITLE, DAY = ARTICLE["title"], ARTICLE["day"]
TEXT = "\n".join([TITLE, *ARTICLE["paragraphs"]])
URL = f"https://news.example/{DAY.replace('-', '/')}/story.html"
ENCODINGS = {"cp1256": "windows-1256", "iso8859_6": "ISO-8859-6", "utf-8": "utf-8", "utf-16": None}


def page(charset="utf-8"):
    meta = f'<meta charset="{charset}">' if charset else ""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in ARTICLE["paragraphs"])
    return (f"<html dir=rtl><head>{meta}<title>{TITLE}</title><meta property='article:published_time' content='{DAY}'>"
            f"</head><body><nav><a href=/>الرئيسية</a></nav><h1>{TITLE}</h1>{body}"
            "<h3>مقالات ذات صلة</h3><a href=/x>السيسي يستقبل رئيس الوزراء الهولندي</a></body></html>")


def record():
    return {"id": "a", "published": DAY, "title": TITLE, "text": TEXT}


def feed(kind):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE["paragraphs"])
    if kind == "rss":
        return (f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
                f"<channel><title>و</title><item><title>{TITLE}</title><pubDate>Tue, 29 Oct 2024 08:00:00 GMT</pubDate>"
                f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>")
    return (f'<feed xmlns="http://www.w3.org/2005/Atom"><title>و</title><entry><title>{TITLE}</title><id>1</id>'
            f'<published>{DAY}T08:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}'
            "</div></content></entry></feed>")


def table(delimiter=","):
    out = io.StringIO()
    rows = csv.writer(out, delimiter=delimiter)
    rows.writerows([["id", "published", "title", "text"], ["a", DAY, TITLE, TEXT]])
    return out.getvalue()


def warc(compressed):
    """Every record a gzip member of its own, as crawlers write them."""
    def part(kind, content, more=b""):
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\nContent-Length: {len(content)}\r\n".encode()
        whole = head + more + b"\r\n" + content + b"\r\n\r\n"
        return gzip.compress(whole) if compressed else whole
    body = page("windows-1256").encode("cp1256")
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n\r\n" + body
    return (part("warcinfo", b"software: test\r\n") + part("request", b"GET / HTTP/1.1\r\n\r\n")
            + part("response", response) + part("response", b"HTTP/1.1 404 Not Found\r\n\r\nnothing"))


def tar(name, content, mode):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def zstd(content):
    return subprocess.run(["zstd", "-q", "-c"], input=content, stdout=subprocess.PIPE, check=True).stdout


def forms():
    dated = f"{TITLE}\n29 أكتوبر 2024\n" + "\n".join(ARTICLE["paragraphs"])
    line = json.dumps(record(), ensure_ascii=False).encode() + b"\n"
    html = page().encode()
    out = {"text": dated.encode(), "text.gz": gzip.compress(dated.encode()), "jsonl": line,
           "ascii.jsonl": json.dumps(record()).encode(), "array": json.dumps([record()], indent=1).encode(),
           "object": json.dumps(record(), indent=1, ensure_ascii=False).encode(),
           "jsonl-html": json.dumps({"id": "a", "html": page()}).encode(),
           "csv": table().encode(), "semicolons": table(";").encode("utf-8-sig"), "tabs": table("\t").encode("utf-16"),
           "rss": feed("rss").encode(), "atom": feed("atom").encode(), "page": html, "warc": warc(False),
           "warc.gz": warc(True), "zip": zipped({"a/b.html": html}), "zip in zip": zipped({"z": zipped({"b": html})}),
           "tar": tar("a.html", html, "w"), "tar.gz": tar("a.jsonl", line, "w:gz"), "tar.xz": tar("a", html, "w:xz"),
           "gz in tar": tar("a.gz", gzip.compress(html), "w"), "xz": lzma.compress(line), "bz2": bz2.compress(html),
           "zst": zstd(html), "two gzip members": gzip.compress(line[:50]) + gzip.compress(line[50:])}
    for encoding, charset in ENCODINGS.items():
        out[f"text in {encoding}"] = dated.encode(encoding)
        out[f"page in {encoding}"] = page(charset).encode(encoding)
        out[f"undeclared page in {encoding}"] = page(None).encode(encoding)
    return out


def ties(process):
    records = [json.loads(line) for line in process.stdout.splitlines()]
    return [(each["document"]["published"],
             sorted((event["type"], event["status"], json.dumps(event["arguments"]), json.dumps(event["date"]),
                     tuple(span["text"] for span in event["evidence"])) for event in each["events"]))
            for each in records]


def main():
    faults = []
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        wanted = ties(run("extract", "-", stdin=json.dumps(record()).encode()))
        if len(wanted) != 1 or len(wanted[0][1]) < 3:
            faults.append(f"the article tells too little to compare: {wanted}")
        for name, content in forms().items():
            (folder / "input").write_bytes(content)
            for arguments, stdin in ((["input"], b""), (["-"], content)):
                process = run("extract", "--verbose", *arguments, stdin=stdin, folder=folder)
                if process.returncode != 0 or ties(process) != wanted:
                    faults.append(f"{name}: {ties(process)} {process.stderr.decode()}")
    print(f"{len(forms())} forms, {len(wanted[0][1])} ties each", *faults, sep="\n")
    return 1 if faults else 0


sys.exit(main())
