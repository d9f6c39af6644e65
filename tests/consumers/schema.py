"""What extract prints fulfils the contract: the JSON schema, evidence that stands where it says, the text's sha256.

    schema.py [SCHEMA]      without an argument ../shared/contract/extraction.schema.json
"""
import gzip
import hashlib
import itertools
import json
import pathlib
import sys

from _program import ROOT, SHARED, run

ARTICLES = 200  # of the corpus, when it is there
SHOWN = 20  # faults


def skip(reason):
    print(f"SKIPPED: {reason}; the records were NOT validated")
    sys.exit(77)


def texts():
    """Id, text and record of every article that is read."""
    for path in sorted((ROOT / "tests/articles").rglob("*.txt")):
        text = path.read_text("utf-8-sig")
        yield str(path), text, {"id": str(path), "text": text, "published": "2024-02-10"}
    corpus = SHARED / "corpus/news.jsonl.gz"
    if corpus.exists():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            for line in itertools.islice(lines, ARTICLES):
                record = json.loads(line)
                yield record["id"], record["text"], record


def faults_of(record, text, validator):
    for error in validator.iter_errors(record):
        yield f"/{'/'.join(map(str, error.absolute_path))}: {error.message}"
    if record["document"]["sha256"] != hashlib.sha256(text.encode()).hexdigest():
        yield "/document/sha256 is not that of the text"
    actors = {actor["id"] for actor in record["actors"]}
    for i, event in enumerate(record["events"]):
        for argument in event["arguments"]:
            if argument["actor"] not in actors:
                yield f"/events/{i}/arguments: {argument['actor']} is not among the actors"
        for span in event["evidence"]:
            if text[span["begin"]:span["end"]] != span["text"]:
                yield f"/events/{i}/evidence: {span} is not in the text there"
    if len({event["id"] for event in record["events"]}) != len(record["events"]):
        yield "/events: an id is there twice"


def main():
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "contract/extraction.schema.json"
    try:
        import jsonschema
    except ImportError:
        skip("python3-jsonschema is not installed")
    if not path.exists():
        skip(f"there is no schema at {path}")
    validator = jsonschema.Draft202012Validator(json.loads(path.read_text()), format_checker=jsonschema.FormatChecker())
    articles = list(texts())
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for _, _, record in articles)
    process = run("extract", "-", stdin=lines.encode())
    records = [json.loads(line) for line in process.stdout.decode().split("\n") if line]
    faults = []
    if process.returncode != 0 or [r["document"]["id"] for r in records] != [name for name, _, _ in articles]:
        faults.append(f"not one record for each article, in their order: {process.returncode} {process.stderr[:500]}")
    for record, (name, text, _) in zip(records, articles):
        faults += (f"{name}{fault}" for fault in faults_of(record, text, validator))
    print("\n".join(faults[:SHOWN]))
    print(f"{len(records)} records validated, {sum(len(r['events']) for r in records)} events, {len(faults)} faults")
    return 1 if faults or not records else 0


sys.exit(main())
