// readability.mjs FOLDER: reads every page of the folder with Mozilla's Readability; prints {file: article} as JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

/** Block elements end a line, as they do for a reader of the page; textContent alone would glue words together. */
function linesOf(html) {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll("p, div, li, br, h1, h2, h3, h4, h5, h6, td, blockquote")) {
    element.append("\n");
    element.before("\n");
  }
  return document.body.textContent;
}

const folder = process.argv[2];
const out = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
  const page = new JSDOM(readFileSync(join(folder, file)), { virtualConsole: new VirtualConsole() });
  const article = new Readability(page.window.document).parse();
  out[file] = article && {
    text: linesOf(article.content),
    title: article.title,
    outlet: article.siteName,
    published: article.publishedTime && article.publishedTime.slice(0, 10),
  };
}
process.stdout.write(JSON.stringify(out));
