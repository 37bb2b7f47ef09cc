import type { HttpReply } from "@sallyport/http";
import { AnswerProblem } from "../answer.ts";
import type { Asked } from "../provider-denial.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";
import { parseXml, xmlText, xmlWords } from "./xml.ts";

/** `ErrorResponse > Error{Type,Code,Message}, RequestId`. What has another form has no code: its status decides. */
export function readAwsRefusal(reply: HttpReply): Refusal {
  const root = optional(() => parseXml(reply.body));
  if (root === undefined) return {};
  const code = optional(() => xmlText(root, "Error", "Code"));
  const message = optional(() => xmlWords(root, "Error", "Message"));
  const requestId = optional(() => xmlText(root, "RequestId"));
  return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}

function optional<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AnswerProblem) return undefined;
    throw error;
  }
}

const trustPolicy =
  "Hold the role's trust policy against the job's claims: `sallyport trust explain` names the condition that fails. Usual causes: letter case, an environment where a branch was expected in `sub`, the subject with ids (`repo:OWNER@ID/REPO@ID`), a wildcard under StringEquals. AWS says the same of a role that is not there: check account and name.";
/** As the command line of AWS wants it: without account and path. */
function nameOfRole({ what }: Asked): string {
  return /:role\/(?:\S*\/)?([\w+=,.@-]+)/.exec(what)?.[1] ?? "NAME";
}
const accessDenied = ["AccessDenied", "AccessDeniedException", "NotAuthorized"];

/**
 * "With an explicit deny in a … policy", or "because no … policy allows the action": AWS names another policy than that of the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function refusedBy(message: RegExp, fix: string): RefusalRule {
  return { code: accessDenied, message, means: "FEDERATION_DENIED", next: "settle", fix: () => fix };
}

const unreadableKeys =
  "AWS could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, let AWS reach `/_services/token/.well-known`.";

/**
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors and
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
export const awsRefusals: readonly RefusalRule[] = [
  refusedBy(
    /(?:service|resource) control policy/i,
    "A policy of the organisation refuses it (AWS Organizations), whatever the role trusts: let whoever administers it make an exception for this role and provider.",
  ),
  refusedBy(
    /VPC endpoint policy/i,
    "The policy of the VPC endpoint through which the runner asks STS refuses it: let that allow the action, or ask from another network.",
  ),
  refusedBy(
    /permissions boundary|session policy/i,
    "The role before this one is held back by its permissions boundary or by the policy of its session: let that allow `sts:AssumeRole` on this role.",
  ),
  {
    code: accessDenied,
    means: "FEDERATION_DENIED",
    next: "settle",
    fix: () => trustPolicy,
  },
  {
    code: ["ExpiredTokenException", "ExpiredToken"],
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () => "Run the job again. If a proxy holds requests back for minutes, name STS in NO_PROXY.",
  },
  {
    code: ["IDPCommunicationError", "IDPCommunicationErrorException"],
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => unreadableKeys,
  },
  {
    code: "InvalidIdentityToken",
    message: /retrieve verification key|couldn't retrieve/i,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => unreadableKeys,
  },
  {
    code: "InvalidIdentityToken",
    message: /audience/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: ({ audience }) =>
      `Add \`${audience}\` to the client ids of the account's OIDC provider, or set the credential's \`audience\` to one that is there.`,
  },
  {
    code: "InvalidIdentityToken",
    message: /thumbprint/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "The certificate of the issuer's server is another one than the account's OIDC provider knows: `aws iam update-open-id-connect-provider-thumbprint` with that of the authority which signed it.",
  },
  {
    code: "InvalidIdentityToken",
    message: /no openidconnect provider/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Create the OIDC identity provider for the issuer (`https://token.actions.githubusercontent.com`, or that of your enterprise) in the role's own account.",
  },
  {
    code: "InvalidIdentityToken",
    message: /not yet valid/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "never",
    fix: () => "Check the clocks of the runner and, with GitHub Enterprise Server, of the server.",
  },
  {
    // "Get a new identity token from the identity provider and then retry the request."
    code: "InvalidIdentityToken",
    means: "FEDERATION_TOKEN_REFUSED",
    next: "re-mint",
    fix: () =>
      "A new token was refused, too. Check that the account's OIDC identity provider names the issuer of this GitHub, and that nothing between changes the request.",
  },
  {
    code: ["IDPRejectedClaim", "IDPRejectedClaimException"],
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () => "The issuer rejected the token. Run the job again; a token can not be used after its job was cancelled.",
  },
  {
    code: ["ValidationError", "ValidationException"],
    message: /DurationSeconds|MaxSessionDuration/i,
    means: "FEDERATION_DURATION",
    next: "never",
    fix: (asked) =>
      `Shorten \`duration\` of the credential, or raise the role's maximum: \`aws iam update-role --role-name ${nameOfRole(asked)} --max-session-duration SECONDS\` (3600 unless set; roles reached through another role: 3600 at most).`,
  },
  {
    code: ["MalformedPolicyDocument", "MalformedPolicyDocumentException"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Correct `session-policy`: IAM JSON with Version and Statement, no Principal.",
  },
  {
    code: ["PackedPolicyTooLarge", "PackedPolicyTooLargeException"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Shorten `session-policy` or move parts of it into a managed policy named in `policy-arns`.",
  },
  {
    code: ["RegionDisabledException", "RegionDisabled"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Activate STS for the region in the account's settings, or set the credential's `region` to an active one.",
  },
  {
    code: ["SignatureDoesNotMatch", "RequestExpired", "RequestTimeTooSkewed"],
    message: /expired|not yet current|skew|15 min/i,
    means: "FEDERATION_CLOCK",
    next: "never",
    fix: () => "Set this machine's clock (a time service such as chrony): signed requests may be 15 minutes off.",
  },
  {
    code: ["SignatureDoesNotMatch", "IncompleteSignature", "MissingAuthenticationToken"],
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Something between the runner and STS changes signed requests, for example a proxy that rewrites headers: let requests to STS through as they are.",
  },
  {
    code: ["InvalidClientTokenId", "UnrecognizedClientException"],
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "AWS does not know the keys of the session before: activate the credential's `region` in the account of the first role, or set `region` to one that is active there.",
  },
  {
    code: "OptInRequired",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Activate the credential's `region` in the account, or set it to one that is active.",
  },
  {
    code: ["Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException"],
    means: "FEDERATION_THROTTLED",
    next: "retry",
    fix: () => "Let fewer jobs ask at once (`concurrency:`), or use another region's endpoint.",
  },
  {
    code: ["ServiceUnavailable", "InternalFailure", "InternalError"],
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "Run the job again; https://health.aws.amazon.com says whether STS has trouble.",
  },
  {
    code: ["ValidationError", "ValidationException"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Correct the credential's `role`, `session-policy` or `policy-arns` as the provider's words say.",
  },
];
