import { base64, base64url, union } from "../../charset.ts";

/** What the kernel for runs, which `scripts/generate/run-kernel.ts` writes, and its caller agree on. */

/** Bytes of base64, of either alphabet, and so of hexadecimal. */
export const runBytes = union("encoded", base64, base64url).table;
/** A shorter run holds no secret. */
export const shortestRun = 20;
/** Bytes that are looked at together. */
export const vector = 16;
/** Bytes that are searched at a time. */
export const runBlock = 64 * 1024;
/** Where the text begins in the kernel's memory; before it stand 256 bytes, of which those of a run are 1. */
export const runTextAt = 256;
/** Behind the text, of which the last vector may read more than there is. */
export const runsAt = runTextAt + runBlock + vector;
