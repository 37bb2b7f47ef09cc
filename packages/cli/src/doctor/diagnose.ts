import { type Instant, milliseconds, printable } from "@sallyport/core";
import { fixOfPartialClone, oldestGit, type PartialClone } from "@sallyport/git";
import { diagnoseHook, type HookSighting } from "../hooks/diagnose-hooks.ts";
import { compareVersions, oldestNode } from "../host/node-version.ts";
import type { TokenSighting } from "./token.ts";

/** What `sallyport doctor` saw. The diagnosis is made from this and nothing else. */
export interface Observation {
  readonly now: Instant;
  readonly node: string;
  /** `2.39.5`; undefined when git cannot be started. */
  readonly git: string | undefined;
  /** Why the repository cannot be opened; undefined also where there is none. */
  readonly repositoryProblem: { readonly message: string; readonly fix: string } | undefined;
  readonly repository: RepositoryObservation | undefined;
  /** When the newest commit was made, or, without commits, when git last wrote something. */
  readonly lastWritten: Instant | undefined;
  readonly policy: PolicyObservation;
  /** Empty where there is no working tree. */
  readonly hooks: readonly HookSighting[];
  readonly tokens: readonly TokenSighting[];
}

export interface RepositoryObservation {
  readonly root: string;
  /** Where a ref names what cannot be read. */
  readonly damage: Damage | undefined;
  readonly shallow: boolean;
  readonly partial: PartialClone | undefined;
}

export interface Damage {
  readonly says: string;
  readonly fix: string;
}

export type PolicyObservation =
  | { readonly state: "valid"; readonly path: string; readonly findings: number }
  | { readonly state: "absent" }
  | { readonly state: "invalid"; readonly message: string; readonly fix: string };

export interface Diagnosis {
  readonly check: string;
  readonly state: "ok" | "warn" | "fail";
  readonly says: string;
  readonly fix?: string;
}

/** Clocks of two machines may differ by so much before an expiry is judged wrongly. */
const toleratedSkew = 10 * 60_000;

export function diagnose(seen: Observation): Diagnosis[] {
  return [
    node(seen),
    git(seen),
    ...clone(seen),
    clock(seen),
    policy(seen.policy),
    ...seen.hooks.map(diagnoseHook),
    ...tokens(seen.tokens),
  ];
}

function node({ node: version }: Observation): Diagnosis {
  if (compareVersions(version, oldestNode) >= 0) return { check: "node", state: "ok", says: version };
  return {
    check: "node",
    state: "fail",
    says: `${version} is older than ${oldestNode}`,
    fix: "Install Node.js 24 or newer.",
  };
}

function git({ git: version }: Observation): Diagnosis {
  if (version === undefined)
    return { check: "git", state: "fail", says: "not found on the PATH", fix: howToInstallGit };
  if (compareVersions(version, oldestGit) >= 0) return { check: "git", state: "ok", says: version };
  return {
    check: "git",
    state: "fail",
    says: `${version} is older than ${oldestGit}`,
    fix: howToInstallGit,
  };
}

const howToInstallGit = `Install git ${oldestGit} or newer: \`apt-get install git\`, \`dnf install git\`, \`brew install git\`, or https://git-scm.com/downloads.`;

function clone({ repository, repositoryProblem, git: version }: Observation): Diagnosis[] {
  if (!repository && version === undefined) {
    const says = "not looked at: without git nobody can tell whether this is a repository";
    return [{ check: "repository", state: "fail", says, fix: howToInstallGit }];
  }
  if (repositoryProblem) {
    const { message, fix } = repositoryProblem;
    return [{ check: "repository", state: "fail", says: printable(message), fix: printable(fix) }];
  }
  if (!repository) {
    return [
      {
        check: "repository",
        state: "warn",
        says: "this is no git repository: only files can be looked at",
        fix: "Run it inside a clone, or make a repository with `git init`.",
      },
    ];
  }
  const found: Diagnosis = { check: "repository", state: "ok", says: printable(repository.root) };
  if (repository.damage) {
    const { says, fix } = repository.damage;
    return [found, { check: "clone", state: "fail", says: `damaged: ${printable(says)}`, fix }];
  }
  if (repository.shallow) {
    const fix = "Run `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` under actions/checkout.";
    return [
      found,
      { check: "clone", state: "warn", says: "shallow: what happened before its first commit cannot be checked", fix },
    ];
  }
  if (repository.partial) {
    const fix = fixOfPartialClone(repository.partial);
    return [found, { check: "clone", state: "warn", says: "partial: missing content is unknown, never a pass", fix }];
  }
  return [found, { check: "clone", state: "ok", says: "complete" }];
}

function clock({ now, lastWritten }: Observation): Diagnosis {
  if (lastWritten === undefined) return { check: "clock", state: "ok", says: `${now}, with nothing to compare` };
  if (milliseconds(lastWritten) <= milliseconds(now) + toleratedSkew) return { check: "clock", state: "ok", says: now };
  return {
    check: "clock",
    state: "fail",
    says: `${now}, but this repository was last written at ${lastWritten}: exceptions would lapse too late`,
    fix: "Set the clock (`timedatectl set-ntp true` on Linux), or ask whose clock made that commit.",
  };
}

function policy(seen: PolicyObservation): Diagnosis {
  switch (seen.state) {
    case "valid":
      if (seen.findings === 0) return { check: "policy", state: "ok", says: printable(seen.path) };
      return {
        check: "policy",
        state: "warn",
        says: `${printable(seen.path)}: ${seen.findings} of its entries need care`,
        fix: "Read them with `sallyport check`.",
      };
    case "absent":
      return {
        check: "policy",
        state: "warn",
        says: "no policy file: the strict defaults hold",
        fix: "Run `sallyport init`, which proposes one.",
      };
    case "invalid":
      return { check: "policy", state: "fail", says: printable(seen.message), fix: seen.fix };
  }
}

function tokens(seen: readonly TokenSighting[]): Diagnosis[] {
  if (seen.length === 0) return [{ check: "token", state: "ok", says: "none set; nothing here needs one" }];
  return seen.map(({ variable, kind, problem }) => ({
    check: "token",
    state: problem ? "warn" : "ok",
    says: `${variable} holds ${kind}${problem ? `: ${problem.says}` : ""}`,
    ...(problem ? { fix: problem.fix } : {}),
  }));
}
