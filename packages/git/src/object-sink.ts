import type { ObjectRef } from "./object-ref.ts";

/** Why content could not be had: not in this clone, or there and damaged. */
export type Absence = "missing" | "unreadable";

/** Takes content, synchronously. `bytes` are valid only during the call: they are a view of a buffer that is used again. */
export interface ObjectSink {
  /** An object of up to `wholeLimit` bytes. */
  whole(ref: ObjectRef, bytes: Buffer): void;
  /**
   * A part of a larger one. Parts follow each other in steps of 1 MiB and overlap by 4 KiB, so that nothing shorter is cut in two.
   * `offset` is that of `bytes[0]` in the object.
   */
  chunk(ref: ObjectRef, bytes: Buffer, offset: number, last: boolean): void;
  /** Its content was not read, or, for a chunked object that turns out to be damaged, not to the end. */
  missing(oid: string, why: Absence): void;
}

export const chunkStep = 1024 * 1024;
export const chunkOverlap = 4096;
