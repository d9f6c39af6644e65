"""Every row of tests/cases holds, but for those that tests/cases/open.json lists; what rows mean: tests/cases/README.md.

    cases.py [--list] [--write-open] [ID...]

--list prints the ids of the failing rows only; --write-open rewrites open.json to the rows that fail now and keeps
their reasons (a new row's is empty, to be filled in); with ids only these rows are run, and open.json is not asked.
Without RABITA_EXTRACT (a command that reads JSON Lines on stdin) the program is $RABITA.
Ends with 1 if a row fails that is not listed, a listed one holds, or an id is listed that is no row's.
"""
import argparse
import collections
import json
import os
import re
import shlex
import subprocess
import sys
import unicodedata

from _program import ROOT, run

CASES = ROOT / "tests/cases"
OPEN = CASES / "open.json"
ROLES = {"participants": "participant", "visitors": "visitor", "host": "host", "speakers": "speaker",
         "targets": "target", "senders": "sender", "receivers": "receiver"}
FIELDS = {"id", "about", "text", "published", "expect", "must_not", "only", "actors"}
EVENT_FIELDS = {"type", "status", "date", *ROLES}
LETTERS = str.maketrans("أإآٱىةؤئگڨڭڤپچژکی", "ااااي\u0647ويقققفبجزكي")


def fold(name):
    """The name without diacritics, tatweel, hamza forms and marks; the article ال of its words is left out."""
    kept = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c != "\u0640")
    words = re.sub(r"[\W_]", " ", "".join(kept).translate(LETTERS)).split()
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


class Event:
    """An extracted event whose arguments are the actors themselves."""

    def __init__(self, event, actors):
        self.type, self.status, self.date = event["type"], event["status"], event["date"]
        self.date = [self.date["from"], self.date["to"]] if self.date else None
        self.roles = collections.defaultdict(list)
        for argument in event["arguments"]:
            self.roles[argument["role"]].append(actors[argument["actor"]])

    def __str__(self):
        roles = " ".join(f"{role}=[{'، '.join(map(shown, held))}]" for role, held in self.roles.items())
        return f"{self.type} {self.status} {roles} {'..'.join(self.date) if self.date else 'undated'}"


def shown(actor):
    if actor["kind"] == "state":
        return actor["state"]
    return f"{actor['name_ar'] or actor['name_en'] or '?'} ({actor['office'] or 'body'}@{actor['state'] or '-'})"


def is_named(wanted, actor):
    """Is `actor` the one that the case names?"""
    if re.fullmatch("[A-Z]{2}", wanted):
        return actor["kind"] == "state" and actor["state"] == wanted
    if wanted.startswith("office:"):
        office, _, state = wanted.removeprefix("office:").partition("@")
        return actor["kind"] == "official" and (actor["office"], actor["state"]) == (office, state)
    kind = "organisation" if wanted.startswith("org:") else "official"
    names = {fold(name) for name in [actor["name_ar"], *actor["mentions"]] if name}
    return actor["kind"] == kind and fold(wanted.removeprefix("org:")) in names


def assign(wanted, had, fits):
    """How many of `wanted` can each have one of `had` of their own, and which of `had` are then taken."""
    owner = {}

    def place(i, tried):
        for j, candidate in enumerate(had):
            if j not in tried and fits(wanted[i], candidate):
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(wanted))), set(owner)


def as_list(value):
    return value if isinstance(value, list) else [value]


def differences(wanted, event):
    """The fields in which the event is not the expected one."""
    for field in wanted:
        if field in ROLES:
            names, had = as_list(wanted[field]), event.roles[ROLES[field]]
            found, _ = assign(names, had, is_named)
            whole = field != "targets" or not names
            if found < len(names) or (whole and len(had) > len(names)):
                yield field
        elif wanted[field] != getattr(event, field):
            yield field


def forbidden(rule, event):
    """Does the event have all the fields of a must_not?"""
    return all(assign(as_list(value), event.roles[ROLES[field]], is_named)[0] == len(as_list(value))
               if field in ROLES else getattr(event, field) == value for field, value in rule.items())


def missing(wanted, events):
    """Why no event is the expected one."""
    same_type = [event for event in events if event.type == wanted["type"]]
    if not same_type:
        return f"no {wanted['type']} at all: {json.dumps(wanted, ensure_ascii=False)}"
    near = min(same_type, key=lambda event: len(list(differences(wanted, event))))
    wrong = list(differences(wanted, near))
    if not wrong:
        return f"only one such event: {json.dumps(wanted, ensure_ascii=False)}"
    told = ", ".join(f"{field} {json.dumps(wanted[field], ensure_ascii=False)}" for field in wrong)
    return f"wanted {told}; nearest: {near}"


