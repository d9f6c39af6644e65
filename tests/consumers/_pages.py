"""Web pages made of tests/pages: every style with three of the articles, and what is right for each."""
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[1] / "pages"
OUTLETS = ["صحيفة الضفاف", "موقع المدار الإخباري", "الأفق برس", "وكالة أنباء الوادي", "بوابة المشرق", "جريدة السنابل"]
PAGES_A_STYLE = 3
MONTHS = {"ar": ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
                 "ديسمبر"],
          "syr": ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
                  "تشرين الثاني", "كانون الأول"],
          "magh": ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                   "دجنبر"]}


def articles():
    return json.loads((ROOT / "articles.json").read_text(encoding="utf-8"))


def dates(day):
    year, month, number = (int(part) for part in day.split("-"))
    named = {key: f"{number} {names[month - 1]} {year}" for key, names in MONTHS.items()}
    return {"day": day, "iso": f"{day}T14:20:00+01:00", "daydmy": f"{number:02}/{month:02}/{year}",
            "dayar": named["ar"], "daymagh": named["magh"],
            "daysyr": f"{number} {MONTHS['syr'][month - 1]}/{MONTHS['ar'][month - 1]} {year}"}


def turned(items, by):
    return items[by % len(items):] + items[:by % len(items)]


def selected(items, limits):
    """"", "4" (the first four of a list), "2-" and "2-3" (counted from one)."""
    first, dash, last = limits.strip().partition("-")
    if not dash:
        return items[:int(first)] if first else items
    return items[int(first) - 1:int(last) if last else None]


def lists(article, other, turn):
    furniture = json.loads((ROOT / "furniture.json").read_text(encoding="utf-8"))
    heads = turned(furniture["related"], turn)
    plain = {"p": article["paragraphs"], "otherp": other["paragraphs"], "menu": furniture["menu"], "related": heads,
             "tags": turned(furniture["tags"], turn)}
    out = {key: [{"item": item} for item in items] for key, items in plain.items()}
    out["excerpts"] = [{"item": item, "head": head}
                       for item, head in zip(turned(furniture["excerpts"], turn), heads[::-1])]
    out["comments"] = [{"item": item, "who": who} for item, who in zip(furniture["comments"], furniture["names"])]
    return out, {key: value for key, value in furniture.items() if isinstance(value, str)}


def fill(text, values):
    for key in sorted(values, key=len, reverse=True):
        text = text.replace("$" + key, values[key])
    return text


def page(style, turn):
    """(bytes of the page, what is right for it)"""
    template = (ROOT / "styles" / f"{style}.html").read_text(encoding="utf-8")
    stories = articles()
    article, other = stories[turn % len(stories)], stories[(turn + 1) % len(stories)]
    outlet = OUTLETS[(turn * 5 + len(style)) % len(OUTLETS)]
    repeated, texts = lists(article, other, turn)
    host = "news.example"
    values = {**texts, **dates(article["day"]), "title": article["title"], "outlet": outlet, "host": host,
              "other": other["title"], "p1": article["paragraphs"][0], "slug": article["slug"],
              "url": f"https://{host}/politics/{article['slug']}.html"}
    expected_title = re.search(r"<!--title (.*?)-->\n?", template)
    template = re.sub(r"<!--title .*?-->\n?", "", template)
    body = re.sub(r"\[\[(\w+)([ \d-]*)\]\](.*?)\[\[/\1\]\]",
                  lambda m: "".join(fill(m[3], item) for item in selected(repeated[m[1]], m[2])), template, flags=re.S)
    html = fill(body, values)
    encoding = "cp1256" if "charset=windows-1256" in html else "utf-8"
    right = {"text": "\n".join(article["paragraphs"]), "published": article["day"], "outlet": outlet,
             "title": fill(expected_title[1], values) if expected_title else article["title"]}
    return html.encode(encoding, "xmlcharrefreplace"), right


def styles():
    return sorted(path.stem for path in (ROOT / "styles").glob("*.html"))


def all_pages():
    """{file name: (bytes, what is right)}"""
    return {f"{style}-{turn}.html": page(style, number + turn)
            for number, style in enumerate(styles()) for turn in range(PAGES_A_STYLE)}
