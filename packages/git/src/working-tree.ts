import { lstatSync, type Stats } from "node:fs";
import path from "node:path";
import { decodePath } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import { submoduleMode, symlinkMode } from "./raw-change.ts";
import { type Repository, requireWorkingTree } from "./repository.ts";
import { splitNul, type TreeFile } from "./tree-file.ts";

export interface WorkingTree {
  readonly files: readonly TreeFile[];
  /** Folders with a repository of their own that is no submodule, as `decodePath` gives them: git looks at none of their files. */
  readonly repositories: readonly string[];
  /** Where the index has a commit of another repository, with `.gitmodules` or without, as `decodePath` gives it: no file below is listed. */
  readonly submodules: readonly string[];
  /** Folders that may not be opened, from the root and with a slash at the end: what is untracked in them is not known. */
  readonly unreadable: readonly string[];
  /** Tracked files that a sparse checkout leaves off the disk, as `decodePath` gives them. */
  readonly leftOut: readonly string[];
}

/** The tags `S` and `?` of git-ls-files(1). */
const skipWorktree = 0x53;
const untracked = 0x3f;

export interface WorkingTreeOptions {
  /** Only files of these names, in any folder. */
  readonly names?: readonly string[];
  /** False: only what is tracked. Git looks into every folder to find the rest. */
  readonly untracked?: boolean;
}

/**
 * Files and symbolic links on disk that are tracked, or untracked and not ignored by the repository's own rules; the user's
 * personal ignore file is not asked, so that every machine lists the same. Modes and sizes are those on disk: a link must not be
 * followed, its content is its text. Left out: what is deleted, submodules, other repositories inside, and whatever is reached only
 * through a symbolic link. What may not be looked at is listed, as an empty file: whoever reads it meets the reason. Throws NO_WORKING_TREE.
 */
export async function listWorkingTree(repository: Repository, options: WorkingTreeOptions = {}): Promise<WorkingTree> {
  requireWorkingTree(repository);
  const wanted = options.names && new Set(options.names);
  const others = options.untracked === false ? [] : ["--others", "--exclude-standard"];
  // A stranger's files can make git warn of as many other things as they like.
  const command = ["ls-files", "-z", "-t", "--stage", "--cached", ...others];
  const { stdout, stderr } = await runGit(repository, command, { keptStderr: Number.POSITIVE_INFINITY });
  const root = Buffer.from(repository.root + path.sep);
  const folders = new Map<string, boolean>([["", true]]);
  // By name, for conflicting stages list a file up to three times.
  const files = new Map<string, TreeFile>();
  const repositories: string[] = [];
  const submodules = new Set<string>();
  const leftOut: string[] = [];
  for (const record of splitNul(stdout)) {
    const { rawPath, isSubmodule } = entryOf(record);
    const key = rawPath.toString("latin1");
    // Only a folder that git does not enter is listed with a slash.
    if (key.endsWith("/")) {
      repositories.push(decodePath(rawPath.subarray(0, -1)));
      continue;
    }
    if (wanted && !wanted.has(key.slice(key.lastIndexOf("/") + 1))) continue;
    const state = isRealFolder(root, parentOf(key), folders) ? stateOf(root, rawPath) : undefined;
    // A file that took a submodule's place is one like any other.
    const isFile = state === "hidden" || state?.isDirectory() === false;
    if (isSubmodule && !isFile) {
      submodules.add(decodePath(rawPath));
      continue;
    }
    if (state === undefined) {
      if (record[0] === skipWorktree) leftOut.push(decodePath(rawPath));
      continue;
    }
    const { mode, size } = state === "hidden" ? { mode: fileMode, size: 0 } : { mode: modeOf(state), size: state.size };
    if (mode !== undefined) files.set(key, { path: decodePath(rawPath), rawPath, mode, size });
  }
  return {
    files: [...files.values()],
    repositories,
    submodules: [...submodules],
    unreadable: unopened(stderr),
    leftOut,
  };
}

/** `<tag> SP <mode> SP <oid> SP <stage> TAB <path>`, and of what the index does not have `? <path>`. */
function entryOf(record: Buffer): { readonly rawPath: Buffer; readonly isSubmodule: boolean } {
  if (record[0] === untracked) return { rawPath: record.subarray(2), isSubmodule: false };
  const mode = Number.parseInt(record.toString("latin1", 2, 8), 8);
  return { rawPath: record.subarray(record.indexOf(0x09) + 1), isSubmodule: mode === submoduleMode };
}

/** Whether no part of a folder's path is a symbolic link: git lists `a/b` also after `a` became a link out of the tree. */
function isRealFolder(root: Buffer, folder: string, known: Map<string, boolean>): boolean {
  const answer = known.get(folder);
  if (answer !== undefined) return answer;
  const state = isRealFolder(root, parentOf(folder), known) ? stateOf(root, Buffer.from(folder, "latin1")) : undefined;
  const real = state === "hidden" || state?.isDirectory() === true;
  known.set(folder, real);
  return real;
}

/** Git goes on, and passes, where it cannot open a folder: only a warning says so, which breaks off after 4 KiB in the middle of a name. */
function unopened(stderr: string): string[] {
  const folders = stderr.matchAll(
    /^warning: could not open directory '([\s\S]+?)(?:\/?': |\n(?=warning: )|\n$(?![\s\S]))/gm,
  );
  return [...folders].map(([, folder]) => `${folder}/`);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Undefined for what is not there; "hidden" for what may be there: in a folder that may not be entered, by a name too long for the system. */
function stateOf(root: Buffer, rawPath: Buffer): Stats | "hidden" | undefined {
  try {
    return lstatSync(Buffer.concat([root, rawPath]), { throwIfNoEntry: false });
  } catch (error) {
    return absent.has((error as NodeJS.ErrnoException).code ?? "") ? undefined : "hidden";
  }
}

/** ENOTDIR: a folder on the way is a file now. */
const absent = new Set(["ENOENT", "ENOTDIR"]);
const fileMode = 0o100644;

function modeOf(state: Stats): number | undefined {
  if (state.isSymbolicLink()) return symlinkMode;
  if (!state.isFile()) return undefined;
  return (state.mode & 0o100) === 0 ? fileMode : 0o100755;
}
