import { hex } from "../../charset.ts";
import { ascii, isBlank, isLineEnd } from "../ascii.ts";
import type { Range } from "../content.ts";
import { findRuns } from "./find-runs.ts";
import { createLayer, type Layer, type LayerBuilder } from "./layer.ts";
import { runBytes } from "./run-layout.ts";

/** Runs of base64 and hexadecimal: what they hold when it is text. */

const shortestHex = 32;
/** Longer runs are pictures and fonts. */
const longestHex = 64 * 1024;
/** Share of bytes that must be text. */
const textShare = 0.9;

const hexBytes = hex.table;

/** Values of base64 and base64url digits. */
const digitValues = new Uint8Array(256);
for (const [value, digit] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
  digitValues[digit.charCodeAt(0)] = value;
}
digitValues[ascii.dash] = 62;
digitValues["_".charCodeAt(0)] = 63;

/** 1 for bytes of ASCII text. */
const textBytes = new Uint8Array(256).fill(1, 0x20, 0x7f);
for (const byte of [ascii.tab, ascii.lineFeed, ascii.carriageReturn]) textBytes[byte] = 1;

/** Decodes every run that holds text. Tells of each run that is not a part of what was decoded already. */
export function decodeRuns(bytes: Buffer, onRun: (run: Range) => void = () => {}): Layer[] {
  const runs = findRuns(bytes);
  // Most files of a history are small and have none.
  if (runs.length === 0) return [];
  const fromBase64 = createLayer("base64");
  const fromHex = createLayer("hex");
  let done = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const run = { start: runs[index]!, end: runs[index + 1]! };
    if (run.start < done) continue;
    onRun(run);
    done = addHex(bytes, run, fromHex) ?? addBase64(bytes, run, fromBase64) ?? run.end;
  }
  return [fromBase64.build(), fromHex.build()].filter((layer) => layer !== undefined);
}

/** End of what was decoded; undefined when the run is no hexadecimal text. */
function addHex(bytes: Buffer, run: Range, layer: LayerBuilder): number | undefined {
  const start = bytes[run.start] === ascii.zero && bytes[run.start + 1] === 0x78 ? run.start + 2 : run.start;
  const length = run.end - start;
  if (length < shortestHex || length % 2 !== 0 || length > longestHex) return undefined;
  for (let index = start; index < run.end; index++) if (hexBytes[bytes[index]!] === 0) return undefined;
  const decoded = Buffer.from(bytes.toString("latin1", start, run.end), "hex");
  if (textCount(decoded) < decoded.length * textShare) return undefined;
  layer.stretch(start, 1, 2);
  layer.append(decoded, 0, decoded.length);
  layer.part(run.end);
  return run.end;
}

/**
 * End of what was decoded. Line after line, as long as all of it together is text: a block that is none must not be decoded again from
 * each of its lines.
 */
function addBase64(bytes: Buffer, run: Range, layer: LayerBuilder): number | undefined {
  if (!beginsAsText(bytes, run.start)) return undefined;
  let length = 0;
  let text = 0;
  let end: number | undefined;
  for (const line of wrappedLines(bytes, run)) {
    const decoded = Buffer.from(bytes.toString("latin1", line.start, line.end), "base64");
    length += decoded.length;
    text += textCount(decoded);
    if (text < length * textShare) break;
    layer.stretch(line.start, 3, 4);
    layer.append(decoded, 0, decoded.length);
    end = line.end;
  }
  if (end !== undefined) layer.part(end);
  return end;
}

/** Of the first twelve decoded bytes at most one is not text. A word or a path fails at its second byte on average. */
function beginsAsText(bytes: Buffer, start: number): boolean {
  let others = 0;
  for (let group = start; group < start + 16; group += 4) {
    const bits =
      (digitValues[bytes[group]!]! << 18) |
      (digitValues[bytes[group + 1]!]! << 12) |
      (digitValues[bytes[group + 2]!]! << 6) |
      digitValues[bytes[group + 3]!]!;
    others += 3 - textBytes[bits >> 16]! - textBytes[(bits >> 8) & 0xff]! - textBytes[bits & 0xff]!;
    if (others > 1) return false;
  }
  return true;
}

function textCount(bytes: Buffer): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) count += textBytes[bytes[index]!]!;
  return count;
}

/** Encoders break lines at 64 or 76 characters. */
const shortestWrapped = 60;

/** The run and the runs on the lines below it that go on with it: all as long as the first, but for the last one. */
function* wrappedLines(bytes: Buffer, first: Range): Generator<Range> {
  yield first;
  const width = first.end - first.start;
  if (width < shortestWrapped || width % 4 !== 0) return;
  for (let at = first.end; isLineEnd(bytes[at]) && at < bytes.length; ) {
    while (at < bytes.length && (isLineEnd(bytes[at]) || isBlank(bytes[at]))) at++;
    let end = at;
    while (end < bytes.length && end - at <= width && runBytes[bytes[end]!] === 1) end++;
    if (end === at || end - at > width) return;
    yield { start: at, end };
    if (end - at < width) return;
    at = end;
  }
}
