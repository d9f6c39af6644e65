// Words, numbers, dates and names as a reader of the language expects them.

import type { Actor, Dataset, Happening, Maybe } from "./data";
import type { Language } from "./state";
import { arabic, arabicCounts } from "./words_ar";
import { english, englishCounts, type Counted, type Word } from "./words_en";

const day = 86400000;

export class Speech {
    readonly direction: "rtl" | "ltr";
    private readonly locale: string;
    private readonly plural: Intl.PluralRules;
    private readonly integers: Intl.NumberFormat;
    private readonly decimals: Intl.NumberFormat;
    private readonly dates: Intl.DateTimeFormat;
    private readonly months: Intl.DateTimeFormat;
    private readonly shortDays: Intl.DateTimeFormat;

    constructor(readonly language: Language, private readonly data: Dataset) {
        // A reader from Algiers keeps the digits and month names of Algiers, one from Cairo those of Cairo.
        const own = navigator.languages.find((tag) => tag.startsWith(language) && tag.length > 2);
        this.locale = own ?? (language === "ar" ? "ar-EG" : "en-GB");
        this.direction = language === "ar" ? "rtl" : "ltr";
        this.plural = new Intl.PluralRules(this.locale);
        this.integers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0 });
        this.decimals = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
        this.dates = new Intl.DateTimeFormat(this.locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
        this.shortDays = new Intl.DateTimeFormat(this.locale, { day: "numeric", month: "short", timeZone: "UTC" });
        this.months = new Intl.DateTimeFormat(this.locale, { month: "short", year: "numeric", timeZone: "UTC" });
    }

    private fill(text: string, values: Record<string, string | number>): string {
        return text.replace(/\{(\w+)\}/g, (_, name: string) => {
            const value = values[name] ?? "";
            return typeof value === "number" ? this.whole(value) : value;
        });
    }

    say(word: Word, values: Record<string, string | number> = {}): string {
        return this.fill((this.language === "ar" ? arabic : english)[word], values);
    }

    /** A name of the data ("foreign_minister"), in words. */
    term(name: string): string {
        return name in english ? this.say(name as Word) : name;
    }

    kinds(kind: number): string {
        return this.term(this.data.kinds[kind]! + "s");
    }

    counted(noun: Counted, n: number): string {
        const forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } =
            this.language === "ar" ? arabicCounts[noun] : englishCounts[noun];
        return this.fill(forms[this.plural.select(n)] ?? forms.other, { n });
    }

    whole = (value: number): string => this.integers.format(value);
    number = (value: number): string => this.decimals.format(value);
    percent = (value: number): string =>
        new Intl.NumberFormat(this.locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
    day = (value: number): string => this.dates.format(value * day);
    month = (value: number): string => this.months.format(value * day);
    shortDay = (value: number): string => this.shortDays.format(value * day);
    year = (value: number): string =>
        new Intl.DateTimeFormat(this.locale, { year: "numeric", timeZone: "UTC" }).format(value * day);

    interval(first: Maybe<number>, last: Maybe<number>): string {
        if (first === null || last === null) {
            return this.say("noDate");
        }
        return first === last ? this.day(first) : this.dates.formatRange(first * day, last * day);
    }

    when = (event: Happening): string => this.interval(event.first, event.last);

    /** Never empty; in the language of the page where the actor has such a name. */
    name(index: number): string {
        const actor = this.data.actors[index]!;
        const [own, foreign] = this.language === "ar" ? [actor.ar, actor.en] : [actor.en, actor.ar];
        return own || foreign || actor.mentions[0] || this.unnamed(actor);
    }

    /** The name in the other language, if it is another. */
    otherName(index: number): Maybe<string> {
        const actor = this.data.actors[index]!;
        const other = this.language === "ar" ? actor.en : actor.ar;
        return other && other !== this.name(index) ? other : null;
    }

    private unnamed(actor: Actor): string {
        const state = this.stateName(actor.state);
        const office = actor.office === null ? null : this.term(actor.office);
        return office === null ? actor.id : state === null ? office : `${office} (${state})`;
    }

    stateName(code: Maybe<string>): Maybe<string> {
        const state = code === null ? undefined : this.data.stateOf.get(code);
        return code === null ? null : state === undefined ? code : this.name(state);
    }

    place(index: Maybe<number>): Maybe<string> {
        const place = index === null ? undefined : this.data.places[index];
        if (place === undefined) {
            return null;
        }
        return this.language === "en" && place.en !== null ? `${place.ar} (${place.en})` : place.ar;
    }

    /** "foreign minister, Russia"; empty for a state. */
    role(index: number): string {
        const actor = this.data.actors[index]!;
        const parts = [actor.office === null ? null : this.term(actor.office),
            actor.kind === "state" ? null : this.stateName(actor.state)];
        return parts.filter(Boolean).join(this.language === "ar" ? "، " : ", ");
    }

    collator = (): Intl.Collator => new Intl.Collator(this.locale);
}
