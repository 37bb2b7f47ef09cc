/** One scripted answer of the loopback GitHub API. */
export interface GithubReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body: string;
  /** `truncated`: the connection breaks in the middle of the body. `silent`: nothing is ever sent. */
  readonly fault?: "truncated" | "silent";
}

type PushProtection = "enabled" | "disabled" | "hidden";

const json = { "content-type": "application/json; charset=utf-8" };

/** Answers as api.github.com words them, one function for each case that a client must tell apart. */
export const githubReply = {
  json: (value: unknown, status = 200): GithubReply => ({ status, headers: json, body: JSON.stringify(value) }),

  /** A repository. With `hidden` it lacks `security_and_analysis`, as for a token without administration rights. */
  repository(options: { readonly fullName?: string; readonly pushProtection: PushProtection }): GithubReply {
    const status = { status: options.pushProtection };
    const analysis = { secret_scanning: { status: "enabled" }, secret_scanning_push_protection: status };
    const fullName = options.fullName ?? "acme/shop";
    return githubReply.json({
      id: 1001,
      full_name: fullName,
      private: true,
      ...(options.pushProtection === "hidden" ? {} : { security_and_analysis: analysis }),
    });
  },

  /** 403: the token lacks a permission; the header names it, as for GitHub Apps. */
  permissionMissing: (permission = "administration=read"): GithubReply => ({
    ...failure(403, "Resource not accessible by integration"),
    headers: { ...json, "x-accepted-github-permissions": permission, "x-ratelimit-remaining": "4999" },
  }),

  /** 401: the token is wrong or has expired. */
  badCredentials: (): GithubReply => failure(401, "Bad credentials"),

  /** 403 of the primary rate limit, which resets at `reset` (seconds since the epoch). */
  rateLimited: (reset: number): GithubReply => ({
    ...failure(403, "API rate limit exceeded for installation ID 1."),
    headers: { ...json, "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
  }),

  /** 429 of the secondary rate limit. */
  tooManyRequests: (retryAfterSeconds: number): GithubReply => ({
    ...failure(429, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
    headers: { ...json, "retry-after": String(retryAfterSeconds) },
  }),

  notFound: (): GithubReply => failure(404, "Not Found"),
  serverError: (status = 500): GithubReply => failure(status, "Server Error"),

  /** A proxy's page instead of the API: status 200, but HTML. */
  html: (): GithubReply => ({
    status: 200,
    headers: { "content-type": "text/html" },
    body: "<html><body>Sign in</body></html>",
  }),

  truncated: (): GithubReply => ({
    status: 200,
    headers: json,
    body: `{"id": 1001, "full_name": "acme/sh`,
    fault: "truncated",
  }),
  silent: (): GithubReply => ({ status: 200, body: "", fault: "silent" }),
} as const;

function failure(status: number, message: string): GithubReply {
  return githubReply.json(
    { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
    status,
  );
}
