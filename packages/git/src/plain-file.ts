import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/**
 * The bytes of a plain file of at most `largest` bytes; undefined for anything else, and for what cannot be read. A link could lead anywhere,
 * and a named pipe would never end.
 */
export function readPlainFile(file: Buffer, largest: number): Buffer | undefined {
  let descriptor: number;
  try {
    // Without O_NONBLOCK a named pipe would never answer.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= largest ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
