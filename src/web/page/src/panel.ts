// Beside the pictures: what is chosen, in words.

import type { App, Part } from "./app";
import { actorPage } from "./actor_page";
import { h, replace } from "./dom";
import { eventPage } from "./event_page";
import { overviewPage } from "./overview_page";
import { tiePage } from "./tie_page";

export class Panel implements Part {
    readonly element = h("aside", { id: "panel", class: "panel", tabindex: -1 });
    private shown = "";

    constructor(private readonly app: App) {
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                app.choose({ what: "nothing" });
            }
        });
    }

    private page(): HTMLElement[] {
        const { app } = this;
        const { chosen } = app.state;
        switch (chosen.what) {
            case "actor": return actorPage(app, chosen.actor);
            case "tie": return tiePage(app, chosen.a, chosen.b);
            case "event": return eventPage(app, chosen.event);
            case "nothing": return overviewPage(app);
        }
    }

    update(): void {
        const { app } = this;
        const focused = this.element.contains(document.activeElement);
        const key = JSON.stringify(app.state.chosen);
        this.element.setAttribute("aria-label", app.speech.say("about"));
        replace(this.element, app.state.chosen.what !== "nothing" && h("button", {
            type: "button", class: "close", "aria-label": app.speech.say("close"), title: app.speech.say("close"),
            onclick: () => app.choose({ what: "nothing" }) }, "×"), this.page());
        if (key !== this.shown) {
            this.element.scrollTop = 0;
            // On a narrow screen the panel stands below what was touched.
            if (this.shown !== "" && app.state.chosen.what !== "nothing" && matchMedia("(max-width: 60rem)").matches) {
                this.element.scrollIntoView({ block: "start", behavior: "auto" });
            }
            this.shown = key;
        }
        if (focused && !this.element.contains(document.activeElement)) {
            this.element.focus({ preventScroll: true }); // what had it is gone
        }
    }
}
