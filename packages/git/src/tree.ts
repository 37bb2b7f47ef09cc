import path from "node:path";
import { decodePath, printable, SallyportError } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import { wholeInWorkflow } from "./git-failure.ts";
import { abbreviated } from "./object-id.ts";
import { readObjects } from "./object-reader.ts";
import { submoduleMode } from "./raw-change.ts";
import type { Repository } from "./repository.ts";
import { splitNul } from "./tree-file.ts";

export interface TreeEntry {
  readonly oid: string;
  /** 0o100644, 0o100755 or 0o120000 (a symbolic link: the blob is its text). */
  readonly mode: number;
}

/**
 * All files of a commit by path, as `decodePath` gives it, without submodules. Throws REVISION_NOT_FOUND for an unknown commit and
 * REPOSITORY_DAMAGED where trees are missing.
 */
export async function listTree(repository: Repository, commit: string): Promise<Map<string, TreeEntry>> {
  const { stdout } = await runGit(repository, ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  const entries = new Map<string, TreeEntry>();
  for (const record of splitNul(stdout)) {
    const entry = parseEntry(record);
    if (entry.mode !== submoduleMode) entries.set(decodePath(entry.rawPath), { oid: entry.oid, mode: entry.mode });
  }
  return entries;
}

/** `<mode> SP <type> SP <oid> TAB <path>` */
function parseEntry(record: Buffer): TreeEntry & { readonly type: string; readonly rawPath: Buffer } {
  const tab = record.indexOf(0x09);
  const [mode = "", type = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
  return { mode: Number.parseInt(mode, 8), type, oid, rawPath: record.subarray(tab + 1) };
}

/** Largest file that `readFileAt` returns, bytes. */
const fileLimit = 64 * 1024 * 1024;

/**
 * One file of a commit; undefined when the commit has no file there (a folder or a submodule is none). A symbolic link gives the text
 * of the link. Throws REVISION_NOT_FOUND, OBJECT_MISSING when the content is not in this clone, OBJECT_TOO_LARGE over 64 MiB.
 */
export async function readFileAt(repository: Repository, commit: string, file: string): Promise<Buffer | undefined> {
  const normal = path.posix.normalize(file);
  if (
    file === "" ||
    file.includes("\0") ||
    normal === "." ||
    normal.startsWith("../") ||
    normal === ".." ||
    normal.startsWith("/")
  )
    return undefined;
  const { stdout } = await runGit(repository, [
    "ls-tree",
    "-z",
    "--full-tree",
    "--end-of-options",
    commit,
    "--",
    normal,
  ]);
  const record = splitNul(stdout)[0];
  const entry = record && parseEntry(record);
  // Asked for `folder/`, git answers with what the folder holds.
  if (entry?.type !== "blob" || entry.rawPath.toString() !== normal) return undefined;
  const where = `${printable(file)} of commit ${abbreviated(commit)}`;
  let content: Buffer | undefined;
  await readObjects(
    repository,
    [{ oid: entry.oid }],
    {
      whole: (_, bytes) => {
        content = Buffer.from(bytes);
      },
      chunk: (ref) => {
        throw tooLarge(where, ref.size);
      },
      missing: (oid) => {
        throw contentMissing(where, oid);
      },
    },
    { wholeLimit: fileLimit },
  );
  return content;
}

function tooLarge(where: string, size: number): SallyportError {
  return new SallyportError({
    code: "OBJECT_TOO_LARGE",
    message: `${where} has ${size} bytes, and at most ${fileLimit} are read`,
    fix: "Name another file, or make this one smaller.",
  });
}

function contentMissing(where: string, oid: string): SallyportError {
  return new SallyportError({
    code: "OBJECT_MISSING",
    message: `the content of ${where} (blob ${abbreviated(oid)}) is not in this clone, or is damaged there`,
    fix: `Clone without \`--filter\` (${wholeInWorkflow}), or fetch all content with \`git fetch --refetch --no-filter\`.`,
  });
}
