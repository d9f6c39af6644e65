"""Articles that tell of no tie (sport, weather, crime, schools and so on, in the words of diplomacy) give hardly any.

    nondiplomatic.py [FILE]      JSON Lines of id, published, text; without it tests/cases/nondiplomatic.jsonl

Statements are not counted: officials are quoted in such articles too. Lists the false ties, and ends with 1 if there
is one for every twenty articles or more.
"""
import json
import sys

from _program import ROOT, run

ARTICLES = ROOT / "tests/cases/nondiplomatic.jsonl"
TIES = {"meeting", "call", "visit", "agreement", "message"}
SHARE = 1 / 20  # false ties to an article; there must be fewer


def told(event, actors):
    """The event in one line: who does what, and the words that tell it."""
    roles = ", ".join(f"{argument['role']} {shown(actors[argument['actor']])}" for argument in event["arguments"])
    words = " / ".join(span["text"] for span in event["evidence"])
    return f"{event['type']} {event['status']}: {roles}\n    {words}"


def shown(actor):
    return actor["name_ar"] or actor["name_en"] or f"{actor['office']}@{actor['state']}"


def false_ties(record):
    actors = {actor["id"]: actor for actor in record["actors"]}
    return [told(event, actors) for event in record["events"] if event["type"] in TIES]


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else ARTICLES
    with open(path, encoding="utf-8") as lines:
        text = lines.read()
    wanted = [json.loads(line)["id"] for line in text.splitlines() if line]
    process = run("extract", "--format", "jsonl", "-", stdin=text.encode())
    records = [json.loads(line) for line in process.stdout.decode().split("\n") if line]
    if process.returncode != 0 or not wanted or [record["document"]["id"] for record in records] != wanted:
        print(f"not one record for each article, in their order: {process.returncode} {process.stderr.decode()[:500]}")
        return 1
    found = {record["document"]["id"]: false_ties(record) for record in records}
    ties = [(name, tie) for name, held in found.items() for tie in held]
    for name, tie in ties:
        print(f"{name}: {tie}")
    print(f"{len(ties)} false ties in {sum(map(bool, found.values()))} of {len(wanted)} articles")
    return 1 if len(ties) >= SHARE * len(wanted) else 0


sys.exit(main())
