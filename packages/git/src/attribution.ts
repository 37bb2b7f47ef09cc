import { availableParallelism } from "node:os";
import { decodePath, type Instant, instant } from "@sallyport/core";
import { type GitChild, runGit, startGit } from "./git-child.ts";
import { shallowBoundary } from "./history.ts";
import { bringsContent, parseRawChange } from "./raw-change.ts";
import { records } from "./records.ts";
import type { Repository } from "./repository.ts";
import { revisionParameters, type Selection, selectsNothing } from "./selection.ts";

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
  const walk = ["rev-list", "--topo-order", "--reverse", ...revisionParameters(selection)];
  const { stdout: commits } = await runGit(repository, walk, { timeoutMilliseconds: walkMilliseconds });
  const children = stretchesOf(commits).map((stretch) => startComparing(repository, stretch, oids));
  try {
    return joined(await Promise.all(children.map((child) => introductionsIn(child, oids, boundary))));
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

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

// Plumbing: no setting of the repository changes what it prints. -m compares a merge with each of its parents.
const compare = [
  "diff-tree",
  "--stdin",
  "-r",
  "-m",
  "--root",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  bringsContent,
];

/** More would not fit into the parameters of a program. */
const mostSought = 400;

/** Where git seeks the blobs itself, it says nothing of all other commits, and there is next to nothing to read. */
function startComparing(repository: Repository, commits: Buffer, oids: ReadonlySet<string>): GitChild {
  const sought = oids.size > mostSought ? [] : [...oids].map((oid) => `--find-object=${oid}`);
  const child = startGit(repository, [...compare, ...sought, "--encoding=UTF-8", "--format=%H %P%n%an <%ae>%n%at"]);
  child.stdin.end(commits);
  return child;
}

async function introductionsIn(
  child: GitChild,
  oids: ReadonlySet<string>,
  boundary: ReadonlySet<string>,
): Promise<Introductions> {
  const found = new Introductions(boundary);
  let blob: string | undefined;
  for await (const tokens of records(child.stdout, "\0")) {
    for (const token of tokens) {
      if (blob !== undefined) {
        if (oids.has(blob)) found.add(blob, token);
        blob = undefined;
      } else if (token.startsWith(":") || token.startsWith("\n:")) {
        blob = parseRawChange(token)?.oid ?? "";
      } else {
        found.enter(token);
      }
    }
  }
  await child.finished();
  return found;
}

/** Of stretches of a history, the first first. */
function joined(stretches: readonly Introductions[]): Map<string, Introduction[]> {
  const answer = new Map<string, Introduction[]>();
  for (const { introduced } of stretches) {
    for (const [oid, introductions] of introduced) answer.set(oid, [...(answer.get(oid) ?? []), ...introductions]);
  }
  // The branch that had it may lie outside of the selection; then its merge is the best that can be said.
  for (const { brought } of stretches) {
    for (const [oid, introduction] of brought) if (!answer.has(oid)) answer.set(oid, [introduction]);
  }
  return answer;
}

/** Collects what `diff-tree -m` prints: one header a commit and parent, each followed by the entries that differ from that parent. */
class Introductions {
  readonly introduced = new Map<string, Introduction[]>();
  /** What differed from a parent without differing from all: brought in by a merge from one of its branches. */
  readonly brought = new Map<string, Introduction>();
  readonly #boundary: ReadonlySet<string>;
  #header = "";
  #commit = "";
  /** How many parents of the current commit lack the content, by blob and path. */
  #lacking = new Map<string, number>();

  constructor(boundary: ReadonlySet<string>) {
    this.#boundary = boundary;
  }

  enter(header: string): void {
    const commit = header.slice(0, header.indexOf(" "));
    if (commit !== this.#commit) this.#lacking = new Map();
    this.#commit = commit;
    this.#header = header;
  }

  add(oid: string, path: string): void {
    const [ids = "", author = "", seconds = ""] = this.#header.split("\n");
    const parents = ids.split(" ").filter((id) => id !== "").length - 1;
    const key = `${oid} ${path}`;
    const lacking = (this.#lacking.get(key) ?? 0) + 1;
    this.#lacking.set(key, lacking);
    const introduction: Introduction = {
      commit: this.#commit,
      path: decodePath(Buffer.from(path, "latin1")),
      author: decodePath(Buffer.from(author, "latin1")),
      date: instantOf(Number(seconds)),
      merge: parents > 1,
      ...(this.#boundary.has(this.#commit) ? { cut: true } : {}),
    };
    const known = this.introduced.get(oid);
    if (lacking < parents) {
      if (!this.brought.has(oid)) this.brought.set(oid, introduction);
    } else if (known) known.push(introduction);
    else this.introduced.set(oid, [introduction]);
  }
}

/** The last second that a Date can hold; commits may claim later ones. */
const lastSecond = 8_640_000_000_000;

function instantOf(seconds: number): Instant {
  const bounded = Number.isFinite(seconds) ? Math.max(-lastSecond, Math.min(lastSecond, seconds)) : 0;
  return instant(new Date(bounded * 1000));
}
