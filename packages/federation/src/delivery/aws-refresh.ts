import type { AwsCredential, Credential } from "@sallyport/policy";
import { awsSettings } from "../aws/settings.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { commandLine, type HelperCommand } from "./helper-command.ts";
import type { RefreshFiles } from "./refresh-files.ts";

/**
 * A configuration whose default profile asks our helper for keys. An empty file of shared credentials comes with it: a default profile
 * there would win. https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function awsRefreshFiles(credential: AwsCredential, helper: HelperCommand, requestFile: string): RefreshFiles {
  const config = [
    "[default]",
    `credential_process = ${commandLine(helper, requestFile)}`,
    `region = ${credential.region}`,
  ];
  if (credential.fips) config.push("use_fips_endpoint = true");
  return {
    files: {
      config: { name: "aws-config", content: `${config.join("\n")}\n` },
      shared: { name: "aws-credentials", content: "" },
    },
    environment: ({ config = "", shared = "" }) => ({
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: shared,
      // Where the helper fails, the SDK for JavaScript goes on to the role of the machine: a job would work as somebody else, and not know.
      // https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html
      AWS_EC2_METADATA_DISABLED: "true",
      ...awsSettings(credential),
    }),
    // Keys and profiles in the environment win over the configuration.
    conflicts: [
      "AWS_ACCESS_KEY_ID",
      "AWS_SECRET_ACCESS_KEY",
      "AWS_SESSION_TOKEN",
      "AWS_PROFILE",
      "AWS_DEFAULT_PROFILE",
      "AWS_WEB_IDENTITY_TOKEN_FILE",
      "AWS_ROLE_ARN",
    ],
  };
}

/**
 * Keys that end within 15 minutes are fetched anew before each request by the SDK for Python, and with it by AWS's command line: two requests
 * for each of theirs. https://github.com/boto/botocore/blob/develop/botocore/credentials.py (RefreshableCredentials)
 */
const renewedBefore = 900;
const usualSession = 1_800;

/** How long a session lives that a tool fetches itself: what the policy says, else long enough to be used more than once. */
export function awsToolSeconds({ duration }: AwsCredential, longestSeconds = Number.POSITIVE_INFINITY): number {
  return Math.min(duration ?? usualSession, longestSeconds);
}

/** Whether a tool may fetch a session for each of its requests, because none is allowed that lives longer. */
export function isFetchedForEachRequest(credential: Credential, longestSeconds?: number): boolean {
  return credential.provider === "aws" && awsToolSeconds(credential, longestSeconds) <= renewedBefore;
}

/** What `credential_process` must print. Its errors go to standard error, with another exit code than 0. */
export function awsProcessAnswer({ environment, expires }: IssuedCredential): string {
  return `${JSON.stringify({
    Version: 1,
    AccessKeyId: environment.AWS_ACCESS_KEY_ID,
    SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    SessionToken: environment.AWS_SESSION_TOKEN,
    Expiration: expires,
  })}\n`;
}
