import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { compileScanner, type Scanner } from "../../packages/secrets/src/engine/scanner.ts";
import { builtinRules } from "../../packages/secrets/src/rules/index.ts";
import { timed } from "./measure.ts";

/**
 * Speed of the secrets engine with all rules, on one core, warm, on real text read into memory before; against two baselines in the same
 * run; and the time for single hostile lines of a megabyte.
 * usage: node --conditions=source scripts/bench/secrets-engine.ts [--root FOLDER] [--megabytes N]
 */
const { values } = parseArgs({ options: { root: { type: "string" }, megabytes: { type: "string", default: "100" } } });
const root = values.root ?? path.resolve(import.meta.dirname, "../../node_modules/.pnpm");
const rounds = 5;

const files = readTexts(root, Number(values.megabytes) * 1e6);
const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
console.log(
  `${files.length} files, ${(total / 1e6).toFixed(1)} MB of text below ${path.relative(process.cwd(), root) || "."}; ${builtinRules.length} rules`,
);

const started = performance.now();
const scanner = compileScanner(builtinRules);
console.log(`rules compiled in ${(performance.now() - started).toFixed(1)} ms, ${scanner.digest}`);
const plain = compileScanner(builtinRules, { decode: false });
const anchors = new RegExp(anchorsOf().map(escaped).join("|"), "gi");

const engine = megabytesPerSecond("engine, decoders on", () => scanAll(scanner));
const undecoded = megabytesPerSecond("engine, decoders off", () => scanAll(plain));
console.log(
  `peak memory so far ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, of which ${(total / 1e6).toFixed(0)} MB are the files`,
);
const pattern = megabytesPerSecond("baseline: latin1 text, one RegExp of all anchors", () => {
  for (const { bytes } of files) for (const _ of bytes.toString("latin1").matchAll(anchors));
});
const byte = megabytesPerSecond("baseline: indexOf of one byte that is not there", () => {
  for (const { bytes } of files) bytes.indexOf(0x01);
});
console.log(
  `ratios: engine ${(engine / pattern).toFixed(2)}x the RegExp, ${(undecoded / pattern).toFixed(2)}x without decoders; ${(engine / byte).toFixed(3)}x indexOf`,
);

console.log("hostile texts of 1 MB, ms (limit 50):");
for (const [name, unit] of Object.entries(hostileUnits())) {
  const line = Buffer.from(unit.repeat(Math.ceil(1e6 / unit.length)).slice(0, 1e6), "latin1");
  for (const file of ["a.txt", "a.env", "a.js", "a.xml"]) {
    const times = Array.from({ length: 7 }, () => timed(() => scanner.scan(line, { path: file })));
    const best = Math.min(...times);
    if (file === "a.env" || best > 50)
      console.log(`${best.toFixed(1).padStart(8)}${best > 50 ? " SLOW" : ""}  ${name} in ${file}`);
  }
}

interface TextFile {
  readonly path: string;
  readonly bytes: Buffer;
}

function readTexts(folder: string, limit: number): TextFile[] {
  const texts: TextFile[] = [];
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (size > limit) break;
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (statSync(file).size > 16e6) continue;
    const bytes = readFileSync(file);
    if (bytes.subarray(0, 8000).includes(0)) continue;
    texts.push({ path: file, bytes });
    size += bytes.length;
  }
  return texts;
}

function scanAll(with_: Scanner): number {
  return files.reduce((sum, file) => sum + with_.scan(file.bytes, { path: file.path }).length, 0);
}

/** Best of several rounds after one that warms up; prints and returns it. */
function megabytesPerSecond(name: string, run: () => unknown): number {
  run();
  const speeds = Array.from({ length: rounds }, () => total / 1e3 / timed(run));
  const best = Math.max(...speeds);
  console.log(`${best.toFixed(0).padStart(8)} MB/s  ${name} (${speeds.map((speed) => speed.toFixed(0)).join(", ")})`);
  return best;
}

function anchorsOf(): string[] {
  return builtinRules.flatMap((rule) =>
    rule.kind === "token" ? rule.anchors : rule.kind === "block" ? rule.begin : rule.kind === "named" ? rule.names : [],
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Texts that, repeated, ask every kind of rule the same question again and again. Token prefixes are joined from halves: no scanner shall take this file for a leak. */
function hostileUnits(): Record<string, string> {
  const prefix = (half: string, rest: string): string => half + rest;
  return {
    "token prefixes": prefix("gh", "p_"),
    "token prefixes after blanks": ` ${prefix("gh", "p_")}`,
    "token prefixes after a dash": `-${prefix("eyJ", "h")}`,
    "token prefixes in a word": `${prefix("gh", "p_")}a`,
    "JWTs of little after a dash": `-${prefix("eyJ", "hbGci")}.${prefix("eyJ", "hbGci")}.aaaa`,
    "JWT beginnings": `${prefix("eyJ", "hbGci")}.`,
    "JWT beginnings in quotes": `"${prefix("eyJ", "hbGci")}`,
    "one letter": "a",
    "one digit": "7",
    blanks: " ",
    dots: ".",
    "password=": "password=",
    "password = ": "password = ",
    'password="': 'password="',
    "password='": "password=\\'",
    "<password>": "<password>",
    "password ": "password ",
    "apikey:": "apikey:",
    "name: password": "name: password ",
    "long names": "secret_token_",
    "assigned numbers": "token=12345678 ",
    "assigned words": ["password", '"Correct7horse", '].join("="),
    "begin lines": "-----BEGIN PRIVATE KEY-----",
    "begin lines with base64": `-----BEGIN PRIVATE KEY-----${"MIIE".repeat(30)}`,
    "half begin lines": "-----BEGIN ",
    base64: "QUJDREVGR0hJSktM",
    "base64 of words": "cGFzc3dvcmQ9",
    "random base64": "x9Kq2Lm7Zt4Vb8Nw",
    "wrapped base64 of no text": `${"YWFh".repeat(5)}${"//79".repeat(11)}\n`,
    "wrapped base64 of text": `${"YWFh".repeat(16)}\n`,
    hexadecimal: "70617373",
    quotes: '"',
    "quotes and backslashes": '\\"',
    backslashes: "\\",
    "URL marks": "://",
    "URL with users": "http://u:p",
    "URL passwords": "a://b:c@",
    "short names": "pw ",
    percent: "%41",
    "percent password": ["%70assword", ""].join("="),
    "unicode escapes": "\\u0041",
    entities: "&#65;",
    "AWS key ids": prefix("AK", "IA"),
    "AWS key ids in quotes": `"${prefix("AK", "IA")}ABCDEFGHIJKLMNOP"`,
    braces: "${",
    newlines: "\n",
  };
}
