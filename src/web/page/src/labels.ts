// Names that fit: the strongest first, and none over another.

import type cytoscape from "cytoscape";

const fontSize = 13; // as in network_style.ts
const widest = 190; // a longer name is cut
const least = 11.5; // pixels on the screen that can still be read

interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

class Grid {
    private readonly cells = new Map<string, Box[]>();
    constructor(private readonly size: number) {}

    private *cover(box: Box): Generator<string> {
        for (let x = Math.floor(box.left / this.size); x <= Math.floor(box.right / this.size); ++x) {
            for (let y = Math.floor(box.top / this.size); y <= Math.floor(box.bottom / this.size); ++y) {
                yield `${x}:${y}`;
            }
        }
    }

    free(box: Box): boolean {
        for (const cell of this.cover(box)) {
            for (const other of this.cells.get(cell) ?? []) {
                if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) {
                    return false;
                }
            }
        }
        return true;
    }

    take(box: Box): void {
        for (const cell of this.cover(box)) {
            this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]);
        }
    }
}

/** Shows the names of the nodes that have room for it at the present zoom. O(nodes). */
export function labelled(cy: cytoscape.Core): void {
    if (cy.destroyed()) {
        return;
    }
    const grid = new Grid(120);
    const zoom = cy.zoom();
    // On a small picture a name may take more room than its disc: then it stands for fewer nodes.
    const scale = Math.max(1, least / (fontSize * zoom));
    const rank = (node: cytoscape.NodeSingular): number => // the chosen one, those tied to it, and then by size
        node.data("size") + (node.hasClass("chosen") ? 1000 : node.hasClass("near") ? 500 : 0);
    const nodes = cy.nodes().toArray().sort((a, b) => rank(b) - rank(a));
    const discs = nodes.map((node): Box => {
        const { x, y } = node.position();
        const radius = node.data("size") / 2;
        return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    });
    cy.batch(() => {
        nodes.forEach((node, i) => {
            const width = Math.min(String(node.data("label")).length * 6.6, widest) * scale;
            const { x } = node.position();
            const box = { left: x - width / 2, right: x + width / 2, top: discs[i]!.bottom + 1, bottom: discs[i]!.bottom + 19 * scale };
            const fits = !node.hasClass("dim") && grid.free(box);
            node.toggleClass("labelled", fits);
            if (fits) {
                grid.take(box);
            }
            grid.take(discs[i]!);
        });
        cy.nodes().data({ font: fontSize * scale, widest: widest * scale });
    });
}
