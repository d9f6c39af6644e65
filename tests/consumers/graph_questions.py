"""met, said, timeline, actor and explain as a user runs them: answers, exit codes, advice on stderr."""
import json
import pathlib
import subprocess
import sys
import tempfile

from _records import PROGRAM, event, make_store, official, record, run


def sample_store(folder):
    actors = [official("1", "سعيد الناصري", "DZ"), official("2", "مراد الشواف", "EG"), official("3", "مراد الصالح", "TN"),
              {"id": "state/LY", "kind": "state", "name_ar": "ليبيا", "name_en": "Libya", "mentions": ["طرابلس"],
               "state": "LY", "office": None, "known": True, "wikidata": "Q1016"}]
    events = [event(1, "meeting", [("participant", "official/o1"), ("participant", "official/o2")]),
              event(2, "visit", [("visitor", "official/o2"), ("host", "state/LY")], day="2024-03-01"),
              event(3, "statement", [("speaker", "official/o1"), ("target", "state/LY")], day=None, tone=-2.0),
              event(4, "call", [("participant", "official/o1"), ("participant", "official/o3")], day="2024-04-02")]
    return make_store(folder, "sample", [record("a", actors, events)])


def ask(store, *arguments, exit_code=0):
    return json.loads(run(*arguments, "--store", store, "--json", exit_code=exit_code))


def complaint(store, *arguments, exit_code=1):
    done = subprocess.run([PROGRAM, *arguments, "--store", store], capture_output=True, text=True)
    assert done.returncode == exit_code, (arguments, done)
    assert not done.stdout, done.stdout
    return done.stderr


def counterparts(answer):
    return [row["actor"]["id"] for row in answer["counterparts"]]


def check_answers(store):
    assert counterparts(ask(store, "met", "سعيد الناصري")) == ["official/o2", "official/o3"]
    assert counterparts(ask(store, "met", "الناصرى", "--with", "official/o3")) == ["official/o3"]
    assert counterparts(ask(store, "met", "EG", "--level", "states")) == ["state/LY", "state/DZ"]
    assert counterparts(ask(store, "met", "libya")) == ["official/o2"]
    said = ask(store, "said", "DZ", "--about", "ليبيا")
    assert [each["type"] for each in said["events"]] == ["statement"]
    assert said["events"][0]["evidence"][0]["text"] == "الجملة رقم 3"
    months = ask(store, "timeline", "official/o1")["timeline"]
    assert [bucket["when"] for bucket in months] == ["2024-02", "2024-04", "undated"]
    assert len(ask(store, "timeline", "DZ", "EG", "--by", "year")["timeline"]) == 1
    card = ask(store, "actor", "LY")
    assert card["total"]["events"] == 2 and card["actor"]["wikidata"] == "Q1016"
    explained = ask(store, "explain", said["events"][0]["id"])
    assert explained["evidence"][0]["document"] == "a" and explained["tone"] == -2
    assert ask(store, "met", "DZ", "--from", "2025", exit_code=1)["events"] == []


def check_text(store):
    met = run("met", "official/o1", "--store", store)
    assert "مراد الشواف" in met and "2024-02-09" in met and "الجملة رقم 1" in met
    assert "official/o1" in run("actor", "official/o1", "--store", store)
    assert "الجملة رقم 3" in run("said", "official/o1", "--store", store)
    assert "2024-04" in run("timeline", "official/o1", "--store", store)
    assert "سعيد الناصري" in run("centrality", "--store", store)


def check_complaints(store, folder):
    ambiguous = complaint(store, "met", "مراد")
    assert "official/o2" in ambiguous and "official/o3" in ambiguous
    near = complaint(store, "met", "سعيد الناصرب")
    assert "official/o1" in near and len(near.splitlines()) <= 6
    assert complaint(store, "met", "ضضضضضضضضضض")
    assert complaint(store, "explain", "no-such-event")
    for wrong in [("--from", "2024-02-31"), ("--from", "2025", "--to", "2024"), ("--weight", "call"),
                  ("--type", "party"), ("--half-life", "0"), ("--unknown",)]:
        assert len(complaint(store, "met", "DZ", *wrong, exit_code=2).splitlines()) == 1, wrong
    assert complaint(folder / "missing.db", "met", "DZ", exit_code=2)
    assert "--format" in complaint(store, "export", exit_code=2)


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = sample_store(folder)
        check_answers(store)
        check_text(store)
        check_complaints(store, folder)
    for command in ["met", "said", "timeline", "actor", "centrality", "export", "explain"]:
        assert "Examples:" in run(command, "--help")


sys.exit(main())
