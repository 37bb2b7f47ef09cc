import { availableParallelism } from "node:os";
import { decodePath, type Instant, instant } from "@sallyport/core";
import { type GitChild, runGit, startGit } from "./git-child.ts";
import { shallowBoundary } from "./history.ts";
import { parseRawChange } from "./raw-change.ts";
import { records } from "./records.ts";
import type { Repository } from "./repository.ts";
import { revisionInput, revisionParameters, type Selection, selectsNothing } from "./selection.ts";

/** A commit that put content at a path where none of its parents had it. */
export interface Introduction {
  /** 40 or 64 hex digits. */
  readonly commit: string;
  /** As `decodePath` gives it. */
  readonly path: string;
  /** `Name <mail>`, as the commit claims; hostile text. */
  readonly author: string;
  /** When it was written, as the commit claims. */
  readonly date: Instant;
  /** True for a merge commit: none of the branches that it joins had this content at this path. */
  readonly merge: boolean;
  /** The clone ends at this commit: what it seems to have brought may be older. */
  readonly cut?: true;
}

/**
 * Which commits of a selection introduced the given blobs, and where: by id of the blob, parents before children. A blob that no
 * commit introduced (a tag points at it, or the walk starts later) is not in the answer. Reads trees only, in memory for the answer and
 * for the ids of the commits. Throws REPOSITORY_DAMAGED where trees are missing.
 */
export async function attributeBlobs(
  repository: Repository,
  oids: ReadonlySet<string>,
  selection: Selection,
): Promise<Map<string, Introduction[]>> {
  if (oids.size === 0 || selectsNothing(selection)) return new Map();
  const boundary = await shallowBoundary(repository);
  const compare = async (way: Comparison, wanted: ReadonlySet<string>) => {
    const list = ["rev-list", "--topo-order", "--reverse", ...way.commits, ...revisionParameters(selection)];
    const options = { input: revisionInput(selection), timeoutMilliseconds: walkMilliseconds };
    const { stdout: commits } = await runGit(repository, list, options);
    const children = stretchesOf(commits).map((stretch) => startComparing(repository, stretch, wanted, way));
    try {
      return await Promise.all(children.map((child) => introductionsIn(child, wanted, boundary)));
    } finally {
      await Promise.all(children.map((child) => child.stop()));
    }
  };
  const introduced = joined(await compare(withAllParents, oids));
  const left = new Set([...oids].filter((oid) => !introduced.has(oid)));
  // The branch that had it may lie outside of the selection; then its merge is the best that can be said.
  if (left.size > 0)
    for (const [oid, [first]] of joined(await compare(withEachParent, left))) if (first) introduced.set(oid, [first]);
  return introduced;
}

/** How commits are compared with their parents. */
interface Comparison {
  readonly commits: readonly string[];
  readonly parents: "-c" | "-m";
}

/** What differs from every parent: git does not go into folders that one of them has as they are, which most of a merge is. */
const withAllParents: Comparison = { commits: [], parents: "-c" };
const withEachParent: Comparison = { commits: ["--merges"], parents: "-m" };

const walkMilliseconds = 600_000;
/** Fewer commits are compared before a second git is up. */
const shortestStretch = 4000;
const mostProcesses = 4;

/** The list of commits in about as many parts as there are cores: comparing trees is all that takes time, and nothing is idle meanwhile. */
function stretchesOf(commits: Buffer): Buffer[] {
  if (commits.length === 0) return [];
  const line = commits.indexOf("\n") + 1;
  const count = commits.length / line;
  const processes = Math.max(1, Math.min(mostProcesses, availableParallelism(), Math.floor(count / shortestStretch)));
  const each = Math.ceil(count / processes) * line;
  return Array.from({ length: processes }, (_, index) => commits.subarray(index * each, (index + 1) * each));
}

// Plumbing: no setting of the repository changes what it prints.
const compareTrees = ["diff-tree", "--stdin", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"];

/** More would not fit into the parameters of a program. */
const mostSought = 400;

/** Where git seeks the blobs itself, it says nothing of all other commits, and there is next to nothing to read. */
function startComparing(
  repository: Repository,
  commits: Buffer,
  oids: ReadonlySet<string>,
  { parents }: Comparison,
): GitChild {
  const sought = oids.size > mostSought ? [] : [...oids].map((oid) => `--find-object=${oid}`);
  const format = ["--encoding=UTF-8", "--format=%H %P%n%an <%ae>%n%at"];
  const child = startGit(repository, [...compareTrees, parents, ...sought, ...format]);
  child.stdin.end(commits);
  return child;
}

type Introductions = ReadonlyMap<string, Introduction[]>;

/**
 * Reads what `diff-tree` prints: a header for each commit (with `-m` for each of its parents), followed by what differs there;
 * a merge's header ends with one more NUL.
 */
async function introductionsIn(
  child: GitChild,
  oids: ReadonlySet<string>,
  boundary: ReadonlySet<string>,
): Promise<Introductions> {
  const found = new Map<string, Introduction[]>();
  let header = "";
  let brought: string | undefined;
  let isPath = false;
  for await (const tokens of records(child.stdout, "\0")) {
    for (const token of tokens) {
      if (isPath) {
        if (brought !== undefined) add(found, brought, [introductionOf(header, token, boundary)]);
        isPath = false;
      } else if (token.startsWith(":") || token.startsWith("\n:")) {
        const change = parseRawChange(token);
        // A change of the mode alone brings nothing.
        brought = change && oids.has(change.oid) && !change.before.includes(change.oid) ? change.oid : undefined;
        isPath = true;
      } else if (token !== "") {
        header = token;
      }
    }
  }
  await child.finished();
  return found;
}

function introductionOf(header: string, path: string, boundary: ReadonlySet<string>): Introduction {
  const [ids = "", author = "", seconds = ""] = header.split("\n");
  const [commit = "", ...parents] = ids.split(" ").filter((id) => id !== "");
  return {
    commit,
    path: decodePath(Buffer.from(path, "latin1")),
    author: decodePath(Buffer.from(author, "latin1")),
    date: instantOf(Number(seconds)),
    merge: parents.length > 1,
    ...(boundary.has(commit) ? { cut: true } : {}),
  };
}

/** Of stretches of a history, the first first. */
function joined(stretches: readonly Introductions[]): Map<string, Introduction[]> {
  const answer = new Map<string, Introduction[]>();
  for (const introduced of stretches) for (const [oid, introductions] of introduced) add(answer, oid, introductions);
  return answer;
}

function add(to: Map<string, Introduction[]>, oid: string, introductions: readonly Introduction[]): void {
  const known = to.get(oid);
  if (known) for (const each of introductions) known.push(each);
  else to.set(oid, [...introductions]);
}

/** The last second that a Date can hold; commits may claim later ones. */
const lastSecond = 8_640_000_000_000;

function instantOf(seconds: number): Instant {
  const bounded = Number.isFinite(seconds) ? Math.max(-lastSecond, Math.min(lastSecond, seconds)) : 0;
  return instant(new Date(bounded * 1000));
}
