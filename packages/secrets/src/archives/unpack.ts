import { constants, gunzipSync, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { admit, type Unpacking } from "./archive-member.ts";

/** Methods of packing that Node can undo. */
const methods = {
  deflate: (bytes: Buffer, maxOutputLength: number, finishFlush: number) =>
    inflateRawSync(bytes, { maxOutputLength, finishFlush }),
  gzip: (bytes: Buffer, maxOutputLength: number, finishFlush: number) =>
    gunzipSync(bytes, { maxOutputLength, finishFlush }),
  zstd: (bytes: Buffer, maxOutputLength: number) => zstdDecompressSync(bytes, { maxOutputLength }),
} as const;

/**
 * Unpacks within the budget; undefined, and told, when that cannot be done. Of data that breaks off, what there is comes back and is told as
 * damaged: a half of an archive may hold a whole secret.
 */
export function unpack(bytes: Buffer, method: keyof typeof methods, unpacking: Unpacking): Buffer | undefined {
  const limit = Math.max(1, unpacking.budget.bytes);
  try {
    return admitted(methods[method](bytes, limit, constants.Z_FINISH), unpacking);
  } catch (error) {
    if (isTooLarge(error)) {
      unpacking.onUnopened("too-large");
      return undefined;
    }
    unpacking.onUnopened("damaged");
  }
  try {
    return admitted(methods[method](bytes, limit, constants.Z_SYNC_FLUSH), unpacking);
  } catch {
    return undefined;
  }
}

function admitted(unpacked: Buffer, unpacking: Unpacking): Buffer | undefined {
  return admit(unpacking, unpacked.length) ? unpacked : undefined;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