def faults(case, record):
    actors = {actor["id"]: actor for actor in record["actors"]}
    events = [Event(event, actors) for event in record["events"]]

    def fits(wanted, event):
        return not any(differences(wanted, event))

    found, taken = assign(case["expect"], events, fits)
    if found < len(case["expect"]):
        unmet = [wanted for wanted in case["expect"] if not any(fits(wanted, event) for event in events)]
        yield from (missing(wanted, events) for wanted in unmet)
        if not unmet:
            yield f"{len(case['expect'])} events wanted, only {found} of them"
    for rule in case.get("must_not", []):
        yield from (f"must not: {event}" for event in events if forbidden(rule, event))
    if case.get("only"):
        yield from (f"too much: {event}" for i, event in enumerate(events) if i not in taken)
    for wanted in case.get("actors", []):
        had = [actor for actor in actors.values() if is_named(wanted["name"], actor)]
        if not any(all(actor[key] == wanted[key] for key in ("state", "office") if key in wanted) for actor in had):
            yield f"actor {json.dumps(wanted, ensure_ascii=False)}, not {[shown(actor) for actor in had]}"


def read_cases():
    """File name → its rows. A row that the test could misread ends the run."""
    files = {path.name: json.loads(path.read_text("utf-8"))["cases"]
             for path in sorted(CASES.glob("*.json")) if path != OPEN}
    rows = [row for cases in files.values() for row in cases]
    twice = [name for name, count in collections.Counter(row["id"] for row in rows).items() if count > 1]
    unknown = [row["id"] for row in rows if set(row) - FIELDS
               or any(set(event) - EVENT_FIELDS for event in row["expect"] + row.get("must_not", []))]
    if twice or unknown:
        sys.exit(f"ids given twice: {twice}; rows with unknown fields: {unknown}")
    return files


def extract(rows):
    """Id → record of all rows, in one run of the program."""
    lines = "".join(json.dumps({key: row[key] for key in ("id", "text", "published") if row[key] is not None},
                               ensure_ascii=False) + "\n" for row in rows).encode()
    command = os.environ.get("RABITA_EXTRACT")
    process = (subprocess.run(shlex.split(command), input=lines, capture_output=True, timeout=300) if command
               else run("extract", "--format", "jsonl", "-", stdin=lines))
    if process.returncode != 0:
        sys.exit(f"the program ended with {process.returncode}: {process.stderr.decode()[:1000]}")
    return {record["document"]["id"]: record for record in map(json.loads, process.stdout.decode().splitlines())}


def list_against(failing, known, reasons):
    """What is wrong with open.json, a line each."""
    for name in sorted(reasons):
        if name not in known:
            yield f"{name} is listed in open.json and is no row"
        elif name not in failing:
            yield f"{name} is listed in open.json and holds: take it out"
        elif not reasons[name]:
            yield f"{name} is listed in open.json without a reason"
    unlisted = sorted(set(failing) - set(reasons))
    if unlisted:
        yield f"{len(unlisted)} rows fail and are not listed in open.json: {' '.join(unlisted)}"


def print_results(files, failing, reasons):
    for name, rows in files.items():
        print(f"{name:18} {sum(row['id'] not in failing for row in rows)}/{len(rows)}")
    for rows in files.values():
        for row in (row for row in rows if row["id"] in failing):
            print(f"\n{row['id']}{' (open)' if row['id'] in reasons else ''}: {row['about']} [{row['published']}]")
            print(f"  {row['text']}")
            for fault in failing[row["id"]]:
                print(f"  - {fault}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--write-open", action="store_true")
    parser.add_argument("ids", nargs="*")
    options = parser.parse_args()
    files = read_cases()
    if options.ids:
        files = {name: [row for row in rows if row["id"] in options.ids] for name, rows in files.items()}
    rows = [row for cases in files.values() for row in cases]
    reasons = json.loads(OPEN.read_text("utf-8"))["open"] if OPEN.exists() else {}
    records = extract(rows)
    failing = {}
    for row in rows:
        found = list(faults(row, records[row["id"]])) if row["id"] in records else ["no record"]
        if found:
            failing[row["id"]] = found
    if options.list:
        print("\n".join(failing))
        return 0
    if options.write_open:
        kept = {name: reasons.get(name, "") for name in sorted(failing)}
        OPEN.write_text(json.dumps({"open": kept}, ensure_ascii=False, indent=1) + "\n", "utf-8")
        return 0
    print_results(files, failing, reasons)
    if options.ids:
        return 1 if failing else 0
    wrong = list(list_against(failing, {row["id"] for row in rows}, reasons))
    print("\n".join(["", *wrong, f"{len(rows) - len(failing)} of {len(rows)} rows hold, {len(reasons)} are open"]))
    return 1 if wrong else 0


sys.exit(main())
