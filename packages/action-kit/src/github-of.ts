import type { GithubClient } from "@sallyport/github";
import { githubClient } from "./github-client.ts";

const usualTimeout = 20_000;

/** A client by the inputs `token` and `api-timeout`, of actions that have them. */
export function githubOf(
  input: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
): GithubClient | undefined {
  const { token, apiTimeout } = input;
  if (typeof token !== "string") return undefined;
  return githubClient({
    token,
    apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
    timeoutMilliseconds: typeof apiTimeout === "number" ? apiTimeout : usualTimeout,
  });
}
