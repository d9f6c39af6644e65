// What the reader has chosen. It stands in the address, so that every view can be linked to.

import type { Dataset, LevelName, Maybe } from "./data";

export type Chosen =
    | { what: "nothing" }
    | { what: "actor"; actor: number }
    | { what: "tie"; a: number; b: number }
    | { what: "event"; event: number };

export const views = ["network", "matrix", "events"] as const;
export type ViewName = (typeof views)[number];
export const sizes = ["strength", "events", "degree", "betweenness", "closeness", "pageRank"] as const;
export type SizeBy = (typeof sizes)[number];
export const colours = ["state", "kind"] as const;
export type ColourBy = (typeof colours)[number];
export type Language = "ar" | "en";
export type Theme = "auto" | "light" | "dark";

export interface State {
    chosen: Chosen;
    view: ViewName;
    table: boolean; // the table instead of the picture
    level: LevelName;
    limit: number; // how many actors the picture shows
    around: boolean; // only the chosen actor and those tied to it
    size: SizeBy;
    colour: ColourBy;
    from: Maybe<number>;
    to: Maybe<number>;
    kinds: ReadonlySet<number>; // empty: all
    statuses: ReadonlySet<number>;
    sources: number; // least number of independent ones
    language: Language;
    theme: Theme;
}

const firstLimit = 60;

export function startState(data: Dataset): State {
    const wish = data.start.language || navigator.languages.find((tag) => /^(ar|en)\b/.test(tag))?.slice(0, 2) || "ar";
    return {
        chosen: { what: "nothing" }, view: "network", table: false, level: data.start.level, limit: firstLimit,
        around: false, size: "strength", colour: "state", from: null, to: null, kinds: new Set(),
        statuses: new Set(data.start.statuses), sources: 1, language: wish === "en" ? "en" : "ar", theme: "auto",
    };
}

export const isoDay = (day: number): string => new Date(day * 86400000).toISOString().slice(0, 10);

export function parseDay(text: string | null): Maybe<number> {
    const time = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text + "T00:00:00Z") : NaN;
    return Number.isNaN(time) ? null : Math.floor(time / 86400000);
}

function writeChosen(chosen: Chosen, data: Dataset): string | null {
    switch (chosen.what) {
        case "actor": return "actor:" + data.actors[chosen.actor]!.id;
        case "tie": return `tie:${data.actors[chosen.a]!.id}~${data.actors[chosen.b]!.id}`;
        case "event": return "event:" + data.events[chosen.event]!.id;
        case "nothing": return null;
    }
}

export function readChosen(text: string | null, data: Dataset): Chosen {
    const [what, ids = ""] = (text ?? "").split(/:(.*)/s);
    const actor = (id: string): number => data.actors.findIndex((row) => row.id === id);
    if (what === "actor" && actor(ids) >= 0) {
        return { what, actor: actor(ids) };
    }
    if (what === "tie") {
        const [a, b] = ids.split("~").map(actor).sort((x, y) => x - y);
        return a !== undefined && b !== undefined && a >= 0 && a !== b ? { what, a, b } : { what: "nothing" };
    }
    const event = what === "event" ? data.events.findIndex((row) => row.id === ids) : -1;
    return event >= 0 ? { what: "event", event } : { what: "nothing" };
}

const numbers = (values: ReadonlySet<number>, names: string[]): string =>
    [...values].sort((a, b) => a - b).map((value) => names[value]).join(".");

const named = (text: string, names: string[]): Set<number> =>
    new Set(text.split(".").map((name) => names.indexOf(name)).filter((index) => index >= 0));

/** Only what differs from the start. */
export function writeAddress(state: State, data: Dataset): string {
    const start = startState(data);
    const fields = new URLSearchParams();
    const put = (name: string, value: string | number | null, usual: string | number | null): void => {
        if (value !== usual && value !== null) {
            fields.set(name, String(value));
        }
    };
    put("at", writeChosen(state.chosen, data), null);
    put("view", state.view, start.view);
    put("as", state.table ? "table" : "picture", "picture");
    put("level", state.level, start.level);
    put("top", state.limit, start.limit);
    put("around", state.around ? 1 : 0, 0);
    put("size", state.size, start.size);
    put("colour", state.colour, start.colour);
    put("from", state.from === null ? null : isoDay(state.from), null);
    put("to", state.to === null ? null : isoDay(state.to), null);
    put("kinds", numbers(state.kinds, data.kinds), "");
    put("status", numbers(state.statuses, data.statuses), numbers(start.statuses, data.statuses));
    put("sources", state.sources, 1);
    put("lang", state.language, start.language);
    put("theme", state.theme, start.theme);
    return fields.toString();
}

export function readAddress(hash: string, data: Dataset): State {
    const fields = new URLSearchParams(hash.replace(/^#/, ""));
    const state = startState(data);
    const one = <T extends string>(name: string, allowed: readonly T[], usual: T): T =>
        allowed.find((value) => value === fields.get(name)) ?? usual;
    const whole = (name: string, usual: number): number => {
        const value = Number(fields.get(name));
        return Number.isInteger(value) && value > 0 ? value : usual;
    };
    const status = fields.get("status");
    return {
        chosen: readChosen(fields.get("at"), data),
        view: one("view", views, state.view),
        table: fields.get("as") === "table",
        level: one("level", ["officials", "states"] as const, state.level),
        limit: whole("top", state.limit),
        around: fields.get("around") === "1",
        size: one("size", sizes, state.size),
        colour: one("colour", colours, state.colour),
        from: parseDay(fields.get("from")),
        to: parseDay(fields.get("to")),
        kinds: named(fields.get("kinds") ?? "", data.kinds),
        statuses: status === null ? state.statuses : named(status, data.statuses),
        sources: whole("sources", 1),
        language: one("lang", ["ar", "en"] as const, state.language),
        theme: one("theme", ["auto", "light", "dark"] as const, state.theme),
    };
}
