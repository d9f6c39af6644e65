// Colours that stay apart for colour-blind readers, taken from the style sheet so that dark and light differ.

import type { Dataset, LevelName } from "./data";
import type { ColourBy } from "./state";

export const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const groups = 9;

/** The states of the strongest actors of the whole page get a colour each, whatever is filtered; the rest share grey. */
export class Colouring {
    private readonly place = new Map<string, number>();
    private readonly colours = Array.from({ length: groups }, (_, index) => css(`--group-${index}`));
    private readonly rest = css("--group-rest");
    readonly legend: { key: string; group: number }[];

    constructor(private readonly data: Dataset, level: LevelName, private readonly by: ColourBy, shown: number[]) {
        const sums = new Map<string, number>();
        data.levels[level].rungs[0]?.actors.forEach((actor, rank) => {
            const key = this.key(actor);
            sums.set(key, (sums.get(key) ?? 0) + 1 / (rank + 3));
        });
        const sorted = [...sums].filter(([key]) => key !== "").sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
        sorted.slice(0, groups).forEach(([key], index) => this.place.set(key, index));
        const present = new Set(shown.map((actor) => this.key(actor)));
        this.legend = [...this.place].filter(([key]) => present.has(key)).map(([key, group]) => ({ key, group }));
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
