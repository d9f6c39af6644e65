// Which events count, and the ties they add up to: the same rules as rabita::selects() and rabita::build_graph().

import type { Dataset, Happening, LevelName, Maybe } from "./data";
import type { State } from "./state";

export interface Tie {
    a: number; // the lesser index
    b: number;
    weight: number;
    events: number[];
    counts: number[]; // by kind
    first: Maybe<number>;
    last: Maybe<number>;
    tone: Maybe<number>; // mean of the events that have one
    held: boolean; // at least one event occurred
}

export interface Selected {
    level: LevelName;
    events: number[];
    inEvents: Uint8Array; // 1 for an event of `events`
    ties: Tie[]; // strongest first
    tieOf: Map<number, Tie>; // by tieKey()
    strength: Float64Array; // by actor
    degree: Uint32Array;
    happenings: Uint32Array; // events that tie the actor to somebody
    active: number[]; // actors that take part, strongest first
}

const greatest = 1 << 24;
export const tieKey = (a: number, b: number): number => Math.min(a, b) * greatest + Math.max(a, b);

type Filters = Pick<State, "from" | "to" | "kinds" | "statuses" | "sources">;

/** With a bound, undated events are out. */
export function takes(filters: Filters, event: Happening): boolean {
    if (filters.from !== null || filters.to !== null) {
        if (event.first === null || event.last === null || event.last < (filters.from ?? -Infinity) ||
            event.first > (filters.to ?? Infinity)) {
            return false;
        }
    }
    return (filters.kinds.size === 0 || filters.kinds.has(event.kind)) &&
        (filters.statuses.size === 0 || filters.statuses.has(event.status)) && event.sources >= filters.sources;
}

class Sums {
    readonly ties = new Map<number, Tie>();
    private readonly tones = new Map<Tie, number>();

    add(event: Happening, from: number, to: number, weight: number): void {
        const key = tieKey(from, to);
        let tie = this.ties.get(key);
        if (!tie) {
            tie = { a: Math.min(from, to), b: Math.max(from, to), weight: 0, events: [], counts: [0, 0, 0, 0, 0, 0, 0],
                first: null, last: null, tone: null, held: false };
            this.ties.set(key, tie);
        }
        tie.weight += weight;
        tie.events.push(event.index);
        tie.counts[event.kind]! += 1;
        tie.held ||= event.status === 0;
        if (event.first !== null && event.last !== null) {
            tie.first = Math.min(tie.first ?? event.first, event.first);
            tie.last = Math.max(tie.last ?? event.last, event.last);
        }
        if (event.tone !== null) {
            const toned = (this.tones.get(tie) ?? 0) + 1;
            this.tones.set(tie, toned);
            tie.tone = (tie.tone ?? 0) + (event.tone - (tie.tone ?? 0)) / toned;
        }
    }
}

/** Vertices of an event at a level: officials stand for themselves or for the state they act for. */
export function vertexOf(data: Dataset, level: LevelName, actor: number): number {
    const state = data.actors[actor]!.state;
    return level === "states" && state !== null ? data.stateOf.get(state) ?? actor : actor;
}

function takePart(data: Dataset, level: LevelName, events: number[]): Set<number> {
    const present = new Set<number>();
    for (const event of events) {
        for (const part of data.events[event]!.parts) {
            present.add(vertexOf(data, level, part.actor));
        }
    }
    return present;
}

export function select(data: Dataset, filters: Filters, level: LevelName): Selected {
    const dyads = data.levels[level];
    const sums = new Sums();
    const events: number[] = [];
    const inEvents = new Uint8Array(data.events.length);
    const happenings = new Uint32Array(data.actors.length);
    const seen = new Int32Array(data.actors.length).fill(-1);
    for (const event of data.events) {
        if (!takes(filters, event)) {
            continue;
        }
        events.push(event.index);
        inEvents[event.index] = 1;
        const weight = data.weights[event.kind]! * event.confidence / Math.max(dyads.people[event.index]! - 1, 1);
        for (let i = dyads.start[event.index]!; i < dyads.start[event.index + 1]!; ++i) {
            sums.add(event, dyads.from[i]!, dyads.to[i]!, weight);
            for (const end of [dyads.from[i]!, dyads.to[i]!]) {
                happenings[end]! += seen[end] === event.index ? 0 : 1;
                seen[end] = event.index;
            }
        }
    }
    const ties = [...sums.ties.values()].sort((x, y) => y.weight - x.weight || y.events.length - x.events.length);
    const strength = new Float64Array(data.actors.length);
    const degree = new Uint32Array(data.actors.length);
    for (const tie of ties) {
        for (const end of [tie.a, tie.b]) {
            strength[end]! += tie.weight;
            degree[end]! += 1;
        }
    }
    const active = [...takePart(data, level, events)].sort((x, y) => strength[y]! - strength[x]! || x - y);
    return { level, events, inEvents, ties, tieOf: sums.ties, strength, degree, happenings, active };
}

/** The ties of one actor, strongest first. */
export const tiesOf = (selected: Selected, actor: number): Tie[] =>
    selected.ties.filter((tie) => tie.a === actor || tie.b === actor);

export const otherEnd = (tie: Tie, actor: number): number => tie.a === actor ? tie.b : tie.a;

/** Events in which the actor, or somebody who acts for it, has a part. */
export function eventsOf(data: Dataset, selected: Selected, actor: number): number[] {
    const level: LevelName = data.actors[actor]!.kind === "state" ? "states" : "officials";
    return selected.events.filter((event) =>
        data.events[event]!.parts.some((part) => vertexOf(data, level, part.actor) === actor));
}
