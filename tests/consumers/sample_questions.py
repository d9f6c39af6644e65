r"""Each question of the graph on the sample articles, as a careful reader has them. The answers are worked out by hand from
tests/cases/samples/expected.json: who met whom there is drawn below, contacts (meetings, calls, visits) only.

    bogdanov --- mistura --- attaf --- nafti --- tetteh        khulaifi --- witkoff --- busaidi
      MA ---------/  | \       |  \        \--- DZ               |  (khulaifi met ravanchi twice)
             bourita-hilale   |   khereiji                   ravanchi --- QA
                |             |   /  |   \
              barrot        lavrov --|--- kozlov             araghchi --- abdelatty --- fidan --- sisi
                        SA --/    \  |   /
                                  faisal (met all three)     US --- IR
"""
import csv
import io
import json
import math
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from _careful_reading import careful_store
from _records import PROGRAM, run

CONTACTS = ("--type", "meeting,call,visit")


class Asker:
    def __init__(self, store):
        self.store = store

    def __call__(self, *arguments, exit_code=0):
        return json.loads(run(*arguments, "--store", self.store, "--json", exit_code=exit_code))


def ids(rows, key="actor"):
    return [row[key] for row in rows]


def dyads(rows):
    return {frozenset((row["a"], row["b"])): row for row in rows}


def pair(one, other):
    return frozenset((f"official/{one}", f"official/{other}"))


def near(one, other):
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def check_met(ask):
    lavrov_in_may = {"official/faisal", "official/khereiji", "official/kozlov", "official/attaf", "state/SA"}
    for question in [("met", "لافروف", "--from", "2025-05", "--to", "2025-05"), ("ask", "من التقى لافروف في مايو 2025؟"),
                     ("ask", "who", "met", "lavrov", "in", "May", "2025")]:
        assert {row["actor"]["id"] for row in ask(*question)["counterparts"]} == lavrov_in_may, question
    for question in [("met", "lavrov", "--with", "attaf", "--last", "1"), ("ask", "متى التقى لافروف وعطاف؟"),
                     ("ask", "when did lavrov and attaf last meet")]:
        last, = ask(*question)["events"]
        assert (last["type"], last["date"]["from"]) == ("call", "2025-05-11"), question
    last, = ask("ask", "متى كان آخر لقاء بين الجزائر وروسيا؟")["events"]
    assert last["date"]["from"] == "2025-05-11"
    about, = ask("ask", "ماذا قال بوريطة عن الجزائر؟")["events"]
    assert about["date"]["from"] == "2025-05-08"


def check_between(ask):
    for question in [("common", "US", "IR"), ("ask", "من الوسيط بين واشنطن وطهران؟"),
                     ("ask", "who is the go-between between the US and Iran")]:
        assert ids(ask(*question)["rows"]) == ["official/khulaifi"], question
    assert ids(ask("common", "US", "IR", "--level", "states")["rows"]) == ["state/QA"]
    # attaf parts 6 from 5 and 3 others, mistura 9 from 3, 1 and 1: 63 and 52 of 25 × 24 / 2 pairs.
    brokers = ask("brokers", *CONTACTS)["rows"]
    assert ids(brokers)[:2] == ["official/attaf", "official/mistura"]
    assert near(brokers[0]["betweenness"], 63 / 300) and near(brokers[1]["betweenness"], 52 / 300)
    # attaf's neighbours mistura, nafti, lavrov, khereiji: six pairs, of which only lavrov and khereiji are tied.
    assert brokers[0]["pairs_joined"] == 5
    assert ids(ask("ask", "من هم الوسطاء؟")["rows"])[0] == "official/attaf"


def check_paths(ask):
    def route(*arguments, exit_code=0):
        rows = ask("path", *arguments, exit_code=exit_code)["rows"]
        return [row["from"].split("/")[1] for row in rows] + [rows[-1]["to"].split("/")[1]] if rows else []

    assert route("bogdanov", "nafti", "--by", "steps") == ["bogdanov", "mistura", "attaf", "nafti"]
    # nafti met tetteh in April and attaf on 16 May, who met khereiji on the 20th: only in this order.
    assert route("tetteh", "khereiji", "--by", "time") == ["tetteh", "nafti", "attaf", "khereiji"]
    assert route("khereiji", "tetteh", "--by", "time", exit_code=1) == []
    assert route("lavrov", "fidan", exit_code=1) == []
    steps = ask("path", "bourita", "bogdanov", "--by", "time")["rows"]
    assert [row["first"] for row in steps] == ["2024-12-01", "2025-05-19"]
    assert all(each["evidence"] for row in steps for each in row["ids"])
    assert len(ask("ask", "كيف يرتبط بوغدانوف بالنفطي؟")["rows"]) == 3
    # bourita and mistura met twice: 3/2 for the meeting of three and 3; their tie is 1/4.5 long.
    first, second = ask("path", "bourita", "bogdanov")["rows"]
    assert near(first["distance"], 1 / 4.5) and near(second["distance"], 1 / 3)


