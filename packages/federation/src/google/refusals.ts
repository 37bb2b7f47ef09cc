import { recordOf } from "@sallyport/core";
import type { HttpReply } from "@sallyport/http";
import { jsonOrNothing, optionalText } from "../answer.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";

/**
 * STS answers as OAuth does (`error`, `error_description`), the IAM API with `error: { status, message, details }`, where one of the details
 * may give a reason. https://cloud.google.com/apis/design/errors#error_info
 */
export function readGoogleRefusal(reply: HttpReply): Refusal {
  const { error, error_description: description } = jsonOrNothing(reply);
  const inner = recordOf(error);
  const code = optionalText(inner === undefined ? error : inner.status);
  const message = optionalText(inner === undefined ? description : inner.message);
  const group = reasonOf(inner?.details);
  return { ...(code ? { code } : {}), ...(group ? { group } : {}), ...(message ? { message } : {}) };
}

function reasonOf(details: unknown): string | undefined {
  const reasons = (Array.isArray(details) ? details : []).map((detail) => optionalText(recordOf(detail)?.reason));
  return reasons.find((reason) => reason !== undefined);
}

/** What a project that never switched an API on is told. */
function disabledApi(service: string, project: string): RefusalRule {
  return {
    code: "SERVICE_DISABLED",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      `Switch the API on in the project of the ${project}: \`gcloud services enable ${service}\`. It takes some minutes.`,
  };
}

/** https://cloud.google.com/vpc-service-controls/docs/troubleshooting */
const serviceControls: RefusalRule = {
  message: /prohibited by organization's policy/i,
  means: "FEDERATION_DENIED",
  next: "never",
  fix: () =>
    "A perimeter of VPC Service Controls keeps the runner out: its audit log has the violation under the id in the provider's words. Let an ingress rule admit this identity, or run the job within the perimeter.",
};

/** https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation */
export const googleTokenRefusals: readonly RefusalRule[] = [
  serviceControls,
  disabledApi("sts.googleapis.com", "workload identity pool"),
  {
    code: "invalid_grant",
    message: /stale|expired/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () => "Run the job again. If a proxy holds requests back for minutes, name Google's hosts in NO_PROXY.",
  },
  {
    code: "invalid_grant",
    message: /connecting to the given credential's issuer/i,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () =>
      "Google could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, upload its keys to the provider (`--jwk-json-path`).",
  },
  {
    code: "invalid_grant",
    message: /audience/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: ({ audience }) =>
      `Add \`${audience}\` to the provider's allowed audiences, or set the credential's \`audience\` to one of them.`,
  },
  {
    code: "invalid_grant",
    message: /issuer/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Set the provider's issuer URI to that of this GitHub, `https://token.actions.githubusercontent.com` or your enterprise's, without a slash at its end.",
  },
  {
    message: /127 bytes/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Map `google.subject` to something short, for example `assertion.repository_id + ':' + assertion.run_id`: branch names make `sub` longer than 127 bytes.",
  },
  {
    // Before the condition is asked, the attributes are mapped.
    code: ["unauthorized_client", "invalid_grant"],
    message: /mapped attribute|attribute mapping|value for google\.subject/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Correct the provider's attribute mapping: `google.subject` must be a text from a claim that the token has, for example `assertion.sub`. A comparison such as `assertion.sub == '…'` belongs into the attribute condition.",
  },
  {
    code: "invalid_grant",
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () => "Check the provider's issuer, its keys and allowed audiences.",
  },
  {
    code: "unauthorized_client",
    means: "FEDERATION_DENIED",
    next: "settle",
    fix: () =>
      "Hold the provider's attribute condition against the job's claims: `sallyport trust explain` names the part that fails. Edits take up to five minutes to hold everywhere.",
  },
  {
    code: "invalid_target",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Check `workload-identity-provider`: the project's number (not its id), the ids of pool and provider (4 to 32 characters of a-z, 0-9 and -, not their display names), and that neither is disabled or deleted.",
  },
  {
    code: ["invalid_request", "invalid_scope", "unsupported_grant_type", "INVALID_ARGUMENT"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Correct the credential's `workload-identity-provider`, `scopes` or `universe` as the provider's words say.",
  },
];

/** Of the IAM Service Account Credentials API: https://cloud.google.com/iam/docs/reference/credentials/rest */
export const googleAccountRefusals: readonly RefusalRule[] = [
  serviceControls,
  disabledApi("iamcredentials.googleapis.com", "service account"),
  {
    code: "PERMISSION_DENIED",
    means: "FEDERATION_DENIED",
    next: "settle",
    fix: () =>
      "Grant `roles/iam.workloadIdentityUser` on the service account to this identity (`principal://…/subject/…` or `principalSet://…/attribute.…/…`); each of `delegates` needs `roles/iam.serviceAccountTokenCreator` on the next. Grants take up to five minutes to hold everywhere.",
  },
  {
    code: "INVALID_ARGUMENT",
    message: /lifetime/i,
    means: "FEDERATION_DURATION",
    next: "never",
    fix: () =>
      "Shorten the credential's `duration` to at most 1h, or let the organisation's policy `iam.allowServiceAccountCredentialLifetimeExtension` name the account.",
  },
  {
    code: "NOT_FOUND",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check the e-mail address in `service-account` (a deleted and recreated account needs its grants anew).",
  },
  {
    code: "INVALID_ARGUMENT",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Correct the credential's `scopes`, `delegates` or `id-token-audience` as the provider's words say.",
  },
  {
    code: "UNAUTHENTICATED",
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "never",
    fix: () => "Run the job again: Google does not take the token that it gave a moment before.",
  },
  {
    code: "RESOURCE_EXHAUSTED",
    means: "FEDERATION_THROTTLED",
    next: "retry",
    fix: () => "Let fewer jobs ask at once (`concurrency:`).",
  },
];
