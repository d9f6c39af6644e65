"""rabita evaluate measures rightly: an extraction of tests/gold with known faults gives the figures worked out by hand,
reading the articles anew gives the figures of what extract prints, and faulty gold costs one line and exit 2.
"""
import json
import pathlib
import shutil
import sys
import tempfile

from _program import ROOT, run

GOLD = ROOT / "tests/gold"
failures = []


def check(condition, *told):
    if not condition:
        failures.append(" ".join(map(str, told)))


def gold_articles():
    """Id → the JSON and the text of a gold article."""
    out = {}
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        out[gold["id"]] = gold, gold.get("text") or (GOLD / gold["text_file"]).read_text("utf-8")
    return out


def official(key, name, state, office="foreign_minister"):
    return {"id": f"official/{key}", "kind": "official", "name_ar": name, "mentions": [], "state": state,
            "office": office}


def body(key, name, state, *mentions):
    return {"id": f"organisation/{key}", "kind": "organisation", "name_ar": name, "mentions": list(mentions),
            "state": state}


def state(code):
    return {"id": f"state/{code}", "kind": "state", "name_ar": None, "mentions": [], "state": code}


ATTAF, AMMAR = official("attaf", "أحمد عطّاف", "DZ"), official("ammar", "نبيل عمار", "TN")
SUDANI = official("sudani", "محمد شياع السوداني", "IQ", "head_of_government")
SISI = official("sisi", "عبد الفتاح السيسي", "EG", "head_of_state")
FIDAN, ABDELATTY = official("fidan", "هاكان فيدان", "TR"), official("abdelatty", "بدر عبد العاطي", "EG")
ARAGHCHI, HOCHSTEIN = official("araghchi", "عباس عراقچی", "IR"), official("hochstein", "عاموس هوكشتاين", "US")
IRAN_MFA = body("ir-mfa", "الخارجية الايرانية", "IR")
FAISAL, TAMIM = official("faisal", "فيصل بن فرحان", "SA"), official("tamim", "تميم بن حمد آل ثاني", "QA")
SALMAN = official("salman", "سلمان بن عبد العزيز", "SA", "head_of_state")
MUHAIBIS = official("muhaibis", "رزاق محيبس السعداوي", "IQ", "minister")
MACRON, BOU_HABIB = official("macron", "إيمانويل ماكرون", "FR"), official("bou-habib", "عبد الله بو حبيب", "LB")
ERDOGAN, MBZ = official("erdogan", "رجب طيب أردوغان", "TR"), official("mbz", "محمد بن زايد", "AE")
LEAGUE = body("league", "جامعة الدول العربية", None, "الجامعة العربية")

