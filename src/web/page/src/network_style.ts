// How the network looks; colours come from the style sheet, so that it follows dark and light.

import type { StylesheetJson } from "cytoscape";
import { css } from "./palette";

export const networkStyle = (): StylesheetJson => [
    {
        selector: "node",
        style: {
            width: "data(size)", height: "data(size)", "background-color": "data(colour)" as never,
            "border-width": 1.5, "border-color": css("--surface"), label: "data(label)",
            "font-family": "Plex, sans-serif", "font-size": "data(font)" as never, color: css("--ink"),
            "text-valign": "bottom", "text-margin-y": 3, "text-max-width": "data(widest)" as never, "text-wrap": "ellipsis",
            "text-outline-color": css("--surface"), "text-outline-width": 2.5, "text-opacity": 0,
            "z-index": 10,
        },
    },
    { selector: "node.state", style: { shape: "round-rectangle" } },
    { selector: "node.organisation", style: { shape: "round-diamond" } },
    { selector: "node.labelled", style: { "text-opacity": 1 } },
    {
        selector: "edge",
        style: {
            width: "data(width)" as never, "line-color": css("--neutral"), opacity: 0.55, "curve-style": "straight",
            "line-cap": "round",
        },
    },
    { selector: "edge.warm", style: { "line-color": css("--warm") } },
    { selector: "edge.cold", style: { "line-color": css("--cold") } },
    { selector: "edge.faint", style: { opacity: 0.32 } },
    { selector: "edge.unheld", style: { "line-style": "dashed", "line-dash-pattern": [6, 5] } },
    { selector: ".dim", style: { opacity: 0.12, "text-opacity": 0 } },
    { selector: "node.dim", style: { opacity: 0.3 } },
    { selector: "edge.near", style: { opacity: 0.85 } },
    { selector: "node.near", style: { "z-index": 20 } },
    {
        selector: "node.chosen",
        style: { "border-width": 4, "border-color": css("--accent"), "font-weight": 600, "z-index": 30, "text-opacity": 1 },
    },
    { selector: "edge.chosen", style: { "line-color": css("--accent"), opacity: 1, "z-index": 30 } },
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-opacity": 0 } as never },
];
