import { version } from "@sallyport/core";
import type { GithubClient, GithubResponse } from "@sallyport/github";
import { createHttpSender, HttpFailure, type HttpMethod, type HttpSender } from "@sallyport/http";

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
  const [{ Octokit }, { throttling }, { retry }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-throttling"),
    import("@octokit/plugin-retry"),
  ]);
  const mayWait = (seconds: number, _options: unknown, _octokit: unknown, retried: number): boolean =>
    seconds <= longestWaitSeconds && retried < retries;
  const octokit = new (Octokit.plugin(throttling, retry))({
    auth: token,
    baseUrl: apiUrl,
    log: silent,
    request: { fetch: fetchThrough(createHttpSender({ env: process.env, userAgent: `sallyport/${version}` })) },
    throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
    // Limits are the throttling plugin's business.
    retry: { retries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: 250 },
  });
  return { request: async (route, parameters) => (await octokit.request(route, { ...parameters })) as GithubResponse };
}

/** Lists of alerts are the largest answers. */
const largestAnswer = 8 * 1024 * 1024;
const longestRequest = 60_000;

/** Octokit's door to the network: our own client, which knows the proxy and is a twentieth of the one that GitHub's toolkit brings. */
function fetchThrough(send: HttpSender): typeof fetch {
  return async (input, init = {}) => {
    try {
      const reply = await send(
        {
          method: (init.method ?? "GET") as HttpMethod,
          url: String(input),
          headers: { ...(init.headers as Record<string, string> | undefined) },
          timeoutMilliseconds: longestRequest,
          maxBytes: largestAnswer,
          ...(typeof init.body === "string" ? { body: init.body } : {}),
        },
        init.signal ?? undefined,
      );
      const hasBody = reply.status !== 204 && reply.status !== 304;
      return new Response(hasBody ? reply.body : null, { status: reply.status, headers: reply.headers });
    } catch (failure) {
      if (!(failure instanceof HttpFailure)) throw failure;
      const name = failure.kind === "timeout" || failure.kind === "cancelled" ? "TimeoutError" : "FetchError";
      throw Object.assign(new Error(failure.message, { cause: failure }), {
        name,
        code: failure.reason ?? failure.kind.toUpperCase(),
      });
    }
  };
}

/** Octokit would print warnings that we word better. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}
