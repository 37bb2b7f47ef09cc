import { createReadStream } from "node:fs";
import path from "node:path";
import type { Host } from "../host/host.ts";

export interface GivenFileLimits {
  /** Bytes. */
  readonly largest: number;
  /** The error for a file that cannot be read. `why` is a clause: `it is larger than 1 MiB`. */
  readonly unreadable: (why: string, cause?: unknown) => Error;
}

/**
 * A file that somebody named on the command line. May be a pipe (`<(…)`) or a device, so it is read no further than the limit,
 * whatever size it claims to have.
 */
export async function readGivenFile(
  file: string,
  { folder }: Pick<Host, "folder">,
  { largest, unreadable }: GivenFileLimits,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path.resolve(folder, file)) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largest) break;
    }
  } catch (cause) {
    throw unreadable(reasonOf(cause), cause);
  }
  if (size > largest) throw unreadable(`it is larger than ${sizeText(largest)}`);
  return Buffer.concat(chunks);
}

function reasonOf(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? "the system refuses";
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "it is not there",
  ENOTDIR: "it is not there",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
  EPERM: "it may not be read",
};

function sizeText(bytes: number): string {
  return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`;
}
