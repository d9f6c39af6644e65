// The course of something in a line of small bars.

import type { App } from "./app";
import { svg } from "./dom";
import { span, stepFor, stepsBetween, stepStart } from "./steps";

const width = 280;
const height = 34;

/** Over the whole period of the page, so that two of them can be compared. */
export function spark(app: App, events: number[]): SVGElement | null {
    const all = span(app.data.events);
    if (!all || events.length === 0) {
        return null;
    }
    const step = stepFor(all[0], all[1], 48);
    const starts = stepsBetween(all[0], all[1], step);
    const counts = new Map(starts.map((start) => [start, 0]));
    for (const event of events) {
        const first = app.data.events[event]!.first;
        if (first !== null) {
            const start = stepStart(first, step);
            counts.set(start, (counts.get(start) ?? 0) + 1);
        }
    }
    const most = Math.max(1, ...counts.values());
    const wide = width / starts.length;
    const rtl = app.speech.direction === "rtl";
    return svg("svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        svg("line", { class: "axis", x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }),
        starts.map((start, i) => {
            const tall = (height - 3) * counts.get(start)! / most;
            const x = rtl ? width - (i + 1) * wide : i * wide;
            return tall > 0 && svg("rect", { x: x + 0.5, y: height - 1 - tall, width: Math.max(wide - 1, 1), height: tall });
        }));
}
