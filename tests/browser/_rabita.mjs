// The program, the browser and a page in it, for the tests of this folder.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(process.env.RABITA_ROOT ?? "../..");
export const program = resolve(process.env.RABITA ?? join(root, "build/rabita"));
export const folder = mkdtempSync(join(tmpdir(), "rabita-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const browserArguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What the program writes to stdout; an exit code of 1 (nothing found) is an answer too. */
export function rabita(...parameters) {
    try {
        return execFileSync(program, [...parameters, "--quiet"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    } catch (failure) {
        if (failure.status === 1) {
            return failure.stdout;
        }
        throw failure;
    }
}

/** A store of the sample articles. */
export function sampleStore() {
    const store = join(folder, "sample.db");
    rabita("build", "tests/articles", "--store", store, "--out", join(folder, "graphs"));
    return store;
}

export function report(store, name, ...parameters) {
    const file = join(folder, name);
    rabita("report", "--store", store, "-o", file, ...parameters);
    return pathToFileURL(file).href;
}

export const launch = () => chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: browserArguments });

/** A page that keeps what went wrong in it, and every request beyond its own address. */
export async function open(browser, url, { hash = "", language = "ar-EG", ...options } = {}) {
    const context = await browser.newContext({ locale: language, viewport: { width: 1360, height: 860 }, acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.faults = [];
    page.strangers = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(message.text()));
    page.on("pageerror", (error) => page.faults.push(error.message));
    page.on("dialog", (dialog) => {
        page.faults.push("dialog: " + dialog.message());
        void dialog.dismiss();
    });
    const home = url.startsWith("file:") ? url : new URL(url).origin;
    page.on("request", (request) => {
        if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url())) {
            page.strangers.push(request.url());
        }
    });
    await page.goto(url + hash);
    await page.waitForSelector("html[data-ready]");
    return page;
}

/** The address of a `rabita serve` over a store, and how to end it. */
export async function serve(store) {
    const server = spawn(program, ["serve", "--store", store, "--port", "0", "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
    const url = await new Promise((done, failed) => {
        server.stdout.once("data", (bytes) => done(String(bytes).trim()));
        server.once("exit", (code) => failed(new Error(`serve ended with ${code}`)));
    });
    return { url, stop: () => server.kill() };
}

/** Waits until nothing is left to draw. */
export const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));

export const count = async (page, selector) => Number(await page.getAttribute(selector, "data-count"));