# Article → what is read in it: type, status, date, evidence, role → actors.
READ = {
    "attaf-ammar": [
        # found, exact; the date is wrong
        ("meeting", "occurred", "2024-03-06", "التقى وزير الخارجية", {"participant": [ATTAF, AMMAR]}),
        # false alarm: the same told twice
        ("meeting", "occurred", None, "وقال عطاف", {"participant": [ATTAF, AMMAR]}),
        # found, exact; LY is right, TN a target too many, DZ the speaker's own state
        ("statement", "occurred", None, "وقال عطاف",
         {"speaker": [ATTAF], "target": [state("LY"), state("TN"), state("DZ")]}),
    ],
    "sudani-sisi-call": [
        # the call is missed; false alarm, and a false pair (meeting, EG, IQ)
        ("meeting", "occurred", "2024-05-20", "أجرى رئيس الوزراء", {"participant": [SUDANI, SISI]}),
    ],
    "fidan-planned": [
        # found; the status is wrong, so not exact, and a false pair (visit, EG, TR)
        ("visit", "occurred", None, "يزور وزير", {"visitor": [FIDAN], "host": [state("EG")]}),
        # found; a participant too many, so not exact
        ("meeting", "planned", None, "سيستقبل فيدان", {"participant": [ABDELATTY, FIDAN, SISI]}),
        # the ministry's statement is missed
    ],
    "araghchi-denied": [
        # found, exact: two spellings, two surnames
        ("meeting", "denied", None, "عقد أي لقاء", {"participant": [ARAGHCHI, HOCHSTEIN]}),
        # found, exact; the target US is missed
        ("statement", "occurred", None, "نفت وزارة", {"speaker": [IRAN_MFA]}),
    ],
    "letter-doha": [
        # found, exact
        ("message", "occurred", None, "رسالة خطية", {"sender": [SALMAN], "receiver": [TAMIM]}),
        # optional: neither right nor false, nor its pair
        ("meeting", "occurred", None, "سلم وزير", {"participant": [FAISAL, TAMIM]}),
    ],
    "transport-memorandum": [
        # missed and false alarm: one party only
        ("agreement", "occurred", "2024-01-14", "وقعت الأردن", {"participant": [state("IQ")]}),
        # missed and false alarm: the right speaker in another sentence
        ("statement", "occurred", None, "وقعت الأردن", {"speaker": [MUHAIBIS], "target": [state("JO")]}),
    ],
    "macron-lebanon": [
        # found, exact, with its date: the gold gives the Lebanese minister by office alone
        ("meeting", "occurred", "2024-07-09", "استقبل الرئيس", {"participant": [MACRON, BOU_HABIB]}),
    ],
    "erdogan-gulf": [
        # found, exact, with its date
        ("meeting", "occurred", "2023-07-01..2023-07-31", "التقى الرئيس", {"participant": [ERDOGAN, MBZ]}),
        # missed and false alarm: another host; a false pair (visit, AE, TR)
        ("visit", "occurred", "2023-07-01..2023-07-31", "وزار أردوغان", {"visitor": [ERDOGAN], "host": [state("AE")]}),
    ],
    "arab-league": [
        # found, exact, with its target
        ("statement", "occurred", None, "أدانت جامعة", {"speaker": [LEAGUE], "target": [state("SD")]}),
        # found, exact; the target ET is missed
        ("statement", "occurred", None, "ودعت الجامعة", {"speaker": [LEAGUE]}),
    ],
    "football": [
        # false alarm
        ("statement", "occurred", None, "فاز المنتخب", {"speaker": [state("MA")]}),
    ],
}

# right, false, missed, and exact ones of the right: counted by hand from READ and the gold files.
BY_TYPE = {"meeting": (5, 2, 0, 4), "call": (0, 0, 1, 0), "visit": (1, 1, 1, 0), "statement": (4, 2, 2, 4),
           "agreement": (0, 1, 1, 0), "message": (1, 0, 0, 1)}
# contact, exact: 4 of the 6 found, so 6 + 3 - 4 false and 6 + 2 - 4 missed.
# pairs: right are (meeting, DZ, TN), (message, QA, SA), (meeting, FR, LB), (meeting, AE, TR); missed are (call, EG, IQ),
# (agreement, IQ, JO), (visit, QA, TR).
OTHERS = {"contact": (6, 3, 2), "contact_exact": (4, 5, 4), "statement": (4, 2, 2), "all": (11, 6, 5),
          "targets": (2, 1, 2), "pairs": (4, 3, 3)}
# precision, recall, F1
SHARES = {"contact": (0.6667, 0.75, 0.7059), "contact_exact": (0.4444, 0.5, 0.4706),
          "statement": (0.6667, 0.6667, 0.6667), "all": (0.6471, 0.6875, 0.6667), "targets": (0.6667, 0.5, 0.5714),
          "pairs": (0.5714, 0.5714, 0.5714), "meeting": (0.7143, 1.0, 0.8333), "call": (0.0, 0.0, 0.0)}
DATES, DATES_OF, STATUS = 0.6667, 3, 0.9091  # 2 of 3; 10 of 11

