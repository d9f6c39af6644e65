// The network: cytoscape.js draws what shown.ts chose. Everything it says stands in the table as well.

import cytoscape from "cytoscape";
import type { App, Part } from "./app";
import { h, plain, replace } from "./dom";
import { labelled } from "./labels";
import { networkStyle } from "./network_style";
import { Colouring, sign } from "./palette";
import { limits, shown, type Shown, type Spot } from "./shown";
import type { Tie } from "./select";

const leastSize = 14;
const greatestSize = 52;

export class Network implements Part {
    readonly element: HTMLElement;
    private readonly canvas = h("div", { class: "canvas", tabindex: 0, role: "application" });
    private readonly note = h("p", { class: "showing", role: "status" });
    private readonly tools = h("div", { class: "tools" });
    private readonly legend = h("div", { class: "legend" });
    private readonly help = h("p", { id: "network-help", class: "unseen" });
    private readonly cy: cytoscape.Core;
    private now: Shown = { spots: [], ties: [], actors: 0, allTies: 0 };
    private drawn = "";
    private themed = "";
    private labelling = 0;
    private touched = false; // the reader has moved the picture: it stays where it is

    constructor(private readonly app: App) {
        this.element = h("div", { class: "network" }, this.canvas, this.help,
            h("div", { class: "foot" }, h("div", { class: "under" }, this.note, this.tools), this.legend));
        this.canvas.setAttribute("aria-describedby", "network-help");
        this.cy = cytoscape({
            container: this.canvas, elements: [], layout: { name: "preset" }, style: networkStyle(),
            autoungrabify: true, boxSelectionEnabled: false, minZoom: 0.05, maxZoom: 4,
            textureOnViewport: true, hideEdgesOnViewport: false, pixelRatio: Math.min(devicePixelRatio, 2),
        });
        this.cy.on("tap", "node", (event) => app.choose({ what: "actor", actor: Number(event.target.id()) }));
        this.cy.on("tap", "edge", (event) => {
            const [a, b] = String(event.target.id()).split("-").map(Number);
            app.choose({ what: "tie", a: a!, b: b! });
        });
        this.cy.on("tap", (event) => event.target === this.cy && app.choose({ what: "nothing" }));
        this.cy.on("mouseover", "node, edge", () => this.canvas.classList.add("over"));
        this.cy.on("mouseout", "node, edge", () => this.canvas.classList.remove("over"));
        this.cy.on("zoom resize", () => this.labelSoon());
        this.canvas.addEventListener("keydown", (event) => this.key(event));
        this.cy.on("dragpan scrollzoom pinchzoom", () => { this.touched = true; });
        new ResizeObserver(() => {
            this.cy.resize();
            if (!this.touched) {
                this.fit();
            }
        }).observe(this.canvas);
    }

    get graph(): cytoscape.Core {
        return this.cy;
    }

    update(): void {
        const { state } = this.app;
        this.element.hidden = state.view !== "network" || state.table;
        if (this.element.hidden) {
            return;
        }
        this.restyle();
        const before = this.now;
        this.now = shown(this.app);
        this.draw();
        this.mark();
        this.words();
        const places = (spots: Spot[]): string => spots.map((spot) => `${spot.actor}:${spot.x}:${spot.y}`).join();
        if (places(before.spots) !== places(this.now.spots)) {
            this.fit();
        }
        this.labelSoon();
    }

    private restyle(): void {
        const theme = document.documentElement.dataset["theme"]!;
        if (theme !== this.themed) {
            this.themed = theme;
            this.drawn = "";
            this.cy.style(networkStyle());
        }
    }

    private measure(): (actor: number) => number {
        const { selected, data, state } = this.app;
        const given = data.levels[state.level].measures;
        const rows = state.size === "strength" ? selected.strength
            : state.size === "events" ? selected.happenings
            : state.size === "degree" ? selected.degree : given?.[state.size];
        if (rows && "BYTES_PER_ELEMENT" in rows) {
            return (actor) => rows[actor]!;
        }
        const of = new Map(given?.actors.map((actor, i) => [actor, rows?.[i] ?? 0]));
        return (actor) => of.get(actor) ?? 0;
    }

