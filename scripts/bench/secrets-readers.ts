import { loadYaml } from "../../packages/secrets/src/documents/parse/parse-documents.ts";
import {
  hostileFiles,
  hostileKinds,
  hostileText,
  inspectHostile,
} from "../../packages/secrets/src/documents/testing/hostile-texts.ts";
import { timed } from "./measure.ts";

/**
 * What the readers of documents make of a megabyte that was made for them: the slowest of each kind of text in each kind of file, against what
 * Node.js takes for a document without a fault. `node --conditions=source scripts/bench/secrets-readers.ts`.
 */
/** Bytes: a file of settings that is any larger is not read as one. */
const size = 1e6;
const shown = 12;

await loadYaml();
const valid = JSON.stringify({
  items: Array.from({ length: size / 50 }, (_, at) => ({ name: `setting-${at}`, value: "a".repeat(20) })),
});
const plain = fastest(() => JSON.parse(valid));
console.log(`baseline, JSON.parse of ${(valid.length / 1e6).toFixed(1)} MB without a fault: ${plain.toFixed(1)} ms`);

const times = hostileFiles.flatMap(([path, text]) =>
  hostileKinds.map((kind) => {
    const bytes = Buffer.from(text + hostileText(kind, size));
    return { path, kind, time: fastest(() => inspectHostile(path, bytes)) };
  }),
);
times.sort((a, b) => b.time - a.time);
console.log(`${times.length} texts; the slowest, in ms:`);
for (const { path, kind, time } of times.slice(0, shown))
  console.log(`${time.toFixed(1).padStart(8)}  ${kind} in ${path}`);
console.log(`ratio: ${(times[0]!.time / plain).toFixed(0)} times the baseline`);

function fastest(work: () => unknown): number {
  return Math.min(timed(work), timed(work));
}
