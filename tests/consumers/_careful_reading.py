"""A store of what a careful reader finds in tests/articles (tests/cases/samples/expected.json): the questions of the graph
are tested on it, apart from how well the program reads."""
import json
import pathlib

from _records import ROOT, make_store

ROLES = {"participants": "participant", "visitors": "visitor", "host": "host", "speakers": "speaker",
         "targets": "target", "senders": "sender", "receivers": "receiver"}

# Goldstein scores of some events, by article and place in its list.
TONES = {("rabat-mistura", 1): -2.0, ("algiers-mistura", 1): -3.0, ("algiers-mistura", 2): 3.0,
         ("algiers-mistura", 4): 3.0, ("moscow-bogdanov.txt", 1): 2.0}


def actor_id(key, about):
    return f"{about['kind']}/{key}"


def actor(key, about):
    names = about.get("names", [])
    return {"id": actor_id(key, about), "kind": about["kind"], "name_ar": names[0] if names else None, "name_en": None,
            "mentions": names, "state": key if about["kind"] == "state" else about.get("state"),
            "office": about.get("office"), "known": False, "wikidata": None}


def event(article, number, told):
    arguments = []
    for field, role in ROLES.items():
        keys = told.get(field, [])
        for key in [keys] if isinstance(keys, str) else keys:
            about = article["actors"].get(key, {"kind": "state"})
            arguments.append({"role": role, "actor": actor_id(key, about)})
    place = told.get("place")
    return {"id": f"{article['id']}#{number}", "type": told["type"], "status": told["status"],
            "arguments": sorted(arguments, key=lambda each: (each["role"], each["actor"])),
            "date": {"from": told["date"][0], "to": told["date"][1]} if told.get("date") else None,
            "place": {"name_ar": place, "name_en": None, "state": None} if place else None, "topics": [],
            "tone": TONES.get((article["id"], number)), "cameo": None, "plover": None, "confidence": 1.0,
            "evidence": [{"begin": 100 * number, "end": 100 * number + len(told["evidence"][0]),
                          "text": told["evidence"][0]}], "rules": []}


def record(article):
    events = [event(article, number, told) for number, told in enumerate(article["events"]) if not told.get("optional")]
    used = {argument["actor"] for each in events for argument in each["arguments"]}
    known = {actor_id(key, about): actor(key, about) for key, about in article["actors"].items()}
    for missing in used - set(known):
        known[missing] = actor(missing.split("/")[1], {"kind": "state"})
    return {"schema": "rabita.extraction/1",
            "document": {"id": article["id"], "published": article["published"],
                         "published_from": "input" if article["published"] else None, "title": None,
                         "source": article["id"].split(".")[0], "url": None, "language": "ar",
                         "sha256": f"{abs(hash_of(article['id'])):064x}"},
            "actors": sorted((known[each] for each in used), key=lambda each: each["id"]), "events": events}


def hash_of(text):
    return int.from_bytes(text.encode(), "big") % 2**255


def careful_store(folder):
    articles = json.loads(pathlib.Path(ROOT, "tests/cases/samples/expected.json").read_text(encoding="utf-8"))
    return make_store(folder, "careful", [record(article) for article in articles])
