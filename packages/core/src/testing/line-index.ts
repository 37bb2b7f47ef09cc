import type { Position, Region } from "../position.ts";

const LF = 0x0a;

/**
 * Turns byte offsets of one UTF-8 text into positions, by the simplest way there is: for tests, which hold faster ways against it. Invalid
 * UTF-8 counts one column a replacement character, as decoders show it.
 */
export class LineIndex {
  readonly #bytes: Uint8Array;
  readonly #starts: number[] = [0];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    const row = this.#rowOf(offset);
    const start = this.#starts[row] ?? 0;
    return { line: row + 1, column: textOf(this.#bytes.subarray(start, offset)).length + 1 };
  }

  regionOf(start: number, end: number): Region {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Byte range of a 1-based line, without its line break (LF or CRLF). */
  lineBounds(line: number): { readonly start: number; readonly end: number } {
    const start = this.#starts[line - 1] ?? this.#bytes.length;
    let end = (this.#starts[line] ?? this.#bytes.length + 1) - 1;
    if (this.#bytes[end - 1] === 0x0d && end > start) end -= 1;
    return { start, end: Math.max(start, end) };
  }

  #rowOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
