// Checks FollowTheMoney entities, one a line, against the model that its package ships: schemata, properties, those
// required, kinds of entities referred to, dates, countries. Prints how many there are of each schema.
import fs from "node:fs";
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
const { Model } = load("@alephdata/followthemoney");
const definition = load("@alephdata/followthemoney/dist/defaultModel.json");
const model = new Model(definition);

const lines = fs.readFileSync(process.argv[2], "utf8").split("\n").filter(line => line);
const entities = new Map();
const faults = [];
for (const line of lines) {
    const json = JSON.parse(line);
    const entity = model.getEntity(json);
    if (entities.has(entity.id)) faults.push(`${entity.id}: twice`);
    if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(entity.id)) faults.push(`${entity.id}: no id`);
    entities.set(entity.id, json);
}
const countries = definition.types.country.values;
for (const { id, schema: name, properties } of entities.values()) {
    const schema = model.getSchema(name);
    for (const required of schema.required ?? []) {
        if (!properties[required]?.length) faults.push(`${id}: ${name} lacks ${required}`);
    }
    for (const parent of schema.getParents()) {
        for (const required of parent.required ?? []) {
            if (!properties[required]?.length) faults.push(`${id}: ${name} lacks ${required}`);
        }
    }
    for (const [key, values] of Object.entries(properties)) {
        const property = schema.getProperties().get(key);
        if (!property) { faults.push(`${id}: ${name} has no ${key}`); continue; }
        for (const value of values) {
            const type = property.type.name;
            if (typeof value !== "string" || value === "") faults.push(`${id}: ${key} is empty`);
            if (type === "date" && !/^\d{4}-\d\d-\d\d$/.test(value)) faults.push(`${id}: ${key} ${value}`);
            if (type === "country" && !(value in countries)) faults.push(`${id}: ${key} ${value}`);
            if (type === "entity") {
                const other = entities.get(value);
                const range = property.getRange();
                if (!other) faults.push(`${id}: ${key} refers to nothing`);
                else if (!model.getSchema(other.schema).isA(range)) faults.push(`${id}: ${key} is no ${range.name}`);
            }
        }
    }
}
if (faults.length) throw new Error(faults.slice(0, 10).join("\n"));
const counts = {};
for (const { schema } of entities.values()) counts[schema] = (counts[schema] ?? 0) + 1;
console.log(JSON.stringify(counts));
