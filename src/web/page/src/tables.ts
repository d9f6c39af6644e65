// Lists and tables that say what the pictures show.

import type { App, Part } from "./app";
import { h, replace } from "./dom";
import { actorLink, eventLine, tieLink } from "./links";

const page = 60;

/** A list with a button for the rest. */
class Rows {
    private most = page;
    constructor(private readonly again: () => void) {}

    cut<T>(rows: T[]): T[] {
        return rows.slice(0, this.most);
    }

    button(app: App, all: number): HTMLElement | false {
        return all > this.most && h("button", { type: "button", onclick: () => {
            this.most += 4 * page;
            this.again();
        } }, app.speech.say("more"));
    }
}

/** The network as two tables: actors and ties. */
export class NetworkTable implements Part {
    readonly element = h("div", { class: "tables" });
    private readonly actors = new Rows(() => this.update());
    private readonly ties = new Rows(() => this.update());

    constructor(private readonly app: App) {}

    update(): void {
        const { state } = this.app;
        this.element.hidden = state.view !== "network" || !state.table;
        if (!this.element.hidden) {
            replace(this.element, this.actorTable(), this.tieTable());
        }
    }

    private table(caption: string, heads: string[], rows: HTMLElement[]): HTMLElement {
        return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, h("table", {}, h("caption", {}, caption),
            h("thead", {}, h("tr", {}, heads.map((text) => h("th", { scope: "col" }, text)))), h("tbody", {}, rows)));
    }

    private actorTable(): HTMLElement[] {
        const { app } = this;
        const { speech, selected } = app;
        const measures = app.data.levels[app.state.level].measures;
        const between = new Map(measures?.actors.map((actor, i) => [actor, measures.betweenness[i]!]));
        const rows = this.actors.cut(selected.active).map((actor, rank) => h("tr", {},
            h("td", {}, speech.whole(rank + 1)), h("th", { scope: "row" }, actorLink(app, actor)),
            h("td", {}, speech.role(actor)), h("td", {}, speech.number(selected.strength[actor]!)),
            h("td", {}, speech.whole(selected.happenings[actor]!)), h("td", {}, speech.whole(selected.degree[actor]!)),
            measures && h("td", {}, speech.number(between.get(actor) ?? 0))));
        const heads = [speech.say("rank"), speech.say("actor"), speech.say("about"), speech.say("strength"), speech.say("count"),
            speech.say("degree"), ...(measures ? [speech.say("betweenness")] : [])];
        const more = this.actors.button(app, selected.active.length);
        return [this.table(speech.say("busiest"), heads, rows), ...(more ? [more] : [])];
    }

    private tieTable(): HTMLElement[] {
        const { app } = this;
        const { speech, selected } = app;
        const rows = this.ties.cut(selected.ties).map((tie) => h("tr", {},
            h("th", { scope: "row" }, tieLink(app, tie)), h("td", {}, speech.number(tie.weight)),
            h("td", {}, speech.whole(tie.events.length)), h("td", {}, tie.tone === null ? "" : speech.number(tie.tone)),
            h("td", {}, tie.first === null ? "" : speech.day(tie.first)), h("td", {}, tie.last === null ? "" : speech.day(tie.last))));
        const heads = [speech.say("tie"), speech.say("strength"), speech.say("count"), speech.say("tone"), speech.say("first"), speech.say("last")];
        const more = this.ties.button(app, selected.ties.length);
        return [this.table(speech.say("strongest"), heads, rows), ...(more ? [more] : [])];
    }
}

/** All selected events in order of time. */
export class EventList implements Part {
    readonly element = h("div", { class: "event-list" });
    private readonly rows = new Rows(() => this.update());

    constructor(private readonly app: App) {}

    update(): void {
        const { app } = this;
        this.element.hidden = app.state.view !== "events";
        if (this.element.hidden) {
            return;
        }
        const events = app.selected.events;
        const some = this.rows.cut(events);
        replace(this.element,
            events.length === 0 ? h("p", {}, app.speech.say("nothing"))
                : h("ol", { class: "events" }, some.map((event) => eventLine(app, event))),
            h("div", { class: "under" }, h("p", { class: "showing" }, app.speech.say("listed", { n: some.length, m: events.length })),
                this.rows.button(app, events.length)));
    }
}
