// Names and events as things to choose.

import type { App } from "./app";
import { h, isolated } from "./dom";
import type { Tie } from "./select";

export const actorLink = (app: App, actor: number): HTMLElement =>
    h("button", { type: "button", class: "link", "data-actor": app.data.actors[actor]!.id,
        onclick: () => app.choose({ what: "actor", actor }) }, isolated(app.speech.name(actor)));

export const tieLink = (app: App, tie: Pick<Tie, "a" | "b">): HTMLElement =>
    h("button", { type: "button", class: "link", onclick: () => app.choose({ what: "tie", a: tie.a, b: tie.b }) },
        isolated(app.speech.name(tie.a)), " — ", isolated(app.speech.name(tie.b)));

export const kindMark = (app: App, kind: number): HTMLElement =>
    h("span", { class: `mark kind-${kind}` }, app.speech.term(app.data.kinds[kind]!));

/** Nothing for what was held: that is the rule. */
export const statusMark = (app: App, status: number): HTMLElement | false =>
    status !== 0 && h("span", { class: `status status-${status}` }, app.speech.term(app.data.statuses[status]!));

/** Who did it, then with or about whom. */
function people(app: App, event: number): (Node | string)[] {
    const first = ["participant", "visitor", "speaker", "sender", "agent"];
    const parts = app.data.events[event]!.parts;
    const side = (leading: boolean): Node[] => [...new Set(parts.filter((part) => first.includes(part.role) === leading)
        .map((part) => part.actor))].map((actor) => isolated(app.speech.name(actor)));
    const listed = (nodes: Node[]): (Node | string)[] =>
        nodes.flatMap((node, i) => i === 0 ? [node] : [app.speech.language === "ar" ? "، " : ", ", node]);
    const [by, to] = [side(true), side(false)];
    const arrow = app.speech.direction === "rtl" ? " ← " : " → ";
    return [...listed(by), ...(by.length > 0 && to.length > 0 ? [arrow] : []), ...listed(to)];
}

export function eventLine(app: App, index: number): HTMLElement {
    const event = app.data.events[index]!;
    const { chosen } = app.state;
    const current = chosen.what === "event" && chosen.event === index;
    return h("li", { class: `event status-${event.status}` },
        h("button", { type: "button", class: "row", "data-event": event.id, "aria-current": current ? "true" : null,
            onclick: () => app.choose({ what: "event", event: index }) },
            h("span", { class: "when" }, app.speech.when(event)),
            h("span", { class: "what" }, kindMark(app, event.kind), statusMark(app, event.status)),
            h("span", { class: "people" }, people(app, index)),
            h("span", { class: "words", dir: "auto" }, event.evidence[0]?.text ?? "")));
}
