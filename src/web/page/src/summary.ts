// Sums over a few events.

import type { Dataset } from "./data";

export function kindCounts(data: Dataset, events: number[]): number[] {
    const counts = data.kinds.map(() => 0);
    for (const event of events) {
        counts[data.events[event]!.kind]! += 1;
    }
    return counts;
}

/** First and last day of those with a date. */
export function daySpan(data: Dataset, events: number[]): [number, number] | null {
    let first = Infinity;
    let last = -Infinity;
    for (const event of events) {
        first = Math.min(first, data.events[event]!.first ?? Infinity);
        last = Math.max(last, data.events[event]!.last ?? -Infinity);
    }
    return first > last ? null : [first, last];
}

export const contactKinds = ["meeting", "call", "visit"];
