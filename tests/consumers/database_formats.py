"""Neo4j's CSV and Cypher, FollowTheMoney, event records and the Obsidian vault, by the rules of those who read them."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from _node import need_node, run_node
from _records import FORBIDDEN_READ_BACK, NASTY_LABELS, ROOT, event, make_store, nasty_store, official, record, run

HEADER = re.compile(r"id:ID\((Actor|Event)\)|:START_ID\(Actor\)|:END_ID\((Actor|Event)\)|:TYPE|:LABEL|"
                    r"[a-z_]+(:(long|double|boolean|date))?")
VALUE = {"long": r"-?\d+", "double": r"-?\d+(\.\d+)?(e[-+]\d+)?", "boolean": "true|false", "date": r"\d{4}-\d\d-\d\d"}
LABELS = NASTY_LABELS + [FORBIDDEN_READ_BACK]


def export(store, kind, out, *more):
    run("export", "--store", store, "--format", kind, "--status", "any", "--out", out, *more)
    return out


def expected_labels():
    return {f"official/o{number}": name or "diplomat (DZ)" for number, name in enumerate(LABELS)}


def read_neo4j(path):
    """The rows, by the rules of the bulk import: typed headers, one record a line."""
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")[:-1]
    header, *rows = list(csv.reader(lines, strict=True))
    assert len(rows) + 1 == len(lines) and all(len(row) == len(header) for row in rows)
    assert all(HEADER.fullmatch(column) for column in header), header
    names = [column.split(":")[0] or column for column in header]
    assert len(set(names)) == len(names)
    for row in rows:
        for column, value in zip(header, row):
            kind = column.split(":")[-1]
            assert not value or kind not in VALUE or re.fullmatch(VALUE[kind], value), (column, value)
    return [dict(zip(header, row)) for row in rows]


def check_neo4j(store, folder):
    for view in ["pairs", "multi", "events"]:
        out = export(store, "neo4j", folder / f"neo4j-{view}", "--view", view)
        actors = read_neo4j(out / "actors.csv")
        one_line = {key: re.sub(r"[\r\n]", " ", label) for key, label in expected_labels().items()}
        found = {row["id:ID(Actor)"]: row["label"] for row in actors}
        assert {key: label for key, label in found.items() if key != "state/LY"} == one_line
        assert {row[":LABEL"] for row in actors} == {"Actor;Official", "Actor;State"}
        events = {row["id:ID(Event)"] for row in read_neo4j(out / "events.csv")} if view == "events" else found.keys()
        end = ":END_ID(Event)" if view == "events" else ":END_ID(Actor)"
        ties = read_neo4j(out / "ties.csv")
        assert ties and all(row[":START_ID(Actor)"] in found and row[end] in events for row in ties)
        kinds = {"pairs": {"TIE"}, "multi": {"MEETING", "CALL", "STATEMENT", "MESSAGE", "VISIT"},
                 "events": {"PARTICIPANT", "SPEAKER", "TARGET", "SENDER", "RECEIVER", "VISITOR", "HOST"}}
        assert {row[":TYPE"] for row in ties} == kinds[view]
        subprocess.run(["sh", "-n", out / "import.sh"], check=True)


def newer_node():
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return int(version.lstrip("v").split(".")[0]) >= 20


def check_cypher(store, folder):
    path = export(store, "cypher", folder / "ties.cypher", "--view", "events", "--type", "meeting,statement,visit")
    if not newer_node():
        print("SKIPPED: node is older than 20; the Cypher script was NOT checked by Neo4j's language support")
        return
    assert int(run_node("cypher.mjs", path)) >= 9
    backslash = make_store(folder, "backslash", [record("a", [official(1, "a\\u0027b'\\"), official(2, "\\\\u")], [
        event(1, "call", [("participant", "official/o1"), ("participant", "official/o2")])])])
    path = export(backslash, "cypher", folder / "backslash.cypher")
    assert r"'a\\\u00750027b\'\\'" in path.read_text(encoding="utf-8")
    assert int(run_node("cypher.mjs", path)) == 4


def check_ftm(store, folder):
    counts = json.loads(run_node("followthemoney.mjs", export(store, "ftm", folder / "nasty.ftm.json")))
    assert counts == {"Person": len(LABELS), "PublicBody": 1, "Article": 2, "Event": 3, "Call": 18, "Trip": 1,
                      "Address": 2}, counts
    run("build", ROOT / "tests/articles", "--store", folder / "s.db", "--out", folder / "graphs", "--quiet")
    for level in ["officials", "states"]:
        entities = export(folder / "s.db", "ftm", folder / "s.ftm.json", "--level", level)
        counts = json.loads(run_node("followthemoney.mjs", entities))
        assert counts["Event"] > 20 and counts["Trip"] > 3 and counts["Call"] > 1, counts


def check_events(store, folder):
    text = export(store, "plover", folder / "events.tsv").read_text(encoding="utf-8")
    lines = text.split("\n")
    assert lines.pop() == "" and "\r" not in text
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(None not in row and None not in row.values() for row in rows)
    assert len({row["Event ID"] for row in rows}) == len(rows) == 18 * 2 + 3 * 2 + 3
    ways = {(row["Source ID"], row["Target ID"]) for row in rows if row["Event Text"] == "call"}
    assert all((target, source) in ways for source, target in ways)
    (visit,) = [row for row in rows if row["Event Text"] == "visit"]
    assert (visit["Target Country"], visit["City"], visit["Country"]) == ("Libya", "طرابلس", "Libya")
    assert {row["Event Date"] for row in rows if row["Event Text"] == "statement"} == {""}
    coded = json.loads((ROOT / "graphs/ties.jsonl").read_text(encoding="utf-8").splitlines()[0])
    samples = export(folder / "s.db", "plover", folder / "s.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    first = next(csv.DictReader(samples, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert first["CAMEO Code"] == coded["cameo"] and float(first["Intensity"]) == coded["tone"]
    assert first["Quad Class"] == "1" and first["PLOVER Type"] == coded["plover"]


def links_of(text):
    """What Obsidian takes for links: not behind a backslash."""
    return re.findall(r"(?<!\\)\[\[([^\]|]+)(?:\|[^\]]*)?\]\]", text)


def check_vault(store, folder):
    out = export(store, "obsidian", folder / "vault")
    notes = {path.stem: path.read_text(encoding="utf-8") for path in out.iterdir()}
    assert len(notes) == len(LABELS) + 2 and all(path.suffix == ".md" for path in out.iterdir())
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in notes}) == len(notes)
    for name, text in notes.items():
        assert not re.search(r'[\x00-\x1f\x7f/\\:*?"<>|#^\[\]\u202a-\u202e\u2066-\u2069\ufffe]', name), name
        assert len(os.fsencode(name)) < 200 and name.strip(" .") == name
        links = links_of(text)
        assert all(link in notes for link in links), [link for link in links if link not in notes]
        body = text.split("\n---\n")[-1]
        assert links and not re.search(r"(?<!\\)(<|%%|\$|~~|#[^# ])", body), name
    assert set(links_of(notes["rabita"])) == notes.keys() - {"rabita"}
    lavrov = next(text for text in notes.values() if '"سيرغي Sergey لافروف Lavrov (2024)"' in text)
    assert "[[ليبيا]]: 1 event" in lavrov and "2024-03-01 **visit** (occurred) visitor" in lavrov
    ties = {name: set(links_of(text.split("## Events")[0])) for name, text in notes.items() if name != "rabita"}
    assert all(name in ties[other] for name, others in ties.items() for other in others)


def check_clashing_names(folder):
    names = ["CON", "rabita", "Rabita", "é", "e\u0301", "../.."]
    actors = [official(number, name) for number, name in enumerate(names, start=1)]
    meeting = event(1, "meeting", [("participant", actor["id"]) for actor in actors])
    store = make_store(folder, "names", [record("a", actors, [meeting])])
    names = sorted(path.name for path in export(store, "obsidian", folder / "names").iterdir())
    assert names == sorted(["CON_.md", "rabita.md", "rabita (2).md", "Rabita (3).md", "é.md", "e\u0301 (2).md",
                            "official o6.md"]), names


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = nasty_store(folder)
        check_neo4j(store, folder)
        check_vault(store, folder)
        check_clashing_names(folder)
        need_node()
        check_ftm(store, folder)
        check_events(store, folder)
        check_cypher(store, folder)


sys.exit(main())