# kind → articles, in order
ERRORS = {
    "missed": ["fidan-planned", "sudani-sisi-call", "transport-memorandum", "transport-memorandum", "erdogan-gulf"],
    "false_alarm": ["attaf-ammar", "erdogan-gulf", "football", "sudani-sisi-call", "transport-memorandum",
                    "transport-memorandum"],
    "actors": ["fidan-planned"], "status": ["fidan-planned"], "date": ["attaf-ammar"],
    "targets": ["arab-league", "araghchi-denied", "attaf-ammar"],
}


def record(name, text, told):
    actors, events = {}, []
    for number, (kind, status, date, evidence, roles) in enumerate(told):
        begin = text.index(evidence)
        actors |= {actor["id"]: actor for group in roles.values() for actor in group}
        first, _, last = (date or "").partition("..")
        events.append({
            "id": f"{name}-{number}", "type": kind, "status": status,
            "date": {"from": first, "to": last or first} if date else None,
            "arguments": [{"role": role, "actor": actor["id"]} for role, group in roles.items() for actor in group],
            "evidence": [{"begin": begin, "end": begin + len(evidence), "text": evidence}], "rules": [f"rule.{kind}"]})
    return {"schema": "rabita.extraction/1", "document": {"id": name, "sha256": "0" * 64},
            "actors": list(actors.values()), "events": events}


def lines(records):
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records).encode()


def evaluated(*arguments, stdin=b"", exit_code=0):
    process = run("evaluate", *arguments, "--json", "-", stdin=stdin)
    check(process.returncode == exit_code, arguments, "ends with", process.returncode, process.stderr.decode())
    return json.loads(process.stdout or "{}"), process


def check_counts(where, had, wanted):
    check((had["tp"], had["fp"], had["fn"]) == wanted[:3], where, "has", had, "not", wanted)


def check_by_hand():
    records = [record(name, text, READ[name]) for name, (_, text) in gold_articles().items()]
    figures, process = evaluated(GOLD, "--extraction", "-", "--errors", stdin=lines(records))
    check(not process.stderr, "stderr", process.stderr)
    check((figures["articles"], figures["not_extracted"]) == (10, 0), figures)
    for kind, wanted in BY_TYPE.items():
        check_counts(kind, figures["by_type"][kind], wanted)
        check(figures["by_type"][kind]["exact"] == wanted[3], kind, "exact", figures["by_type"][kind])
    for part, wanted in OTHERS.items():
        check_counts(part, figures[part], wanted)
    for part, wanted in SHARES.items():
        had = figures["by_type"].get(part) or figures[part]
        check((had["precision"], had["recall"], had["f1"]) == wanted, part, "has", had, "not", wanted)
    check((figures["dates"], figures["dates_of"], figures["status"]) == (DATES, DATES_OF, STATUS), figures)
    check_errors(figures["errors"])
    check_text(records, figures)


def check_errors(errors):
    for kind, wanted in ERRORS.items():
        had = [each["article"] for each in errors if each["kind"] == kind]
        check(sorted(had) == sorted(wanted), kind, "in", had, "not", wanted)
    check(len(errors) == sum(map(len, ERRORS.values())), len(errors), "errors")
    texts = {name: text for name, (_, text) in gold_articles().items()}
    for each in errors:
        check(each["sentences"], "no sentence", each)
        for span in each["sentences"]:
            check(texts[each["article"]][span["begin"]:span["end"]] == span["text"], "no such sentence", each)
        check(("wanted" in each) == (each["kind"] != "false_alarm"), "gold event", each)
        check(("read" in each) == (each["kind"] != "missed"), "extracted event", each)
    call = next(each for each in errors if each["kind"] == "missed" and each["wanted"]["type"] == "call")
    check([there["rules"] for there in call["read_there"]] == [["rule.meeting"]], "fired there", call)
    about = next(each for each in errors if each["kind"] == "targets" and each["article"] == "attaf-ammar")
    check(about["targets"] == {"wanted": ["LY"], "read": ["LY", "TN"]}, "about", about)


