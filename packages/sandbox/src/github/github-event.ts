/** An event as GitHub would start a workflow with: its name, its payload and the `github.*` values that follow from it. */
export interface EventFixture {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  /** Only pull requests have them; else empty. */
  readonly baseRef: string;
  readonly headRef: string;
}

/** What the builders share. Everything has a value that fits a small repository. */
export interface EventBasics {
  /** `owner/name`; default `acme/shop`. */
  readonly repository?: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
}

export interface PullRequestOptions extends EventBasics {
  readonly number?: number;
  /** Branch and commit that the change goes onto. */
  readonly base: { readonly ref?: string; readonly sha: string };
  /** Branch and commit of the change; `repository` is given for a fork, null for a fork that has been deleted. */
  readonly head: { readonly ref?: string; readonly sha: string; readonly repository?: string | null };
  /** GITHUB_SHA: the test merge for `pull_request`, the base for `pull_request_target`. Default: the head, then the base. */
  readonly sha?: string;
}

export interface PushOptions extends EventBasics {
  readonly before: string;
  readonly after: string;
  /** Full ref; default the default branch. */
  readonly ref?: string;
  readonly forced?: boolean;
}

export interface MergeGroupOptions extends EventBasics {
  readonly baseSha: string;
  readonly headSha: string;
  readonly baseRef?: string;
}

export interface CommitOptions extends EventBasics {
  readonly sha: string;
  readonly ref?: string;
}

const zeroSha = "0".repeat(40);

/** Builders of the payloads that GitHub documents for webhooks, cut down to the fields that decide something. */
export const githubEvent = {
  pullRequest: (options: PullRequestOptions): EventFixture => pullRequest("pull_request", options),
  pullRequestTarget: (options: PullRequestOptions): EventFixture => pullRequest("pull_request_target", options),

  push(options: PushOptions): EventFixture {
    const ref = options.ref ?? `refs/heads/${options.defaultBranch ?? "main"}`;
    const { after, before } = options;
    const payload = {
      ref,
      before,
      after,
      created: before === zeroSha,
      deleted: after === zeroSha,
      forced: options.forced ?? false,
    };
    return event("push", options, { payload, ref, sha: after });
  },

  mergeGroup(options: MergeGroupOptions): EventFixture {
    const base = options.baseRef ?? `refs/heads/${options.defaultBranch ?? "main"}`;
    const ref = `refs/heads/gh-readonly-queue/${base.replace("refs/heads/", "")}/pr-12-${options.baseSha}`;
    const group = { head_sha: options.headSha, head_ref: ref, base_sha: options.baseSha, base_ref: base };
    return event("merge_group", options, {
      payload: { action: "checks_requested", merge_group: group },
      ref,
      sha: options.headSha,
    });
  },

  schedule: (options: CommitOptions): EventFixture =>
    event("schedule", options, { payload: { schedule: "17 3 * * 1" }, ...options }),

  workflowDispatch(options: CommitOptions): EventFixture {
    return event("workflow_dispatch", options, {
      payload: { inputs: null, ref: options.ref ?? "refs/heads/main" },
      ...options,
    });
  },

  release(options: CommitOptions & { readonly tag: string }): EventFixture {
    const payload = { action: "published", release: { tag_name: options.tag, draft: false, prerelease: false } };
    return event("release", options, { payload, sha: options.sha, ref: `refs/tags/${options.tag}` });
  },

  workflowRun(options: CommitOptions & { readonly headSha: string }): EventFixture {
    const run = {
      id: 1,
      event: "pull_request",
      conclusion: "success",
      head_branch: "feature",
      head_sha: options.headSha,
    };
    return event("workflow_run", options, { payload: { action: "completed", workflow_run: run }, ...options });
  },
} as const;

function pullRequest(name: string, options: PullRequestOptions): EventFixture {
  const number = options.number ?? 12;
  const repository = options.repository ?? "acme/shop";
  const baseRef = options.base.ref ?? options.defaultBranch ?? "main";
  const headRef = options.head.ref ?? "feature";
  const headRepository = options.head.repository === undefined ? repository : options.head.repository;
  const pullRequest = {
    number,
    base: { ref: baseRef, sha: options.base.sha, repo: { full_name: repository } },
    head: { ref: headRef, sha: options.head.sha, repo: headRepository === null ? null : { full_name: headRepository } },
  };
  const onBase = name === "pull_request_target";
  return event(name, options, {
    payload: { action: "synchronize", number, pull_request: pullRequest },
    ref: onBase ? `refs/heads/${baseRef}` : `refs/pull/${number}/merge`,
    sha: options.sha ?? (onBase ? options.base.sha : options.head.sha),
    baseRef,
    headRef,
  });
}

interface EventParts {
  readonly payload: Record<string, unknown>;
  readonly sha: string;
  readonly ref?: string;
  readonly baseRef?: string;
  readonly headRef?: string;
}

function event(name: string, basics: EventBasics, parts: EventParts): EventFixture {
  const fullName = basics.repository ?? "acme/shop";
  const defaultBranch = basics.defaultBranch ?? "main";
  const repository = { full_name: fullName, name: fullName.split("/")[1], default_branch: defaultBranch };
  return {
    name,
    payload: { ...parts.payload, repository, sender: { login: "alice", type: "User" } },
    repository: fullName,
    ref: parts.ref ?? `refs/heads/${defaultBranch}`,
    sha: parts.sha,
    baseRef: parts.baseRef ?? "",
    headRef: parts.headRef ?? "",
  };
}
