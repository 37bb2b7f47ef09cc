import type { Unchecked, UncheckedKind } from "@sallyport/core";
import type { RequestFailure } from "./request-failure.ts";

/** What was to be read, in words that messages need. */
export interface IntendedRead {
  /** Kebab-case, what `allow-unknown` takes. */
  readonly kind: UncheckedKind;
  /** For example `push protection of acme/shop`; harmless to print. */
  readonly subject: string;
  /** The repository, `owner/name`; harmless to print. */
  readonly repository: string;
  /** The repository permission that a token needs, as GitHub names it: `administration: read`. */
  readonly permission: string;
}

/** The gap that a failed read leaves: what could not be checked, why, and what mends it. */
export function uncheckedRead(read: IntendedRead, failure: RequestFailure): Unchecked {
  const { why, fix } = explain(read, failure);
  return { kind: read.kind, what: `${read.subject}: ${why}`, fix };
}

interface Explanation {
  readonly why: string;
  readonly fix: string;
}

function explain({ permission, repository }: IntendedRead, failure: RequestFailure): Explanation {
  switch (failure.kind) {
    case "unauthorized":
      return {
        why: "GitHub refused the token (401), it is wrong, expired or revoked",
        fix: "Make a new token and pass it as the input `token`.",
      };
    case "permission":
      return {
        why: `the token may not read it, the permission \`${permission}\` is missing${hint(failure.accepted)}`,
        fix: `Pass as \`token\` one of a GitHub App that holds the repository permission \`${permission}\`; the workflow's own GITHUB_TOKEN cannot hold it. Without such a token leave the input \`token\` away.`,
      };
    case "rate-limit":
      return {
        why: `the token's rate limit is used up${failure.resetAt === undefined ? "" : ` until ${failure.resetAt}`}`,
        fix: "Run the job again after that time, or pass the token of a GitHub App, which has a limit of its own.",
      };
    case "too-many-requests":
      return {
        why: `GitHub asks to slow down${failure.retryAfterSeconds === undefined ? "" : ` for ${failure.retryAfterSeconds} seconds`} (secondary rate limit)`,
        fix: "Run the job again later, and run fewer jobs with this token at once.",
      };
    case "not-found":
      return {
        why: `the token cannot see ${repository} (404)`,
        fix: `Give the token access to ${repository}: install its GitHub App there, or choose the repository in the token's settings.`,
      };
    case "server":
      return {
        why: `GitHub failed with status ${failure.status}, also when asked again`,
        fix: "Run the job again; https://www.githubstatus.com says whether GitHub has an incident.",
      };
    case "timeout":
      return {
        why: "GitHub did not answer in time",
        fix: "Run the job again. On a self-hosted runner check the proxy; a longer `api-timeout` helps where the network is slow.",
      };
    case "network":
      return {
        why: `GitHub could not be reached (${failure.reason})`,
        fix: "Check GITHUB_API_URL, and on a self-hosted runner the proxy and the firewall.",
      };
    case "unexpected":
      return {
        why: `the answer is not one of the GitHub API (${failure.what})`,
        fix: "Check GITHUB_API_URL, and whether a proxy answers in GitHub's place.",
      };
  }
}

function hint(accepted: string | undefined): string {
  return accepted === undefined ? " (403)" : ` (403, GitHub would accept ${accepted})`;
}
