import { lstatSync } from "node:fs";
import path from "node:path";
import { SallyportError } from "@sallyport/core";
import {
  headCommit,
  listTree,
  listWorkingTree,
  type Repository,
  readObjects,
  readPlainFile,
  symlinkMode,
  type TreeEntry,
  type TreeFile,
} from "@sallyport/git";
import { walkFolder } from "../collect/walk.ts";
import { type DeclaringFile, type DeclaringState, declaringNames, isDeclaring } from "./declarations.ts";
import { fromUtf16 } from "./parse/utf16-text.ts";
import { isComposeFile } from "./pipelines/compose.ts";
import { isSopsConfig, largestConfig } from "./sops/sops-config.ts";
import { type ToolsInUse, toolsByName } from "./tools.ts";

/** A generator of Secrets lists files; one that is larger is no list that a person wrote. */
const largestKustomization = 1024 * 1024;

/**
 * What is checked out; of a bare repository what HEAD has, of a folder without Git all that a look at its files meets. `untracked`: also
 * what Git does not track, which takes a look into every folder.
 */
export async function checkedOutState(
  repository: Repository | undefined,
  folder: string,
  untracked: boolean,
): Promise<DeclaringState> {
  if (!repository) {
    // The scan tells what is left out, and what cannot be opened.
    const found = [...walkFolder(folder, { ignored() {}, unreadable() {} })].filter((file) => isDeclaring(file.path));
    return declaring(found.flatMap((file) => readDeclaring(folder, file)));
  }
  if (repository.bare) {
    const commit = await headCommit(repository);
    return commit === undefined ? [] : commitState(repository, commit);
  }
  const { files } = await listWorkingTree(repository, { names: declaringNames, untracked });
  return declaring(files.flatMap((file) => readDeclaring(repository.root, file)));
}

/** What a commit has. Of one whose trees are not all here it is not known what it wants encrypted. Throws REVISION_NOT_FOUND. */
export async function commitState(repository: Repository, commit: string): Promise<DeclaringState> {
  const tree = await listTree(repository, commit).catch((error: unknown) => {
    if (error instanceof SallyportError && error.code === "REPOSITORY_DAMAGED") return undefined;
    throw error;
  });
  return tree ? readDeclaringBlobs(repository, tree) : [{ path: ".sops.yaml" }];
}

async function readDeclaringBlobs(
  repository: Repository,
  tree: ReadonlyMap<string, TreeEntry>,
): Promise<DeclaringState> {
  const wanted = new Map<string, DeclaringFile[]>();
  const found: DeclaringFile[] = [];
  for (const [file, { oid, mode }] of tree) {
    if (!isDeclaring(file)) continue;
    if (mode === symlinkMode) found.push({ path: file });
    else wanted.set(oid, [...(wanted.get(oid) ?? []), { path: file }]);
  }
  if (wanted.size > 0) {
    const hold = (oid: string, bytes?: Buffer) => {
      for (const file of wanted.get(oid) ?? []) found.push(bytes ? { ...file, bytes: Buffer.from(bytes) } : file);
    };
    await readObjects(
      repository,
      [...wanted.keys()].map((oid) => ({ oid })),
      {
        whole: ({ oid }, bytes) => hold(oid, bytes),
        chunk: ({ oid }, _bytes, _offset, last) => last && hold(oid),
        missing: (oid) => hold(oid),
      },
      { wholeLimit: largestKustomization },
    );
  }
  return declaring(found);
}

/** By its bytes, for a folder above it may have a name that is no text. What is there and cannot be read is told from what is not there. */
function readDeclaring(root: string, { path: file, rawPath }: Pick<TreeFile, "path" | "rawPath">): DeclaringFile[] {
  const place = Buffer.concat([Buffer.from(root + path.sep), rawPath]);
  if (isAbsent(place)) return [];
  const bytes = readPlainFile(place, largestKustomization);
  return [bytes === undefined ? { path: file } : { path: file, bytes }];
}

function isAbsent(place: Buffer): boolean {
  try {
    const status = lstatSync(place, { throwIfNoEntry: false });
    return !status || status.isDirectory();
  } catch {
    // In a folder that may not be entered.
    return false;
  }
}

/** Of kustomizations only those with a generator of Secrets say something, of Compose files those with a secret. */
function declaring(files: readonly DeclaringFile[]): DeclaringFile[] {
  return files.flatMap(({ path: file, bytes }) => {
    if (!bytes || (isSopsConfig(file) && bytes.length > largestConfig)) return [{ path: file }];
    const text = Buffer.from(bytes);
    const read = { path: file, bytes: fromUtf16(text)?.bytes ?? text };
    const sign = isComposeFile(file) ? "\nsecrets:" : "secretGenerator";
    return isSopsConfig(file) || read.bytes.includes(sign) ? [read] : [];
  });
}

/** What the repository keeps its secrets with: seen in the documents that were read, else by the names of the files at HEAD. */
export async function toolsInUse(repository: Repository | undefined, seen: ToolsInUse): Promise<ToolsInUse> {
  // A configuration of SOPS is read before the scan, so it says nothing about what the scan has met.
  if ([...seen.keys()].some((tool) => tool !== "sops") || !repository) return seen;
  const commit = await headCommit(repository);
  if (commit === undefined) return seen;
  return new Map([...toolsByName((await listTree(repository, commit)).keys()), ...seen]);
}
