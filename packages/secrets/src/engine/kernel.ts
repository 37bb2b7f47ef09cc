import { kernelCode } from "../generated/search-kernel.ts";
import type { Automaton } from "./automaton.ts";
import type { Ends } from "./hits.ts";
import { lanes, stride, tableAt } from "./kernel-layout.ts";
import { loadKernel } from "./web-assembly.ts";

/** For each lane where it reads, from where on its hits count and where they go; gives back where the hits of each end. */
type Find = (accepting: number, count: number, ...addresses: number[]) => number[];

/** As a `HitFinder`, without a word on what the states stand for. */
export interface Kernel {
  find(bytes: Uint8Array, from: number, to: number): Ends;
}

/** A hit is two numbers of four bytes. */
const hitSize = 8;

/**
 * The search's innermost loop in WebAssembly; undefined where Node runs without, or no memory is to be had. Measured on real text: 600 MB/s in
 * JavaScript, which looks at the bounds of three arrays for each byte, and 1,000 here, where the memory is one and its end is guarded by the
 * processor. Blocks have at most `blockSize` bytes.
 */
export function startKernel(automaton: Automaton, blockSize: number): Kernel | undefined {
  const { classes, table, accepting, longest } = automaton;
  const warmUp = longest - 1;
  const textAt = tableAt + table.byteLength;
  // Lanes read up to a stride behind their ends, and the first may begin without a warm-up.
  const textSize = roundedUp(warmUp + blockSize + lanes * stride + warmUp + stride);
  const hitsAt = roundedUp(textAt + textSize);
  const hitsOfLane = roundedUp(blockSize / lanes + stride + warmUp + stride) * hitSize;
  const kernel = loadKernel(kernelCode, hitsAt + lanes * hitsOfLane);
  if (!kernel) return undefined;
  const { memory } = kernel;
  const find = kernel.exports.find as Find;
  new Uint16Array(memory, 0, classes.length).set(classes);
  new Int32Array(memory, tableAt, table.length).set(table);
  const text = new Uint8Array(memory, textAt, textSize);
  const pairs = new Int32Array(memory);
  return {
    find(bytes, from, to) {
      const before = Math.min(from, warmUp);
      text.set(bytes.subarray(from - before, to));
      const first = textAt + before;
      const quarter = roundedUp(Math.ceil((to - from) / lanes));
      const places = Array.from({ length: lanes }, (_, lane) => {
        const start = first + lane * quarter;
        return [Math.max(textAt, start - warmUp), start, hitsAt + lane * hitsOfLane] as const;
      });
      const ends = find(accepting, roundedUp(quarter + warmUp), ...places.flat());
      const stretches = places.map(([, start, hits], lane): [number, number] => {
        const behind = Math.min(start + quarter, first + to - from);
        return [hits / 4, withoutRest(pairs, hits / 4, ends[lane]! / 4, behind)];
      });
      return { pairs, shift: from - first, stretches };
    },
  };
}

/** Lanes read on behind their ends, where the next lane begins or the text of another block lies. */
function withoutRest(pairs: Int32Array, start: number, end: number, behind: number): number {
  let last = end;
  while (last > start && pairs[last - 2]! >= behind) last -= 2;
  return last;
}

function roundedUp(size: number): number {
  return Math.ceil(size / stride) * stride;
}
