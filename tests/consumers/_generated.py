"""Articles made of a few frames, for tests that need many."""
import datetime
import json
import random

from _program import ROOT

WHO = ["وزير الخارجية المصري سامح شكري", "وزير الخارجية الأردني أيمن الصفدي", "الرئيس الجزائري عبد المجيد تبون",
       "وزير الخارجية الروسي سيرغي لافروف", "وزير الخارجية السعودي الأمير فيصل بن فرحان"]
FRAMES = ["التقى {} أمس {} في القاهرة وبحثا العلاقات بين البلدين.", "أجرى {} اتصالا هاتفيا مع {}.",
          "استقبل {} اليوم {}، وأكد أن بلاده تدعم الحوار.", "يزور {} العاصمة الأسبوع المقبل للقاء {}."]


def generated(count):
    """`count` records, always the same."""
    choice = random.Random(7)
    for i in range(count):
        text = "\n".join(choice.choice(FRAMES).format(*choice.sample(WHO, 2)) for _ in range(choice.randint(1, 6)))
        yield {"id": f"made-{i}", "text": text, "published": f"2024-02-{choice.randint(1, 28):02}",
               "source": choice.choice(["وكالة أ", "صحيفة ب", None])}


def press(count, days=730):
    """`count` records about many officials on many days, always the same: as thin on the ground as real ties are."""
    choice = random.Random(17)
    officials = json.loads((ROOT / "src/lexicon/data/officials.json").read_text("utf-8"))
    officials = officials if isinstance(officials, list) else officials["officials"]
    names = [official["ar"] for official in officials if len(official["ar"].split()) > 1][:600]
    for i in range(count):
        pair = choice.sample(names, 2)
        text = "\n".join(choice.choice(FRAMES).format(*choice.sample(pair, 2)) for _ in range(choice.randint(1, 6)))
        day = datetime.date(2023, 1, 1) + datetime.timedelta(choice.randrange(days))
        yield {"id": f"press-{i}", "text": text, "published": day.isoformat(),
               "source": choice.choice(["وكالة أ", "صحيفة ب", "إذاعة ج", None])}


def as_lines(records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
