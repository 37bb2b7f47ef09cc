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
  const explain = explanations[failure.kind] as Explain<RequestFailure["kind"]>;
  const { why, fix } = explain(read, failure);
  return { kind: read.kind, what: `${read.subject}: ${why}`, fix };
}

/** Whether a read came to nothing: what was read has no `kind`. */
export function isUnchecked<Read extends object>(read: Read | Unchecked): read is Unchecked {
  return "kind" in read;
}

interface Explanation {
  readonly why: string;
  readonly fix: string;
}

type Explain<Kind extends RequestFailure["kind"]> = (
  read: IntendedRead,
  failure: Extract<RequestFailure, { readonly kind: Kind }>,
) => Explanation;

const explanations: { readonly [Kind in RequestFailure["kind"]]: Explain<Kind> } = {
  unauthorized: () => ({
    why: "GitHub refused the token (401), it is wrong, expired or revoked",
    fix: "Make a new token and pass it as the input `token`.",
  }),
  permission: ({ permission }, { accepted }) => ({
    why: `the token may not read it, the permission \`${permission}\` is missing${hint(accepted)}`,
    fix: `Pass as \`token\` one of a GitHub App that holds the repository permission \`${permission}\`; the workflow's own GITHUB_TOKEN cannot hold it. Without such a token leave the input \`token\` away.`,
  }),
  "rate-limit": (_, { resetAt }) => ({
    why: `the token's rate limit is used up${resetAt === undefined ? "" : ` until ${resetAt}`}`,
    fix: "Run the job again after that time, or pass the token of a GitHub App, which has a limit of its own.",
  }),
  "too-many-requests": (_, { retryAfterSeconds }) => ({
    why: `GitHub asks to slow down${retryAfterSeconds === undefined ? "" : ` for ${retryAfterSeconds} seconds`} (secondary rate limit)`,
    fix: "Run the job again later, and run fewer jobs with this token at once.",
  }),
  "not-found": ({ repository }) => ({
    why: `the token cannot see ${repository} (404)`,
    fix: `Give the token access to ${repository}: install its GitHub App there, or choose the repository in the token's settings.`,
  }),
  server: (_, { status }) => ({
    why: `GitHub failed with status ${status}, also when asked again`,
    fix: "Run the job again; https://www.githubstatus.com says whether GitHub has an incident.",
  }),
  timeout: () => ({
    why: "GitHub did not answer in time",
    fix: "Run the job again. On a self-hosted runner check the proxy; a longer `api-timeout` helps where the network is slow.",
  }),
  network: (_, { reason }) => ({
    why: `GitHub could not be reached (${reason})`,
    fix: "Check GITHUB_API_URL, and on a self-hosted runner the proxy and the firewall.",
  }),
  unexpected: (_, { what }) => ({
    why: `the answer is not one of the GitHub API (${what})`,
    fix: "Check GITHUB_API_URL, and whether a proxy answers in GitHub's place.",
  }),
};

function hint(accepted: string | undefined): string {
  return accepted === undefined ? " (403)" : ` (403, GitHub would accept ${accepted})`;
}
