"""Extraction records written by hand, a store made of them, and the program run on it."""
import hashlib
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("RABITA", str(ROOT / "build/rabita"))

# What the readers of graph files trip over.
NASTY_LABELS = [
    'اقتباس "مزدوج" و\'مفرد\'',
    "<b>&amp; ]]> <!-- --> &#0;",
    "خط مائل \\ وآخر \\n \\",
    "سيرغي Sergey لافروف Lavrov (2024)",
    "سطر\nجديد\tوجدول\rوعودة",
    "  مسافات حولها  ",
    "\u202eمقلوب\u202c\u200f\u2067",
    "=1+1",
    "@ذكر",
    "-ناقص",
    "😀 رمز",
    "بَرْلَمَانِيٌّ",
    "%s {0} $HOME `id`",
    "=cmd|' /C calc'!A0",
    "[[رابط]] #وسم | ^سطر ~~ $x$ %%",
    "نقطة. ",
    "طويل جدا " * 1111 + "ن",  # 10,000 characters
    "",
]

# Not storable in XML 1.0: must come back as U+FFFD, in every format that is not JSON.
FORBIDDEN_LABEL = "صفر\u0001\u001b\ufffeنهاية"
FORBIDDEN_READ_BACK = "صفر\ufffd\ufffd\ufffdنهاية"


def official(number, name, state="DZ"):
    return {"id": f"official/o{number}", "kind": "official", "name_ar": name, "name_en": None, "mentions": [],
            "state": state, "office": "diplomat", "known": False, "wikidata": None}


def event(number, kind, roles, day="2024-02-09", confidence=1.0, tone=None):
    text = f"الجملة رقم {number}"
    return {"id": f"e{number}", "type": kind, "status": "occurred",
            "arguments": [{"role": role, "actor": actor} for role, actor in sorted(roles)],
            "date": {"from": day, "to": day} if day else None, "place": None, "topics": [], "tone": tone,
            "cameo": None, "plover": None, "confidence": confidence,
            "evidence": [{"begin": 0, "end": len(text), "text": text}], "rules": []}


def record(document, actors, events):
    return {"schema": "rabita.extraction/1",
            "document": {"id": document, "published": None, "published_from": None, "title": None, "source": None,
                         "url": None, "language": "ar", "sha256": hashlib.sha256(document.encode()).hexdigest()},
            "actors": sorted(actors, key=lambda actor: actor["id"]), "events": events}


def run(*arguments, exit_code=0, text=True):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=text)
    assert done.returncode == exit_code, (arguments, done.returncode, done.stderr)
    return done.stdout


def nasty_store(folder):
    """Officials with these names, told about in two articles: meetings, calls, a visit, a statement, a message."""
    labels = NASTY_LABELS + [FORBIDDEN_LABEL]
    actors = [official(number, name) for number, name in enumerate(labels)]
    ids = [actor["id"] for actor in actors]
    state = {"id": "state/LY", "kind": "state", "name_ar": "ليبيا", "name_en": "Libya", "mentions": ["طرابلس"],
             "state": "LY", "office": None, "known": True, "wikidata": "Q1016"}
    events = [event(0, "meeting", [("participant", one) for one in ids[:3]], confidence=0.7, tone=-2.5)]
    for number, (one, other) in enumerate(zip(ids, ids[1:]), start=1):
        events.append(event(number, "call", [("participant", one), ("participant", other)],
                            day=f"2024-03-{number:02}", confidence=0.1 + number / 30))
    events.append(event(90, "statement", [("speaker", ids[0]), ("target", ids[1])], day=None))
    events.append(event(91, "message", [("sender", ids[2]), ("receiver", ids[1])], day="2024-05-01"))
    visit = event(92, "visit", [("visitor", ids[3]), ("host", "state/LY")], day="2024-03-01")
    visit["place"] = {"name_ar": "طرابلس", "name_en": "Tripoli", "state": "LY"}
    again = [dict(events[1], evidence=[{"begin": 5, "end": 9, "text": "\u202eمكالمة"}])]
    second = record("مقال/b <&>.txt", actors[:2], again)
    second["document"].update(source='صحيفة "ب"', url="https://example.org/a?b=1&c=(2)", title="عنوان\tالمقال",
                              published="2024-03-02")
    return make_store(folder, "nasty", [record("a", actors + [state], events + [visit]), second])


def make_store(folder, name, records):
    lines = folder / f"{name}.jsonl"
    lines.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), encoding="utf-8")
    store = folder / f"{name}.db"
    run("merge", lines, "--store", store, "--quiet")
    return store
