// The present selection as files. Served, the program writes any of its formats; a file writes what a page can.

import type { App } from "./app";
import { h } from "./dom";
import type { Pictures } from "./pictures";
import { isoDay } from "./state";

const graphFormats = {
    graphml: "GraphML", gexf: "GEXF", dot: "DOT", json: "JSON", cytoscape: "Cytoscape", cx2: "CX2", cypher: "Cypher", csv: "CSV",
};

type Cell = string | number | null;

/** By RFC 4180; a text that a spreadsheet would run gets a quotation mark before it. */
export function csv(rows: Cell[][]): string {
    const cell = (value: Cell): string => {
        const text = value === null ? "" : typeof value === "number" ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
        return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return rows.map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

function eventRows(app: App): Cell[][] {
    const { data } = app;
    const day = (value: number | null): Cell => value === null ? null : isoDay(value);
    return [["id", "type", "status", "first", "last", "place", "tone", "confidence", "sources", "actors", "roles", "document", "evidence"],
        ...app.selected.events.map((index) => {
            const event = data.events[index]!;
            const evidence = event.evidence[0];
            return [event.id, data.kinds[event.kind]!, data.statuses[event.status]!, day(event.first), day(event.last),
                event.place === null ? null : data.places[event.place]!.ar, event.tone, event.confidence, event.sources,
                event.parts.map((part) => data.actors[part.actor]!.id).join(" "), event.parts.map((part) => part.role).join(" "),
                evidence ? data.sources[evidence.source]!.document : null, evidence?.text ?? null];
        })];
}

function tieRows(app: App): Cell[][] {
    const { data, selected } = app;
    return [["a", "b", "label_a", "label_b", "weight", "events", ...data.kinds, "tone", "first", "last"],
        ...selected.ties.map((tie) => [data.actors[tie.a]!.id, data.actors[tie.b]!.id, app.speech.name(tie.a), app.speech.name(tie.b),
            tie.weight, tie.events.length, ...tie.counts, tie.tone, tie.first === null ? null : isoDay(tie.first),
            tie.last === null ? null : isoDay(tie.last)])];
}

function actorRows(app: App): Cell[][] {
    const { data, selected } = app;
    return [["id", "kind", "name_ar", "name_en", "state", "office", "strength", "ties", "events"],
        ...selected.active.map((index) => {
            const actor = data.actors[index]!;
            return [actor.id, actor.kind, actor.ar, actor.en, actor.state, actor.office, selected.strength[index]!,
                selected.degree[index]!, selected.happenings[index]!];
        })];
}

function save(name: string, content: Blob | string, type: string): void {
    const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = h("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** The present filters as the server's own. */
export function serverQuery(app: App): URLSearchParams {
    const { state, data } = app;
    const query = new URLSearchParams({ level: state.level });
    if (state.from !== null) {
        query.set("from", isoDay(state.from));
    }
    if (state.to !== null) {
        query.set("to", isoDay(state.to));
    }
    const names = (values: ReadonlySet<number>, all: string[]): string => [...values].map((value) => all[value]).join();
    query.set("type", names(state.kinds, data.kinds));
    query.set("status", state.statuses.size === 0 ? "any" : names(state.statuses, data.statuses));
    query.set("min_sources", String(state.sources));
    return query;
}

export function downloads(app: App, pictures: Pictures): HTMLElement[] {
    const { speech } = app;
    const button = (text: string, click: () => void): HTMLElement => h("button", { type: "button", onclick: click }, text);
    const bom = "\ufeff"; // Excel takes a file without one for Latin
    const table = (name: string, rows: () => Cell[][]) => () => save(name, bom + csv(rows()), "text/csv;charset=utf-8");
    const formats = app.data.served ? Object.entries(graphFormats) : [];
    return [
        button(speech.say("eventsCsv"), table("events.csv", () => eventRows(app))),
        button(speech.say("tiesCsv"), table("ties.csv", () => tieRows(app))),
        button(speech.say("actorsCsv"), table("actors.csv", () => actorRows(app))),
        button(speech.say("pictureSvg"), () => save("network.svg", pictures.networkSvg(), "image/svg+xml")),
        button(speech.say("picturePng"), () => void pictures.networkPng().then((png) => save("network.png", png, "image/png"))),
        button(speech.say("timelineSvg"), () => save("timeline.svg", pictures.timelineSvg(), "image/svg+xml")),
        ...formats.map(([format, name]) =>
            h("a", { download: "", href: `/api/export?format=${format}&${serverQuery(app)}` }, speech.say("graphAs", { a: name }))),
        button(speech.say("print"), () => print()),
    ];
}