def check_text(records, figures):
    """The table for people holds the same figures, the list the same number of faults."""
    process = run("evaluate", GOLD, "--extraction", "-", "--errors", stdin=lines(records))
    out = process.stdout.decode()
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if len(line.split()) == 7}
    parts = {**figures["by_type"], **{part: figures[part] for part in OTHERS}}
    for part, had in parts.items():
        numbers = [f"{had[key]:.4f}" for key in ("precision", "recall", "f1")] + \
            [str(had[key]) for key in ("tp", "fp", "fn")]
        check(rows.get(part) == numbers, part, "is shown as", rows.get(part), "not", numbers)
    check("dates   0.6667 of 3\nstatus  0.9091 of 11\n" in out, "dates and status in", out[-300:])
    for heading in ("Missed: 5", "False alarms: 6", "Found with other actors: 1", "Found with another status: 1",
                    "Found with another date: 1", "Statements about others: 3", "none fired there", "rule.visit"):
        check(heading in out, heading, "is not in", out)


def check_without_record():
    """An article without an extraction: told, its events missed, the rest measured."""
    records = [record(name, text, READ[name]) for name, (_, text) in gold_articles().items() if name != "arab-league"]
    figures, process = evaluated(GOLD, "--extraction", "-", stdin=lines(records), exit_code=2)
    check(figures["not_extracted"] == 1, figures)
    check_counts("statement", figures["statement"], (2, 2, 4))
    check(b"arab-league" in process.stderr and len(process.stderr.splitlines()) == 1, process.stderr)


def check_reading():
    """The articles read anew: the same as what extract prints, on any number of threads; one file by itself."""
    articles = gold_articles()
    given = [{"id": name, "published": gold["published"], "text": text} for name, (gold, text) in articles.items()]
    extracted = run("extract", "-", stdin=lines(given)).stdout
    wanted, _ = evaluated(GOLD, "--extraction", "-", "--errors", stdin=extracted)
    for threads in (1, 3):
        figures, _ = evaluated(GOLD, "--errors", "--threads", threads)
        check(figures == wanted, threads, "threads give", figures, "not", wanted)
    check(wanted["contact"]["f1"] >= 0.9, "plain articles are read with", wanted["contact"])
    check(wanted["statement"]["f1"] >= 0.8, "plain articles are read with", wanted["statement"])
    single, _ = evaluated(GOLD / "macron-lebanon.json")
    check(single["articles"] == 1 and single["contact"]["tp"] + single["contact"]["fn"] == 1, single)


# Changes to a copy of the gold folder, and what the one line must hold.
FAULTS = [
    ("attaf-ammar.json", lambda s: s.replace("وقال عطاف إن الجزائر", "وقال عطاف أن الجزائر"),
     ["attaf-ammar.json#/events/1/evidence/0: ", "not in the text", "«وقال عطاف أن الجزائر»"]),
    ("attaf-ammar.json", lambda s: s[:40], ["attaf-ammar.json:3:", "breaks off"]),
    ("attaf-ammar.json", lambda s: s.replace('"id"', 'id', 1), ["attaf-ammar.json:2:2: ", "not valid JSON"]),
    ("attaf-ammar.json", lambda s: "[]", ["attaf-ammar.json#/: ", "object"]),
    ("attaf-ammar.json", lambda s: s.replace('"meeting"', '"gathering"'), ["#/events/0/type: "]),
    ("attaf-ammar.json", lambda s: s.replace('"occurred"', '"maybe"', 1), ["#/events/0/status: "]),
    ("attaf-ammar.json", lambda s: s.replace('["attaf", "ammar"]', '["attaf", "amar"]'),
     ["#/events/0/participants/1: ", '"amar"', "/actors"]),
    ("attaf-ammar.json", lambda s: s.replace('"participants": ["attaf", "ammar"], ', ""),
     ["#/events/0: ", '"participants" is missing']),
    ("attaf-ammar.json", lambda s: s.replace('"2024-03-05", "2024-03-05"', '"2024-03-05", "2024-03-01"'),
     ["#/events/0/date: ", "before the first"]),
    ("attaf-ammar.json", lambda s: s.replace('"2024-03-05", "2024-03-05"', '"2024-02-30", "2024-03-05"'),
     ["#/events/0/date/0: ", "YYYY-MM-DD"]),
    ("attaf-ammar.json", lambda s: s.replace("texts/attaf-ammar.txt", "texts/none.txt"),
     ["#/text_file: ", "none.txt", "cannot be opened"]),
    ("attaf-ammar.json", lambda s: s.replace('"LY": {"kind"', '"Libya": {"kind"'), ["#/actors/Libya: ", "ISO"]),
    ("attaf-ammar.json", lambda s: s.replace('"id": "attaf-ammar"', '"id": "arab-league"'),
     ["attaf-ammar.json#/id: ", "arab-league.json"]),
    ("texts/attaf-ammar.txt", lambda s: s.encode("cp1256", "replace"), ["attaf-ammar.txt: byte 0 ", "UTF-8"]),
]


