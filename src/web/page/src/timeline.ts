// Events over time, with a brush that filters everything. Time runs in the direction of reading.

import type { App, Part } from "./app";
import type { Happening } from "./data";
import { h, replace, svg } from "./dom";
import { eventsOf, takes, tieKey } from "./select";
import { nextStep, span, stepFor, stepsBetween, stepStart, type StepName } from "./steps";

const axis = 24; // beneath the bars
const mostSteps = 90;

interface Bucket {
    start: number;
    counts: number[]; // by kind
    chosen: number;
    total: number;
}

export class Timeline implements Part {
    readonly element = h("section", { class: "timeline" });
    readonly picture = svg("svg", { class: "bars", role: "img" });
    private readonly heading = h("h2", {});
    private readonly status = h("p", { class: "period", role: "status" });
    private readonly clear = h("button", { type: "button" });
    private readonly frame = h("div", { class: "brush-frame" });
    private readonly band = h("div", { class: "band" });
    private readonly ends: [HTMLElement, HTMLElement];
    private readonly details = h("details", { class: "timeline-table" });
    private first = 0;
    private last = 1;
    private step: StepName = "day";
    private drag: { from: number; moved: boolean } | null = null;

    constructor(private readonly app: App) {
        const [first, last] = span(app.data.events) ?? [0, 0];
        this.step = stepFor(first, last, mostSteps);
        this.first = stepStart(first, this.step);
        this.last = nextStep(stepStart(last, this.step), this.step) - 1;
        this.ends = [this.end(0), this.end(1)];
        this.clear.addEventListener("click", () => app.set({ from: null, to: null }));
        this.frame.append(this.picture, this.band, ...this.ends);
        this.element.append(h("div", { class: "timeline-head" }, this.heading, this.status, this.clear), this.frame, this.details);
        this.frame.addEventListener("pointerdown", (event) => this.down(event));
        this.frame.addEventListener("pointermove", (event) => this.move(event));
        this.frame.addEventListener("pointerup", (event) => this.up(event));
        new ResizeObserver(() => this.draw()).observe(this.frame);
    }

    private end(which: 0 | 1): HTMLElement {
        const handle = h("div", { class: "handle", role: "slider", tabindex: 0, id: which === 0 ? "brush-from" : "brush-to" });
        handle.addEventListener("keydown", (event) => this.key(event, which));
        return handle;
    }

    private get rtl(): boolean {
        return this.app.speech.direction === "rtl";
    }

    private get chosenSpan(): [number, number] {
        return [Math.max(this.app.state.from ?? this.first, this.first), Math.min(this.app.state.to ?? this.last, this.last)];
    }

    private x(day: number, width: number): number {
        const share = (day - this.first) / (this.last + 1 - this.first);
        return width * (this.rtl ? 1 - share : share);
    }

    private dayAt(clientX: number): number {
        const box = this.frame.getBoundingClientRect();
        const share = Math.min(Math.max((clientX - box.left) / box.width, 0), 1);
        const day = this.first + Math.floor((this.rtl ? 1 - share : share) * (this.last + 1 - this.first));
        return Math.min(Math.max(day, this.first), this.last);
    }

    private choose(a: number, b: number): void {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const whole = from <= this.first && to >= this.last;
        this.app.set(whole ? { from: null, to: null } : { from, to });
    }

    private down(event: PointerEvent): void {
        if (event.button === 0) {
            const [from, to] = this.chosenSpan;
            const on = this.ends.indexOf(event.target as HTMLElement);
            // An end that is taken moves alone; elsewhere a new period begins.
            this.drag = { from: on === 0 ? to : on === 1 ? from : this.dayAt(event.clientX), moved: on >= 0 };
            this.frame.setPointerCapture(event.pointerId);
        }
    }

    private move(event: PointerEvent): void {
        if (this.drag) {
            const day = this.dayAt(event.clientX);
            this.drag.moved ||= Math.abs(day - this.drag.from) >= 1;
            if (this.drag.moved) {
                this.choose(this.drag.from, day);
            }
        }
    }

    /** A click takes the step that was clicked, and lets it go again. */
    private up(event: PointerEvent): void {
        if (this.drag && !this.drag.moved) {
            const start = stepStart(this.dayAt(event.clientX), this.step);
            const end = nextStep(start, this.step) - 1;
            const { from, to } = this.app.state;
            this.app.set(from === start && to === end ? { from: null, to: null } : { from: start, to: end });
        }
        this.drag = null;
    }

