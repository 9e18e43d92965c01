// Asks the language server of VS Code's YAML extension: what is wrong with files, and what it proposes at a place.
//
// stdin: {root, schemas, files: {path: text}, at: [[path, line, character]]}; stdout: {wrong: {path: [message]}, proposed: [[label]]}
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const rpc = require("vscode-jsonrpc/node");
const { root, schemas, files, at } = JSON.parse(fs.readFileSync(0, "utf8"));
const settings = { yaml: { schemas, validate: true, completion: true, schemaStore: { enable: false } } };
const uri = (name) => pathToFileURL(path.join(root, name)).href;
const server = spawn(process.execPath, [require.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"]);
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const wrong = {};
const waiting = new Set(Object.keys(files));
let all;
const told = new Promise((resolve) => (all = resolve));

let changed = false;
let answered;
const configured = new Promise((resolve) => (answered = resolve));

connection.onRequest("workspace/configuration", ({ items }) => {
  if (changed) setImmediate(answered);
  return items.map(({ section }) => settings[section] ?? {});
});
connection.onRequest("client/registerCapability", () => null);
connection.onNotification("textDocument/publishDiagnostics", ({ uri: named, diagnostics }) => {
  const name = Object.keys(files).find((one) => uri(one).toLowerCase() === named.toLowerCase());
  wrong[name] = diagnostics.map(({ message }) => message);
  waiting.delete(name);
  if (!waiting.size) all();
});
connection.listen();
const folder = { uri: pathToFileURL(root).href, name: "site" };
const capabilities = { workspace: { configuration: true, workspaceFolders: true } };
await connection.sendRequest("initialize", { processId: null, rootUri: folder.uri, workspaceFolders: [folder], capabilities });
await connection.sendNotification("initialized", {});
// That settings changed comes back as a question for them; files opened before the answer are read without schemas.
changed = true;
await connection.sendNotification("workspace/didChangeConfiguration", { settings });
await configured;
for (const [name, text] of Object.entries(files)) {
  const textDocument = { uri: uri(name), languageId: "yaml", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
}
await told;
const proposed = [];
for (const [name, line, character] of at) {
  const textDocument = { uri: uri(name) };
  const found = await connection.sendRequest("textDocument/completion", { textDocument, position: { line, character } });
  proposed.push((found.items ?? found).map(({ label }) => label));
}
process.stdout.write(JSON.stringify({ wrong, proposed }), () => process.exit(0));
