import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Repository } from "./repository.ts";
import { listWorkingTree } from "./working-tree.ts";

/** One file of the working tree, whole. */
export interface SmallFile {
  /** As `listWorkingTree` gives it. */
  readonly path: string;
  readonly bytes: Buffer;
}

const mostFiles = 5_000;
const largestFile = 4 * 1024 * 1024;

/**
 * The wanted files of the working tree, to look something up in: at most 5,000 of at most 4 MiB. Links, larger files and what cannot be read
 * are left out without a word, so nothing may be concluded from a file's absence.
 */
export async function readSmallFiles(
  repository: Repository,
  isWanted: (path: string) => boolean,
): Promise<SmallFile[]> {
  const { files } = await listWorkingTree(repository);
  const root = Buffer.from(repository.root + path.sep);
  return files
    .filter((file) => isWanted(file.path))
    .slice(0, mostFiles)
    .flatMap((file) => {
      const bytes = readSmall(Buffer.concat([root, file.rawPath]));
      return bytes ? [{ path: file.path, bytes }] : [];
    });
}

function readSmall(file: Buffer): Buffer | undefined {
  let descriptor: number;
  try {
    // Without O_NONBLOCK a named pipe would never answer.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= largestFile ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
