import { existsSync } from "node:fs";
import path from "node:path";
import { decodePath, printable, SallyportError } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import { emptyTree } from "./object-id.ts";
import { bringsOrBlocks, parseRawChange } from "./raw-change.ts";
import { type Repository, requireWorkingTree } from "./repository.ts";
import { headCommit } from "./revision.ts";
import { splitNul, type TreeFile } from "./tree-file.ts";

export interface Staged {
  readonly files: readonly (TreeFile & { readonly oid: string })[];
  /** Paths in conflict: git refuses to commit, and the index holds up to three contents of each. */
  readonly unmerged: readonly string[];
}

/**
 * What the next commit adds or changes, with the blobs to look at; everything that is staged when there are no commits yet. In a
 * pre-commit hook this is the index that git hands to the hook. Submodules and deletions are left out. Throws NO_WORKING_TREE, INDEX_NOT_FOUND.
 */
export async function listStaged(
  repository: Repository,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Staged> {
  requireWorkingTree(repository);
  const indexFile = indexOfHook(repository, environment.GIT_INDEX_FILE);
  const stdout = await rawChanges(repository, indexFile);
  const files: (TreeFile & { readonly oid: string })[] = [];
  const unmerged: string[] = [];
  const records = splitNul(stdout);
  for (let at = 0; at + 1 < records.length; at += 2) {
    const record = (records[at] as Buffer).toString("latin1");
    const change = parseRawChange(record);
    const rawPath = records[at + 1] as Buffer;
    if (record.endsWith(" U")) unmerged.push(decodePath(rawPath));
    else if (change) files.push({ path: decodePath(rawPath), rawPath, ...change });
  }
  return { files, unmerged };
}

const options = ["--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--ita-invisible-in-index", bringsOrBlocks];

async function rawChanges(repository: Repository, indexFile: string | undefined): Promise<Buffer> {
  const variables = indexFile === undefined ? {} : { variables: { GIT_INDEX_FILE: indexFile } };
  const against = async (tree: string) =>
    (await runGit(repository, ["diff-index", ...options, tree, "--"], variables)).stdout;
  try {
    return await against("HEAD");
  } catch (error) {
    // Only before the first commit is there nothing to compare with; to ask first would cost every commit a process.
    if ((await headCommit(repository)) !== undefined) throw error;
    return against(emptyTree(repository.objectFormat));
  }
}

/**
 * `git commit -a` and `git commit FILE` commit a temporary index, named in GIT_INDEX_FILE, relative to the top folder. It counts when it is
 * this repository's: it lies in its git directory, or the hook runs in its working tree. Source: githooks(5), git-commit(1).
 */
function indexOfHook(repository: Repository, name: string | undefined): string | undefined {
  if (name === undefined || name === "") return undefined;
  const file = path.resolve(repository.root, name);
  const ours = isInside(repository.gitDir, file) || isInside(repository.root, process.cwd());
  if (!ours) return undefined;
  if (existsSync(file)) return file;
  throw new SallyportError({
    code: "INDEX_NOT_FOUND",
    message: `GIT_INDEX_FILE names the index ${printable(file)}, and there is no such file`,
    fix: "Run the check from the hook that git calls, or unset GIT_INDEX_FILE to look at the repository's own index.",
  });
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}
