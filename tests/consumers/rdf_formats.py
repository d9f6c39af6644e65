"""Turtle and JSON-LD, parsed by raptor and rdflib: the same triples, dates that are dates, and answers to questions."""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import rdflib

from _records import FORBIDDEN_READ_BACK, NASTY_LABELS, ROOT, event, make_store, nasty_store, official, record, run

BASE = "https://example.org/نظام/ties/"
MET = """
SELECT ?a ?b ?day WHERE {
    ?event a sem:Event ; sem:eventType rabita:meeting ; rabita:participant ?a, ?b ; sem:hasBeginTimeStamp ?day .
    FILTER(STR(?a) < STR(?b))
}"""
PROOF = """
SELECT ?text ?article WHERE {
    ?event rabita:visitor ?who ; prov:wasDerivedFrom ?proof .
    ?proof schema:text ?text ; prov:wasQuotedFrom ?article .
}"""


def export(store, path, kind, *more):
    run("export", "--store", store, "--format", kind, "--status", "any", "--out", path, *more)
    return path


def raptor_count(path):
    done = subprocess.run(["rapper", "-c", "-i", "turtle", path], capture_output=True, text=True, check=True)
    assert "warning" not in done.stderr.lower() and "error" not in done.stderr.lower(), done.stderr
    return int(re.search(r"returned (\d+) triples", done.stderr).group(1))


def check_dates(graph):
    dates = [term for term in graph.objects() if isinstance(term, rdflib.Literal)
             and term.datatype == rdflib.XSD.date]
    assert dates and all(isinstance(date.toPython(), datetime.date) for date in dates), dates


def read(store, folder, *more):
    turtle = export(store, folder / "ties.ttl", "turtle", *more)
    jsonld = export(store, folder / "ties.jsonld", "jsonld", *more)
    one = rdflib.Graph().parse(turtle, format="turtle")
    other = rdflib.Graph().parse(jsonld, format="json-ld")
    assert not any(isinstance(term, rdflib.BNode) for triple in one for term in triple)
    assert set(one) == set(other), sorted(set(one) ^ set(other))[:4]
    assert raptor_count(turtle) == len(one) > 0
    check_dates(one)
    return one


def check_nasty(store, folder):
    graph = read(store, folder)
    name = rdflib.URIRef("https://schema.org/name")
    for number, label in enumerate(NASTY_LABELS + [FORBIDDEN_READ_BACK]):
        names = set(graph.objects(rdflib.URIRef(f"urn:rabita:official/o{number}"), name))
        assert names == ({rdflib.Literal(label, lang="ar")} if label else set()), (number, names)
    met = {(str(a), str(b), str(day)) for a, b, day in graph.query(MET)}
    ids = [f"urn:rabita:official/o{number}" for number in range(3)]
    assert met == {(a, b, "2024-02-09") for a in ids for b in ids if a < b}, met
    assert len(graph.query(PROOF)) == 1
    renamed = read(store, folder, "--base", BASE)
    assert any(str(subject).startswith(BASE) for subject in renamed.subjects())
    for wrong in ["no iri/", "https://example.org", "<x>:"]:
        run("export", "--store", store, "--format", "turtle", "--base", wrong, exit_code=2)


def check_samples(folder):
    """Whom the sample articles let meet, as the program's own JSON has it, is what SPARQL finds."""
    run("build", ROOT / "tests/articles", "--store", folder / "s.db", "--out", folder / "graphs", "--quiet")
    graph = read(folder / "s.db", folder)
    lines = (folder / "graphs/ties.jsonl").read_text(encoding="utf-8").splitlines()
    met = set()
    for each in map(json.loads, lines):
        who = sorted({one["actor"] for one in each["arguments"] if one["role"] == "participant"})
        if each["type"] == "meeting" and each["date"]:
            met |= {(a, b) for a in who for b in who if a < b}
    found = {(a[len("urn:rabita:"):], b[len("urn:rabita:"):]) for a, b, _ in graph.query(MET)}
    assert found == met and len(met) > 10, (len(met), sorted(found ^ met)[:4])
    states = read(folder / "s.db", folder, "--level", "states")
    assert (rdflib.URIRef("urn:rabita:state/RU"), rdflib.OWL.sameAs,
            rdflib.URIRef("http://www.wikidata.org/entity/Q159")) in states


def check_bad_dates(folder):
    """The year 0 is a day of the calendar, but none of xsd:date."""
    actors = [official(1, "أ"), official(2, "ب")]
    old = event(1, "meeting", [("participant", "official/o1"), ("participant", "official/o2")], day="0000-02-01")
    new = event(2, "call", [("participant", "official/o1"), ("participant", "official/o2")], day="2024-02-01")
    store = make_store(folder, "old", [record("a", actors, [old, new])])
    graph = read(store, folder)
    begun = {str(day) for day in graph.objects(None, rdflib.URIRef("http://semanticweb.cs.vu.nl/2009/11/sem/hasBeginTimeStamp"))}
    assert begun == {"2024-02-01"}, begun


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        check_nasty(nasty_store(folder), folder)
        check_samples(folder)
        check_bad_dates(folder)


sys.exit(main())
