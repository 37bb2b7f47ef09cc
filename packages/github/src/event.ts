import { readFileSync } from "node:fs";
import { printable, SallyportError } from "@sallyport/core";
import { type EventPayload, openPayload } from "./event-payload.ts";

/** What started the workflow, as far as a gate needs to know it. Texts may be hostile: branch names, repository names. */
export interface GithubEvent {
  /** `pull_request`, `push`… */
  readonly name: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** GITHUB_REF and GITHUB_SHA: what is checked out by default. */
  readonly ref?: string;
  readonly sha?: string;
  readonly defaultBranch?: string;
  /** What to look at when the workflow does not say: the change, the whole history, or the files as they are. */
  readonly extent: "change" | "history" | "tree";
  /** Present exactly when the extent is `change`. */
  readonly change?: EventChange;
  /** The commit that the policy must be read from, so that a change cannot loosen its own rules. Absent: the checked-out one. */
  readonly protectedCommit?: string;
  /** True when the change comes from another repository: its author may lack every right here. */
  readonly fork: boolean;
}

export interface EventChange {
  /** Absent, all zeros, or a commit that is not in the clone: the caller copes with each. */
  readonly base?: string;
  readonly head: string;
  /** In words, harmless to print: `pull request 12`. */
  readonly title: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the event that started this workflow from GITHUB_EVENT_NAME and GITHUB_EVENT_PATH.
 * Throws EVENT_MISSING, EVENT_FILE_MISSING or EVENT_FILE_INVALID.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
export function readEvent(env: Environment, readFile: (path: string) => string = readUtf8): GithubEvent {
  const name = env.GITHUB_EVENT_NAME;
  const path = env.GITHUB_EVENT_PATH;
  if (!name || !path) throw eventMissing(name ? "GITHUB_EVENT_PATH" : "GITHUB_EVENT_NAME");
  const payload = openPayload(name, readPayload(path, readFile));
  const repository = env.GITHUB_REPOSITORY || payload.optionalText("repository.full_name");
  const defaultBranch = payload.optionalText("repository.default_branch");
  return {
    name,
    ...(repository ? { repository } : {}),
    ...(env.GITHUB_REF ? { ref: env.GITHUB_REF } : {}),
    ...(env.GITHUB_SHA ? { sha: env.GITHUB_SHA } : {}),
    ...(defaultBranch ? { defaultBranch } : {}),
    ...(readers.get(name) ?? otherEvent)(payload),
  };
}

type Reading = Pick<GithubEvent, "extent" | "change" | "protectedCommit" | "fork">;

const history: Reading = { extent: "history", fork: false };
const tree: Reading = { extent: "tree", fork: false };
const otherEvent = (): Reading => tree;

/** Every event that has a change or deserves the whole history. All others look at the files as they are. */
const readers: ReadonlyMap<string, (payload: EventPayload) => Reading> = new Map([
  ["pull_request", readPullRequest],
  ["pull_request_target", readPullRequest],
  ["pull_request_review", readPullRequest],
  ["pull_request_review_comment", readPullRequest],
  ["push", readPush],
  ["merge_group", readMergeGroup],
  ["release", () => history],
  ["schedule", () => history],
  ["workflow_dispatch", () => history],
]);

function readPullRequest(payload: EventPayload): Reading {
  const base = payload.commit("pull_request.base.sha");
  const head = payload.commit("pull_request.head.sha");
  const target = payload.optionalText("pull_request.base.repo.full_name");
  // The head's repository is null when the fork has been deleted: it is no repository that it could come from.
  const source = payload.optionalText("pull_request.head.repo.full_name") ?? "";
  return {
    extent: "change",
    change: { base, head, title: `pull request ${payload.wholeNumber("pull_request.number")}` },
    protectedCommit: base,
    fork: source !== target,
  };
}

function readPush(payload: EventPayload): Reading {
  const head = payload.commit("after");
  // A deleted branch brings nothing; GitHub then checks out the default branch.
  if (isZero(head)) return tree;
  const branch = payload.text("ref").replace(/^refs\/(?:heads|tags)\//, "");
  return {
    extent: "change",
    change: { base: payload.commit("before"), head, title: `push to ${printable(branch)}` },
    fork: false,
  };
}

function readMergeGroup(payload: EventPayload): Reading {
  const base = payload.commit("merge_group.base_sha");
  const branch = payload.text("merge_group.base_ref").replace(/^refs\/heads\//, "");
  return {
    extent: "change",
    change: { base, head: payload.commit("merge_group.head_sha"), title: `merge queue of ${printable(branch)}` },
    protectedCommit: base,
    fork: false,
  };
}

function isZero(commit: string): boolean {
  return /^0+$/.test(commit);
}

function readPayload(path: string, readFile: (path: string) => string): unknown {
  let text: string;
  try {
    text = readFile(path);
  } catch (cause) {
    throw new SallyportError({
      code: "EVENT_FILE_MISSING",
      message: `the event's file ${printable(path)} (GITHUB_EVENT_PATH) cannot be read`,
      fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
      cause,
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, so it is not passed on.
    throw new SallyportError({
      code: "EVENT_FILE_INVALID",
      message: `the event's file ${printable(path)} (GITHUB_EVENT_PATH) is not JSON`,
      fix: "Use the event as GitHub wrote it.",
    });
  }
}

function readUtf8(path: string): string {
  return readFileSync(path, "utf8");
}

function eventMissing(variable: string): SallyportError {
  return new SallyportError({
    code: "EVENT_MISSING",
    message: `${variable} is not set, so there is no GitHub event to read`,
    fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
    kind: "usage",
  });
}
