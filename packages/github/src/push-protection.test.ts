import { describe, expect, test } from "vitest";
import type { GithubClient, GithubResponse } from "./client.ts";
import { judgePushProtection, readPushProtection } from "./push-protection.ts";

function answering(response: Partial<GithubResponse>): GithubClient {
  return { request: async () => ({ status: 200, data: undefined, headers: {}, ...response }) };
}

function throwing(error: unknown): GithubClient {
  return { request: () => Promise.reject(error) };
}

/** As Octokit throws. */
function httpError(status: number, headers: GithubResponse["headers"] = {}, message = "text of GitHub"): Error {
  return Object.assign(new Error(message), { name: "HttpError", status, response: { status, headers, data: {} } });
}

function repository(status: unknown): Partial<GithubResponse> {
  return { data: { full_name: "acme/shop", security_and_analysis: { secret_scanning_push_protection: { status } } } };
}

test.each(["enabled", "disabled"] as const)("%s", async (state) => {
  const asked: unknown[] = [];
  const client: GithubClient = {
    request: async (...args) => {
      asked.push(args);
      return { status: 200, headers: {}, data: {}, ...repository(state) };
    },
  };
  expect(await readPushProtection(client, "acme/shop")).toEqual({ state });
  expect(asked).toEqual([["GET /repos/{owner}/{repo}", { owner: "acme", repo: "shop" }]]);
});

const permission = "`administration: read` is missing";
const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1790000000" };

describe("every way to fail has a text of its own", () => {
  test.each<[string, GithubClient, string, string]>([
    ["401", throwing(httpError(401)), "refused the token (401)", "Make a new token"],
    ["403", throwing(httpError(403)), `${permission} (403)`, "GITHUB_TOKEN cannot hold it"],
    [
      "403 with a hint",
      throwing(httpError(403, { "x-accepted-github-permissions": "a=read\u001b" })),
      "GitHub would accept a=read\\x1b",
      "GitHub App",
    ],
    ["403, rate limit", throwing(httpError(403, reset)), "used up until 2026-09-21T14:13:20.000Z", "after that time"],
    [
      "403, rate limit, bad reset",
      throwing(httpError(403, { ...reset, "x-ratelimit-reset": "soon" })),
      "rate limit is used up",
      "after that time",
    ],
    [
      "403, secondary limit",
      throwing(httpError(403, {}, "You have exceeded a secondary rate limit")),
      "slow down (secondary",
      "again later",
    ],
    ["404", throwing(httpError(404)), "cannot see acme/shop (404)", "Give the token access to acme/shop"],
    ["429", throwing(httpError(429, { "retry-after": "30" })), "slow down for 30 seconds", "again later"],
    ["429 without a time", throwing(httpError(429)), "slow down (secondary", "again later"],
    ["500", throwing(httpError(500)), "failed with status 500", "githubstatus.com"],
    ["503, not thrown", answering({ status: 503 }), "failed with status 503", "githubstatus.com"],
    ["418", answering({ status: 418 }), "(status 418)", "proxy"],
    ["time-out", throwing(new DOMException("x", "TimeoutError")), "did not answer in time", "api-timeout"],
    [
      "abort inside",
      throwing(Object.assign(new Error("x"), { cause: { name: "AbortError" } })),
      "did not answer in time",
      "Run the job again",
    ],
    ["connect time-out", throwing({ cause: { code: "UND_ERR_CONNECT_TIMEOUT" } }), "did not answer in time", "proxy"],
    [
      "refused",
      throwing(Object.assign(new Error("x"), { status: 500, cause: { cause: { code: "ECONNREFUSED" } } })),
      "(ECONNREFUSED)",
      "GITHUB_API_URL",
    ],
    [
      "no answer",
      throwing(Object.assign(new Error("secret text"), { status: 500, request: {} })),
      "(no answer)",
      "GITHUB_API_URL",
    ],
    ["thrown text", throwing("secret text"), "something that is no error", "GITHUB_API_URL"],
    ["thrown error", throwing(new SyntaxError("secret text")), "(SyntaxError)", "GITHUB_API_URL"],
    ["a page", answering({ data: "<html>" }), "describes no repository", "proxy"],
    ["hidden", answering({ data: { full_name: "acme/shop" } }), permission, "GitHub App"],
    ["another status", answering(repository("paused")), "neither enabled nor disabled", "GITHUB_API_URL"],
  ])("%s", async (_, client, what, fix) => {
    const gap = await readPushProtection(client, "acme/shop");
    expect(gap).toEqual({
      kind: "push-protection",
      what: expect.stringContaining(what),
      fix: expect.stringContaining(fix),
    });
    expect(JSON.stringify(gap)).not.toMatch(/secret text|text of GitHub/);
  });

  test("a hostile repository name does no harm", async () => {
    const gap = await readPushProtection(throwing(httpError(404)), "a\n::error::/b");
    expect(JSON.stringify(gap)).not.toContain("\n");
  });
});

test("only a repository without push protection is a finding", () => {
  expect(judgePushProtection({ state: "enabled" }, "acme/shop")).toEqual([]);
  const [finding] = judgePushProtection({ state: "disabled" }, "acme/shop");
  expect(finding).toMatchObject({
    rule: "repository/push-protection-off",
    severity: "warning",
    confidence: "verified",
  });
  expect(finding?.fix.commands?.[0]).toContain("repos/acme/shop ");
  const [hostile] = judgePushProtection({ state: "disabled" }, "a;rm -rf/b");
  expect(hostile?.fix.commands?.[0]).toContain("repos/OWNER/REPOSITORY ");
  expect(hostile?.fingerprint).not.toBe(finding?.fingerprint);
});
