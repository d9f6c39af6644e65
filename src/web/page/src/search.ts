// Names in both scripts, tolerant of spelling: equal, begun, contained, misspelt, and at last alike by consonants.

import type { Actor, Dataset } from "./data";

const arabicFolds: Record<string, string> = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ی": "ي", "ؤ": "و", "ة": "ه", "گ": "ك", "ک": "ك",
    "ڤ": "ف", "پ": "ب", "چ": "ج", "ژ": "ز", "ڨ": "ق", "ء": "",
};

/** Lower case without marks; hamza, ya and ta marbuta in one form; no article. */
export function foldName(text: string): string {
    return text.normalize("NFKD").toLowerCase()
        .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069'’ʿʾ`]/g, "")
        .replace(/[أإآٱىئیؤةگکڤپچژڨء]/g, (letter) => arabicFolds[letter] ?? letter)
        .split(/[^\p{L}\p{N}]+/u)
        .map((word) => word.length > 4 && word.startsWith("ال") ? word.slice(2) : word)
        .filter((word) => word !== "" && !/^(al|el|ال)$/.test(word))
        .join(" ");
}

const consonants: [string, string][] = [["b", "bpب"], ["t", "tتثط"], ["g", "gjجغ"], ["k", "kqxcكقخ"], ["d", "dدذض"],
    ["r", "rر"], ["z", "zزظ"], ["s", "sسشص"], ["f", "fvف"], ["l", "lل"], ["m", "mم"], ["n", "nن"]];
const classOf = new Map(consonants.flatMap(([name, letters]) => [...letters].map((letter) => [letter, name] as const)));

/** What Arabic letters and transliterations share. */
export const skeleton = (folded: string): string =>
    folded.replace(/sh|ch/g, "s").replace(/kh/g, "k").replace(/gh|dj/g, "g").replace(/ph/g, "f")
        .replace(/th/g, "t").replace(/dh/g, "d").replace(/ck/g, "k")
        .split(" ").map((word) => [...word].map((letter) => classOf.get(letter) ?? "").join("")
            .replace(/(.)\1+/g, "$1")).join(" ").trim();

/** Edits between two words (insert, delete, replace, swap neighbours), at most `limit` + 1. */
export function edits(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) > limit) {
        return limit + 1;
    }
    let before: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; ++i) {
        const row = [i];
        for (let j = 1; j <= b.length; ++j) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                best = Math.min(best, before[j - 2]! + 1);
            }
            row.push(best);
        }
        before = last;
        last = row;
    }
    return last[b.length]!;
}

interface Key {
    words: string[];
    joined: string;
    bones: string[];
}

function key(text: string): Key {
    const joined = foldName(text);
    return { words: joined.split(" ").filter(Boolean), joined, bones: skeleton(joined).split(" ").filter(Boolean) };
}

/** How well each word of the query is met by some word of the name; 0 when one is not met at all. */
function score(query: Key, name: Key): number {
    if (query.joined === name.joined) {
        return 100;
    }
    let worst = 100;
    for (const word of query.words) {
        let best = 0;
        for (const other of name.words) {
            if (other === word) {
                best = 90;
            } else if (other.startsWith(word)) {
                best = Math.max(best, 75);
            } else if (word.length > 2 && other.includes(word)) {
                best = Math.max(best, 60);
            } else if (word.length > 3) {
                const limit = word.length > 6 ? 2 : 1;
                const far = edits(word, other, limit);
                best = Math.max(best, far <= limit ? 55 - 8 * far : 0);
            }
        }
        worst = Math.min(worst, best);
    }
    if (worst === 0 && query.bones.join("").length > 2 && query.bones.every((bone) => name.bones.includes(bone))) {
        return 35;
    }
    return worst;
}

export class NameIndex {
    private made: Key[][] | null = null; // at the first search: a page that is only looked at needs none

    constructor(private readonly data: Dataset) {}

    private get keys(): Key[][] {
        this.made ??= this.data.actors.map((actor) => NameIndex.names(actor).map(key));
        return this.made;
    }

    private static names(actor: Actor): string[] {
        const all = [actor.ar, actor.en, ...actor.mentions].filter((name): name is string => name !== null);
        return actor.kind === "state" && actor.state !== null ? [...all, actor.state] : all;
    }

    /** Actors by how well a name fits, then by `strength`. O(names). */
    find(text: string, strength: Float64Array, most: number): number[] {
        const query = key(text);
        if (query.words.length === 0) {
            return [];
        }
        const found: [number, number][] = [];
        this.keys.forEach((names, actor) => {
            const best = names.reduce((top, name) => Math.max(top, score(query, name)), 0);
            if (best > 0) {
                found.push([actor, best]);
            }
        });
        found.sort((x, y) => y[1] - x[1] || strength[y[0]]! - strength[x[0]]! || x[0] - y[0]);
        return found.slice(0, most).map(([actor]) => actor);
    }
}
