// Steps of time: days, weeks that begin on Monday, months, quarters and years.

import type { Maybe } from "./data";

export const stepNames = ["day", "week", "month", "quarter", "year"] as const;
export type StepName = (typeof stepNames)[number];

const ms = 86400000;
const date = (day: number): Date => new Date(day * ms);
const at = (year: number, month: number): number => Math.floor(Date.UTC(year, month, 1) / ms);

/** The first day of the step that holds `day`. */
export function stepStart(day: number, step: StepName): number {
    const here = date(day);
    switch (step) {
        case "day": return day;
        case "week": return day - (here.getUTCDay() + 6) % 7;
        case "month": return at(here.getUTCFullYear(), here.getUTCMonth());
        case "quarter": return at(here.getUTCFullYear(), here.getUTCMonth() - here.getUTCMonth() % 3);
        case "year": return at(here.getUTCFullYear(), 0);
    }
}

export function nextStep(start: number, step: StepName): number {
    const here = date(start);
    switch (step) {
        case "day": return start + 1;
        case "week": return start + 7;
        case "month": return at(here.getUTCFullYear(), here.getUTCMonth() + 1);
        case "quarter": return at(here.getUTCFullYear(), here.getUTCMonth() + 3);
        case "year": return at(here.getUTCFullYear() + 1, 0);
    }
}

const usualDays: Record<StepName, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** The finest step of which `first` to `last` holds no more than `most`. */
export const stepFor = (first: number, last: number, most: number): StepName =>
    stepNames.find((step) => (last - first + 1) / usualDays[step] <= most) ?? "year";

/** The first days of all steps from the one of `first` to the one of `last`. */
export function stepsBetween(first: number, last: number, step: StepName): number[] {
    const out: number[] = [];
    for (let start = stepStart(first, step); start <= last; start = nextStep(start, step)) {
        out.push(start);
    }
    return out;
}

/** The first days of the earliest and the latest dated event. */
export function span(events: { first: Maybe<number> }[]): Maybe<[number, number]> {
    let first = Infinity;
    let last = -Infinity;
    for (const event of events) {
        first = Math.min(first, event.first ?? Infinity);
        last = Math.max(last, event.first ?? -Infinity);
    }
    return first > last ? null : [first, last];
}
