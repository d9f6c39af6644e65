// Two actors: everything between them, in order, with the gaps.

import type { App } from "./app";
import { h } from "./dom";
import { actorLink } from "./links";
import { countsLine, eventSequence, facts, spark } from "./pieces";
import { tieKey } from "./select";

export function tiePage(app: App, a: number, b: number): HTMLElement[] {
    const { speech } = app;
    const tie = app.selected.tieOf.get(tieKey(a, b)) ?? app.at("states").tieOf.get(tieKey(a, b));
    const title = [h("p", { class: "eyebrow" }, speech.say("tie")), h("h2", {}, actorLink(app, a), " — ", actorLink(app, b))];
    if (!tie) {
        return [...title, h("p", {}, speech.say("nothing"))];
    }
    const line = spark(app, tie.events);
    return [
        ...title,
        countsLine(app, tie.events),
        ...(line ? [line as unknown as HTMLElement] : []),
        facts([
            [speech.say("count"), [h("span", { id: "tie-events", "data-count": tie.events.length }, speech.counted("event", tie.events.length))]],
            [speech.say("strength"), [speech.number(tie.weight)]],
            [speech.say("mean"), [tie.tone === null ? null : speech.number(tie.tone)]],
            [speech.say("period"), [tie.first === null ? null : speech.interval(tie.first, tie.last)]],
        ]),
        h("h3", {}, speech.say("tieEvents")),
        eventSequence(app, tie.events, true),
    ];
}
