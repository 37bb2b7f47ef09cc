import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Trains the table of `packages/core/src/writing-model.ts`: how likely one character follows another in what people write
 * (words, identifiers, paths, options). Run by hand, rarely; any large body of English text and source code gives nearly the same table.
 * usage: node scripts/train-writing-model.ts FOLDER...
 */
const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0_-./ ";
const size = alphabet.length;
const output = path.resolve(import.meta.dirname, "../packages/core/src/writing-model.ts");

const frequencies = new Map<string, number>();
let budget = 150_000_000;
for (const folder of process.argv.slice(2)) readFolder(folder);
const counts = countPairs();
writeFileSync(output, moduleText(encode(counts)));
console.log(`${frequencies.size} different words, table of ${size * size} characters`);

function readFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (budget < 0) return;
    if (
      !entry.isFile() ||
      !/(?:\.d\.[mc]?ts|\.ts|\.md|\.py|\.txt|\.rst|\.html|\.yml|\.yaml|\.toml|\.pm|\.h|\.xml|\.css|\.desktop|\.sh)$/.test(
        entry.name,
      )
    )
      continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), "latin1").slice(0, 2_000_000);
    budget -= text.length;
    for (const [word] of text.matchAll(/[A-Za-z0-9_./-]{4,60}/g)) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
}

/** Each different word counts by the root of its frequency: neither a list of words nor a few common ones should rule. */
function countPairs(): Float64Array {
  const counts = new Float64Array(size * size).fill(0.5);
  for (const [word, frequency] of frequencies) {
    if (frequency < 2) continue;
    let previous = size - 1;
    for (const character of `${word} `) {
      const current = Math.max(0, alphabet.indexOf(/[0-9]/.test(character) ? "0" : character));
      const slot = previous * size + current;
      counts[slot] = (counts[slot] ?? 0) + Math.sqrt(frequency);
      previous = current;
    }
  }
  return counts;
}

/** Bits of surprise, -log2 p, in steps of a quarter: one printable character each, from `#` for none. `\` is not used. */
function encode(counts: Float64Array): string {
  let text = "";
  for (let row = 0; row < size; row++) {
    const total = counts.slice(row * size, (row + 1) * size).reduce((sum, count) => sum + count, 0);
    for (let column = 0; column < size; column++) {
      const bits = -Math.log2((counts[row * size + column] ?? 0) / total);
      text += String.fromCharCode(0x23 + Math.min(56, Math.round(bits * 4)));
    }
  }
  return text;
}

function moduleText(table: string): string {
  const rows = Array.from(
    { length: size },
    (_, row) => `  ${JSON.stringify(table.slice(row * size, (row + 1) * size))},`,
  );
  return [
    "// Written by scripts/train-writing-model.ts; do not edit.",
    "",
    "/** Characters that the model tells apart, in the order of its rows and columns. `0` stands for every digit, a space for the edge of a word. */",
    `export const writingAlphabet = ${JSON.stringify(alphabet)};`,
    "",
    "/** A row for each character that comes before; in it, for each that follows, its surprise in quarter bits, written from `#` (none) on. */",
    "// biome-ignore format: a table",
    "export const writingModel: readonly string[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}
