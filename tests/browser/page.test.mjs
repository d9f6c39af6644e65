// The page as a reader uses it, from a file and served: nothing goes wrong, nothing goes out, and its counts are those
// of the command line.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { count, launch, open, rabita, report, sampleStore, serve, settled } from "./_rabita.mjs";

let browser, store, server;
const addresses = {};

before(async () => {
    browser = await launch();
    store = sampleStore();
    addresses.file = report(store, "report.html", "--articles", "tests/articles");
    server = await serve(store);
    addresses.served = server.url;
});

after(async () => {
    server?.stop();
    await browser?.close();
});

const json = (...parameters) => JSON.parse(rabita(...parameters, "--store", store, "--json"));
const lavrov = "at=actor:official/sergey-lavrov";

async function search(page, text) {
    await page.fill("#search", text);
    await page.press("#search", "Enter");
    await settled(page);
    return page.textContent("#panel h2");
}

for (const way of ["file", "served"]) {
    describe(way, () => {
        test("opens without an error and asks nobody for anything", async () => {
            const page = await open(browser, addresses[way]);
            assert.ok(await page.locator(".canvas canvas").count() > 0);
            for (const view of ["matrix", "events", "network"]) {
                await page.evaluate((name) => { location.hash = "view=" + name; }, view);
                await settled(page);
            }
            assert.deepEqual(page.faults, []);
            assert.deepEqual(page.strangers, []);
            await page.context().close();
        });

        test("finds an actor by misspelt Arabic and by Latin names", async () => {
            const page = await open(browser, addresses[way], { hash: "#lang=ar" });
            for (const text of ["سيرغي لافروف", "سرغي لفروف", "لافروڤ", "Lavrov", "lavrof", "Sergei Lavrov"]) {
                assert.equal(await search(page, text), "سيرغي لافروف", text);
            }
            await page.fill("#search", "لا أحد بهذا الاسم");
            await page.waitForSelector("#found .none", { state: "visible" });
            await page.context().close();
        });

        test("a brushed period counts what `rabita met` counts", async () => {
            const page = await open(browser, addresses[way], { hash: `#lang=en&${lavrov}` });
            const all = json("met", "official/sergey-lavrov").events.length;
            assert.equal(await count(page, "#contacts"), all);
            const days = json("met", "official/sergey-lavrov").events.filter((event) => event.date)
                .map((event) => Date.parse(event.date.from) / 86400000).sort((a, b) => a - b);
            const frame = await page.locator(".brush-frame").boundingBox();
            const [first, last] = await page.locator("#brush-from").evaluate((end) =>
                [Number(end.getAttribute("aria-valuemin")), Number(end.getAttribute("aria-valuemax"))]);
            const at = (day) => frame.x + frame.width * (day + 0.5 - first) / (last + 1 - first);
            await page.mouse.move(at(days.at(-1) - 1), frame.y + 50); // around the last of them
            await page.mouse.down();
            await page.mouse.move(at(days.at(-1) + 1), frame.y + 50, { steps: 6 });
            await page.mouse.up();
            await settled(page);
            const address = new URLSearchParams(new URL(page.url()).hash.slice(1));
            const period = ["--from", address.get("from"), "--to", address.get("to")];
            assert.match(address.get("from"), /^2025-/);
            const few = json("met", "official/sergey-lavrov", ...period).events.length;
            assert.ok(few > 0 && few < all, `${few} of ${all}`);
            assert.equal(await count(page, "#contacts"), few);
            const nodes = json("export", ...period).nodes.length; // everybody who takes part then
            assert.match(await page.textContent(".network .showing"), new RegExp(`of ${nodes} actors`));
            await page.context().close();
        });

        test("a state counts what `rabita met` counts", async () => {
            const page = await open(browser, addresses[way], { hash: "#lang=en&at=actor:state/DZ&from=2025-05-01&to=2025-05-31" });
            const expected = json("met", "DZ", "--level", "states", "--from", "2025-05").events.length;
            assert.equal(await count(page, "#contacts"), expected);
            await page.context().close();
        });

        test("a tie leads to its event, and that to the very sentence, highlighted", async () => {
            const page = await open(browser, addresses[way], { hash: "#lang=en" });
            await settled(page);
            const middle = await page.evaluate(() => { // where cytoscape.js drew the edge
                const { cy } = document.querySelector(".canvas")._cyreg;
                const edge = cy.edges().filter((one) => one.connectedNodes().every((node) =>
                    ["Ahmed Attaf", "Sergey Lavrov"].includes(node.data("label"))))[0];
                return edge.renderedMidpoint();
            });
            const frame = await page.locator(".canvas").boundingBox();
            await page.mouse.click(frame.x + middle.x, frame.y + middle.y);
            await settled(page);
            const event = json("met", "official/ahmed-attaf", "--with", "official/sergey-lavrov").events[0];
            await page.click(`#panel [data-event="${event.id}"]`);
            await settled(page);
            const marks = await page.locator(".proof mark").allTextContents();
            assert.deepEqual(marks.sort(), event.evidence.map((one) => one.text).sort());
            if (way === "file") { // it was given the articles
                const sentence = await page.locator(".proof blockquote").first().textContent();
                assert.ok(sentence.length > marks[0].length);
                assert.ok(readFileSync(new URL(addresses.file), "utf8").includes(marks[0]));
            }
            await page.context().close();
        });

        test("language and direction change together", async () => {
            const page = await open(browser, addresses[way], { hash: `#lang=ar&${lavrov}` });
            const html = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
            assert.deepEqual(await html(), ["ar", "rtl"]);
            assert.match(await page.textContent("#event-count"), /[٠-٩]/);
            await page.click("#language");
            await settled(page);
            assert.deepEqual(await html(), ["en", "ltr"]);
            assert.equal(await page.textContent("#panel h2"), "Sergey Lavrov");
            assert.match(await page.textContent("#event-count"), /^[0-9]+ events$/);
            assert.deepEqual(page.faults, []);
            await page.context().close();
        });
    });
}

