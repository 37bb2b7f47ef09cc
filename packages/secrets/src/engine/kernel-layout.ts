/** What the kernel, which `scripts/generate/search-kernel.ts` writes, and its caller agree on. */

/** Stretches of a text that advance together: each step of one waits for the table, and the processor works on the others meanwhile. */
export const lanes = 4;
/** Bytes that a lane reads at a time. */
export const stride = 8;
/** Where the table begins in the kernel's memory; before it come the classes of the 256 bytes, two bytes each. */
export const tableAt = 512;
