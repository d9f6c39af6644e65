"""tests/stories: real-kind events, each told by several outlets. Are tellings of one event put together, and only they?

First the store alone, from records that say what a perfect reader finds; then the program from the bare texts."""
import collections
import contextlib
import itertools
import json
import pathlib
import sqlite3
import sys
import tempfile

from _program import ROOT, run
from _records import record

# What the store must reach from perfect records, and the whole program from the texts.
FLOORS = {"records": {"events": 0.95, "actors": 0.97, "sources": 0.95}, "texts": {"events": 0.55}}


def stories():
    for path in sorted((ROOT / "tests/stories").glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))["stories"]


def identity(person):
    if "id" in person:
        return person["id"]
    return "official/" + person.get("name", person.get("office", "")).replace(" ", "-") + "-" + person.get("state", "")


def actor(story, key):
    """The record's actor for a key of the story's people, or for a state."""
    person = story["people"].get(key)
    if person is None:
        return {"id": f"state/{key}", "kind": "state", "name_ar": None, "name_en": None, "mentions": [], "state": key,
                "office": None, "known": True, "wikidata": None}
    name = person.get("name")
    return {"id": identity(person), "kind": "official", "name_ar": name, "name_en": None,
            "mentions": [name] if name else [], "state": person.get("state"), "office": person["office"],
            "known": person.get("known", False), "wikidata": None}


def arguments(telling):
    for part in telling["who"].split(";"):
        role, keys = part.split(":")
        for key in keys.split(","):
            yield role, key


def event(story, article, number, telling):
    date = telling.get("date")
    first, last = (date, date) if isinstance(date, str) else date or (None, None)
    begin = article["text"].index(telling["quote"])
    return {"id": str(number + 1), "type": telling["type"], "status": telling.get("status", "occurred"),
            "arguments": [{"role": role, "actor": actor(story, key)["id"]} for role, key in arguments(telling)],
            "date": {"from": first, "to": last} if first else None,
            "place": {"name_ar": telling["place"]} if "place" in telling else None, "topics": [], "confidence": 0.9,
            "evidence": [{"begin": begin, "end": begin + len(telling["quote"]), "text": telling["quote"]}], "rules": []}


def perfect_record(story, article, document):
    keys = sorted({key for telling in article["tells"] for _, key in arguments(telling)})
    actors = {each["id"]: each for each in (actor(story, key) for key in keys)}
    out = record(document, list(actors.values()),
                 [event(story, article, number, telling) for number, telling in enumerate(article["tells"])])
    out["document"].update(published=article["published"], source=article["outlet"])
    return out


def documents():
    """Story, article, and the article's id."""
    for story in stories():
        for number, article in enumerate(story["articles"]):
            yield story, article, f"{story['id']}-{number + 1}"


def pairs(clusters):
    """Unordered pairs of items that share a cluster; `clusters` maps items to clusters."""
    members = collections.defaultdict(list)
    for item, cluster in clusters.items():
        if cluster is not None:
            members[cluster].append(item)
    return {frozenset(pair) for items in members.values() for pair in itertools.combinations(items, 2)}


def f1(found, gold):
    right = len(found & gold)
    precision = right / len(found) if found else 1.0
    recall = right / len(gold) if gold else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def b_cubed(found, gold):
    """B-cubed F1 over the items that were found."""
    items = [item for item in gold if found.get(item) is not None]
    def mean(one, other):
        total = 0.0
        for item in items:
            mine = {x for x in items if one[x] == one[item]}
            total += len({x for x in mine if other[x] == other[item]}) / len(mine)
        return total / len(items)
    precision, recall = mean(found, gold), mean(gold, found)
    return 2 * precision * recall / (precision + recall)


def tellings(store):
    """Document and number of each telling in the store, with its event and its evidence in that document."""
    with contextlib.closing(sqlite3.connect(store)) as database:
        return database.execute(
            "SELECT r.document, t.number, t.event, e.type, e.sources, v.first_char, v.end_char FROM tellings t "
            "JOIN events e ON e.event = t.event JOIN articles r ON r.article = t.article "
            "LEFT JOIN evidence v ON v.event = t.event AND v.article = t.article ORDER BY 1, 2, 6").fetchall()


def listed(title, wrong):
    for pair in sorted(sorted(pair) for pair in wrong):
        print(f"  {title}: {pair[0]} | {pair[1]}")