    private draw(): void {
        const { app } = this;
        const measure = this.measure();
        const most = Math.max(1e-9, ...this.now.spots.map((spot) => measure(spot.actor)));
        const heaviest = Math.max(1e-9, ...this.now.ties.map((tie) => tie.weight));
        const colouring = new Colouring(app.data, app.state.level, app.state.colour,
            this.now.spots.map((spot) => spot.actor));
        const elements = [
            ...this.now.spots.map((spot) => this.node(spot, Math.sqrt(measure(spot.actor) / most), colouring)),
            ...this.now.ties.map((tie) => this.edge(tie, tie.weight / heaviest)),
        ];
        const key = JSON.stringify(elements);
        if (key !== this.drawn) {
            this.drawn = key;
            this.cy.batch(() => {
                this.cy.elements().remove();
                this.cy.add(elements);
            });
        }
        this.keyOfColours(colouring);
    }

    private node(spot: Spot, share: number, colouring: Colouring): cytoscape.ElementDefinition {
        const actor = this.app.data.actors[spot.actor]!;
        return {
            group: "nodes",
            data: {
                id: String(spot.actor), font: 13, widest: 190, label: plain(this.app.speech.name(spot.actor)),
                size: Math.round(leastSize + (greatestSize - leastSize) * share), colour: colouring.of(spot.actor),
            },
            classes: actor.kind,
            position: { x: spot.x, y: spot.y },
        };
    }

    private edge(tie: Tie, share: number): cytoscape.ElementDefinition {
        return {
            group: "edges",
            data: {
                id: `${tie.a}-${tie.b}`, source: String(tie.a), target: String(tie.b),
                width: Math.round(10 * (1.2 + 7 * Math.sqrt(share))) / 10,
            },
            classes: sign(tie.tone) + (tie.held ? "" : " unheld") + (this.now.ties.length > 400 ? " faint" : ""),
        };
    }

    private mark(): void {
        const { chosen } = this.app.state;
        this.cy.batch(() => {
            this.cy.elements().removeClass("chosen dim near");
            const id = chosen.what === "actor" ? String(chosen.actor) : chosen.what === "tie" ? `${chosen.a}-${chosen.b}` : "";
            let centre = id === "" ? this.cy.collection() : this.cy.getElementById(id);
            if (chosen.what === "event") {
                const actors = new Set(this.app.data.events[chosen.event]!.parts.map((part) => String(part.actor)));
                centre = this.cy.nodes().filter((node) => actors.has(node.id()));
            }
            if (centre.nonempty()) {
                const near = chosen.what === "actor" ? centre.closedNeighborhood() : centre.union(centre.connectedNodes());
                this.cy.elements().difference(near).addClass("dim");
                near.addClass("near");
                centre.addClass("chosen");
            }
        });
    }

    private words(): void {
        const { speech, state } = this.app;
        this.canvas.setAttribute("aria-label", speech.say("networkLabel"));
        this.help.textContent = speech.say("networkHelp");
        this.note.textContent = speech.say("showing", { n: this.now.spots.length, m: this.now.actors }) +
            (this.now.ties.length < this.now.allTies
                ? " · " + speech.say("showingTies", { n: this.now.ties.length, m: this.now.allTies }) : "");
        const { more, fewer } = limits(this.app);
        const button = (text: string, click: () => void, sign?: string): HTMLElement =>
            h("button", { type: "button", onclick: click, title: sign ? text : null, "aria-label": sign ? text : null }, sign ?? text);
        const around = state.chosen.what === "actor" && h("label", { class: "check" },
            h("input", { type: "checkbox", checked: state.around, id: "around",
                onchange: (event: Event) => this.app.set({ around: (event.target as HTMLInputElement).checked }) }),
            speech.say("around"));
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement.getAttribute("aria-label") ?? document.activeElement.id : "";
        replace(this.tools, around,
            more !== null && !state.around && button(speech.say("more"), () => this.app.set({ limit: more })),
            fewer !== null && !state.around && button(speech.say("fewer"), () => this.app.set({ limit: fewer })),
            button(speech.say("zoomIn"), () => this.zoom(1.3), "+"), button(speech.say("zoomOut"), () => this.zoom(1 / 1.3), "−"),
            button(speech.say("fit"), () => this.fit(), "⤢"));
        if (focused && document.activeElement === document.body) {
            [...this.tools.querySelectorAll<HTMLElement>("button, input")]
                .find((tool) => tool.id === focused || tool.getAttribute("aria-label") === focused)?.focus();
        }
    }

