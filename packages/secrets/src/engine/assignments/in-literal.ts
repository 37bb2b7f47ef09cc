import { ascii, isLineEnd } from "../ascii.ts";
import type { Content } from "../content.ts";

/** How far a literal may have begun before. */
const longestText = 100;

/** Where the last question was asked, and which quotes were open there: a line may hold many names, and is read once. */
export interface LiteralMemory {
  end: number;
  /** One bit for each kind of quote that stands an odd number of times before. */
  open: number;
}

/** `"API_TOKEN=… ./deploy"`, `"#!/bin/sh\nexport API_TOKEN=…\n"`: true when a quote stands an odd number of times before. */
export function isInLiteral({ bytes, literal }: Content, end: number): boolean {
  const limit = Math.max(0, end - longestText);
  let open = 0;
  for (let at = end - 1; at >= limit && !isLineEnd(bytes[at]); at--) {
    if (at < literal.end && literal.end <= end) {
      open ^= literal.open;
      break;
    }
    open ^= bits[bytes[at]!]!;
  }
  literal.end = end;
  literal.open = open;
  return open !== 0;
}

const bits = new Uint8Array(256);
bits[ascii.doubleQuote] = 1;
bits[ascii.singleQuote] = 2;
bits[ascii.backtick] = 4;