def check_one_line(arguments, parts, folder=None, stdin=b""):
    process = run("evaluate", *arguments, folder=folder, stdin=stdin)
    told = [line for line in process.stderr.decode().splitlines() if line.startswith("rabita: ")]
    check(process.returncode == 2, arguments, parts, "ends with", process.returncode)
    check(process.stdout == b"", arguments, parts, "prints", process.stdout.decode())
    check(len(told) == 1, arguments, parts, "tells", process.stderr.decode())
    for part in parts:
        check(part in process.stderr.decode(), part, "is not in", process.stderr.decode())


def check_faults(folder):
    for name, change, parts in FAULTS:
        copy = folder / "copy"
        shutil.copytree(GOLD, copy)
        before = (copy / name).read_text("utf-8")
        after = change(before)
        check(after != before, "no fault was made for", parts)
        (copy / name).write_bytes(after if isinstance(after, bytes) else after.encode())
        check_one_line([copy, "--json", folder / "never.json"], parts)
        shutil.rmtree(copy)
    check(not (folder / "never.json").exists(), "figures of faulty gold")
    (folder / "empty").mkdir()
    (folder / "cut.jsonl").write_text('{"schema":\n')
    check_one_line(["nowhere"], ["nowhere: ", "check the path"], folder)
    check_one_line(["empty"], ["empty: ", "no gold files"], folder)
    check_one_line([], ["GOLD", "rabita evaluate --help"])
    check_one_line([GOLD, "--extraction", "nowhere.jsonl"], ["nowhere.jsonl: ", "rabita extract"], folder)
    check_one_line([GOLD, "--extraction", "cut.jsonl"], ["cut.jsonl:1: ", "rabita extract"], folder)


def check_json_file(folder):
    process = run("evaluate", GOLD, "--json", "figures.json", folder=folder)
    figures, _ = evaluated(GOLD)
    check(process.returncode == 0 and b"contact_exact" in process.stdout, "with --json FILE the table is", process)
    check(json.loads((folder / "figures.json").read_text("utf-8")) == figures, "the file holds other figures")
    process = run("evaluate", GOLD, "--json", folder / "none/figures.json")
    check(process.returncode == 2 and b"--json" in process.stderr, "an unwritable file", process)
    check(b"contact_exact" in process.stdout, "an unwritable file loses the table")
    process = run("evaluate", "--help")
    check(process.returncode == 0 and b"Examples:" in process.stdout, "help", process)


def main():
    check_by_hand()
    check_without_record()
    check_reading()
    with tempfile.TemporaryDirectory() as work:
        check_faults(pathlib.Path(work))
        check_json_file(pathlib.Path(work))
    print("\n".join(failures) or "the figures are those worked out by hand")
    return 1 if failures else 0


sys.exit(main())