def check_structure(ask):
    ego = ask("ego", "mistura", *CONTACTS)
    assert [member["depth"] for member in ego["members"]] == [0, 1, 1, 1, 1, 1]
    assert {member["id"] for member in ego["members"][1:]} == {"official/bourita", "official/hilale", "official/attaf",
                                                              "official/bogdanov", "state/MA"}
    assert len(ego["rows"]) == 6  # five of his own, and bourita with hilale
    parts = ask("components", *CONTACTS)
    sizes = [ids(parts["rows"], "component").count(number) for number in range(1, parts["components"] + 1)]
    assert sizes == [15, 5, 4, 2]
    assert len(parts["bridges"]) == 16 and ["official/attaf", "official/mistura"] in parts["bridges"]
    groups = ask("communities", *CONTACTS)
    community = {row["actor"]: row["community"] for row in groups["rows"]}
    assert community["official/khulaifi"] == community["official/ravanchi"] != community["official/fidan"]
    assert ask("communities", *CONTACTS, "--seed", "1") == groups
    signed = ask("signed", "--level", "states")
    signs = {frozenset((row["a"], row["b"])): row for row in signed["rows"]}
    morocco = signs[frozenset(("state/DZ", "state/MA"))]
    assert morocco["sign"] == "conflict" and near(morocco["tone"], -2.5)  # −2 from Rabat, −3 from Algiers
    assert signs[frozenset(("state/DZ", "state/RU"))]["sign"] == "cooperation"
    assert signed["triads_by_conflicts"] == [0, 1, 0, 0] and signed["balance"] == 0
    assert signed["triads"][0]["actors"] == ["state/DZ", "state/MA", "state/RU"]


def check_time(ask):
    def counts(step, *who):
        return {row["when"]: row["events"] for row in ask("timeline", *who, "--by", step, *CONTACTS)["timeline"]}

    assert counts("month", "mistura") == {"2024-12": 2, "2025-05": 3}
    assert counts("quarter", "mistura") == {"2024-Q4": 2, "2025-Q2": 3}
    assert counts("year", "mistura") == {"2024": 2, "2025": 3}
    assert counts("week", "mistura") == {"2024-W48": 2, "2025-W19": 2, "2025-W21": 1}
    assert counts("day", "mistura", "bourita") == {"2024-12-01": 1, "2025-05-08": 1}
    rolling = ask("centrality", "--by", "degree", "--every", "month", "--window", "31", *CONTACTS)["rows"]
    mistura, = [row for row in rolling if row["id"] == "official/mistura"]
    assert [mistura[month] for month in ["2024-12", "2025-01", "2025-04", "2025-05"]] == [2, 0, 0, 4]
    # From 8 May: 16 dyads of events, 2 of them in the week of the 19th; each of the two pairs has one event in all.
    burst = dyads(ask("bursts", "--by", "week", "--from", "2025-05-08", "--max-q", "1", *CONTACTS, "--top", "0")["rows"])
    late = burst[pair("bogdanov", "mistura")]
    assert late["when"] == "2025-W21" and near(late["expected"], 2 / 16) and near(late["p"], 1 - math.exp(-2 / 16))
    silent = dyads(ask("silence", "--min-events", "2", "--today", "2025-12-31", *CONTACTS)["rows"])
    lavrov, bourita = silent[pair("attaf", "lavrov")], silent[pair("bourita", "mistura")]
    assert (lavrov["last"], lavrov["silent_days"], lavrov["usual_days"]) == ("2025-05-11", 234, 30)
    assert (bourita["silent_days"], bourita["usual_days"], bourita["ratio"]) == (237, 158, 1.5)
    assert near(lavrov["chance"], math.exp(-234 / 30))
    trends = dyads(ask("trends", "--window", "30", "--today", "2025-05-20", *CONTACTS, "--top", "0")["rows"])
    assert trends[pair("busaidi", "witkoff")]["trend"] == "fading"
    assert (trends[pair("attaf", "lavrov")]["before"], trends[pair("attaf", "lavrov")]["recent"]) == (1, 1)
    assert trends[pair("attaf", "nafti")]["trend"] == "rising"


