import { decodePath, type Instant, instant } from "@sallyport/core";
import { startPipe } from "./git-child.ts";
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
 * commit introduced (a tag points at it, or the walk starts later) is not in the answer. Reads trees only; streamed, so that
 * the work grows with the history and the memory with the answer. Throws REPOSITORY_DAMAGED where trees are missing.
 */
export async function attributeBlobs(
  repository: Repository,
  oids: ReadonlySet<string>,
  selection: Selection,
): Promise<Map<string, Introduction[]>> {
  const found = new Introductions(oids.size === 0 ? new Set() : await shallowBoundary(repository));
  if (oids.size === 0 || selectsNothing(selection)) return found.answer();
  const walk = ["rev-list", "--topo-order", "--reverse", ...revisionParameters(selection)];
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
  const pipe = startPipe(repository, walk, [...compare, "--encoding=UTF-8", "--format=%H %P%n%an <%ae>%n%at"]);
  try {
    let blob: string | undefined;
    for await (const tokens of records(pipe.stdout, "\0")) {
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
    await pipe.finished();
  } finally {
    await pipe.stop();
  }
  return found.answer();
}

/** Collects what `diff-tree -m` prints: one header a commit and parent, each followed by the entries that differ from that parent. */
class Introductions {
  readonly #boundary: ReadonlySet<string>;
  readonly #answer = new Map<string, Introduction[]>();
  /** What differed from a parent without differing from all: brought in by a merge from one of its branches. */
  readonly #brought = new Map<string, Introduction>();
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
    if (lacking >= parents) this.#introduced(oid).push(introduction);
    else if (!this.#brought.has(oid)) this.#brought.set(oid, introduction);
  }

  #introduced(oid: string): Introduction[] {
    const known = this.#answer.get(oid) ?? [];
    this.#answer.set(oid, known);
    return known;
  }

  answer(): Map<string, Introduction[]> {
    // The branch that had it may lie outside of the selection; then its merge is the best that can be said.
    for (const [oid, introduction] of this.#brought) {
      if (!this.#answer.has(oid)) this.#answer.set(oid, [introduction]);
    }
    return this.#answer;
  }
}

/** The last second that a Date can hold; commits may claim later ones. */
const lastSecond = 8_640_000_000_000;

function instantOf(seconds: number): Instant {
  const bounded = Number.isFinite(seconds) ? Math.max(-lastSecond, Math.min(lastSecond, seconds)) : 0;
  return instant(new Date(bounded * 1000));
}
