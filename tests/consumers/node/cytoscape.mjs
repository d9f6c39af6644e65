// Loads Cytoscape.js JSON, CX2 and GEXF with the libraries of their users and prints what these hold, as JSON.
//   cytoscape.mjs CYTOSCAPE.json NETWORK.cx2 GRAPH.gexf
import fs from "node:fs";
import cytoscape from "cytoscape";
import Graph from "graphology";
import gexf from "graphology-gexf";

const [cyjs, cx2, gexfPath] = process.argv.slice(2);

function held(elements) {
    const cy = cytoscape({ elements, headless: true });
    const data = (each) => each.data();
    return { nodes: cy.nodes().map(data), edges: cy.edges().map(data), strongest: cy.edges().max(e => e.data("weight")).value };
}

/// CX2 as cytoscape.js elements: what declares its attributes, and says how many elements there are, is checked.
function fromCx2(aspects) {
    const aspect = (name) => aspects.filter(each => name in each).flatMap(each => each[name]);
    if (aspects[0].CXVersion !== "2.0" || aspects[0].hasFragments !== false) throw new Error("no CX2");
    if (aspects.at(-1).status[0].success !== true) throw new Error("no status at the end");
    for (const { name, elementCount } of aspect("metaData")) {
        if (aspect(name).length !== elementCount) throw new Error(`${name}: not ${elementCount}`);
    }
    const types = { string: "string", boolean: "boolean", long: "number", double: "number" };
    const declared = aspect("attributeDeclarations")[0];
    const check = (values, declarations) => {
        for (const [name, value] of Object.entries(values)) {
            if (typeof value !== types[declarations[name].d]) throw new Error(`${name}: ${value}`);
        }
        return values;
    };
    check(aspect("networkAttributes")[0], declared.networkAttributes);
    return {
        nodes: aspect("nodes").map(({ id, v }) => ({ data: { id: String(id), ...check(v, declared.nodes) } })),
        edges: aspect("edges").map(({ id, s, t, v }) => ({
            data: { id: `e${id}`, source: String(s), target: String(t), ...check(v, declared.edges) },
        })),
    };
}

function heldByGexf(text) {
    const graph = gexf.parse(Graph, text, { allowUndeclaredAttributes: false });
    return { nodes: graph.mapNodes((id, data) => ({ id, ...data })), edges: graph.mapEdges((id, data) => ({ id, ...data })) };
}

const read = (path) => fs.readFileSync(path, "utf8");
const document = JSON.parse(read(cyjs));
const loaded = cytoscape({ headless: true });
loaded.json(document); // the whole file at once, as users do
if (loaded.nodes().length !== document.elements.nodes.length) throw new Error("cy.json() lost nodes");
console.log(JSON.stringify({
    cytoscape: held(document.elements),
    cx2: held(fromCx2(JSON.parse(read(cx2)))),
    gexf: heldByGexf(read(gexfPath)),
}));
