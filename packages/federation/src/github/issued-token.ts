import type { Instant } from "@sallyport/core";
import { hashedToken } from "../hashed-token.ts";
import type { IssuedCredential } from "../issued-credential.ts";

/** An installation token of a GitHub App, however it was got. */
export function issuedGithubToken(
  provider: "octo-sts" | "github-app",
  token: { readonly value: string; readonly expires: Instant; readonly api: string; readonly identity: string },
): IssuedCredential {
  const { value, expires, api, identity } = token;
  return {
    provider,
    expires,
    environment: { GH_TOKEN: value, GITHUB_TOKEN: value },
    outputs: { token: value },
    secrets: [value],
    join: hashedToken(value),
    identity,
    revocation: { kind: "github", api, token: value, expires },
  };
}

/** The API of the GitHub that runs the job. */
export function githubApi(env: Readonly<Record<string, string | undefined>>): string {
  return (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
}
