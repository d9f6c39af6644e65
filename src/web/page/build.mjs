// node build.mjs OUT: bundles the scripts and styles, embeds the fonts, and writes one HTML file whose content security
// policy names exactly its own script and style.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const out = process.argv[2] ?? "page.html";
const fonts = "node_modules/@fontsource/ibm-plex-sans-arabic";

const bundle = async (entry) => {
    const result = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: ["es2022"],
        charset: "utf8",
        legalComments: "none",
    });
    return result.outputFiles[0].text.trim();
};

const ranges = {
    arabic: "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC",
    "latin-ext": "U+0100-02BA,U+02BD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20C0",
    latin: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212",
};

const fontFaces = Object.entries(ranges)
    .flatMap(([subset, range]) =>
        [400, 600].map((weight) => {
            const bytes = readFileSync(`${fonts}/files/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`);
            return `@font-face{font-family:Plex;font-weight:${weight};font-display:block;unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
        }),
    )
    .join("");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
// An end tag inside of a string would end the element.
const script = (await bundle("src/main.ts")).replaceAll("</script", "<\\/script");
const style = fontFaces + (await bundle("style/main.css"));
// cytoscape.js adds this rule by itself unless it finds it.
const graphStyle = ".__________cytoscape_container { position: relative; }";
const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)} ${hash(graphStyle)}`,
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
].join("; ");

const parts = { policy, style, graphStyle, script };
const html = readFileSync("index.html", "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
writeFileSync(out, html);