test("planned and denied events are out until they are asked for", async () => {
    const page = await open(browser, addresses.file, { hash: "#lang=en&view=events" });
    const held = json("export", "--view", "events").nodes.filter((node) => node.kind === "event").length;
    assert.equal(await count(page, "#event-count"), held);
    assert.equal(await page.locator(".event.status-1").count(), 0);
    await page.click('[data-key="planned"]');
    await page.click('[data-key="denied"]');
    await settled(page);
    const every = json("export", "--view", "events", "--status", "any").nodes.filter((node) => node.kind === "event").length;
    assert.equal(await count(page, "#event-count"), every);
    assert.ok(await page.locator(".event.status-1").count() > 0);
    assert.ok(await page.locator(".event.status-2").count() > 0);
    await page.context().close();
});

test("a selection is a link: the address alone brings it back", async () => {
    const first = await open(browser, addresses.file, { hash: "#lang=en" });
    await search(first, "Attaf");
    await first.click('.segments >> text="States"');
    await first.click('[data-key="meeting"]');
    await settled(first);
    const second = await open(browser, first.url());
    assert.equal(await second.textContent("#panel h2"), await first.textContent("#panel h2"));
    assert.equal(await count(second, "#event-count"), await count(first, "#event-count"));
    await first.goBack();
    await settled(first);
    await first.context().close();
    await second.context().close();
});

test("downloads hold what the view shows; CSV from the file, the program's formats when served", async () => {
    const save = async (page, name) => {
        await page.click(".menu summary");
        const [download] = await Promise.all([page.waitForEvent("download"), page.click(`.menu li >> text="${name}"`)]);
        await page.keyboard.press("Escape");
        return readFileSync(await download.path(), "utf8");
    };
    const page = await open(browser, addresses.file, { hash: "#lang=en&kinds=call" });
    const calls = json("export", "--view", "events", "--type", "call").nodes.filter((node) => node.kind === "event");
    const rows = (await save(page, "Events, CSV")).trim().split("\n");
    assert.equal(rows.length, 1 + calls.length);
    assert.ok(calls.every((call) => rows.some((row) => row.startsWith(call.id))));
    assert.match(await save(page, "Picture, SVG"), /^<svg[^>]*>.*<circle.*<\/svg>$/s);
    assert.match(await save(page, "Timeline, SVG"), /^<svg[^>]*>.*<rect.*<\/svg>$/s);
    assert.ok((await save(page, "Picture, PNG")).includes("PNG"));
    assert.deepEqual(page.faults, []);
    await page.context().close();

    const served = await open(browser, addresses.served, { hash: "#lang=en&kinds=call" });
    assert.equal(await save(served, "Graph, GraphML"), rabita("export", "--store", store, "--format", "graphml", "--type", "call"));
    await served.context().close();
});

test("is small without data", () => {
    const bytes = readFileSync(new URL(addresses.file));
    const text = bytes.toString("utf8");
    const begin = text.indexOf('id="data">');
    const data = Buffer.byteLength(text.slice(begin, text.indexOf("</script>", begin)));
    assert.ok(bytes.length - data <= 900_000, `${bytes.length - data} bytes`);
});
