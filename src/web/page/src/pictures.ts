// The pictures as files, drawn by hand so that they stand alone.

import type { App } from "./app";
import { plain, svg } from "./dom";
import type { Network } from "./network";
import { css } from "./palette";
import type { Timeline } from "./timeline";

const font = "IBM Plex Sans Arabic, Noto Sans Arabic, sans-serif";

function written(picture: SVGElement): string {
    picture.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new XMLSerializer().serializeToString(picture);
}

export class Pictures {
    constructor(private readonly app: App, private readonly network: Network, private readonly timeline: Timeline) {}

    async networkPng(): Promise<Blob> {
        return await this.network.graph.png({ output: "blob-promise", scale: 2, full: true, bg: css("--surface") });
    }

    networkSvg(): string {
        const graph = this.network.graph;
        const box = graph.elements().boundingBox({ includeLabels: true });
        const picture = svg("svg", {
            viewBox: `${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}`, "font-family": font, "font-size": 13,
        });
        picture.append(svg("rect", { x: box.x1 - 20, y: box.y1 - 20, width: box.w + 40, height: box.h + 40, fill: css("--surface") }));
        graph.edges().forEach((edge) => {
            const [a, b] = [edge.source().position(), edge.target().position()];
            picture.append(svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: edge.style("line-color"),
                "stroke-width": edge.data("width"), "stroke-opacity": 0.6, "stroke-linecap": "round",
                "stroke-dasharray": edge.hasClass("unheld") ? "6 5" : null }));
        });
        graph.nodes().forEach((node) => {
            const { x, y } = node.position();
            const radius = node.data("size") / 2;
            picture.append(svg("circle", { cx: x, cy: y, r: radius, fill: node.data("colour"), stroke: css("--surface"), "stroke-width": 1.5 }));
            if (node.hasClass("labelled")) {
                picture.append(svg("text", { x, y: y + radius + 15, "text-anchor": "middle", fill: css("--ink"),
                    stroke: css("--surface"), "stroke-width": 3, "paint-order": "stroke" }, plain(String(node.data("label")))));
            }
        });
        return written(picture);
    }

    timelineSvg(): string {
        const copy = this.timeline.picture.cloneNode(true) as SVGElement;
        const from = this.timeline.picture.querySelectorAll("*");
        copy.querySelectorAll("*").forEach((element, i) => {
            const style = getComputedStyle(from[i]!);
            for (const name of ["fill", "stroke", "opacity", "font-size"]) {
                element.setAttribute(name, style.getPropertyValue(name));
            }
        });
        copy.setAttribute("font-family", font);
        copy.setAttribute("direction", this.app.speech.direction);
        return written(copy);
    }
}
