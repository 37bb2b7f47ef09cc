import type { GithubClient, GithubResponse } from "@sallyport/github";

export interface GithubClientOptions {
  readonly token: string;
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** For one read with all its retries. */
  readonly timeoutMilliseconds: number;
}

/** A limit that asks for a longer wait than this ends the read: a job that sleeps costs more than one that says why it stops. */
const longestWaitSeconds = 10;
const retries = 2;

/**
 * A client of the GitHub API that asks again, at most twice, after 429, after a rate limit with a short wait, and after a failure of GitHub's own. A refused or missing permission is never asked for again. Octokit is loaded at the first request.
 */
export function githubClient(options: GithubClientOptions): GithubClient {
  let connecting: Promise<GithubClient> | undefined;
  return {
    async request(route, parameters) {
      connecting ??= connect(options);
      const client = await connecting;
      const signal = AbortSignal.timeout(options.timeoutMilliseconds);
      const late = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      // The wait before a retry does not listen to the signal, so both race.
      return Promise.race([client.request(route, { ...parameters, request: { signal } }), late]);
    },
  };
}

async function connect({ token, apiUrl }: GithubClientOptions): Promise<GithubClient> {
  const [{ getOctokit }, { throttling }, { retry }] = await Promise.all([
    import("@actions/github"),
    import("@octokit/plugin-throttling"),
    import("@octokit/plugin-retry"),
  ]);
  const mayWait = (seconds: number, _options: unknown, _octokit: unknown, retried: number): boolean =>
    seconds <= longestWaitSeconds && retried < retries;
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      log: silent,
      throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
      // Limits are the throttling plugin's business.
      retry: { retries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: 250 },
    },
    throttling,
    retry,
  );
  return { request: async (route, parameters) => (await octokit.request(route, { ...parameters })) as GithubResponse };
}

/** Octokit would print warnings that we word better. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}
