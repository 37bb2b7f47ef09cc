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
    environment: { GH_TOKEN: value, GITHUB_TOKEN: value, ...elsewhere(api, value) },
    outputs: { token: value },
    secrets: [value],
    join: hashedToken(value),
    identity,
    revocation: { kind: "github", api, token: value, expires },
  };
}

/** Without them the command line of GitHub means github.com, and would bring it the token: https://cli.github.com/manual/gh_help_environment */
function elsewhere(api: string, token: string): Record<string, string> {
  if (api === publicApi) return {};
  const { host } = new URL(api);
  if (host.endsWith(".ghe.com")) return { GH_HOST: host.replace(/^api\./, "") };
  return { GH_HOST: host, GH_ENTERPRISE_TOKEN: token };
}

/** Of github.com. */
export const publicApi = "https://api.github.com";

/** The API of the GitHub that runs the job. */
export function githubApi(env: Readonly<Record<string, string | undefined>>): string {
  return (env.GITHUB_API_URL || publicApi).replace(/\/+$/, "");
}
