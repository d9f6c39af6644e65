// Lets Neo4j's own language support look for faults in a Cypher script; prints how many statements it has.
import fs from "node:fs";
import { createRequire } from "node:module";

const { lintCypherQuery, parseStatementsStrs } = createRequire(import.meta.url)("@neo4j-cypher/language-support");

const statements = parseStatementsStrs(fs.readFileSync(process.argv[2], "utf8")).filter(each => each.trim());
for (const statement of statements) {
    const { diagnostics } = lintCypherQuery(statement, {});
    if (diagnostics.length) throw new Error(diagnostics.map(each => each.message).join("\n") + statement.slice(0, 200));
}
console.log(statements.length);