    private key(event: KeyboardEvent, which: 0 | 1): void {
        const [from, to] = this.chosenSpan;
        const day = which === 0 ? from : to;
        const forward = this.rtl ? "ArrowLeft" : "ArrowRight";
        const backward = this.rtl ? "ArrowRight" : "ArrowLeft";
        const far = Math.max(1, Math.round((this.last - this.first) / 12));
        const next: Record<string, number> = {
            [forward]: day + 1, [backward]: day - 1, ArrowUp: day + 1, ArrowDown: day - 1, PageUp: day + far,
            PageDown: day - far, Home: which === 0 ? this.first : from, End: which === 0 ? to : this.last,
        };
        const wanted = next[event.key];
        if (wanted !== undefined) {
            event.preventDefault();
            if (which === 0) {
                this.choose(Math.min(Math.max(wanted, this.first), to), to);
            } else {
                this.choose(from, Math.max(Math.min(wanted, this.last), from));
            }
        }
    }

    private isChosen(): (event: Happening) => boolean {
        const { chosen, level } = this.app.state;
        const whole = { ...this.app.selected, events: this.app.data.events.map((event) => event.index) };
        if (chosen.what === "actor") {
            const mine = new Set(eventsOf(this.app.data, whole, chosen.actor));
            return (event) => mine.has(event.index);
        }
        if (chosen.what === "tie") {
            const dyads = this.app.data.levels[level];
            return (event) => {
                for (let i = dyads.start[event.index]!; i < dyads.start[event.index + 1]!; ++i) {
                    if (tieKey(dyads.from[i]!, dyads.to[i]!) === tieKey(chosen.a, chosen.b)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return chosen.what === "event" ? (event) => event.index === chosen.event : () => true;
    }

    /** Counts by the step of an event's first day; the period is not a filter here, it is what is chosen from. */
    private buckets(): { rows: Bucket[]; undated: number } {
        const rows = stepsBetween(this.first, this.last, this.step)
            .map((start): Bucket => ({ start, counts: this.app.data.kinds.map(() => 0), chosen: 0, total: 0 }));
        const place = new Map(rows.map((row, i) => [row.start, i]));
        const filters = { ...this.app.state, from: null, to: null };
        const mine = this.isChosen();
        let undated = 0;
        for (const event of this.app.data.events) {
            if (!takes(filters, event)) {
                continue;
            }
            if (event.first === null) {
                undated += mine(event) ? 1 : 0;
                continue;
            }
            const row = rows[place.get(stepStart(event.first, this.step))!]!;
            row.total += 1;
            if (mine(event)) {
                row.counts[event.kind]! += 1;
                row.chosen += 1;
            }
        }
        return { rows, undated };
    }

    update(): void {
        const { speech, state, selected } = this.app;
        this.element.setAttribute("aria-label", speech.say("timeline"));
        this.heading.textContent = speech.say("timeline");
        this.clear.textContent = speech.say("clearBrush");
        this.clear.hidden = state.from === null && state.to === null;
        const period = state.from === null && state.to === null ? speech.say("wholeTime")
            : speech.interval(...this.chosenSpan);
        replace(this.status, h("b", {}, period), " · ", h("span", { id: "event-count", "data-count": selected.events.length },
            speech.counted("event", selected.events.length)));
        this.draw();
    }

    private get base(): number {
        return (this.frame.clientHeight || 120) - axis;
    }

    private draw(): void {
        const width = this.frame.clientWidth || 600;
        const { rows, undated } = this.buckets();
        this.bars(rows, width);
        this.brush(width);
        this.table(rows, undated);
    }

    private bars(rows: Bucket[], width: number): void {
        const most = Math.max(1, ...rows.map((row) => row.total));
        const { base } = this;
        const unit = (base - 8) / most;
        const [from, to] = this.chosenSpan;
        const { speech } = this.app;
        this.picture.replaceChildren();
        this.picture.setAttribute("viewBox", `0 0 ${width} ${base + axis}`);
        this.picture.setAttribute("aria-label", speech.say("timelineLabel"));
        for (const row of rows) {
            const a = this.x(row.start, width);
            const b = this.x(nextStep(row.start, this.step), width);
            const left = Math.min(a, b) + 0.5;
            const wide = Math.max(Math.abs(b - a) - 1, 1);
            const group = svg("g", { class: nextStep(row.start, this.step) - 1 < from || row.start > to ? "outside" : "inside" });
            group.append(svg("rect", { class: "all", x: left, y: base - row.total * unit, width: wide, height: row.total * unit }));
            let top = base;
            row.counts.forEach((count, kind) => {
                if (count > 0) {
                    top -= count * unit;
                    group.append(svg("rect", { class: `kind-${kind}`, x: left, y: top, width: wide, height: count * unit }));
                }
            });
            this.picture.append(group);
        }
        this.picture.append(svg("line", { class: "axis", x1: 0, x2: width, y1: base, y2: base }));
        this.ticks(rows, width);
        this.picture.append(svg("text", { class: "tick", x: this.rtl ? width - 2 : 2, y: 10, "text-anchor": "start" }, speech.whole(most)));
    }

    private ticks(rows: Bucket[], width: number): void {
        const every = Math.max(1, Math.ceil(rows.length * 92 / width));
        const { base } = this;
        const { speech } = this.app;
        rows.forEach((row, i) => {
            const room = Math.abs(this.x(this.last + 1, width) - this.x(row.start, width));
            if (i % every === 0 && (i === 0 || room > 72)) {
                const x = this.x(row.start, width);
                const text = this.step === "year" ? speech.year(row.start)
                    : this.step === "day" || this.step === "week" ? speech.shortDay(row.start) : speech.month(row.start);
                this.picture.append(svg("line", { class: "axis", x1: x, x2: x, y1: base, y2: base + 4 }),
                    svg("text", { class: "tick", x: x + (this.rtl ? -3 : 3), y: base + 16, "text-anchor": "start" }, text));
            }
        });
    }

    private brush(width: number): void {
        const [from, to] = this.chosenSpan;
        const a = this.x(from, width);
        const b = this.x(to + 1, width);
        const all = this.app.state.from === null && this.app.state.to === null;
        this.band.classList.toggle("all", all);
        this.band.style.left = `${Math.min(a, b)}px`;
        this.band.style.width = `${Math.abs(b - a)}px`;
        const { speech } = this.app;
        this.ends.forEach((handle, which) => {
            const day = which === 0 ? from : to;
            handle.style.left = `${which === 0 ? a : b}px`;
            handle.setAttribute("aria-label", speech.say(which === 0 ? "brushFrom" : "brushTo"));
            handle.setAttribute("aria-valuemin", String(this.first));
            handle.setAttribute("aria-valuemax", String(this.last));
            handle.setAttribute("aria-valuenow", String(day));
            handle.setAttribute("aria-valuetext", speech.day(day));
        });
    }

    private table(rows: Bucket[], undated: number): void {
        const { speech, data } = this.app;
        const row = (label: string, counts: number[], total: number): HTMLElement =>
            h("tr", {}, h("th", { scope: "row" }, label), counts.map((count) => h("td", {}, count ? speech.whole(count) : "")),
                h("td", {}, h("b", {}, speech.whole(total))));
        const filled = rows.filter((one) => one.chosen > 0);
        const open = this.details.open;
        replace(this.details, h("summary", {}, speech.say("table"), undated > 0 && ` · ${speech.whole(undated)} ${speech.say("undated")}`),
            open && h("div", { class: "scroll", tabindex: 0 }, h("table", {},
                h("caption", {}, `${speech.say("timelineLabel")}, ${speech.say("step", { a: speech.say(this.step) })}`),
                h("thead", {}, h("tr", {}, h("th", { scope: "col" }, speech.say("date")),
                    data.kinds.map((_, kind) => h("th", { scope: "col" }, speech.kinds(kind))), h("th", { scope: "col" }, speech.say("count")))),
                h("tbody", {}, filled.map((one) => row(this.label(one.start), one.counts, one.chosen))))));
        this.details.ontoggle = () => {
            if (this.details.open !== open) {
                this.draw();
            }
        };
    }

    private label(start: number): string {
        const { speech } = this.app;
        return this.step === "year" ? speech.year(start) : this.step === "month" ? speech.month(start)
            : this.step === "day" ? speech.day(start) : speech.interval(start, nextStep(start, this.step) - 1);
    }
}
