// Which events count, and how the network shows them.

import type { App, Part } from "./app";
import { h, replace } from "./dom";
import { colours, isoDay, parseDay, sizes, views, type ColourBy, type SizeBy, type State } from "./state";

const toggled = (values: ReadonlySet<number>, value: number): Set<number> => {
    const out = new Set(values);
    if (!out.delete(value)) {
        out.add(value);
    }
    return out;
};

/** What had the focus keeps it when its part of the page is made anew. */
function keepFocus(element: HTMLElement, make: () => void): void {
    const key = document.activeElement instanceof HTMLElement && element.contains(document.activeElement)
        ? document.activeElement.dataset["key"] : undefined;
    make();
    if (key !== undefined) {
        [...element.querySelectorAll<HTMLElement>("[data-key]")].find((one) => one.dataset["key"] === key)?.focus();
    }
}

export class Filters implements Part {
    readonly element = h("section", { class: "filters" });

    constructor(private readonly app: App) {}

    update(): void {
        keepFocus(this.element, () => this.make());
    }

    private chip(key: string, text: string, on: boolean, click: () => void, mark = ""): HTMLElement {
        return h("button", { type: "button", class: `chip ${mark}`, "aria-pressed": String(on), "data-key": key, onclick: click }, text);
    }

    private group(name: string, ...inside: (HTMLElement | false)[]): HTMLElement {
        return h("div", { class: "group", role: "group", "aria-label": name }, inside);
    }

    private day(key: "from" | "to", label: string): HTMLElement {
        const value = this.app.state[key];
        return h("label", { class: "day" }, label, h("input", { type: "date", "data-key": key, value: value === null ? "" : isoDay(value),
            onchange: (event: Event) => this.app.set({ [key]: parseDay((event.target as HTMLInputElement).value) }) }));
    }

    private make(): void {
        const { app } = this;
        const { speech, state, data } = app;
        this.element.setAttribute("aria-label", speech.say("filters"));
        const present = data.kinds.map((_, kind) => data.events.some((event) => event.kind === kind));
        replace(this.element,
            this.group(speech.say("kindFilter"), ...data.kinds.map((name, kind) => present[kind]! && this.chip(name, speech.kinds(kind),
                state.kinds.has(kind), () => app.set({ kinds: toggled(state.kinds, kind) }), `kind-${kind}`))),
            this.group(speech.say("statusFilter"), ...data.statuses.map((name, status) => this.chip(name, speech.term(name),
                state.statuses.has(status), () => app.set({ statuses: toggled(state.statuses, status) }), `status-${status}`))),
            this.group(speech.say("period"), this.day("from", speech.say("from")), this.day("to", speech.say("to"))),
            this.group(speech.say("sourcesFilter"), h("label", {}, speech.say("sourcesFilter"),
                h("select", { "data-key": "sources", onchange: (event: Event) => app.set({ sources: Number((event.target as HTMLSelectElement).value) }) },
                    [1, 2, 3, 5].map((n) => h("option", { value: n, selected: n === state.sources }, speech.say("sourcesAtLeast", { n })))))),
            this.filtered(state) && h("button", { type: "button", class: "reset", "data-key": "reset", onclick: () => app.set({
                from: null, to: null, kinds: new Set(), statuses: new Set(data.start.statuses), sources: 1 }) }, speech.say("reset")));
    }

    private filtered(state: State): boolean {
        const usual = this.app.data.start.statuses;
        return state.from !== null || state.to !== null || state.kinds.size > 0 || state.sources > 1 ||
            state.statuses.size !== usual.length || usual.some((status) => !state.statuses.has(status));
    }
}

/** Which view, as what, of whom. */
export class ViewBar implements Part {
    readonly element = h("div", { class: "view-bar" });

    constructor(private readonly app: App) {}

    update(): void {
        keepFocus(this.element, () => this.make());
    }

    private choice<T extends string | boolean>(name: string, values: readonly (readonly [T, string])[], now: T, set: (value: T) => void): HTMLElement {
        return h("div", { class: "segments", role: "group", "aria-label": name }, values.map(([value, text]) =>
            h("button", { type: "button", "aria-pressed": String(value === now), "data-key": `${name}${value}`,
                onclick: () => set(value) }, text)));
    }

    private pick<T extends string>(name: string, values: readonly (readonly [T, string])[], now: T, set: (value: T) => void): HTMLElement {
        return h("label", { class: "pick" }, name, h("select", { "data-key": name,
            onchange: (event: Event) => set((event.target as HTMLSelectElement).value as T) },
            values.map(([value, text]) => h("option", { value, selected: value === now }, text))));
    }

    private make(): void {
        const { app } = this;
        const { speech, state } = app;
        const measured = app.data.levels[state.level].measures !== null;
        const words = { strength: "strength", events: "count", degree: "degree", betweenness: "betweenness", closeness: "closeness", pageRank: "pageRank" } as const;
        const colourWords = { state: "byState", kind: "byKind" } as const;
        const network = state.view === "network";
        replace(this.element,
            this.choice(speech.say("views"), views.map((view) => [view, speech.say(view)] as const), state.view, (view) => app.set({ view })),
            network && this.choice(speech.say("how"), [[false, speech.say("picture")], [true, speech.say("table")]], state.table, (table) => app.set({ table })),
            network && this.choice(speech.say("levelFilter"), [["officials", speech.say("officials")], ["states", speech.say("states")]] as const,
                state.level, (level) => app.set({ level, around: false })),
            network && !state.table && this.pick<SizeBy>(speech.say("sizeBy"), sizes.filter((size, i) => i < 3 || measured || size === state.size)
                .map((size) => [size, speech.say(words[size])] as const), state.size, (size) => app.set({ size })),
            network && !state.table && this.pick<ColourBy>(speech.say("colourBy"), colours.map((colour) => [colour, speech.say(colourWords[colour])] as const),
                state.colour, (colour) => app.set({ colour })));
    }
}
