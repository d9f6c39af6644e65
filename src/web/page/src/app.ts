// The one place where the reader's choices live; every part of the page is told of a change.

import type { Dataset, LevelName } from "./data";
import { NameIndex } from "./search";
import { select, type Selected } from "./select";
import { Speech } from "./speech";
import { readAddress, writeAddress, type Chosen, type State } from "./state";

export interface Part {
    update(): void;
}

const filterKeys = ["from", "to", "kinds", "statuses", "sources"] as const;

export class App {
    state: State;
    speech: Speech;
    readonly names: NameIndex;
    private readonly parts: Part[] = [];
    private readonly made = new Map<LevelName, Selected>();
    private waiting = false;

    constructor(readonly data: Dataset) {
        this.state = readAddress(location.hash, data);
        this.speech = new Speech(this.state.language, data);
        this.names = new NameIndex(data);
        addEventListener("hashchange", () => this.read());
        addEventListener("popstate", () => this.read());
    }

    add<P extends Part>(part: P): P {
        this.parts.push(part);
        return part;
    }

    /** What the filters leave, at a level; made once for a set of filters. */
    at(level: LevelName): Selected {
        let found = this.made.get(level);
        if (!found) {
            found = select(this.data, this.state, level);
            this.made.set(level, found);
        }
        return found;
    }

    get selected(): Selected {
        return this.at(this.state.level);
    }

    set(change: Partial<State>): void {
        const before = this.state;
        this.state = { ...before, ...change };
        if (filterKeys.some((key) => before[key] !== this.state[key])) {
            this.made.clear();
        }
        if (before.language !== this.state.language) {
            this.speech = new Speech(this.state.language, this.data);
        }
        const address = "#" + writeAddress(this.state, this.data);
        if (address !== location.hash) {
            // A new selection is a step to come back from; a moved brush is not.
            const step = change.chosen !== undefined || change.view !== undefined;
            history[step ? "pushState" : "replaceState"](null, "", address === "#" ? "#" : address);
        }
        this.tell();
    }

    choose(chosen: Chosen): void {
        if (chosen.what === "actor") {
            this.chooseActor(chosen.actor);
        } else {
            this.set({ chosen });
        }
    }

    /** An official is not to be seen among states. */
    private chooseActor(actor: number): void {
        const hidden = this.state.level === "states" && this.data.actors[actor]!.kind !== "state" &&
            this.data.actors[actor]!.state !== null;
        this.set({ chosen: { what: "actor", actor }, ...(hidden ? { level: "officials" as const } : {}) });
    }

    private read(): void {
        this.made.clear();
        this.state = readAddress(location.hash, this.data);
        this.speech = new Speech(this.state.language, this.data);
        this.tell();
    }

    private tell(): void {
        if (!this.waiting) {
            this.waiting = true;
            requestAnimationFrame(() => {
                this.waiting = false;
                this.update();
            });
        }
    }

    update(): void {
        const root = document.documentElement;
        root.lang = this.state.language;
        root.dir = this.speech.direction;
        root.dataset["theme"] = this.state.theme === "auto"
            ? matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
            : this.state.theme;
        for (const part of this.parts) {
            part.update();
        }
    }
}