def check_plans(ask):
    def outcomes(*arguments):
        return {(row["type"], row["who"]): (row["outcome"], row["by_date"])
                for row in ask("planned", *arguments)["rows"]}

    found = outcomes()
    fidan, araghchi, barrot = "هاكان فيدان", "عباس عراقجي", "جان نويل بارو"
    assert found["visit", f"{fidan} → state/EG"] == ("held", "2025-05-13")  # talks with its president
    assert found["visit", "سيرغي لافروف → state/QA"] == ("not held", None)
    assert found["meeting", f"{araghchi}, بدر البوسعيدي"] == ("not held", None)
    assert found["visit", f"{barrot} → state/DZ"] == ("cancelled", "2025-05-18")
    never = ask("ask", "ما اللقاءات المقررة التي لم تعقد؟")["rows"]
    assert never and {row["outcome"] for row in never} == {"not held"}
    assert {row["outcome"] for row in ask("planned", "--today", "2025-05-09", "--to", "2025-05-09")["rows"]} == {"open"}


def check_known_then(ask):
    then = ask("met", "lavrov", "--known-by", "2025-05-08")
    assert {row["actor"]["id"] for row in then["counterparts"]} == {"official/faisal", "official/khereiji",
                                                                     "official/kozlov", "state/SA"}
    assert then["selection"]["known_by"] == "2025-05-08"
    ask("met", "attaf", "--known-by", "2025-05-08", exit_code=1)


def check_formats(ask, folder):
    matrix = ask("matrix", "--level", "states", *CONTACTS)["rows"]
    values = {row["actor"]: row for row in matrix}
    assert values["state/DZ"]["state/TN"] == values["state/TN"]["state/DZ"] == 7  # a visit and a meeting
    months = list(csv.DictReader(io.StringIO(run("matrix", "--by", "month", "--store", ask.store, "--csv", *CONTACTS))))
    assert [row["2024-12"] for row in months if row["actor"] == "official/mistura"] == ["2.0"] or \
           [row["2024-12"] for row in months if row["actor"] == "official/mistura"] == ["2"]
    for number, command in enumerate([("timeline", "mistura"), ("centrality", "--top", "5"), ("brokers",),
                                      ("matrix", "--level", "states"), ("matrix", "--by", "month", "--language", "en"),
                                      ("centrality", "--every", "month", "--by", "degree")]):
        file = folder / f"{number}.svg"
        run(*command, "--store", ask.store, "--svg", file, "--quiet")
        picture = xml.etree.ElementTree.parse(file).getroot()
        assert picture.tag == "{http://www.w3.org/2000/svg}svg" and len(picture.findall(".//{*}rect")) > 2
        assert picture.get("direction") == ("ltr" if "en" in command else "rtl")
        first = file.read_bytes()
        run(*command, "--store", ask.store, "--svg", file, "--quiet")
        assert file.read_bytes() == first
    for command in [("met", "lavrov"), ("said", "attaf"), ("actor", "attaf"), ("timeline", "attaf"), ("centrality",),
                    ("communities",), ("components",), ("signed",), ("path", "attaf", "tetteh"), ("ego", "attaf"),
                    ("common", "US", "IR"), ("planned",), ("trends",), ("brokers",), ("matrix",)]:
        rows = list(csv.reader(io.StringIO(run(*command, "--store", ask.store, "--csv"))))
        assert len(rows) > 1 and len({len(row) for row in rows}) == 1, command


def on_terminal(*arguments):
    leader, follower = pty.openpty()
    done = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=follower, stderr=subprocess.DEVNULL)
    os.close(follower)
    out = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        out += part
    os.close(leader)
    assert done.wait() == 0
    return out.decode()


def check_terminal(ask):
    plain = run("centrality", "--store", ask.store)
    assert "\u2068" not in plain
    shown = on_terminal("centrality", "--store", ask.store)
    assert "\u2068أحمد عطاف\u2069" in shown  # Arabic cells keep to themselves, and the columns in line
    assert shown.replace("\u2068", "").replace("\u2069", "").replace("\r\n", "\n") == plain
    assert "▁" in run("timeline", "mistura", "--store", ask.store) or "█" in run("timeline", "mistura", "--store", ask.store)


def check_not_understood(ask):
    for question, told in [("كيف الطقس اليوم؟", "not understood"), ("who met Nobodyatall", "Nobodyatall")]:
        done = subprocess.run([PROGRAM, "ask", question, "--store", ask.store], capture_output=True, text=True)
        assert done.returncode == 1 and not done.stdout and told in done.stderr, done
    done = subprocess.run([PROGRAM, "ask", "who met lavrov", "--store", ask.store], capture_output=True, text=True)
    assert "rabita met lavrov" in done.stderr


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        ask = Asker(careful_store(folder))
        for check in [check_met, check_between, check_paths, check_structure, check_time, check_plans, check_known_then,
                      check_terminal, check_not_understood]:
            check(ask)
        check_formats(ask, folder)
    for command in ["communities", "components", "signed", "path", "common", "ego", "brokers", "bursts", "silence",
                    "trends", "planned", "matrix", "ask"]:
        assert "Examples:" in run(command, "--help")


sys.exit(main())
