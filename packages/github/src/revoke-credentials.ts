import { SallyportError } from "@sallyport/core";

/** The part of an HTTP client that this needs; the sender of `@sallyport/http` will do. */
export type Send = (request: {
  readonly method: "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>> }>;

/** Prefixes of the tokens that GitHub revokes for anybody who holds one. Installation tokens of Apps (`ghs_`) are not among them. */
const revocable = ["ghp_", "github_pat_", "gho_", "ghu_", "ghr_"];

export function isRevocable(token: string): boolean {
  return revocable.some((prefix) => token.startsWith(prefix));
}

const endpoint = "https://api.github.com/credentials/revoke";

/**
 * Asks github.com to revoke a token for ever. The endpoint takes no authentication: whoever holds a token may have it revoked, and its
 * owner is told. Throws GITHUB_REVOKE_REFUSED, GITHUB_REVOKE_LIMITED or GITHUB_REVOKE_FAILED, and what `send` throws.
 * https://docs.github.com/rest/credentials/revoke
 */
export async function revokeCredential(token: string, send: Send): Promise<void> {
  const { status, headers } = await send({
    method: "POST",
    url: endpoint,
    headers: { accept: "application/vnd.github+json", "content-type": "application/json" },
    body: JSON.stringify({ credentials: [token] }),
  });
  if (status === 202) return;
  if (status === 403 || status === 429) throw limited(headers["x-ratelimit-reset"]);
  throw status === 422 ? refused() : failed(status);
}

function refused(): SallyportError {
  return new SallyportError({
    code: "GITHUB_REVOKE_REFUSED",
    message: "GitHub does not take the value for one of its tokens (status 422)",
    fix: "Revoke it by hand where it was made: https://github.com/settings/tokens for personal access tokens.",
  });
}

function limited(reset: string | undefined): SallyportError {
  const seconds = Number(reset);
  const when = Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000) : undefined;
  return new SallyportError({
    code: "GITHUB_REVOKE_LIMITED",
    message: `GitHub takes no more requests of this kind from this address${when ? ` until ${when.toISOString()}` : ""} (60 an hour)`,
    fix: "Run it again later; what must go now can be revoked at https://github.com/settings/tokens.",
  });
}

function failed(status: number): SallyportError {
  return new SallyportError({
    code: "GITHUB_REVOKE_FAILED",
    message: `GitHub answered with status ${status}, so the token may still be valid`,
    fix: "Run it again; if it stays so, revoke it by hand at https://github.com/settings/tokens.",
  });
}
