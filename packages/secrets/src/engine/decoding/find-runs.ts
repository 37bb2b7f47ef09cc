import { type FindRuns, startRunKernel } from "./run-kernel.ts";
import { runBlock, runBytes, shortestRun } from "./run-layout.ts";

/** Below this, a copy for the kernel costs more than it gains; and a process that reads no more than that need not have one made. */
const smallestForKernel = 1024;
const mostWithoutKernel = 2 ** 20;

let searched = 0;
/** What came of starting it. */
let started: { readonly kernel: FindRuns | undefined } | undefined;

/** Start and end of each run that may hold an encoded text, one after the other. */
export function findRuns(bytes: Buffer): readonly number[] {
  searched += bytes.length;
  if (bytes.length < smallestForKernel || searched < mostWithoutKernel) return findRunsByBytes(bytes);
  started ??= { kernel: startRunKernel() };
  return started.kernel ? findRunsByBlocks(bytes, started.kernel) : findRunsByBytes(bytes);
}

/**
 * Looks at the byte where a run that begins at once would end: if it is of no run, none of the bytes before it matter. So where there are no
 * long runs it reads one byte in ten or so, and none twice.
 */
export function findRunsByBytes(bytes: Buffer): number[] {
  const runs: number[] = [];
  let start = 0;
  let known = 0;
  for (let probe = shortestRun - 1; probe < bytes.length; probe = start + shortestRun - 1) {
    let at = probe;
    while (at >= known && runBytes[bytes[at]!] === 1) at--;
    if (at < known) {
      const end = endOfRun(bytes, probe + 1);
      runs.push(start, end);
      at = end;
    }
    // Everything after `at` and up to the probe is of a run that begins there.
    start = at + 1;
    known = Math.max(start, probe + 1);
  }
  return runs;
}

/** No block ends amid a run, but for one that is longer than a block. */
export function findRunsByBlocks(bytes: Buffer, find: FindRuns): number[] {
  const runs: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    const limit = Math.min(bytes.length, from + runBlock);
    let to = limit;
    while (to > from && to < bytes.length && runBytes[bytes[to - 1]!] === 1) to--;
    if (to === from) {
      to = endOfRun(bytes, limit);
      runs.push(from, to);
    } else find(bytes, from, to, runs);
    from = to;
  }
  return runs;
}

function endOfRun(bytes: Buffer, from: number): number {
  let end = from;
  while (end < bytes.length && runBytes[bytes[end]!] === 1) end++;
  return end;
}
