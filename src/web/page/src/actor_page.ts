// One actor: a portrait in words.

import type { App } from "./app";
import type { Term } from "./data";
import { h, isolated, webAddress } from "./dom";
import { actorLink } from "./links";
import { countsLine, eventSequence, facts, spark } from "./pieces";
import { eventsOf, otherEnd, tiesOf, type Selected } from "./select";
import { contactKinds } from "./summary";

const counterparts = 12;

function term(app: App, one: Term): HTMLElement {
    const { speech } = app;
    const dates = one.from !== null && one.to !== null ? speech.interval(one.from, one.to)
        : one.from !== null ? speech.say("since", { a: speech.day(one.from) })
        : one.to !== null ? speech.say("until", { a: speech.day(one.to) }) : "";
    const title = speech.language === "ar" && one.title ? one.title : speech.term(one.office);
    return h("li", {}, isolated(title), dates && h("span", { class: "quiet" }, " ", dates));
}

/** Meetings, calls and visits with somebody, as `rabita met` counts them. */
function contacts(app: App, selected: Selected, actor: number): number {
    const kinds = new Set(contactKinds.map((kind) => app.data.kinds.indexOf(kind)));
    return new Set(tiesOf(selected, actor).flatMap((tie) =>
        tie.events.filter((event) => kinds.has(app.data.events[event]!.kind)))).size;
}

export function actorPage(app: App, index: number): HTMLElement[] {
    const { data, speech } = app;
    const actor = data.actors[index]!;
    const selected = actor.kind === "state" ? app.at("states") : app.selected.level === "states" ? app.at("officials") : app.selected;
    const level = selected.level;
    const events = eventsOf(data, selected, index);
    const ties = tiesOf(selected, index);
    const met = contacts(app, selected, index);
    const wikidata = actor.wikidata === null ? null : webAddress("https://www.wikidata.org/wiki/" + encodeURIComponent(actor.wikidata));
    const other = speech.otherName(index);
    const line = spark(app, events);
    return [
        h("p", { class: "eyebrow" }, speech.term(actor.kind), speech.role(index) && " · ", speech.role(index)),
        h("h2", {}, isolated(speech.name(index))),
        ...(other ? [h("p", { class: "other-name" }, isolated(other))] : []),
        countsLine(app, events),
        ...(line ? [line as unknown as HTMLElement] : []),
        facts([
            [speech.say("contacts"), [h("span", { id: "contacts", "data-count": met }, speech.counted("time", met))]],
            [speech.say("strength"), [speech.number(selected.strength[index]!)]],
            [speech.say("degree"), [speech.whole(selected.degree[index]!)]],
            [speech.say("named"), actor.mentions.slice(0, 6).flatMap((name, i) =>
                [i > 0 ? "، " : "", isolated(name)])],
            [speech.say("wikidata"), [wikidata && h("a", { href: wikidata, rel: "noreferrer noopener", target: "_blank" }, actor.wikidata)]],
            ["id", [h("code", {}, isolated(actor.id)), !actor.known && ` (${speech.say("notInLexicon")})`]],
        ]),
        ...(actor.terms.length > 0 ? [h("h3", {}, speech.say("offices")), h("ul", { class: "terms" }, actor.terms.map((one) => term(app, one)))] : []),
        h("h3", {}, speech.say("strongest")),
        h("ol", { class: "ranking" }, ties.slice(0, counterparts).map((tie) => h("li", {},
            actorLink(app, otherEnd(tie, index)),
            h("button", { type: "button", class: "number link", "aria-label":
                `${speech.name(index)} — ${speech.name(otherEnd(tie, index))}: ${speech.counted("event", tie.events.length)}`,
                onclick: () => app.set({ chosen: { what: "tie", a: tie.a, b: tie.b }, level }) }, speech.counted("event", tie.events.length))))),
        h("h3", {}, speech.say("activity")),
        eventSequence(app, events, false),
    ];
}
