// By keyboard alone, and for readers who see otherwise: axe-core finds nothing serious in any view, language or theme.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { count, launch, open, report, sampleStore, settled } from "./_rabita.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser, address;

before(async () => {
    browser = await launch();
    address = report(sampleStore(), "report.html", "--articles", "tests/articles");
});

after(() => browser?.close());

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");

const views = ["", "&as=table", "&view=matrix", "&view=events", "&at=actor:official/sergey-lavrov", "&at=actor:state/DZ&level=states",
    "&at=tie:official/ahmed-attaf~official/sergey-lavrov", "&status=occurred.planned.denied&view=events&from=2025-05-01"];

for (const [language, theme] of [["ar", "light"], ["en", "dark"], ["ar", "dark"], ["en", "light"]]) {
    test(`axe-core: ${language}, ${theme}`, async () => {
        const page = await open(browser, address, { bypassCSP: true }); // the page lets nothing else in
        await page.evaluate(axe);
        const faults = [];
        for (const view of views) {
            await page.evaluate((hash) => { location.hash = hash; }, `lang=${language}&theme=${theme}${view}`);
            await settled(page);
            if (view.includes("tie:")) {
                await page.click("#panel [data-event]");
            }
            await page.waitForTimeout(200); // colours fade in
            const { violations, passes } = await page.evaluate(() => window.axe.run());
            assert.ok(passes.some((one) => one.id === "color-contrast"));
            faults.push(...violations.map((one) => `${view}: ${one.impact} ${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`));
        }
        assert.deepEqual(faults, []);
        await page.context().close();
    });
}

test("by keyboard alone: search, read, brush, switch, walk the network", async () => {
    const page = await open(browser, address, { hash: "#lang=en" });
    const press = async (...keys) => {
        for (const key of keys) {
            await page.keyboard.press(key);
        }
        await settled(page);
    };
    const tabTo = async (id) => {
        for (let i = 0; i < 80 && await focused(page) !== id; ++i) {
            await page.keyboard.press("Tab");
        }
        assert.equal(await focused(page), id);
    };
    await press("/");
    assert.equal(await focused(page), "search");
    await page.keyboard.type("fidan");
    await press("Enter");
    assert.equal(await page.textContent("#panel h2"), "Hakan Fidan");
    assert.equal(await focused(page), "panel");
    for (let i = 0; i < 60 && !await page.evaluate(() => document.activeElement?.matches("[data-event]")); ++i) {
        await page.keyboard.press("Tab");
    }
    await press("Enter");
    assert.ok(await page.locator(".proof mark").count() > 0);
    await press("Escape");
    assert.equal(await page.textContent("#panel h2"), "At a glance");

    const before = await count(page, "#event-count");
    await tabTo("language"); // from the top again
    await tabTo("brush-from");
    await press("PageUp", "PageUp", "ArrowRight");
    assert.ok(await count(page, "#event-count") < before);
    await press("Home");

    await page.locator(".canvas").focus();
    await press("ArrowRight");
    const first = await page.textContent("#panel h2");
    assert.notEqual(first, "At a glance");
    await press("ArrowDown", "ArrowLeft", "ArrowUp");
    assert.notEqual(await page.textContent("#panel h2"), "At a glance");
    await press("Enter");
    assert.equal(await focused(page), "panel");

    await tabTo("language");
    await press("Enter");
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
    assert.equal(await focused(page), "language");
    await page.context().close();
});

test("every picture has a table that says the same", async () => {
    const page = await open(browser, address, { hash: "#lang=en&as=table" });
    const [shown] = await page.locator(".tables table").first().locator("tbody tr").all().then((rows) => [rows.length]);
    await page.click('.segments >> text="Picture"');
    await settled(page);
    assert.match(await page.textContent(".network .showing"), new RegExp(`^${shown} of ${shown} actors`));
    await page.click(".timeline-table summary");
    await settled(page);
    const numbers = await page.locator(".timeline-table tbody td:last-child").allTextContents();
    const undated = Number((await page.textContent(".timeline-table summary")).match(/(\d+) undated/)?.[1] ?? 0);
    assert.equal(numbers.reduce((sum, text) => sum + Number(text), 0) + undated, await count(page, "#event-count"));
    await page.context().close();
});

test("print shows the page without its controls", async () => {
    const page = await open(browser, address, { hash: "#lang=ar&at=actor:official/sergey-lavrov" });
    await page.emulateMedia({ media: "print" });
    assert.ok(!await page.isVisible("#search"));
    assert.ok(await page.isVisible("#panel h2"));
    await page.context().close();
});
