import { type Instant, instant, printable } from "@sallyport/core";
import type { GithubResponse } from "./client.ts";

/** Why a read of the GitHub API gave no answer. Each case has a different remedy, so each is told apart. */
export type RequestFailure =
  /** 401: the token is wrong, expired or revoked. */
  | { readonly kind: "unauthorized" }
  /** 403: the token is good but lacks a permission. `accepted` is GitHub's own hint, for example `administration=read`. */
  | { readonly kind: "permission"; readonly accepted?: string }
  /** 403 or 429: the hourly limit is used up. */
  | { readonly kind: "rate-limit"; readonly resetAt?: Instant }
  /** 403 or 429: too many requests at once. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds?: number }
  /** 404: it does not exist, or the token may not know that it does. */
  | { readonly kind: "not-found" }
  | { readonly kind: "server"; readonly status: number }
  | { readonly kind: "timeout" }
  /** No HTTP answer at all. `reason` is harmless to print. */
  | { readonly kind: "network"; readonly reason: string }
  /** An answer that is none of GitHub's: another status, a page of a proxy, half a body. */
  | { readonly kind: "unexpected"; readonly what: string };

/** Explains what a `GithubClient` has thrown. Reads only status, headers and codes; a body may hold anything. */
export function failureOfThrown(thrown: unknown): RequestFailure {
  if (isTimeout(thrown)) return { kind: "timeout" };
  const response = propertyOf(thrown, "response");
  const status = Number(propertyOf(response, "status") ?? Number.NaN);
  if (Number.isInteger(status))
    return failureOfStatus(status, headersOf(propertyOf(response, "headers")), messageOf(thrown));
  const code = errorCode(thrown);
  if (code !== undefined) return { kind: "network", reason: code };
  // Octokit's error for a request without an answer has a request and no response.
  if (propertyOf(thrown, "request") !== undefined) return { kind: "network", reason: "no answer" };
  return { kind: "unexpected", what: thrown instanceof Error ? printable(thrown.name) : "something that is no error" };
}

/** Explains a response with another status than was hoped for. */
export function failureOfResponse(response: GithubResponse): RequestFailure {
  return failureOfStatus(response.status, response.headers, "");
}

function failureOfStatus(status: number, headers: GithubResponse["headers"], message: string): RequestFailure {
  switch (status) {
    case 401:
      return { kind: "unauthorized" };
    case 403:
    case 429:
      return limitOf(headers, status, message) ?? permissionOf(headers);
    case 404:
      return { kind: "not-found" };
    default:
      return status >= 500 ? { kind: "server", status } : { kind: "unexpected", what: `status ${status}` };
  }
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: how the two limits announce themselves. */
function limitOf(headers: GithubResponse["headers"], status: number, message: string): RequestFailure | undefined {
  if (String(headers["x-ratelimit-remaining"]) === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    const known = Number.isSafeInteger(reset) && reset > 0 && reset < 1e11;
    return known ? { kind: "rate-limit", resetAt: instant(new Date(reset * 1000)) } : { kind: "rate-limit" };
  }
  const seconds = Number(headers["retry-after"]);
  if (Number.isInteger(seconds) && seconds >= 0) return { kind: "too-many-requests", retryAfterSeconds: seconds };
  return status === 429 || /\bsecondary rate\b/i.test(message) ? { kind: "too-many-requests" } : undefined;
}

function permissionOf(headers: GithubResponse["headers"]): RequestFailure {
  const accepted = headers["x-accepted-github-permissions"];
  if (accepted === undefined) return { kind: "permission" };
  return { kind: "permission", accepted: printable(String(accepted)).slice(0, 200) };
}

function isTimeout(thrown: unknown): boolean {
  return causesOf(thrown).some((error) => {
    const name = propertyOf(error, "name");
    const code = String(propertyOf(error, "code"));
    return (
      name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT" || /^UND_ERR_\w*TIMEOUT$/.test(code)
    );
  });
}

/** The innermost error code (`ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`), which says most. */
function errorCode(thrown: unknown): string | undefined {
  const codes = causesOf(thrown).map((error) => propertyOf(error, "code"));
  return codes.findLast((code): code is string => typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code));
}

function causesOf(thrown: unknown): unknown[] {
  const causes: unknown[] = [];
  for (
    let error = thrown;
    error !== undefined && error !== null && causes.length < 8;
    error = propertyOf(error, "cause")
  ) {
    causes.push(error);
  }
  return causes;
}

function headersOf(value: unknown): GithubResponse["headers"] {
  return typeof value === "object" && value !== null ? (value as GithubResponse["headers"]) : {};
}

function messageOf(thrown: unknown): string {
  return String(propertyOf(thrown, "message") ?? "");
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
