"""great_store.py N: JSON Lines for `rabita merge`, one a day of news: made-up officials of real states who meet, call,
visit and speak of each other over three years, N actors in all. Few are busy and most are not, neighbours meet more
often than strangers, and the same N gives the same bytes."""
import datetime
import hashlib
import json
import random
import sys

STATES = ("DZ TN MA EG SA QA AE KW OM BH JO LB IQ SY YE SD LY MR IR TR RU CN US FR DE GB IT ES IN PK JP KR BR ZA NG KE "
          "ET UA PL SE NO NL BE CH AT GR CA MX ID MY").split()
FIRST = [("أحمد", "Ahmed"), ("سمير", "Samir"), ("نادية", "Nadia"), ("يوسف", "Youssef"), ("ليلى", "Leila"),
         ("كريم", "Karim"), ("هدى", "Huda"), ("عمر", "Omar"), ("سلمى", "Salma"), ("طارق", "Tariq"), ("مريم", "Mariam"),
         ("فؤاد", "Fouad"), ("زينب", "Zeinab"), ("رشيد", "Rachid"), ("أمينة", "Amina"), ("بشير", "Bashir")]
MIDDLE = [("بن علي", "ben Ali"), ("عبد الرحمن", "Abderrahmane"), ("الأمين", "Al-Amin"), ("محمود", "Mahmoud"),
          ("عبد الله", "Abdullah"), ("حسن", "Hassan"), ("إدريس", "Idris"), ("سليمان", "Suleiman"), ("ياسين", "Yassin"),
          ("منصور", "Mansour"), ("صالح", "Saleh"), ("عثمان", "Othman"), ("خالد", "Khaled"), ("نور الدين", "Noureddine")]
LAST = [("الخطيب", "Al-Khatib"), ("بلقاسم", "Belkacem"), ("النجار", "Al-Najjar"), ("الشريف", "Al-Sharif"),
        ("درويش", "Darwish"), ("البغدادي", "Al-Baghdadi"), ("القاسمي", "Al-Qasimi"), ("الحداد", "Haddad"),
        ("زيدان", "Zidan"), ("المغربي", "Al-Maghribi"), ("عزوز", "Azzouz"), ("السوسي", "Soussi"), ("الطيب", "Al-Tayeb"),
        ("فارس", "Fares"), ("الجبالي", "Jebali"), ("شاهين", "Shahin"), ("الرفاعي", "Al-Rifai"), ("مراد", "Murad"),
        ("الهاشمي", "Al-Hashimi"), ("بوزيد", "Bouzid"), ("المنصوري", "Al-Mansouri"), ("قباني", "Qabbani"),
        ("التازي", "Tazi"), ("الزهراني", "Al-Zahrani"), ("عيسى", "Issa"), ("الكواري", "Al-Kuwari")]
OFFICES = ["foreign_minister", "deputy_foreign_minister", "minister", "ambassador", "special_envoy", "spokesperson"]
KINDS = [("meeting", 40, 2.8), ("statement", 30, -0.4), ("call", 12, 1.9), ("visit", 12, 3.2), ("message", 3, 1.0),
         ("agreement", 3, 6.5)]
STATUSES = ["occurred", "planned", "denied"]
OUTLETS = ["وكالة المتوسط", "صحيفة الضفاف", "شبكة المدار", "منبر الخليج", "إذاعة الأطلس"]
ROLES = {"meeting": ("participant", "participant"), "call": ("participant", "participant"),
         "agreement": ("participant", "participant"), "visit": ("visitor", "host"), "statement": ("speaker", "target"),
         "message": ("sender", "receiver")}
WORDS = {"meeting": "التقى {a} نظيره {b} على هامش المنتدى", "call": "تلقى {a} اتصالا هاتفيا من {b}",
         "visit": "وصل {a} في زيارة عمل يستقبله خلالها {b}", "statement": "قال {a} إن موقف {b} يحتاج إلى توضيح",
         "message": "بعث {a} رسالة خطية إلى {b}", "agreement": "وقع {a} و{b} مذكرة تفاهم في مجال النقل"}


def actors(count, chance):
    """Officials by state; the earlier of a state, the busier."""
    names = [(f, m, l) for f in FIRST for m in MIDDLE + FIRST for l in LAST]
    chance.shuffle(names)
    out = []
    for i in range(count):
        arabic, latin = (" ".join(part[script] for part in names[i]) for script in (0, 1))
        state = STATES[min(int(chance.expovariate(1 / 9)), len(STATES) - 1)]
        out.append({"id": f"official/{latin.lower().replace(' ', '-')}", "kind": "official", "name_ar": arabic,
                    "name_en": latin, "mentions": [arabic], "state": state, "office": chance.choice(OFFICES),
                    "known": False, "wikidata": None})
    return out


def pick(people, chance):
    return people[min(int(len(people) * chance.random() ** 2.6), len(people) - 1)]


def partner(one, people, by_state, chance):
    """Now and then of a near state in the list, else anybody."""
    near = STATES[(STATES.index(one["state"]) + chance.choice([1, 2, 3, 5])) % len(STATES)]
    group = by_state.get(near) if chance.random() < 0.6 else people
    other = pick(group or people, chance)
    return other if other is not one else people[0] if one is not people[0] else people[1]


def event(number, one, other, day, at, chance):
    kind, _, tone = chance.choices(KINDS, [weight for _, weight, _ in KINDS])[0]
    roles = ROLES[kind]
    text = WORDS[kind].format(a=one["name_ar"], b=other["name_ar"])
    arguments = [{"role": roles[0], "actor": one["id"]}, {"role": roles[1], "actor": other["id"]}]
    if roles[0] == roles[1]:
        arguments.sort(key=lambda row: row["actor"])
    return {"id": f"e{number}", "type": kind, "status": chance.choices(STATUSES, [92, 6, 2])[0],
            "arguments": arguments, "date": {"from": day, "to": day}, "place": None, "topics": [],
            "tone": round(tone + chance.uniform(-2.5, 2.5), 1), "cameo": None, "plover": None, "confidence": 0.9,
            "evidence": [{"begin": at, "end": at + len(text), "text": text}], "rules": ["made.up"]}


def article(number, pairs, day, chance):
    events, at = [], 0
    for i, (one, other) in enumerate(pairs):
        events.append(event(i + 1, one, other, day, at, chance))
        at = events[-1]["evidence"][0]["end"] + 1
    people = {person["id"]: person for pair in pairs for person in pair}
    name = f"day-{number:05}"
    return {"schema": "rabita.extraction/1",
            "document": {"id": name, "published": day, "published_from": "input", "title": None,
                         "source": OUTLETS[number % len(OUTLETS)], "url": None, "language": "ar",
                         "sha256": hashlib.sha256(name.encode()).hexdigest()},
            "actors": [people[key] for key in sorted(people)], "events": events}


def main():
    count = int(sys.argv[1])
    chance = random.Random(count)
    people = actors(count, chance)
    by_state = {}
    for person in people:
        by_state.setdefault(person["state"], []).append(person)
    pairs = [(person, partner(person, people, by_state, chance)) for person in people]  # everybody has a tie
    while len(pairs) < 4 * count:
        one = pick(people, chance)
        pairs.append((one, partner(one, people, by_state, chance)))
    chance.shuffle(pairs)
    in_article = 6
    total = -(-len(pairs) // in_article)
    for number in range(total):
        day = datetime.date(2022, 1, 3) + datetime.timedelta(days=number * 1000 // total)
        some = pairs[number * in_article:(number + 1) * in_article]
        print(json.dumps(article(number, some, day.isoformat(), chance), ensure_ascii=False))


main()
