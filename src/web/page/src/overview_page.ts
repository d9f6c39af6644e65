// Nothing is chosen: what there is.

import type { App } from "./app";
import { h } from "./dom";
import { actorLink, tieLink } from "./links";
import { countsLine, spark } from "./pieces";

export function overviewPage(app: App): HTMLElement[] {
    const { speech, selected, data } = app;
    const sources = new Set(selected.events.flatMap((event) => data.events[event]!.evidence.map((one) => one.source)));
    const most = selected.strength[selected.active[0] ?? 0] || 1;
    const bar = (share: number): HTMLElement => {
        const inner = h("i", {});
        inner.style.inlineSize = `${Math.round(100 * share)}%`;
        return h("span", { class: "meter", "aria-hidden": "true" }, inner);
    };
    return [
        h("h2", {}, speech.say("overview")),
        h("p", { class: "lead" }, speech.say("overviewText", {
            events: speech.counted("event", selected.events.length), actors: speech.counted("actor", selected.active.length),
            articles: speech.counted("article", sources.size) })),
        countsLine(app, selected.events),
        ...[spark(app, selected.events)].filter((one) => one !== null) as unknown as HTMLElement[],
        h("p", { class: "hint" }, speech.say("overviewHelp")),
        h("h3", {}, speech.say("busiest")),
        h("ol", { class: "ranking" }, selected.active.slice(0, 10).map((actor) => h("li", {}, actorLink(app, actor),
            h("span", { class: "number" }, speech.number(selected.strength[actor]!)), bar(selected.strength[actor]! / most)))),
        h("h3", {}, speech.say("strongest")),
        h("ol", { class: "ranking" }, selected.ties.slice(0, 10).map((tie) => h("li", {}, tieLink(app, tie),
            h("span", { class: "number" }, speech.number(tie.weight)), bar(tie.weight / (selected.ties[0]?.weight ?? 1))))),
    ];
}
