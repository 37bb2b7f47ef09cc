import type { ErrorDetails } from "@sallyport/core";
import type { GoogleCredential } from "@sallyport/policy";
import { type HelperCommand, unquotedLine } from "./helper-command.ts";
import type { RefreshFiles } from "./refresh-files.ts";
import { shortestImpersonation } from "./refresh-obstacle.ts";

const tokenType = "urn:ietf:params:oauth:token-type:jwt";

/**
 * A file of the kind `external_account` whose source is an executable: Google's libraries ask it for an ID token and do the exchange
 * themselves. https://google.aip.dev/auth/4117, https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers#executable-sourced
 */
export function googleRefreshFiles(
  credential: GoogleCredential,
  helper: HelperCommand,
  requestFile: string,
  durationSeconds: number | undefined = credential.duration,
): RefreshFiles {
  const content = {
    ...externalAccount(credential, durationSeconds),
    // Without an output file the libraries keep the answer in memory.
    credential_source: { executable: { command: unquotedLine(helper, requestFile), timeout_millis: 30_000 } },
  };
  return {
    files: { config: { name: "google-credentials", content: `${JSON.stringify(content, undefined, 2)}\n` } },
    environment: ({ config = "" }) => ({
      GOOGLE_APPLICATION_CREDENTIALS: config,
      CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: config,
      GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1",
    }),
    conflicts: [
      "GOOGLE_OAUTH_ACCESS_TOKEN",
      "CLOUDSDK_AUTH_ACCESS_TOKEN",
      "CLOUDSDK_AUTH_ACCESS_TOKEN_FILE",
      "GOOGLE_CREDENTIALS",
      "GOOGLE_CLOUD_KEYFILE_JSON",
      "GCLOUD_KEYFILE_JSON",
    ],
  };
}

function externalAccount(credential: GoogleCredential, duration = 0): Readonly<Record<string, unknown>> {
  const { serviceAccount: account, universe = "googleapis.com" } = credential;
  const file = {
    universe_domain: universe,
    type: "external_account",
    audience: `//iam.${universe}/${credential.workloadIdentityProvider}`,
    subject_token_type: tokenType,
    token_url: `https://sts.${universe}/v1/token`,
  };
  if (account === undefined) return file;
  const seconds = Math.max(shortestImpersonation, duration);
  return {
    ...file,
    service_account_impersonation_url: `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    service_account_impersonation: { token_lifetime_seconds: seconds },
  };
}

/** What the executable must print for an ID token, version 1. `expires` in seconds since the epoch. */
export function googleExecutableAnswer(idToken: string, expires: number): string {
  const answer = { version: 1, success: true, token_type: tokenType, id_token: idToken };
  return `${JSON.stringify({ ...answer, expiration_time: Math.floor(expires) })}\n`;
}

/** What it must print instead when there is none; it ends with exit code 0 all the same, or the libraries do not read it. */
export function googleExecutableFailure({ code, message }: Pick<ErrorDetails, "code" | "message">): string {
  return `${JSON.stringify({ version: 1, success: false, code, message })}\n`;
}
