import { type Dirent, readdirSync } from "node:fs";
import { decodePath } from "@sallyport/core";
import { reasons, systemCode } from "./file-reader.ts";

/** Folders that hold other people's code or caches. Where there is Git, its ignore rules decide instead. */
const ignoredFolders = new Set([
  ".cache",
  ".git",
  ".gradle",
  ".hg",
  ".mypy_cache",
  ".pytest_cache",
  ".svn",
  ".tox",
  ".venv",
  ".yarn",
  "__pycache__",
  "bower_components",
  "node_modules",
]);

export interface WalkedPath {
  readonly path: string;
  readonly rawPath: Buffer;
}

export interface WalkReport {
  /** A folder was left out; `name` is one of the ignored names. */
  ignored(name: string): void;
  unreadable(path: string, reason: string): void;
}

const slash = Buffer.from("/");

/** All paths below a folder that are no folders, links unfollowed, in the order of their bytes within each folder. */
export function* walkFolder(root: string, report: WalkReport): Generator<WalkedPath> {
  const pending: Buffer[] = [Buffer.alloc(0)];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const below: Buffer[] = [];
    for (const entry of entriesOf(root, folder, report)) {
      const rawPath = folder.length === 0 ? entry.name : Buffer.concat([folder, slash, entry.name]);
      if (!entry.isDirectory()) yield { path: decodePath(rawPath), rawPath };
      else if (ignoredFolders.has(entry.name.toString("latin1"))) report.ignored(entry.name.toString("latin1"));
      else below.push(rawPath);
    }
    pending.push(...below.reverse());
  }
}

function entriesOf(root: string, folder: Buffer, report: WalkReport): Dirent<Buffer>[] {
  try {
    const entries = readdirSync(Buffer.concat([Buffer.from(`${root}/`), folder]), {
      withFileTypes: true,
      encoding: "buffer",
    });
    return (entries as Dirent<Buffer>[]).sort((a, b) => a.name.compare(b.name));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== "ENOENT") report.unreadable(folder.length === 0 ? "." : decodePath(folder), reasons[code] ?? code);
    return [];
  }
}