def report(name, found, gold):
    """Prints the quality of a clustering with its errors; returns the pairwise F1."""
    precision, recall, score = f1(pairs(found), pairs(gold))
    print(f"{name}: pairwise P {precision:.3f} R {recall:.3f} F1 {score:.3f}, B3 F1 {b_cubed(found, gold):.3f}, "
          f"{len([x for x in found.values() if x])} of {len(gold)} items")
    return score


def gold_events():
    return {(document, number): f"{story['id']}/{telling['e']}" for story, article, document in documents()
            for number, telling in enumerate(article["tells"])}


def from_records(folder):
    """The store alone: every telling is given, and who takes part."""
    lines = folder / "records.jsonl"
    records = [perfect_record(story, article, document) for story, article, document in documents()]
    lines.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), "utf-8")
    store = folder / "records.db"
    done = run("merge", lines, "--store", store)
    assert done.returncode == 0, done.stderr.decode()
    gold = gold_events()
    rows = tellings(store)
    found = {(document, number): event for document, number, event, *_ in rows}
    sources = {event: count for _, _, event, _, count, *_ in rows}
    events = report("events from records", found, gold)
    listed("put together wrongly", {frozenset(map(str, pair)) for pair in pairs(found) - pairs(gold)})
    listed("not put together", {frozenset(map(str, pair)) for pair in pairs(gold) - pairs(found)})
    return {"events": events, "actors": actors_score(store), "sources": sources_score(found, gold, sources)}


def actors_score(store):
    people = {}
    for story in stories():
        for key, person in story["people"].items():
            if "name" in person:  # an office stands for nobody by itself
                people[identity(person)] = f"{story['id']}/{person.get('is', key)}" if not person.get("known") else person["id"]
    same = {identity(person): story["people"][person["is"]].get("id") for story in stories()
            for person in story["people"].values() if "is" in person and story["people"][person["is"]].get("known")}
    people.update({one: known for one, known in same.items() if one in people})
    with contextlib.closing(sqlite3.connect(store)) as database:
        found = dict(database.execute("SELECT identity, actor FROM identities"))
    found = {key: found.get(key) for key in people}
    score = report("actors", found, people)
    listed("put together wrongly", pairs(found) - pairs(people))
    listed("not put together", pairs(people) - pairs(found))
    return score


def sources_score(found, gold, sources):
    """The share of gold events whose independent sources are counted right."""
    right = total = 0
    for story in stories():
        for key, expected in story["sources"].items():
            events = {found[item] for item, event in gold.items() if event == f"{story['id']}/{key}"}
            counted = sources[next(iter(events))] if len(events) == 1 else None
            total += 1
            right += counted == expected
            if counted != expected:
                print(f"  sources of {story['id']}/{key}: {counted}, should be {expected}")
    print(f"sources: {right} of {total} counted right")
    return right / total


def from_texts(folder):
    """The whole program: a telling is found where an event of its type has evidence that overlaps the quotation."""
    articles = [{"id": document, "text": article["text"], "published": article["published"], "source": article["outlet"]}
                for _, article, document in documents()]
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles)
    store = folder / "texts.db"
    done = run("build", "-", "--store", store, "--out", folder / "graphs", "--quiet", stdin=lines.encode())
    assert done.returncode == 0, done.stderr.decode()
    rows = collections.defaultdict(list)
    for document, _, event, kind, _, begin, end in tellings(store):
        rows[document].append((event, kind, begin, end))
    found = {}
    for _, article, document in documents():
        for number, telling in enumerate(article["tells"]):
            begin = article["text"].index(telling["quote"])
            end = begin + len(telling["quote"])
            fitting = [event for event, kind, first, last in rows[document]
                       if kind == telling["type"] and first < end and begin < last]
            found[(document, number)] = fitting[0] if fitting else None
    gold = gold_events()
    score = report("events from texts", found, gold)
    listed("put together wrongly", {frozenset(map(str, pair)) for pair in pairs(found) - pairs(gold)})
    return {"events": score}


def main():
    with tempfile.TemporaryDirectory() as work:
        scores = {"records": from_records(pathlib.Path(work)), "texts": from_texts(pathlib.Path(work))}
    faults = [f"{level}: {what} {scores[level][what]:.3f} is below {floor}" for level, floors in FLOORS.items()
              for what, floor in floors.items() if scores[level][what] < floor]
    print("\n".join(faults) or "every floor holds")
    return 1 if faults else 0


sys.exit(main())
