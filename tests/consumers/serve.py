"""serve answers what its own OpenAPI describes, as the command line does, follows the store, and gives away nothing
else."""
import contextlib
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

from _program import PROGRAM, ROOT, run


def check(condition, text):
    if not condition:
        print(text)
        sys.exit(1)


@contextlib.contextmanager
def served(store):
    with subprocess.Popen([PROGRAM, "serve", "--store", store, "--port", "0", "--quiet"], stdout=subprocess.PIPE,
                          text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def get(address, path, **query):
    url = address + urllib.parse.quote(path) + ("?" + urllib.parse.urlencode(query) if query else "")
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, json.loads(answer.read()), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read()), error.headers


def as_command(store, *arguments):
    return json.loads(run(*arguments, "--store", store, "--json").stdout)


def check_description(address):
    """Every path and parameter that is described is there; one that is not, is refused."""
    _, api, _ = get(address, "api/openapi.json")
    check(api["openapi"].startswith("3.") and len(api["paths"]) >= 9, "no description")
    shared = api["components"]["parameters"]
    samples = {"who": "official/sergey-lavrov", "with": "official/ahmed-attaf", "from": "2025", "to": "2025-12",
               "type": "meeting,call", "status": "any", "level": "states", "min_sources": "1", "min_confidence": "0.5",
               "half_life": "30", "limit": "5", "offset": "0", "q": "لافروف", "step": "week", "format": "json",
               "view": "pairs", "id": "e-"}
    for path, item in api["paths"].items():
        parameters = [shared[row["$ref"].rsplit("/", 1)[1]] if "$ref" in row else row
                      for row in item["get"].get("parameters", [])]
        for row in parameters:
            if row["in"] == "path":
                path = path.replace("{%s}" % row["name"], samples[row["name"]])
        query = {row["name"]: samples[row["name"]] for row in parameters if row["in"] == "query"}
        status, _, _ = get(address, path[1:], **query)
        check(status == (404 if path.endswith("e-") else 200), f"{path} {query}: {status}")
        status, answer, _ = get(address, path[1:], **query, other="1")
        check(status in (400, 404) or path in ("/api/openapi.json", "/api/store"), f"{path}: takes anything")


def check_answers(address, store):
    _, met, _ = get(address, "api/actors/official/sergey-lavrov/met")
    told = as_command(store, "met", "official/sergey-lavrov")
    check(met["events"] == told["events"] and met["counterparts"] == told["counterparts"], "met differs")
    _, card, _ = get(address, "api/actors/لافروف", status="any")
    check(card == as_command(store, "actor", "لافروف", "--status", "any"), "actor differs")
    _, event, _ = get(address, "api/events/" + told["events"][0]["id"])
    check(event == told["events"][0], "event differs")
    _, everything, _ = get(address, "api/events", limit=10000, status="any")
    check(everything["total"] == len(everything["events"]) > 50, "events are missing")
    _, ties, _ = get(address, "api/ties", limit=3, offset=1)
    _, longer, _ = get(address, "api/ties", limit=4)
    check(ties["ties"] == longer["ties"][1:] and ties["total"] > 4, "pages do not fit")


def check_refusals(address, store):
    for path, query, wanted in [("api/ties", {"from": "soon"}, 400), ("api/ties", {"limit": "0"}, 400),
                                ("api/ties", {"type": "party"}, 400), ("api/actors/nobody-at-all", {}, 404),
                                ("api/events/e-000000000000", {}, 404), ("api/nothing", {}, 404), ("etc/passwd", {}, 404),
                                ("../../../etc/passwd", {}, 404), ("api/export", {"format": "exe"}, 400),
                                (str(store), {}, 404), ("api/timeline", {}, 400)]:
        status, answer, _ = get(address, path, **query)
        check(status == wanted and answer["error"], f"{path} {query}: {status} {answer}")
    port = int(address.rsplit(":", 1)[1].strip("/"))
    own = {row[4][0] for row in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for other in own - {"127.0.0.1"}:
        with contextlib.suppress(OSError), socket.create_connection((other, port), timeout=2):
            check(other.startswith("127."), f"answers on {other}")


def main():
    with tempfile.TemporaryDirectory() as work:
        store = pathlib.Path(work) / "ties.db"
        graphs = pathlib.Path(work) / "graphs"
        run("build", ROOT / "tests/articles/riyadh-letter.txt", "--store", store, "--out", graphs)
        with served(store) as address:
            _, before, _ = get(address, "api/store")
            run("build", ROOT / "tests/articles", "--store", store, "--out", graphs)
            _, later, _ = get(address, "api/store")
            check(before["articles"] == 1 and later["articles"] > 10, f"{before} {later}: the store is not followed")
            check_description(address)
            check_answers(address, store)
            check_refusals(address, store)
    missing = run("serve", "--store", "no/such.db", "--port", "0")
    check(missing.returncode == 2 and missing.stderr.count(b"\n") == 1, f"missing store: {missing.stderr}")


main()
