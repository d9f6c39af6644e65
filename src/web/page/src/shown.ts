// Which actors and ties the picture of the network shows, and where.

import type { App } from "./app";
import type { Rung } from "./data";
import type { Tie } from "./select";
import { otherEnd, tiesOf } from "./select";

export interface Spot {
    actor: number;
    x: number;
    y: number;
}

export interface Shown {
    spots: Spot[];
    ties: Tie[];
    actors: number; // that take part, shown or not
    allTies: number; // between the shown ones
}

const tiesPerActor = 3; // more lines hide each other
const aroundMost = 60;

/** A rung laid out for more actors is used as soon as the filter leaves few enough of it. */
function rungFor(app: App, active: ReadonlySet<number>): Rung | undefined {
    const rungs = app.data.levels[app.state.level].rungs;
    let best = rungs[0];
    for (const rung of rungs) {
        if (rung.actors.filter((actor) => active.has(actor)).length <= app.state.limit) {
            best = rung;
        }
    }
    return best;
}

function ofRung(app: App): Spot[] {
    const active = new Set(app.selected.active);
    const rung = rungFor(app, active);
    if (!rung) {
        return [];
    }
    return rung.actors
        .map((actor, i) => ({ actor, x: rung.x[i]!, y: rung.y[i]! }))
        .filter((spot) => active.has(spot.actor))
        .sort((a, b) => app.selected.strength[b.actor]! - app.selected.strength[a.actor]!)
        .slice(0, app.state.limit);
}

/** The chosen actor in the middle, its ties around it: the strongest near, those of one state side by side. */
function around(app: App, centre: number): Spot[] {
    const mine = tiesOf(app.selected, centre).slice(0, aroundMost);
    const state = (tie: Tie): string => app.data.actors[otherEnd(tie, centre)]!.state ?? "~";
    const order = mine.map((tie, rank) => ({ tie, rank }))
        .sort((a, b) => (state(a.tie) < state(b.tie) ? -1 : state(a.tie) > state(b.tie) ? 1 : a.rank - b.rank));
    const spots = order.map(({ tie, rank }, i) => {
        const angle = 2 * Math.PI * i / mine.length - Math.PI / 2;
        const ring = mine.length <= 14 ? 0 : rank % 2 + (mine.length > 36 ? rank % 3 * 0.6 : 0);
        const radius = Math.max(150, mine.length * 9) * (1 + ring * 0.35);
        return { actor: otherEnd(tie, centre), x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
    });
    return [{ actor: centre, x: 0, y: 0 }, ...spots];
}

export function shown(app: App): Shown {
    const { chosen } = app.state;
    const centre = app.state.around && chosen.what === "actor" && app.selected.degree[chosen.actor]! > 0;
    const spots = centre ? around(app, chosen.actor) : ofRung(app);
    const inside = new Set(spots.map((spot) => spot.actor));
    const among = app.selected.ties.filter((tie) => inside.has(tie.a) && inside.has(tie.b));
    const most = Math.max(60, spots.length * tiesPerActor);
    const mine = (tie: Tie): boolean =>
        (chosen.what === "actor" && (tie.a === chosen.actor || tie.b === chosen.actor)) ||
        (chosen.what === "tie" && tie.a === chosen.a && tie.b === chosen.b);
    return {
        spots,
        ties: among.filter((tie, i) => i < most || mine(tie)),
        actors: app.selected.active.length,
        allTies: among.length,
    };
}

/** Where the picture may go for more or fewer actors. */
export function limits(app: App): { more: number | null; fewer: number | null } {
    const steps = app.data.levels[app.state.level].rungs.map((rung) => rung.actors.length);
    const more = steps.find((step) => step > app.state.limit) ?? null;
    const now = Math.min(app.state.limit, app.selected.active.length);
    const fewer = [...steps].reverse().find((step) => step < now) ?? null;
    return { more: app.selected.active.length > app.state.limit ? more : null, fewer };
}
