import type { Readable } from "node:stream";

/**
 * Splits a stream of bytes at a separator and gives the records of each chunk together: one promise a chunk, not one a
 * record. Each byte is one character (latin1); `Buffer.from(text, "latin1")` gives the bytes back.
 */
export async function* records(stream: Readable, separator: "\n" | "\0"): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const text = chunk.toString("latin1");
    // Put together only when it ends: a commit's author may be megabytes.
    if (!text.includes(separator)) {
      rest += text;
      continue;
    }
    const parts = (rest + text).split(separator);
    rest = parts.pop() ?? "";
    yield parts;
  }
  // Output that ends within a record is incomplete; its child's exit code says why.
}

/** Bytes over 0x7f stand for themselves in a latin1 record, and a backslash may look like an escape. */
const mayDecode = /[\x80-\xff\\]/;

/** Whether `decodePath` would leave a path as it is; most are. */
export function isPlainPath(record: string): boolean {
  return !mayDecode.test(record);
}
