// The data of the page, as src/web/page_data.hpp writes it, and the same as objects.

export type Maybe<T> = T | null;
type ActorRow = [string, number, Maybe<string>, Maybe<string>, Maybe<string>, Maybe<number>, number, Maybe<string>,
    string[], [number, string, Maybe<number>, Maybe<number>][]];
type EvidenceRow = [number, number, number, string, string?, string?];
type EventRow = [string, number, number, Maybe<number>, Maybe<number>, Maybe<number>, Maybe<number>, number, number,
    number[], EvidenceRow[], number[], string[], Maybe<string>, Maybe<string>];
type SourceRow = [string, Maybe<string>, Maybe<string>, Maybe<string>, Maybe<number>];

export interface Rung {
    actors: number[];
    x: number[];
    y: number[];
}

export interface Measures {
    actors: number[];
    betweenness: number[];
    closeness: number[];
    pageRank: number[];
}

interface LevelData {
    dyads: number[];
    rungs: Rung[];
    measures: Maybe<Measures>;
}

export type LevelName = "officials" | "states";

interface PageData {
    version: number;
    served: boolean;
    start: { language: string; title: string; statuses: number[]; level: LevelName };
    kinds: string[];
    statuses: string[];
    roles: string[];
    offices: string[];
    actorKinds: string[];
    weights: number[];
    actors: ActorRow[];
    sources: SourceRow[];
    places: [string, Maybe<string>, Maybe<string>][];
    rules: string[];
    events: EventRow[];
    levels: Record<LevelName, LevelData>;
}

export interface Term {
    office: string;
    title: string;
    from: Maybe<number>;
    to: Maybe<number>;
}

export interface Actor {
    index: number;
    id: string;
    kind: string;
    ar: Maybe<string>;
    en: Maybe<string>;
    state: Maybe<string>;
    office: Maybe<string>;
    known: boolean;
    wikidata: Maybe<string>;
    mentions: string[];
    terms: Term[];
}

export interface Evidence {
    source: number;
    begin: number;
    end: number;
    text: string;
    before: string;
    after: string;
}

export interface Happening {
    index: number;
    id: string;
    kind: number;
    status: number;
    first: Maybe<number>; // days since 1970-01-01
    last: Maybe<number>;
    place: Maybe<number>;
    tone: Maybe<number>;
    confidence: number;
    sources: number;
    parts: { role: string; actor: number }[];
    evidence: Evidence[];
    rules: string[];
    topics: string[];
    cameo: Maybe<string>;
    plover: Maybe<string>;
}

export interface Source {
    document: string;
    title: Maybe<string>;
    outlet: Maybe<string>;
    url: Maybe<string>;
    published: Maybe<number>;
}

export interface Place {
    ar: string;
    en: Maybe<string>;
    state: Maybe<string>;
}

/** The dyads of all events at one level: those of event e are [start[e], start[e + 1]). */
export interface Level {
    start: Uint32Array;
    people: Uint16Array; // vertices that take part in the event
    from: Uint32Array;
    to: Uint32Array;
    rungs: Rung[];
    measures: Maybe<Measures>;
}

export interface Dataset {
    served: boolean;
    start: PageData["start"];
    kinds: string[];
    statuses: string[];
    weights: number[];
    actors: Actor[];
    sources: Source[];
    places: Place[];
    events: Happening[];
    levels: Record<LevelName, Level>;
    stateOf: Map<string, number>; // code → actor
}

function level(data: LevelData, events: number): Level {
    const flat = data.dyads;
    const count = (flat.length - 2 * events) / 3;
    const out: Level = {
        start: new Uint32Array(events + 1),
        people: new Uint16Array(events),
        from: new Uint32Array(count),
        to: new Uint32Array(count),
        rungs: data.rungs,
        measures: data.measures,
    };
    let place = 0;
    let at = 0;
    for (let event = 0; event < events; ++event) {
        out.people[event] = flat[place]!;
        const dyads = flat[place + 1]!;
        place += 2;
        for (let i = 0; i < dyads; ++i, ++at, place += 3) {
            out.from[at] = flat[place]!;
            out.to[at] = flat[place + 1]!;
        }
        out.start[event + 1] = at;
    }
    return out;
}

function happening(row: EventRow, index: number, data: PageData): Happening {
    const [id, kind, status, first, last, place, tone, confidence, sources, flat, evidence, rules, topics, cameo,
        plover] = row;
    const parts: Happening["parts"] = [];
    for (let i = 0; i < flat.length; i += 2) {
        parts.push({ role: data.roles[flat[i]!]!, actor: flat[i + 1]! });
    }
    return {
        index, id, kind, status, first, last, place, tone, confidence, sources, parts,
        evidence: evidence.map(([source, begin, end, text, before = "", after = ""]) =>
            ({ source, begin, end, text, before, after })),
        rules: rules.map((rule) => data.rules[rule]!), topics, cameo, plover,
    };
}

export function decode(json: string): Dataset {
    const data = JSON.parse(json) as PageData;
    const actors = data.actors.map(([id, kind, ar, en, state, office, known, wikidata, mentions, terms], index): Actor => ({
        index, id, kind: data.actorKinds[kind]!, ar, en, state, office: office === null ? null : data.offices[office]!,
        known: known === 1, wikidata, mentions,
        terms: terms.map(([of, title, from, to]) => ({ office: data.offices[of]!, title, from, to })),
    }));
    const states = actors.filter((actor) => actor.kind === "state" && actor.state !== null);
    return {
        served: data.served,
        start: data.start,
        kinds: data.kinds,
        statuses: data.statuses,
        weights: data.weights,
        actors,
        sources: data.sources.map(([document, title, outlet, url, published]) => ({ document, title, outlet, url, published })),
        places: data.places.map(([ar, en, state]) => ({ ar, en, state })),
        events: data.events.map((row, index) => happening(row, index, data)),
        levels: {
            officials: level(data.levels.officials, data.events.length),
            states: level(data.levels.states, data.events.length),
        },
        stateOf: new Map(states.map((actor) => [actor.state!, actor.index])),
    };
}
