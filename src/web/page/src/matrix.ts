// States × states: a table that is its own picture.

import type { App, Part } from "./app";
import { h, replace } from "./dom";
import { css } from "./palette";
import { tieKey } from "./select";

const step = 20;

export class Matrix implements Part {
    readonly element = h("div", { class: "matrix" });
    private rows = step;

    constructor(private readonly app: App) {
        this.element.addEventListener("keydown", (event) => this.key(event));
    }

    private states(): number[] {
        const { data } = this.app;
        return this.app.at("states").active.filter((actor) => data.actors[actor]!.kind === "state");
    }

    update(): void {
        const { state, speech } = this.app;
        this.element.hidden = state.view !== "matrix";
        if (this.element.hidden) {
            return;
        }
        const all = this.states();
        const some = all.slice(0, this.rows);
        replace(this.element,
            h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": speech.say("matrix") }, this.table(some)),
            h("div", { class: "under" }, h("p", { class: "showing" }, speech.say("matrixShowing", { n: some.length, m: all.length })),
                h("div", { class: "tools" }, all.length > some.length && h("button", { type: "button", onclick: () => {
                    this.rows += step;
                    this.update();
                } }, speech.say("more")))));
    }

    private table(states: number[]): HTMLElement {
        const { speech } = this.app;
        const most = this.app.at("states").ties[0]?.weight ?? 1;
        const head = (state: number, scope: "row" | "col"): HTMLElement => h("th", { scope },
            h("button", { type: "button", class: "plain", onclick: () => this.app.choose({ what: "actor", actor: state }) },
                h("bdi", {}, speech.name(state))));
        return h("table", { class: "heat" }, h("caption", {}, speech.say("matrixCaption")),
            h("thead", {}, h("tr", {}, h("td", {}), states.map((state) => head(state, "col")))),
            h("tbody", {}, states.map((row) => h("tr", {}, head(row, "row"),
                states.map((column) => this.cell(row, column, most))))));
    }

    private cell(row: number, column: number, most: number): HTMLElement {
        const tie = row === column ? undefined : this.app.at("states").tieOf.get(tieKey(row, column));
        if (!tie) {
            return h("td", { class: row === column ? "self" : null });
        }
        const { speech, state } = this.app;
        const share = Math.sqrt(tie.weight / most);
        const chosen = state.chosen.what === "tie" && state.chosen.a === tie.a && state.chosen.b === tie.b;
        const label = `${speech.name(row)}، ${speech.name(column)}: ${speech.counted("event", tie.events.length)}`;
        const button = h("button", {
            type: "button", "aria-label": label, title: label, "aria-pressed": chosen ? "true" : "false",
            class: share > 0.55 ? "cell strong" : "cell",
            onclick: () => this.app.set({ chosen: { what: "tie", a: tie.a, b: tie.b }, level: "states" }),
        }, speech.whole(tie.events.length));
        button.style.backgroundColor = `color-mix(in srgb, ${css("--heat")} ${Math.round(12 + 88 * share)}%, ${css("--surface")})`;
        return h("td", {}, button);
    }

    /** Arrow keys go to the next filled cell in that direction. */
    private key(event: KeyboardEvent): void {
        const cell = (event.target as HTMLElement).closest("td, th");
        const row = cell?.parentElement as HTMLTableRowElement | null;
        const rtl = this.app.speech.direction === "rtl";
        const ways: Record<string, [number, number]> = {
            ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, rtl ? 1 : -1], ArrowRight: [0, rtl ? -1 : 1],
        };
        const way = ways[event.key];
        const table = this.element.querySelector("table");
        if (!cell || !row || !way || !table) {
            return;
        }
        event.preventDefault();
        let [y, x] = [row.rowIndex + way[0], (cell as HTMLTableCellElement).cellIndex + way[1]];
        for (; table.rows[y]?.cells[x]; y += way[0], x += way[1]) {
            const button = table.rows[y]!.cells[x]!.querySelector("button");
            if (button) {
                button.focus();
                return;
            }
        }
    }
}
