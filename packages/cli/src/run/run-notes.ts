import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { failsRun, type Instant, printable, type Verdict } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import type { SecretsPolicy } from "@sallyport/policy";
import { baselineFile } from "../finding/baseline-target.ts";
import type { Look } from "./look.ts";

/** What a run was about, as far as remarks on it depend on that. */
export interface RunFacts {
  readonly look: Look;
  readonly verdict: Verdict;
  readonly secrets: SecretsPolicy;
  readonly repository: Repository | undefined;
  /** Absolute. */
  readonly folder: string;
  /** The folder as it was given; absent for the current one. */
  readonly named: string | undefined;
}

/** What somebody who reads the verdict may not expect. Each one sentence without a full stop. */
export function runNotes(facts: RunFacts): string[] {
  return [...widerNotes(facts), ...emptyNotes(facts), ...baselineNotes(facts)];
}

export function momentNotes(at: Instant | undefined): string[] {
  return at === undefined ? [] : [`judged as of ${at} (--at), not of now`];
}

/** Somebody who names a folder expects that nothing else is looked at. */
function widerNotes({ named, folder, look, repository }: RunFacts): string[] {
  if (named === undefined || !repository || look.kind === "tree" || realpathSync(folder) === repository.root) return [];
  return [
    `all of the repository was looked at, of which ${printable(named)} is a part: only a search of the files keeps to a folder`,
  ];
}

/** A folder that holds nothing passes, and most often it is the wrong one. Of one with Git the search says it, except of its index. */
function emptyNotes({ verdict, look, repository }: RunFacts): string[] {
  if (look.kind === "staged") {
    const isEmpty = verdict.examined.some(({ label, count }) => label === "staged files" && count === 0);
    return isEmpty && verdict.skipped.length === 0 ? ["nothing is staged: nothing was looked at"] : [];
  }
  if (repository) return [];
  const isEmpty =
    verdict.examined.every(({ label, count }) => count === 0 || label === "rules") && verdict.skipped.length === 0;
  const looksAtFiles = look.kind === "tree" || look.kind === "repository";
  return isEmpty && looksAtFiles ? ["the folder holds no files: nothing was looked at"] : [];
}

/** So many old secrets are not revoked in a day, and nobody keeps a check that fails until then. */
const many = 10;

function baselineNotes({ verdict, look, secrets: { baseline = [] }, repository }: RunFacts): string[] {
  const isOfAll = look.kind === "repository" || (look.kind === "history" && look.since === undefined);
  const failing = verdict.findings.filter((finding) => failsRun(finding, verdict.failOn)).length;
  if (!isOfAll || baseline.length > 0 || failing === 0) return [];
  if (repository && existsSync(path.join(repository.root, baselineFile)))
    return [
      `${baselineFile} lets nothing pass until the policy approves it: \`sallyport secrets baseline\` prints the entry`,
    ];
  if (failing < many) return [];
  return [
    "old secrets take time to revoke: `sallyport secrets baseline` lists them, and the policy lets the list pass until a date; what a change brings fails all the same",
  ];
}
