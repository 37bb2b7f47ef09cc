import { readFileSync, statSync } from "node:fs";
import { isRecord } from "@sallyport/core";

/** Why a job may or may not ask for tokens: from where its run was started. */
export type JobOrigin =
  /** Not a job of GitHub Actions at all. */
  | { readonly kind: "elsewhere" }
  /** A pull request from another repository, or one that was deleted since; GitHub gives it no tokens. */
  | { readonly kind: "fork"; readonly repository?: string }
  /** Started by Dependabot; GitHub treats it as a fork. */
  | { readonly kind: "dependabot" }
  /** The repository's own. */
  | { readonly kind: "repository" };

const largestEvent = 32 * 1024 * 1024;

/** Reads GITHUB_ACTIONS, GITHUB_ACTOR, GITHUB_EVENT_NAME and the event file. An event that cannot be read counts as the repository's own. */
export function jobOrigin(env: NodeJS.ProcessEnv): JobOrigin {
  if (env.GITHUB_ACTIONS !== "true") return { kind: "elsewhere" };
  if (env.GITHUB_ACTOR === "dependabot[bot]") return { kind: "dependabot" };
  // `pull_request_target` runs the base's code and gets tokens, also for a fork.
  if (!/^pull_request(?:_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? "")) return { kind: "repository" };
  const pullRequest = member(readEvent(env.GITHUB_EVENT_PATH), "pull_request");
  if (pullRequest === undefined) return { kind: "repository" };
  const base = member(member(pullRequest, "base"), "repo");
  const head = member(member(pullRequest, "head"), "repo");
  if (head === null) return { kind: "fork" };
  const baseName = member(base, "full_name") ?? env.GITHUB_REPOSITORY;
  const headName = member(head, "full_name");
  // `head.repo.fork` is of no use: it is also true within a repository that is itself a fork of another.
  if (typeof baseName !== "string" || typeof headName !== "string" || baseName === headName) {
    return { kind: "repository" };
  }
  return { kind: "fork", repository: headName };
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === "") return undefined;
  try {
    return statSync(path).size > largestEvent ? undefined : JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
