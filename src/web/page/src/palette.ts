// Colours that stay apart for colour-blind readers, taken from the style sheet so that dark and light differ.

import type { Dataset } from "./data";
import type { Selected } from "./select";
import type { ColourBy } from "./state";

export const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const groups = 9;

/** The states of the most tied actors that are shown get a colour each, the rest share grey. */
export class Colouring {
    private readonly place = new Map<string, number>();
    private readonly colours = Array.from({ length: groups }, (_, index) => css(`--group-${index}`));
    private readonly rest = css("--group-rest");
    readonly legend: { key: string; colour: string }[] = [];

    constructor(private readonly data: Dataset, selected: Selected, private readonly by: ColourBy, shown: number[]) {
        const sums = new Map<string, number>();
        for (const actor of shown) {
            const key = this.key(actor);
            sums.set(key, (sums.get(key) ?? 0) + selected.strength[actor]!);
        }
        const sorted = [...sums].filter(([key]) => key !== "").sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
        sorted.slice(0, groups).forEach(([key], index) => {
            this.place.set(key, index);
            this.legend.push({ key, colour: this.colours[index]! });
        });
    }

    private key(index: number): string {
        const actor = this.data.actors[index]!;
        return this.by === "kind" ? actor.kind : actor.state ?? "";
    }

    of(actor: number): string {
        const index = this.place.get(this.key(actor));
        return index === undefined ? this.rest : this.colours[index]!;
    }
}

/** The Goldstein scale runs from −10 to 10; news of diplomacy keep near its middle. */
export const sign = (tone: number | null): "warm" | "cold" | "neutral" =>
    tone === null || Math.abs(tone) < 0.75 ? "neutral" : tone > 0 ? "warm" : "cold";
