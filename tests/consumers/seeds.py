"""Real pages copied as text: nothing before or after the article becomes a tie. Needs texts that are not part of the
project; without them it is skipped."""
import json
import sys

from _program import SHARED, run

# Where the article of a page ends, by the number that its file's name begins with; others end with the file.
ENDS = {"000": "شاهد أيضا", "004": "اضف تعليقك"}
BEGINS = {"004": "اخر الاخبار"}


def spans(record):
    return [span for event in record["events"] for span in event["evidence"]]


def main():
    files = sorted((SHARED / "seeds").glob("*.txt"))
    if not files:
        print(f"SKIPPED: there are no texts at {SHARED / 'seeds'}; pages copied as text were NOT tested")
        return 77
    faults = []
    for path in files:
        process = run("extract", path)
        record = json.loads(process.stdout)
        text = path.read_text(encoding="utf-8")
        number = path.name[:3]
        begin = text.index(BEGINS[number]) if number in BEGINS else 0
        end = text.index(ENDS[number]) if number in ENDS else len(text)
        found = spans(record)
        if process.returncode != 0 or not found:
            faults.append(f"{path.name}: no ties, {process.stderr.decode()}")
        for span in found:
            if not begin <= span["begin"] < span["end"] <= end or text[span["begin"]:span["end"]] != span["text"]:
                faults.append(f"{path.name}: outside the article, or elsewhere: {span}")
        print(f"{path.name}: {len(record['events'])} events, all inside the article")
    print(*faults, sep="\n")
    return 1 if faults else 0


sys.exit(main())
