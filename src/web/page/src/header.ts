// Name, search, language, theme, downloads.

import type { App, Part } from "./app";
import { h, isolated, replace } from "./dom";
import { downloads } from "./downloads";
import type { Pictures } from "./pictures";
import type { Theme } from "./state";

const most = 8;
const themes: Theme[] = ["auto", "light", "dark"];

export class Header implements Part {
    readonly element = h("header", { class: "top" });
    private readonly brand = h("h1", {});
    private readonly skip = h("a", { class: "skip", href: "#panel", onclick: (event: Event) => {
        event.preventDefault();
        document.getElementById("panel")?.focus();
    } });
    private readonly box = h("input", {
        type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list",
        "aria-expanded": "false", "aria-controls": "found", id: "search", dir: "auto",
    });
    private readonly list = h("ul", { id: "found", role: "listbox", hidden: true });
    private readonly language = h("button", { type: "button", id: "language" });
    private readonly theme = h("button", { type: "button", id: "theme" });
    private readonly menu = h("details", { class: "menu" });
    private found: number[] = [];
    private active = -1;

    constructor(private readonly app: App, private readonly pictures: Pictures) {
        this.element.append(this.skip, this.brand, h("div", { class: "search" }, this.box, this.list),
            h("div", { class: "buttons" }, this.menu, this.theme, this.language));
        this.box.addEventListener("input", () => this.look());
        this.box.addEventListener("keydown", (event) => this.key(event));
        this.box.addEventListener("blur", () => this.close());
        this.language.addEventListener("click", () => app.set({ language: app.state.language === "ar" ? "en" : "ar" }));
        this.theme.addEventListener("click", () =>
            app.set({ theme: themes[(themes.indexOf(app.state.theme) + 1) % themes.length]! }));
        document.addEventListener("keydown", (event) => {
            const writing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
            if (event.key === "/" && !writing) {
                event.preventDefault();
                this.box.focus();
            }
        });
        document.addEventListener("click", (event) => {
            if (!this.menu.contains(event.target as Node)) {
                this.menu.open = false;
            }
        });
        this.menu.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                this.menu.open = false;
                this.menu.querySelector("summary")?.focus();
            }
        });
    }

    private look(): void {
        this.found = this.app.names.find(this.box.value, this.app.selected.strength, most);
        this.active = this.found.length > 0 ? 0 : -1;
        this.options();
    }

    private options(): void {
        const { speech } = this.app;
        const open = this.box.value.trim() !== "";
        this.list.hidden = !open;
        this.box.setAttribute("aria-expanded", String(open));
        replace(this.list, this.found.length === 0 && open && h("li", { class: "none", role: "option", "aria-disabled": "true" }, speech.say("noResult")),
            this.found.map((actor, i) => {
                const other = speech.otherName(actor);
                return h("li", { role: "option", id: `found-${i}`, "aria-selected": String(i === this.active),
                    onpointerdown: (event: Event) => {
                        event.preventDefault();
                        this.take(actor);
                    } },
                    h("span", {}, isolated(speech.name(actor))), other && h("span", { class: "quiet" }, isolated(other)),
                    h("span", { class: "quiet role" }, speech.role(actor)));
            }));
        if (this.active >= 0) {
            this.box.setAttribute("aria-activedescendant", `found-${this.active}`);
        } else {
            this.box.removeAttribute("aria-activedescendant");
        }
    }

    private key(event: KeyboardEvent): void {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step !== 0 && this.found.length > 0) {
            event.preventDefault();
            this.active = (this.active + step + this.found.length) % this.found.length;
            this.options();
        } else if (event.key === "Enter" && this.active >= 0) {
            event.preventDefault();
            this.take(this.found[this.active]!);
        } else if (event.key === "Escape") {
            this.box.value = "";
            this.close();
        }
    }

    private take(actor: number): void {
        this.box.value = "";
        this.close();
        this.app.choose({ what: "actor", actor });
        document.getElementById("panel")?.focus({ preventScroll: true });
    }

    private close(): void {
        this.found = [];
        this.active = -1;
        this.list.hidden = true;
        this.box.setAttribute("aria-expanded", "false");
        this.box.removeAttribute("aria-activedescendant");
    }

    update(): void {
        const { app } = this;
        const { speech, state, data } = app;
        replace(this.brand, h("span", { class: "wordmark", lang: "ar" }, "رابطة"),
            data.start.title ? h("span", { class: "title" }, isolated(data.start.title))
                : h("span", { class: "title quiet" }, speech.say("tagline")));
        document.title = (data.start.title || speech.say("title")) + " · rabita";
        this.skip.textContent = speech.say("skip");
        this.box.placeholder = speech.say("search");
        this.box.setAttribute("aria-label", `${speech.say("search")}. ${speech.say("searchHint")}`);
        this.box.title = speech.say("searchHint");
        this.list.setAttribute("aria-label", speech.say("search"));
        this.language.textContent = speech.say("language");
        this.language.lang = state.language === "ar" ? "en" : "ar";
        const name = speech.say(state.theme === "auto" ? "themeAuto" : state.theme === "light" ? "themeLight" : "themeDark");
        this.theme.textContent = state.theme === "auto" ? "◐" : state.theme === "light" ? "○" : "●";
        this.theme.setAttribute("aria-label", name);
        this.theme.title = name;
        replace(this.menu, h("summary", {}, speech.say("download")),
            h("ul", {}, downloads(app, this.pictures).map((one) => h("li", {}, one))));
    }
}