    private keyOfColours(colouring: Colouring): void {
        const { speech, state } = this.app;
        const word = (key: string): string => state.colour === "state" ? speech.stateName(key) ?? key : speech.term(key);
        const line = (name: "warm" | "neutral" | "cold"): HTMLElement =>
            h("li", {}, h("i", { class: `stroke ${name}` }), speech.say(name));
        replace(this.legend, h("ul", { "aria-label": speech.say("legend") },
            colouring.legend.map(({ key, group }) => h("li", {}, h("i", { class: `dot group-${group}` }), h("bdi", {}, word(key)))),
            line("warm"), line("neutral"), line("cold"),
            h("li", {}, h("i", { class: "stroke unheld" }), `${speech.say("planned")} / ${speech.say("denied")}`)));
    }

    private labelSoon(): void {
        clearTimeout(this.labelling);
        this.labelling = setTimeout(() => labelled(this.cy), 60);
    }

    zoom(factor: number): void {
        const box = this.canvas.getBoundingClientRect();
        this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: box.width / 2, y: box.height / 2 } });
    }

    fit(): void {
        this.touched = false;
        this.cy.resize();
        this.cy.fit(undefined, 30);
        this.cy.panBy({ x: 0, y: -14 }); // the tools stand at the foot
        if (this.cy.zoom() > 1.4) {
            this.cy.zoom(1.4);
            this.cy.center();
        }
    }

    private key(event: KeyboardEvent): void {
        const ways: Record<string, [number, number]> =
            { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
        const way = ways[event.key];
        if (way) {
            this.walk(...way);
        } else if (event.key === "+" || event.key === "=") {
            this.zoom(1.3);
        } else if (event.key === "-") {
            this.zoom(1 / 1.3);
        } else if (event.key === "0") {
            this.fit();
        } else if (event.key === "Escape") {
            this.app.choose({ what: "nothing" });
        } else if (event.key === "Enter") {
            document.getElementById("panel")?.focus();
        } else {
            return;
        }
        event.preventDefault();
    }

    /** To the nearest actor in that direction; from nowhere, to the strongest. */
    private walk(x: number, y: number): void {
        const { chosen } = this.app.state;
        const here = chosen.what === "actor" ? this.now.spots.find((spot) => spot.actor === chosen.actor) : undefined;
        let best = here ? undefined : this.now.spots[0];
        let least = Infinity;
        for (const spot of here ? this.now.spots : []) {
            const along = (spot.x - here!.x) * x + (spot.y - here!.y) * y;
            const aside = Math.abs((spot.x - here!.x) * y) + Math.abs((spot.y - here!.y) * x);
            if (along > 0 && along + 2 * aside < least) {
                least = along + 2 * aside;
                best = spot;
            }
        }
        if (best) {
            this.app.choose({ what: "actor", actor: best.actor });
            this.bring(best);
        }
    }

    private bring(spot: Spot): void {
        const { x1, x2, y1, y2 } = this.cy.extent();
        if (spot.x < x1 || spot.x > x2 || spot.y < y1 || spot.y > y2) {
            this.cy.center(this.cy.getElementById(String(spot.actor)));
        }
    }
}
