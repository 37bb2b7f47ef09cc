import { inspectDocuments } from "../../packages/secrets/src/documents/inspect-documents.ts";
import { loadYaml } from "../../packages/secrets/src/documents/parse/parse-documents.ts";
import {
  hostileFiles,
  hostileKinds,
  hostileText,
  inspectHostile,
} from "../../packages/secrets/src/documents/testing/hostile-texts.ts";
import { timed } from "./measure.ts";

/**
 * What the readers of documents make of a megabyte that was made for them: the slowest of each kind of text in each kind of file, against the
 * same text in a file that no reader takes. `node --conditions=source scripts/bench/secrets-readers.ts`.
 */
/** Bytes: a file of settings that is any larger is not read as one. */
const size = 1e6;
const shown = 12;

await loadYaml();
const plain = Math.max(
  ...hostileKinds.map((kind) => {
    const bytes = Buffer.from(hostileText(kind, size));
    return fastest(() => inspectDocuments(bytes, "a.bin", []));
  }),
);
console.log(`baseline, the slowest in a file that no reader takes: ${plain.toFixed(1)} ms`);

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
