import path from "node:path";
import { readPlainFile } from "./plain-file.ts";
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
      const bytes = readPlainFile(Buffer.concat([root, file.rawPath]), largestFile);
      return bytes ? [{ path: file.path, bytes }] : [];
    });
}
