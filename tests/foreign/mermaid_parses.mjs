// Hands a flowchart to Mermaid's own parser and prints what it found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [home, file] = process.argv.slice(2);
const found = createRequire(`${home}/here.cjs`);
const { JSDOM } = found("jsdom");
const page = new JSDOM("<!doctype html><body></body>");
globalThis.window = page.window;
globalThis.document = page.window.document;

const entry = pathToFileURL(`${home}/node_modules/mermaid/dist/mermaid.core.mjs`);
const mermaid = (await import(entry)).default;
const text = readFileSync(file, "utf8");
await mermaid.parse(text);
const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
const decoded = (said) =>
  said
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, "&$1;");
console.log(
  JSON.stringify({
    nodes: [...db.getVertices().values()].map((node) => decoded(node.text)),
    links: db
      .getEdges()
      .map((link) => [link.start, link.end, decoded(link.text), link.stroke, link.type]),
    groups: db.getSubGraphs().map((group) => decoded(group.title)),
  }),
);
