import { existsSync, realpathSync, statSync } from "node:fs";
import { lstat } from "node:fs/promises";
import path from "node:path";
import { SallyportError, shortText } from "@sallyport/core";
import { runGit, type Workplace } from "./git-child.ts";
import { requireGitVersion } from "./git-version.ts";
import type { ObjectFormat } from "./object-id.ts";

/** A repository to read. Plain data: it may be sent to a worker thread. */
export interface Repository {
  /** Top folder of the working tree; the git directory when there is none. Absolute, without symbolic links. */
  readonly root: string;
  /** Absolute. That of the worktree, when it is a linked one. */
  readonly gitDir: string;
  /** True when there is no working tree to look at. */
  readonly bare: boolean;
  readonly objectFormat: ObjectFormat;
}

/**
 * Finds the repository that holds a folder. Only the folder decides: `GIT_DIR` and its like are not listened to.
 * Throws PATH_NOT_FOUND, PATH_NOT_FOLDER, GIT_NOT_FOUND, GIT_TOO_OLD, GIT_TIMEOUT, NOT_A_REPOSITORY, REPOSITORY_BROKEN,
 * REPOSITORY_OWNERSHIP or REPOSITORY_FORMAT.
 */
export async function openRepository(folder: string): Promise<Repository> {
  const start = realFolder(folder);
  const [answer, version] = await Promise.allSettled([discover(start, folder), requireGitVersion(start)]);
  // An old git fails at discovery too, with words that explain nothing.
  if (version.status === "rejected") throw version.reason;
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}

/** At once, so that git is at work while the caller loads the rest of itself. */
function realFolder(folder: string): string {
  let real: string;
  let isFolder: boolean;
  try {
    real = realpathSync.native(folder);
    isFolder = statSync(real).isDirectory();
  } catch (cause) {
    throw new SallyportError({
      code: "PATH_NOT_FOUND",
      kind: "usage",
      message: `there is no folder ${shown(folder)} that can be read`,
      fix: "Name a folder that exists and that you may read; without a path the current one is taken.",
      cause,
    });
  }
  if (isFolder) return real;
  throw new SallyportError({
    code: "PATH_NOT_FOLDER",
    kind: "usage",
    message: `${shown(folder)} is a file, and a repository's folder was expected`,
    fix: `Name its folder: ${shown(path.dirname(folder))}. \`sallyport secrets FILE\`, without another option, looks at one file.`,
  });
}

/** For questions that a healthy git answers at once. */
const discoveryMilliseconds = 20_000;

/** The git directory comes last because its name may hold line breaks. */
const questions = ["--is-inside-work-tree", "--show-object-format", "--show-cdup", "--absolute-git-dir"];
// Ownership guards against programs that a repository's configuration starts; none of them can start here.
const discoveryCommand = ["-c", "safe.directory=*", "rev-parse"];

async function discover(start: string, folder: string): Promise<Repository> {
  const anywhere: Workplace = { root: start };
  const ask = async (...what: string[]) => {
    const options = { timeoutMilliseconds: discoveryMilliseconds };
    const { stdout } = await runGit(anywhere, [...discoveryCommand, ...what], options);
    return stdout.toString("utf8").replace(/\n$/, "");
  };
  const answer = await ask(...questions).catch(async (error: unknown) => {
    if (!(error instanceof SallyportError) || error.code !== "NOT_A_REPOSITORY") throw error;
    const remains = await remainsOfRepository(start);
    throw remains === undefined ? notRepository(folder, error.cause) : brokenRepository(remains, error.cause);
  });
  const lines = answer.split("\n");
  const objectFormat: ObjectFormat = lines[1] === "sha256" ? "sha256" : "sha1";
  if (lines[0] === "true") {
    return { root: path.resolve(start, lines[2] ?? ""), gitDir: lines.slice(3).join("\n"), bare: false, objectFormat };
  }
  // Outside a working tree, --show-cdup says nothing, or where that of `core.worktree` is, in a name that may hold line breaks too.
  const gitDir = await ask("--absolute-git-dir");
  return { root: gitDir, gitDir, bare: true, objectFormat };
}

function notRepository(folder: string, cause: unknown): SallyportError {
  return new SallyportError({
    code: "NOT_A_REPOSITORY",
    kind: "usage",
    message: `${shown(folder)} is in no git repository`,
    fix: "Name a folder inside a repository, or make one with `git init`. In a workflow, run actions/checkout before this step.",
    cause,
  });
}

/**
 * What git does not take for a repository, and a person would: a `.git` in the folder or above it, or a git directory without its HEAD.
 * Without this, a damaged clone would be judged by its files alone.
 */
async function remainsOfRepository(start: string): Promise<string | undefined> {
  if ((await exists(path.join(start, "objects"))) && (await exists(path.join(start, "refs")))) return start;
  for (let folder = start; ; folder = path.dirname(folder)) {
    const entry = path.join(folder, ".git");
    if (await exists(entry)) return entry;
    if (folder === path.dirname(folder)) return undefined;
  }
}

async function exists(entry: string): Promise<boolean> {
  return lstat(entry).then(
    () => true,
    () => false,
  );
}

function brokenRepository(entry: string, cause: unknown): SallyportError {
  return new SallyportError({
    code: "REPOSITORY_BROKEN",
    message: `there is ${shown(entry)}, and git does not take it for a repository: its HEAD, objects or refs are missing or damaged, or it points to nothing`,
    fix: "Clone again, or mend it: `git fsck --full` in a whole clone tells what is missing. A worktree whose repository was moved is mended from there: `git worktree repair PATH`. A folder that shall be looked at without its history needs to be copied without `.git`.",
    cause,
  });
}

function shown(folder: string): string {
  return shortText(folder, 200) || '""';
}

/**
 * Whether files belong to the repository that git does not find: `core.bare` or `core.worktree` says other than what its git directory looks
 * like, or the command runs inside of that. A bare repository proper is not called `.git`, or has no index.
 */
export function hasLostFiles({ bare, gitDir }: Repository): boolean {
  return bare && path.basename(gitDir) === ".git" && existsSync(path.join(gitDir, "index"));
}

/** What makes git find them. */
export const howToFindFiles =
  "Run it in the folder of the working tree. Where that is this one, see which setting says otherwise with `git config --show-origin --get-regexp '^core[.](bare|worktree)$'`, and take it out with `git config --unset`.";

/** Throws NO_WORKING_TREE for a bare repository. */
export function requireWorkingTree(repository: Repository): void {
  if (!repository.bare) return;
  if (hasLostFiles(repository)) {
    throw new SallyportError({
      code: "NO_WORKING_TREE",
      kind: "usage",
      message: `git does not say where the files of ${shown(repository.root)} are: this is its git directory, or its configuration says core.bare or core.worktree`,
      fix: howToFindFiles,
    });
  }
  throw new SallyportError({
    code: "NO_WORKING_TREE",
    kind: "usage",
    message: `${shown(repository.root)} is a bare repository: it has no files checked out and nothing staged`,
    fix: "Look at its history instead, with `--history` or `--range A..B`, or at a clone with a working tree.",
  });
}
