// The page: reads its data and puts the parts in their places.

import { App } from "./app";
import { decode } from "./data";
import { h } from "./dom";
import { Filters, ViewBar } from "./filters";
import { Header } from "./header";
import { Matrix } from "./matrix";
import { Network } from "./network";
import { Panel } from "./panel";
import { Pictures } from "./pictures";
import { EventList, NetworkTable } from "./tables";
import { Timeline } from "./timeline";

function start(): void {
    const holder = document.getElementById("data")!;
    const app = new App(decode(holder.textContent!));
    holder.remove(); // the text is as large as all the rest
    app.update(); // direction and theme, before anything is measured
    const network = new Network(app);
    const timeline = new Timeline(app);
    const header = new Header(app, new Pictures(app, network, timeline));
    const filters = new Filters(app);
    const bar = new ViewBar(app);
    const stages = [network, new NetworkTable(app), new Matrix(app), new EventList(app)];
    const panel = new Panel(app);
    const footer = h("footer", {});
    document.body.append(header.element, filters.element,
        h("main", {}, h("div", { class: "stage" }, bar.element, h("div", { class: "view" }, stages.map((stage) => stage.element)), timeline.element),
            panel.element), footer);
    for (const part of [header, filters, bar, timeline, ...stages, panel]) {
        app.add(part);
    }
    app.add({ update: () => { footer.textContent = app.speech.say("footer"); } });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => app.update());
    app.update();
    document.documentElement.dataset["ready"] = "true";
}

start();
