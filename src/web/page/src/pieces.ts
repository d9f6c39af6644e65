// Parts that several pages of the panel share.

import type { App } from "./app";
import { h } from "./dom";
import { eventLine } from "./links";
import { kindCounts } from "./summary";

const listed = 40;

/** "Meetings 3 · Calls 2", each in its colour. */
export function countsLine(app: App, events: number[]): HTMLElement {
    return h("ul", { class: "counts", "aria-label": app.speech.say("directions") }, kindCounts(app.data, events).map((count, kind) =>
        count > 0 && h("li", { class: `kind-${kind}`, "data-kind": app.data.kinds[kind]!, "data-count": count },
            app.speech.kinds(kind), " ", h("b", {}, app.speech.whole(count)))));
}

export function facts(rows: [string, (Node | string | null | false)[]][]): HTMLElement {
    return h("dl", { class: "facts" }, rows.filter(([, values]) => values.some((value) => value))
        .map(([name, values]) => [h("dt", {}, name), h("dd", {}, values)]));
}

/** Events in order, with a word where the tie rested for long. */
export function eventSequence(app: App, events: number[], gaps: boolean): HTMLElement {
    const { data, speech } = app;
    const lines: HTMLElement[] = [];
    let last: number | null = null;
    for (const index of events.slice(0, listed)) {
        const event = data.events[index]!;
        const gap = last !== null && event.first !== null ? event.first - last : 0;
        if (gaps && gap > 30) {
            lines.push(h("li", { class: "gap" }, speech.say("gap", { n: speech.counted("day", gap) })));
        }
        last = event.last === null ? last : Math.max(last ?? event.last, event.last);
        lines.push(eventLine(app, index));
    }
    const list = h("ol", { class: "events" }, lines);
    if (events.length > listed) {
        const rest = h("li", {}, h("button", { type: "button", onclick: () => {
            rest.remove();
            list.append(...events.slice(listed).map((index) => eventLine(app, index)));
        } }, speech.say("more")));
        list.append(rest);
    }
    return list;
}

export { spark } from "./spark";
