// One event: who, when, where, and the sentences that say so.

import type { App } from "./app";
import type { Evidence, Happening } from "./data";
import { h, isolated, webAddress } from "./dom";
import { actorLink, kindMark } from "./links";
import { facts } from "./pieces";

/** The names of the event's actors in a text, as things to choose; the longest name at a place wins. */
function withNames(app: App, event: Happening, text: string): (Node | string)[] {
    const names = event.parts.flatMap((part) =>
        app.data.actors[part.actor]!.mentions.map((name) => ({ name, actor: part.actor })))
        .filter(({ name }) => name.length > 2).sort((x, y) => y.name.length - x.name.length);
    const out: (Node | string)[] = [];
    let plain = "";
    for (let at = 0; at < text.length;) {
        const found = names.find(({ name }) => text.startsWith(name, at));
        if (found) {
            out.push(plain, h("button", { type: "button", class: "name", onclick: () =>
                app.choose({ what: "actor", actor: found.actor }) }, found.name));
            plain = "";
            at += found.name.length;
        } else {
            plain += text[at++];
        }
    }
    return [...out, plain];
}

/** A sentence with all the places in it that prove the event. */
interface Sentence {
    source: number;
    begin: number;
    letters: string[]; // code points, which offsets count
    places: { begin: number; end: number }[];
}

function sentences(evidence: Evidence[]): Sentence[] {
    const out: Sentence[] = [];
    for (const one of evidence) {
        const letters = [...one.before, ...one.text, ...one.after];
        const begin = one.begin - [...one.before].length;
        const same = out.find((other) => other.source === one.source && other.begin === begin &&
            other.letters.length === letters.length && one.before + one.after !== "");
        const place = { begin: one.begin - begin, end: one.begin - begin + [...one.text].length };
        if (same) {
            same.places.push(place);
        } else {
            out.push({ source: one.source, begin, letters, places: [place] });
        }
    }
    return out;
}

function marked(app: App, event: Happening, sentence: Sentence): Node[] {
    const out: Node[] = [];
    const text = (from: number, to: number): string => sentence.letters.slice(from, to).join("");
    let at = 0;
    for (const { begin, end } of sentence.places.sort((a, b) => a.begin - b.begin)) {
        if (end > at) {
            out.push(document.createTextNode(text(at, Math.max(begin, at))),
                h("mark", {}, withNames(app, event, text(Math.max(begin, at), end))));
            at = end;
        }
    }
    return [...out, document.createTextNode(text(at, sentence.letters.length))];
}

function proof(app: App, event: Happening, sentence: Sentence): HTMLElement {
    const { speech } = app;
    const source = app.data.sources[sentence.source]!;
    const url = webAddress(source.url);
    const places = sentence.places.map(({ begin, end }) =>
        speech.say("offsets", { a: sentence.begin + begin, b: sentence.begin + end }));
    return h("figure", { class: "proof" },
        h("blockquote", { dir: "auto", lang: "ar" }, marked(app, event, sentence)),
        h("figcaption", {},
            h("b", {}, isolated(source.outlet ?? source.document)),
            source.title && [" ", isolated(`«${source.title}»`)],
            source.published !== null && h("span", {}, " · ", speech.say("published", { a: speech.day(source.published) })),
            url && [" · ", h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, speech.say("openArticle"))],
            h("span", { class: "quiet place" }, isolated(source.document), " · ", places.join(speech.language === "ar" ? "، " : ", "))));
}

export function eventPage(app: App, index: number): HTMLElement[] {
    const { data, speech } = app;
    const event = data.events[index]!;
    const place = speech.place(event.place);
    return [
        h("p", { class: "eyebrow" }, kindMark(app, event.kind), " ", h("span", { class: `status status-${event.status}` },
            speech.term(data.statuses[event.status]!))),
        h("h2", {}, speech.when(event), place && [h("span", { class: "quiet" }, " · "), isolated(place)]),
        h("h3", {}, speech.say("parts")),
        h("ul", { class: "parts" }, event.parts.map((part) => h("li", {},
            h("span", { class: "role" }, speech.term(part.role)), actorLink(app, part.actor),
            speech.role(part.actor) && h("span", { class: "quiet" }, " ", isolated(speech.role(part.actor)))))),
        h("h3", {}, speech.say("sentences")),
        ...sentences(event.evidence).map((sentence) => proof(app, event, sentence)),
        h("details", { open: true }, h("summary", {}, speech.say("why")), facts([
            [speech.say("rules"), [h("code", {}, event.rules.join("، "))]],
            [speech.say("confidence"), [speech.percent(event.confidence)]],
            [speech.say("independent"), [speech.counted("source", event.sources)]],
            [speech.say("tone"), [event.tone === null ? null : speech.number(event.tone)]],
            [speech.say("cameo"), [event.cameo]],
            [speech.say("plover"), [event.plover]],
            [speech.say("topics"), [event.topics.join("، ")]],
            [speech.say("eventId"), [h("code", {}, event.id)]],
        ])),
        ...(event.evidence.some((evidence) => evidence.before || evidence.after) ? []
            : [h("p", { class: "hint" }, speech.say("sentenceNote"))]),
    ];
}
