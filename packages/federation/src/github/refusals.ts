import type { HttpReply } from "@sallyport/http";
import { jsonOrNothing, optionalText } from "../answer.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";

/** gRPC's codes, which octo-sts answers with: https://grpc.io/docs/guides/status-codes */
const grpcCodes: Readonly<Record<number, string>> = {
  3: "INVALID_ARGUMENT",
  5: "NOT_FOUND",
  7: "PERMISSION_DENIED",
  13: "INTERNAL",
  14: "UNAVAILABLE",
  16: "UNAUTHENTICATED",
};

/** `{ code, message }` of octo-sts. */
export function readOctoStsRefusal(reply: HttpReply): Refusal {
  const { code, message } = jsonOrNothing(reply);
  const name = typeof code === "number" ? grpcCodes[code] : undefined;
  const words = optionalText(message);
  return { ...(name === undefined ? {} : { code: name }), ...(words === undefined ? {} : { message: words }) };
}

/**
 * https://github.com/octo-sts/app/blob/main/pkg/octosts/trust_policy.go and octosts.go. The sentences quote what the token and the policy have,
 * and a branch may be called anything, so only words before the first quote count.
 */
export const octoStsRefusals: readonly RefusalRule[] = [
  {
    message: /unable to find trust policy|trust policy .*not found/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Check that the trust policy is on the default branch of the target (`.github/chainguard/IDENTITY.sts.yaml`; for a whole organisation in its `.github` repository), and that octo-sts's App is installed there.",
  },
  {
    message: /unable to (?:read|parse|compile) trust policy/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Correct the trust policy on the target's default branch: octo-sts cannot read it. Unknown keys, both of `subject` and `subject_pattern` and a pattern that is no RE2 are refused; `sallyport trust explain` names the line.",
  },
  {
    message: /invalid subject in token/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Shorten the subject, or take odd signs out of it: octo-sts takes at most 255 characters, without spaces, quotes and brackets. Branch and environment names come into it.",
  },
  { message: /^[^"]*expired/i, means: "FEDERATION_TOKEN_EXPIRED", next: "re-mint", fix: () => "Run the job again." },
  {
    message: /^[^"]*audience/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: ({ audience }) =>
      `Set \`audience: ${audience}\` in the trust policy, or leave both out: the service's domain is the default.`,
  },
  {
    message: /^[^"]*\bissuer/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Set `issuer` of the trust policy to that of this GitHub, `https://token.actions.githubusercontent.com` or your enterprise's, without a slash at its end; the organisation may also list the issuers that it trusts.",
  },
  {
    message: /^[^"]*(?:trust policy|subject|claim)/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Hold `subject` (or `subject_pattern`) and `claim_pattern` of the trust policy against the job's claims: `sallyport trust explain` names the one that fails.",
  },
  {
    message: /unable to fetch or create the provider/i,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "The service cannot read the issuer's keys, or does not allow the issuer.",
  },
  {
    // Signature and times; the trust policy is asked only after that.
    code: "UNAUTHENTICATED",
    means: "FEDERATION_TOKEN_REFUSED",
    next: "re-mint",
    fix: () =>
      "octo-sts does not take signature or times of the ID token, and a new one was tried: check that the service can read this GitHub's keys, and the clocks.",
  },
  {
    code: "NOT_FOUND",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check `scope` and `identity`, and that the service's App is installed in the target.",
  },
  {
    code: "PERMISSION_DENIED",
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () => "Check the trust policy, and that the App has the permissions that it asks for.",
  },
  {
    code: ["UNAVAILABLE", "INTERNAL"],
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "Run the job again in a few minutes.",
  },
];

/** `{ message }` of GitHub's API. */
export function readGithubRefusal(reply: HttpReply): Refusal {
  const message = optionalText(jsonOrNothing(reply).message);
  const requestId = reply.headers["x-github-request-id"];
  return { ...(message === undefined ? {} : { message }), ...(requestId === undefined ? {} : { requestId }) };
}

/** https://docs.github.com/rest/apps/apps */
export const githubAppRefusals: readonly RefusalRule[] = [
  {
    status: 401,
    message: /'(?:exp|iat)'|expiration time|issued at/i,
    means: "FEDERATION_CLOCK",
    next: "never",
    fix: () =>
      "Set this machine's clock (a time service such as chrony): GitHub takes an App's token only for ten minutes.",
  },
  {
    status: 401,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Check that the private key is one of the App's (its settings page shows the fingerprints) and that `app` is that App's client id or app id.",
  },
  {
    // "Wait for at least one minute": to go on meanwhile makes it longer. https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
    status: [403, 429],
    message: /rate limit|abuse/i,
    means: "FEDERATION_THROTTLED",
    next: "never",
    fix: () => "Run the job again in some minutes, and let fewer jobs ask at once (`concurrency:`).",
  },
  {
    status: 403,
    message: /suspended/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () => "The installation is suspended: an owner of the account can resume it in the settings.",
  },
  {
    status: 404,
    message: /integration not found/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Correct `app`: this GitHub has no App with that client id or app id. Both stand on the App's settings page; the id of an installation is another number.",
  },
  {
    status: 404,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Install the App in that account and for those repositories, or correct `owner` and `repositories` of the credential.",
  },
  {
    status: 422,
    message: /repositor/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Every one of `repositories` must exist and be part of the App's installation.",
  },
  {
    status: 422,
    message: /permission/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Ask for no more in `permissions` than the App has been granted; new permissions of an App hold only when an owner has accepted them.",
  },
  {
    status: 422,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Correct `repositories` and `permissions` as GitHub's words say.",
  },
];
