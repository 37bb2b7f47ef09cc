import { recordOf, type UnknownRecord } from "@sallyport/core";
import type { HttpReply } from "@sallyport/http";
import { jsonOrNothing, optionalText } from "../answer.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";
import type { RegistryName } from "./registries.ts";

/**
 * Registries word refusals in six ways: `message`, `error`, `errors: [text]`, `errors: [{ code, description }]` (PyPI),
 * `errors: [{ detail }]` (crates.io), `errors: [{ code, message }]` (JFrog).
 */
export function readRegistryRefusal(reply: HttpReply): Refusal {
  const body = jsonOrNothing(reply);
  const [first] = Array.isArray(body.errors) ? body.errors : [];
  const entry: UnknownRecord = recordOf(first) ?? { detail: first };
  const code = optionalText(entry.code) ?? optionalText(body.code);
  const words = [entry.description, entry.detail, entry.message, body.message, body.error];
  const message = words.map(optionalText).find((each) => each !== undefined);
  const requestId = reply.headers["x-request-id"];
  return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}

const publisher = (where: string) =>
  `Compare the trusted publisher in ${where} with the job: repository and owner, the workflow's file name, and the environment (\`sallyport identity show\` prints the claims). A rename breaks the match.`;

/** Sentences quote repositories, environments and tokens, which may hold any word: only what stands before the first quote counts. */
const expired: RefusalRule = {
  message: /^[^`'"]*expired/i,
  means: "FEDERATION_TOKEN_EXPIRED",
  next: "re-mint",
  fix: () => "Run the job again.",
};
const audience: RefusalRule = {
  message: /^[^`'"]*(?:audience|\baud\b)/i,
  means: "FEDERATION_TOKEN_REFUSED",
  next: "never",
  fix: () =>
    "Leave the credential's `audience` out: the registry's own is the default; check `url` if it is not the public registry.",
};
/** PyPI, crates.io and NuGet take an ID token once; a lost answer uses it up. */
const reused: RefusalRule = {
  message: /already (?:been )?used|reuse/i,
  means: "FEDERATION_TOKEN_REFUSED",
  next: "re-mint",
  fix: () => "Run the job again: the registry takes each ID token once, and a new one was refused, too.",
};

const switchedOff = {
  means: "FEDERATION_UNAVAILABLE",
  next: "never",
  fix: () => "Trusted publishing is switched off at the registry: https://status.python.org says since when.",
} as const satisfies Partial<RefusalRule>;

function denied(status: readonly number[], fix: string): RefusalRule {
  return { status, means: "FEDERATION_DENIED", next: "never", fix: () => fix };
}

/** What each registry's refusals mean. */
export const registryRefusals: Readonly<Record<RegistryName, readonly RefusalRule[]>> = {
  npm: [
    expired,
    audience,
    // It says "package not found" of everything that does not fit.
    denied(
      [403, 404],
      `${publisher("the package's settings on npmjs.com")} See that publishing is among what it allows there. The package must exist: publish its first version by hand. If all of it fits and the job's \`sub\` has ids in it, https://github.com/npm/cli/issues/9969 is about that.`,
    ),
    {
      status: [400, 401],
      means: "FEDERATION_TOKEN_REFUSED",
      next: "never",
      fix: () =>
        "npm takes tokens only of GitHub's own issuer and hosted runners: check `runs-on`, and `url` if it is not the public registry.",
    },
  ],
  pypi: [
    { ...reused, code: "invalid-reuse-token", message: /./ },
    {
      code: "invalid-publisher",
      means: "FEDERATION_DENIED",
      next: "never",
      fix: () =>
        `${publisher("the project's publishing settings on PyPI")} PyPI knows no reusable workflow of another repository.`,
    },
    { code: "not-enabled", ...switchedOff },
    // The same where it is asked for its audience, which has no codes.
    { message: /^trusted publishing functionality not enabled/i, ...switchedOff },
    {
      code: "invalid-pending-publisher",
      means: "FEDERATION_SETTING_WRONG",
      next: "never",
      fix: () =>
        `${publisher("your account's publishing settings on PyPI (pending publishers)")} If the project's name has been taken since, choose another, or ask its owner to add the publisher.`,
    },
    expired,
    audience,
    {
      // "any failure mode that can occur with an OIDC token before it's actually matched against a publisher": also one that is too old.
      code: "invalid-token",
      means: "FEDERATION_TOKEN_REFUSED",
      next: "re-mint",
      fix: () =>
        "PyPI does not take the token itself, and a new one was tried: it takes only those of the issuers that it knows, and none of `pull_request_target`. Check the event, the issuer, and the runner's clock.",
    },
    {
      code: "invalid-payload",
      means: "FEDERATION_TOKEN_REFUSED",
      next: "never",
      fix: () =>
        "Something between changes the request to PyPI, for example a proxy: let it through as it is; check `url`, too.",
    },
  ],
  "crates-io": [
    reused,
    expired,
    audience,
    {
      // Its only words for a wrong audience, a wrong signature and a token that is too old.
      message: /failed to decode jwt|jwt key id/i,
      means: "FEDERATION_TOKEN_REFUSED",
      next: "re-mint",
      fix: ({ audience: asked }) =>
        `crates.io does not take the token itself, and a new one was tried: check the audience \`${asked}\` (the registry's host), \`url\`, and the runner's clock.`,
    },
    {
      message: /^(?:[^`]*\b(?:unsupported|issuer)\b|trusted publishing does not support)/i,
      means: "FEDERATION_TOKEN_REFUSED",
      next: "never",
      fix: () =>
        "crates.io takes tokens of github.com only (GitHub Enterprise has issuers of its own), and none of pull_request_target or workflow_run.",
    },
    denied([400, 401, 403, 404], publisher("the crate's settings on crates.io")),
  ],
  // It has one answer for all that does not fit: 404, and of what not a word.
  rubygems: [
    expired,
    audience,
    denied(
      [400, 401, 403, 404, 422],
      `${publisher("the gem's page on RubyGems")} Check the credential's \`audience\` (rubygems.org unless said) and the runner's clock, too; tokens of GitHub Enterprise Server are not taken.`,
    ),
  ],
  nuget: [
    reused,
    expired,
    audience,
    denied(
      [400, 401, 403, 404],
      `${publisher("the account's trusted publishing page on nuget.org")} \`user\` must be the account that made the policy, not an organisation. A policy for a private repository ends after seven days in which nothing was published by it.`,
    ),
  ],
  jfrog: [
    expired,
    audience,
    {
      status: 404,
      means: "FEDERATION_SETTING_WRONG",
      next: "never",
      fix: () => "Check `oidc-provider` and `url`: the platform has no OIDC integration of that name.",
    },
    denied(
      [400, 401, 403],
      "Hold the identity mappings of the OIDC integration against the job's claims (`sallyport identity show`); the mapping of the lowest priority number that fits decides, or the one that `identity-mapping` names.",
    ),
  ],
};
