import { printable, SallyportError, shortText, type Unchecked } from "@sallyport/core";
import { uncheckedHistory } from "./history.ts";
import { abbreviated, isObjectId, isZeroId, zeroId } from "./object-id.ts";
import type { Repository } from "./repository.ts";
import { isShallow, mergeBase, resolveCommit, resolveObject } from "./revision.ts";
import { emptySelection, type Selection } from "./selection.ts";
import { missingCommit, shallowClone } from "./unchecked.ts";

/** A change as an event or `--range A..B` says it. Ids from events may be zero, unreachable or not in this clone; all is hostile text. */
export interface ChangeRange {
  /** Where the change starts; absent or the zero id for a new branch. */
  readonly base?: string;
  /** Where it ends; the zero id when a branch was deleted. */
  readonly head: string;
  /** Short name, `main`. What the change is compared with when its base is of no use. */
  readonly defaultBranch?: string;
  /** The ref that was pushed, `refs/heads/main`. Tells a push to the default branch from a new branch that starts at its tip. */
  readonly ref?: string;
  /** Whole ids of what is looked at besides, as far as the same base does not reach it: nothing is looked at twice. */
  readonly besides?: readonly string[];
}

export interface ResolvedRange {
  readonly selection: Selection & { readonly kind: "range" };
  /** Best common ancestor of base and head, where there is one in this clone. */
  readonly mergeBase?: string;
  /** What was assumed, for the reader of the report. */
  readonly notes: readonly string[];
  /** What of the change this clone can't show. */
  readonly unchecked: readonly Unchecked[];
}

/**
 * Turns a change into what to look at. Where the base is of no use, more is looked at, never less, and a note says so; where this clone
 * can't show the change, that is `unchecked`. Throws REVISION_NOT_FOUND for a name (not a whole id) that names no commit.
 */
export async function resolveRange(repository: Repository, change: ChangeRange): Promise<ResolvedRange> {
  const nothing = emptySelection(zeroId(repository.objectFormat));
  if (isZeroId(change.head)) {
    return { selection: nothing, notes: ["the branch was deleted: there is nothing to check"], unchecked: [] };
  }
  const head = await namedObject(repository, change.head);
  if (!head) return { selection: nothing, notes: [], unchecked: [await absent(repository, change.head)] };
  const base = await baseOf(repository, change, head);
  if (base.kind === "unknown") return { selection: nothing, notes: [], unchecked: [base.unchecked] };
  const excluded = [...base.exclude, ...(change.besides ?? [])];
  const selection = { kind: "range", base: excluded, head: head.object } as const;
  const [ours] = base.exclude;
  const common =
    ours === undefined || head.commit === undefined ? undefined : await mergeBase(repository, ours, head.commit);
  return {
    selection,
    ...(common === undefined ? {} : { mergeBase: common }),
    notes: base.notes,
    unchecked: await uncheckedHistory(repository, selection),
  };
}

interface Named {
  /** The tag, when an annotated one was named: its message is content too. */
  readonly object: string;
  /** Absent where a tag of a tree or of a blob was named. */
  readonly commit: string | undefined;
}

/** Undefined when a whole id is not in this clone; an event may name such a one, a person's typing error is told at once. */
async function namedObject(repository: Repository, revision: string): Promise<Named | undefined> {
  const [object, commit] = await Promise.all([
    resolveObject(repository, revision),
    resolveCommit(repository, revision),
  ]);
  if (object !== undefined) return { object, commit };
  if (isObjectId(revision)) return undefined;
  throw namesNothing(revision);
}

async function namedCommit(repository: Repository, revision: string): Promise<string | undefined> {
  const commit = await resolveCommit(repository, revision);
  if (commit === undefined && !isObjectId(revision)) throw namesNothing(revision);
  return commit;
}

function namesNothing(revision: string): SallyportError {
  const name = shortText(revision, 100);
  return new SallyportError({
    code: "REVISION_NOT_FOUND",
    kind: "usage",
    message:
      name === "" ? "an empty text was given where a commit is expected" : `"${name}" names no commit in this clone`,
    fix: "Give a commit, a branch or a tag that `git rev-parse --verify NAME` knows; fetch it first if it is on the server only.",
  });
}

type Base =
  | { readonly kind: "known"; readonly exclude: readonly string[]; readonly notes: readonly string[] }
  | { readonly kind: "unknown"; readonly unchecked: Unchecked };

async function baseOf(repository: Repository, change: ChangeRange, head: Named): Promise<Base> {
  const isNew = change.base === undefined || isZeroId(change.base);
  if (change.base !== undefined && !isNew) {
    const base = await namedCommit(repository, change.base);
    if (base) {
      const same = base === head.object;
      return {
        kind: "known",
        exclude: [base],
        notes: same ? ["base and head are the same commit: nothing changed"] : [],
      };
    }
    if (await isShallow(repository)) return { kind: "unknown", unchecked: shallowBase(change.base) };
  }
  const reason = isNew
    ? "the branch is new"
    : `the base ${abbreviated(change.base ?? "")} is not in this clone (was the branch force-pushed?)`;
  return comparedWithDefault(repository, change, head, reason);
}

/** Without a usable base: everything that the default branch does not have. */
async function comparedWithDefault(
  repository: Repository,
  change: ChangeRange,
  head: Named,
  reason: string,
): Promise<Base> {
  const known = await defaultCommit(repository, change.defaultBranch);
  const everything: Base = { kind: "known", exclude: [], notes: [`${reason}: everything that it holds was checked`] };
  if (!known) {
    return (await isShallow(repository))
      ? {
          kind: "unknown",
          unchecked: shallowClone(
            `this clone is shallow: ${reason}, and the default branch to compare with is not in it`,
          ),
        }
      : everything;
  }
  // A checkout of the default branch moves its remote-tracking ref to the very commits under review.
  const named = change.ref !== undefined && known.branch !== undefined;
  const isDefault = named ? change.ref === `refs/heads/${known.branch}` : known.commit === head.commit;
  if (isDefault) return everything;
  const branch = printable(known.branch ?? "the default branch");
  return {
    kind: "known",
    exclude: [known.commit],
    notes: [`${reason}: everything that is not on ${branch} was checked`],
  };
}

/** The tip of the default branch as the server had it when this clone last fetched; else the local branch of that name. */
async function defaultCommit(
  repository: Repository,
  branch: string | undefined,
): Promise<{ readonly branch: string | undefined; readonly commit: string } | undefined> {
  const named = branch !== undefined && isBranchName(branch);
  const refs = named ? [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`] : ["refs/remotes/origin/HEAD"];
  for (const ref of refs) {
    const commit = await resolveCommit(repository, ref);
    if (commit !== undefined) return { branch: named ? branch : undefined, commit };
  }
  return undefined;
}

/** Keeps revision syntax (`~`, `^`, `:`, `@{`, …) out of a name. Source: git-check-ref-format(1). */
function isBranchName(text: string): boolean {
  return text !== "" && !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|\/$/.test(text);
}

async function absent(repository: Repository, id: string): Promise<Unchecked> {
  return (await isShallow(repository))
    ? shallowClone(`this clone is shallow: the head ${abbreviated(id)} of the change is not in it`)
    : missingCommit(id);
}

function shallowBase(id: string): Unchecked {
  return shallowClone(
    `this clone is shallow: the base ${abbreviated(id)} of the change is not in it, so what is new cannot be told`,
  );
}
