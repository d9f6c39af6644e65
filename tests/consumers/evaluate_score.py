"""rabita evaluate gives the figures of the scorer that the gold articles came with, to the last digit: on what the
program reads, and on extractions in which a fixed sequence of random changes made all kinds of faults.

    evaluate_score.py [SCORER]      without an argument ../shared/eval/score.py; gold from tests/gold and ../shared/gold
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from _program import PROGRAM, ROOT, SHARED, run

CHANGED = 6  # extractions with changes for each gold folder
TYPES = ["meeting", "call", "visit", "statement", "agreement", "message", "action"]
STATUSES = ["occurred", "planned", "denied"]
ROLES = ["participant", "visitor", "host", "speaker", "target", "sender", "receiver"]


def skip(reason):
    print(f"SKIPPED: {reason}; the figures were NOT compared with another scorer's")
    sys.exit(77)


def gold_lines(folder):
    """The gold articles as extract takes them."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = gold.get("text") or (folder / gold["text_file"]).read_text("utf-8")
        yield json.dumps({"id": gold["id"], "published": gold.get("published"), "text": text}, ensure_ascii=False)


def change_actor(actor, chance):
    if chance.random() < 0.1:
        actor["state"] = chance.choice([None, "EG", "FR"])
    if chance.random() < 0.1:
        actor["kind"] = chance.choice(["state", "official", "organisation"])
    if chance.random() < 0.2:
        actor["name_ar"] = chance.choice([None, "", "؟", "وزارة الخارجية", (actor["name_ar"] or "ك").split()[-1]])
    if chance.random() < 0.2:
        actor["mentions"] = actor["mentions"][1:]
    if chance.random() < 0.3:  # other spellings of the same
        actor["mentions"] = [name.replace("أ", "ا").replace("ي", "ی").replace("ج", "چ") + "\u064b\u200f"
                             for name in actor["mentions"]]


def change_event(event, actors, chance):
    if chance.random() < 0.15:
        event["type"] = chance.choice(TYPES)
    if chance.random() < 0.15:
        event["status"] = chance.choice(STATUSES)
    if chance.random() < 0.2:
        event["date"] = chance.choice([None, {"from": "2024-01-01", "to": "2024-01-31"}])
    for argument in event["arguments"]:
        if chance.random() < 0.1:
            argument["actor"] = chance.choice(actors)
        if chance.random() < 0.1:
            argument["role"] = chance.choice(ROLES)
    if chance.random() < 0.15 and event["arguments"]:
        event["arguments"].pop(chance.randrange(len(event["arguments"])))
    unique = {(ROLES.index(each["role"]), each["actor"]): each for each in event["arguments"]}
    event["arguments"] = [unique[key] for key in sorted(unique)]
    if chance.random() < 0.15:
        for span in event["evidence"]:
            shift = chance.randrange(-min(80, span["begin"]), 80)
            span["begin"], span["end"] = span["begin"] + shift, span["end"] + shift


def changed(line, chance):
    """The record with faults in it."""
    record = json.loads(line)
    for actor in record["actors"]:
        change_actor(actor, chance)
    actors = [actor["id"] for actor in record["actors"]]
    events = []
    for event in record["events"]:
        for copy in range(chance.choices([0, 1, 2], [0.1, 0.75, 0.15])[0]):
            twin = json.loads(json.dumps(event)) | {"id": f"{event['id']}-{copy}"}
            change_event(twin, actors, chance)
            events.append(twin)
    chance.shuffle(events)
    return json.dumps(record | {"events": events}, ensure_ascii=False)


def compare(scorer, gold, extraction, folder):
    """The contact figures when both agree; else the program's name for what differs."""
    ours, theirs = folder / "ours.json", folder / "theirs.json"
    source = ["--extraction", extraction] if extraction else []
    process = run("evaluate", gold, *source, "--json", ours)
    other = source or ["--program", PROGRAM]
    subprocess.run([sys.executable, scorer, *map(str, other), "--json", theirs, gold], check=True, timeout=300,
                   stdout=subprocess.DEVNULL)
    mine, wanted = json.loads(ours.read_text()), json.loads(theirs.read_text())
    different = [f"{key}: {mine.get(key)} is not {wanted[key]}" for key in wanted if mine.get(key) != wanted[key]]
    different += [f"{key} is not the scorer's" for key in mine if key not in wanted]
    if (process.returncode == 0) != (wanted["not_extracted"] == 0):
        different.append(f"exit {process.returncode} with {wanted['not_extracted']} articles not extracted")
    return wanted, different


def main():
    scorer = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "eval/score.py"
    if not scorer.exists():
        skip(f"there is no scorer at {scorer}")
    folders = [folder for folder in (ROOT / "tests/gold", SHARED / "gold/seeds", SHARED / "gold/dev")
               if folder.exists()]
    faults, kinds = 0, set()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        for gold in folders:
            extracted = run("extract", "-", stdin="\n".join(gold_lines(gold)).encode()).stdout.decode().splitlines()
            for number in range(CHANGED + 1):
                extraction = folder / "extraction.jsonl" if number else None
                if number:
                    chance = random.Random(number)
                    kept = [changed(line, chance) for line in extracted if chance.random() > 0.03]
                    extraction.write_text("\n".join(kept) + "\n", "utf-8")
                figures, different = compare(scorer, gold, extraction, folder)
                kinds |= {kind for kind, row in figures["by_type"].items() if row["tp"] and row["fp"] and row["fn"]}
                faults += len(different)
                told = "equal" if not different else "; ".join(different)
                print(f"{gold.name}, {number or 'as read'}: contact F1 {figures['contact']['f1']:.3f}, {told}")
    print(f"{len(folders) * (CHANGED + 1)} comparisons, {faults} figures differ")
    return 1 if faults or len(kinds) < 4 else 0


sys.exit(main())
