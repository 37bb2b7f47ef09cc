import { type Instant, SallyportError } from "@sallyport/core";
import { type ChangeRange, listStaged } from "@sallyport/git";
import type { TreeRequest } from "./collect-tree.ts";
import type { Collected } from "./collected.ts";
import type { ScanRun } from "./scan-run.ts";

/** What is looked at. */
export type Scope =
  /** What a pull request, push or merge group brings. `title` names it in reports: `pull request 12`. */
  | { readonly kind: "range"; readonly change: ChangeRange; readonly title: string }
  /** Everything that any ref reaches; with `since`, what commits dated then or later brought. */
  | { readonly kind: "history"; readonly since?: Instant }
  /** Everything that any ref reaches, and the files of the working tree. */
  | { readonly kind: "repository" }
  /** The files as they lie in the folder. */
  | { readonly kind: "tree" }
  /** What `git commit` would record now. */
  | { readonly kind: "staged" };

export interface CollectRequest extends TreeRequest {
  readonly scope: Scope;
}

/**
 * Asks for what must be listed first, and gives what scans it once the rules are ready, which throws SCOPE_NEEDS_GIT and what @sallyport/git
 * throws. Each scope is loaded when it is asked for: a pre-commit check has no time for the others.
 */
export function beginCollecting(request: CollectRequest): (run: ScanRun) => Promise<Collected> {
  const { repository, scope } = request;
  if (scope.kind === "tree") return async (run) => (await import("./collect-tree.ts")).collectTree(request, run);
  if (!repository) {
    return async () => {
      throw scopeNeedsGit(scope);
    };
  }
  switch (scope.kind) {
    case "staged": {
      const listing = listStaged(repository);
      // Awaited below; until then nobody may complain.
      listing.catch(() => {});
      return async (run) => (await import("./collect-staged.ts")).collectStaged(repository, await listing, run);
    }
    case "repository":
      return async (run) => (await import("./collect-repository.ts")).collectRepository(repository, run);
    case "history":
      return async (run) => (await import("./collect-commits.ts")).collectHistory(repository, run, scope.since);
    case "range":
      return async (run) =>
        (await import("./collect-commits.ts")).collectRange(repository, scope.change, scope.title, run);
  }
}

const scopeNames = {
  range: "a range of commits",
  history: "the history",
  repository: "the history",
  staged: "what is staged",
} as const;

function scopeNeedsGit(scope: Exclude<Scope, { kind: "tree" }>): SallyportError {
  return new SallyportError({
    code: "SCOPE_NEEDS_GIT",
    kind: "usage",
    message: `${scopeNames[scope.kind]} was to be scanned, and the folder is in no Git repository`,
    fix: "Name a folder inside a repository, or scan the files alone by leaving out `--history`, `--range` and `--staged`.",
  });
}
