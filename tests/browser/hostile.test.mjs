// Article text and names are hostile input: markup, scripts, addresses and controls of direction stay text.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { folder, launch, open, rabita, report, serve, settled } from "./_rabita.mjs";

const payloads = [
    "<script>window.hurt = 1</script>", "</script><script>window.hurt = 2</script>", "<img src=x onerror=\"window.hurt = 3\">",
    "\"><svg/onload=window.hurt=4>", "<!--<script>", "]]>&lt;b&gt;", "{{policy}} $& $1", "\u202Eخلفي\u202D سهم", "\u2066مفتوح", "=cmd()|'x'!A1",
];

function record(text, number) {
    const actor = (name, id) => ({ id, kind: "official", name_ar: `${name} ${text}`, name_en: `${text} ${name}`, mentions: [`${name} ${text}`],
        state: "DZ", office: "minister", known: false, wikidata: null });
    const [a, b] = [actor("سمير الأول", `official/a-${number}`), actor("نادية الثانية", `official/b-${number}`)];
    const quoted = `التقى ${text} صباحا`;
    return {
        schema: "rabita.extraction/1",
        document: { id: `news-${number} ${text}`, published: "2025-02-03", published_from: "input", title: text, source: text,
            url: `javascript:window.hurt = 5; // ${number}`, language: "ar", sha256: String(number).padStart(64, "0") },
        actors: [a, b],
        events: [{ id: "e1", type: "meeting", status: "occurred", arguments: [{ role: "participant", actor: a.id }, { role: "participant", actor: b.id }],
            date: { from: `2025-02-${10 + number}`, to: `2025-02-${10 + number}` }, place: { name_ar: text, name_en: text, state: null }, topics: [text], tone: null,
            cameo: null, plover: null, confidence: 0.9, evidence: [{ begin: 0, end: [...quoted].length, text: quoted }], rules: ["made.up"] }],
    };
}

let browser, store, server;
const addresses = {};

before(async () => {
    browser = await launch();
    const lines = join(folder, "hostile.jsonl");
    store = join(folder, "hostile.db");
    writeFileSync(lines, payloads.map((text, number) => JSON.stringify(record(text, number)) + "\n").join(""));
    rabita("merge", lines, "--store", store);
    addresses.file = report(store, "hostile.html", "--title", "</title><script>window.hurt = 6</script>");
    server = await serve(store);
    addresses.served = server.url;
});

after(async () => {
    server?.stop();
    await browser?.close();
});

for (const way of ["file", "served"]) {
    test(`payloads stay text, ${way}`, async () => {
        const page = await open(browser, addresses[way], { hash: "#lang=ar&view=events" });
        const events = await page.locator(".event-list [data-event]").all();
        assert.equal(events.length, payloads.length);
        const seen = [];
        for (const event of events) {
            await event.click();
            await settled(page);
            seen.push(await page.locator(".proof mark").first().textContent());
            assert.equal(await page.locator("#panel script, #panel img, #panel figure svg").count(), 0);
            assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
        }
        assert.deepEqual(seen.sort(), payloads.map((text) => `التقى ${text} صباحا`).sort());
        for (const view of ["network", "network&as=table", "matrix"]) {
            await page.evaluate((name) => { location.hash = "lang=ar&view=" + name; }, view);
            await settled(page);
        }
        await page.fill("#search", "script");
        await settled(page);
        assert.ok(await page.locator("#found li").count() > 0);
        assert.equal(await page.evaluate(() => window.hurt), undefined);
        assert.deepEqual(page.faults, []);
        assert.deepEqual(page.strangers, []);
        await page.context().close();
    });
}

test("what turns the direction acts inside its own name only", async () => {
    const page = await open(browser, addresses.file, { hash: "#lang=en&view=events" });
    const lines = page.locator(".event-list .people");
    for (const line of await lines.all()) {
        const isolates = await line.evaluate((element) => [...element.querySelectorAll("bdi")].map((one) => getComputedStyle(one).unicodeBidi));
        assert.ok(isolates.length > 0 && isolates.every((value) => value === "isolate"), String(isolates));
        const loose = await line.evaluate((element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(""));
        assert.doesNotMatch(loose, /[\u202a-\u202e\u2066-\u2069]/);
    }
    await page.context().close();
});

test("a cell that a spreadsheet would run is quoted", async () => {
    const page = await open(browser, addresses.file, { hash: "#lang=en" });
    await page.click(".menu summary");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('.menu li >> text="Events, CSV"')]);
    const text = readFileSync(await download.path(), "utf8");
    assert.ok(text.includes("'=cmd()"));
    assert.ok(!/(^|,)"?=cmd/m.test(text));
    await page.context().close();
});

test("the policy of the page lets in nothing but its own script and style", async () => {
    const page = await open(browser, addresses.file);
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|connect-src/);
    const ran = await page.evaluate(() => {
        const script = document.createElement("script");
        try {
            script.textContent = "window.hurt = 7";
            document.body.append(script);
        } catch {
            return "refused";
        }
        return window.hurt === undefined ? "refused" : "ran";
    });
    assert.equal(ran, "refused");
    await page.context().close();
});
