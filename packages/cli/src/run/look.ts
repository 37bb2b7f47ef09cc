import { type Instant, printable, redacted } from "@sallyport/core";
import { isObjectId, isShallow, type Repository, resolveCommit, resolveObject } from "@sallyport/git";
import type { Scope } from "@sallyport/secrets";
import type { Push } from "../hooks/pushed-scopes.ts";
import type { RangeEnds } from "../options/range.ts";
import { usageError } from "../usage-error.ts";
import { fixOfMissingRevision } from "./missing-revision.ts";

/** What to look at: the scopes of the command line, before a repository is known. */
export type Look =
  | { readonly kind: "tree" | "staged" | "repository" }
  | { readonly kind: "history"; readonly since?: Instant }
  | ({ readonly kind: "range" } & RangeEnds)
  | ({ readonly kind: "push" } & Push);

/** What a look comes to in a repository. */
export interface Target extends Commits {
  readonly scopes: readonly Scope[];
  readonly notes?: readonly string[];
}

type LookWithoutPush = Exclude<Look, { readonly kind: "push" }>;

export async function targetOf(repository: Repository | undefined, look: Look): Promise<Target> {
  if (look.kind !== "push") return { ...(await commitsOf(repository, look)), scopes: [scopeOf(look, repository)] };
  // `repositoryFor` has refused a push from no repository.
  if (!repository) return { scopes: [] };
  return (await import("../hooks/pushed-scopes.ts")).pushedScopes(repository, look);
}

interface Commits {
  /** What the report is about. */
  readonly head?: string;
  /** Where a range starts: its policy holds, for the change under review must not decide how it is judged. */
  readonly base?: string;
}

async function commitsOf(repository: Repository | undefined, look: LookWithoutPush): Promise<Commits> {
  if (!repository || look.kind === "staged") return {};
  if (look.kind !== "range") return given({ head: await resolveCommit(repository, "HEAD") });
  const [base, head] = await Promise.all([namedCommit(repository, look.base), namedHead(repository, look.head)]);
  return given({ base, head });
}

function given(commits: { readonly base?: string | undefined; readonly head?: string | undefined }): Commits {
  return {
    ...(commits.base === undefined ? {} : { base: commits.base }),
    ...(commits.head === undefined ? {} : { head: commits.head }),
  };
}

/** Like resolveRange of @sallyport/git, a whole id that is not here may pass (it says what is missing); a name may not. */
async function namedCommit(repository: Repository, name: string): Promise<string | undefined> {
  const commit = await resolveCommit(repository, name);
  if (commit !== undefined || isObjectId(name)) return commit;
  const { listRefNames } = await import("../host/user-git.ts");
  const known = await listRefNames(repository.root);
  throw usageError(
    "REVISION_NOT_FOUND",
    `"${printable(redacted(name))}" names no commit in this clone`,
    fixOfMissingRevision(name, known, await isShallow(repository)),
  );
}

/** A range may end at a tag of a tree or of a blob, which is no commit and content all the same. */
async function namedHead(repository: Repository, name: string): Promise<string | undefined> {
  const commit = await resolveCommit(repository, name);
  if (commit !== undefined || (await resolveObject(repository, name)) !== undefined) return commit;
  return namedCommit(repository, name);
}

function scopeOf(look: LookWithoutPush, repository: Repository | undefined): Scope {
  if (look.kind === "repository" && !repository) return { kind: "tree" };
  if (look.kind !== "range") return look;
  const { base, head } = look;
  return { kind: "range", change: { base, head }, title: `${shortName(base)}..${shortName(head)}` };
}

function shortName(revision: string): string {
  return isObjectId(revision) ? revision.slice(0, 12) : printable(redacted(revision));
}
