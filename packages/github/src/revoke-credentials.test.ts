import { describe, expect, test } from "vitest";
import { isRevocable, revokeCredential, type Send } from "./revoke-credentials.ts";

const token = ["ghp", "a".repeat(36)].join("_");

test("asks GitHub once, without any authentication", async () => {
  const asked: Parameters<Send>[0][] = [];
  await revokeCredential(token, async (request) => {
    asked.push(request);
    return { status: 202, headers: {} };
  });
  expect(asked).toEqual([
    {
      method: "POST",
      url: "https://api.github.com/credentials/revoke",
      headers: { accept: "application/vnd.github+json", "content-type": "application/json" },
      body: JSON.stringify({ credentials: [token] }),
    },
  ]);
});

describe("says that the token may live, and never what it is", () => {
  test.each([
    [422, {}, "GITHUB_REVOKE_REFUSED", "422"],
    [403, { "x-ratelimit-reset": "1790000000" }, "GITHUB_REVOKE_LIMITED", "until 2026-09-21T14:13:20.000Z"],
    [429, {}, "GITHUB_REVOKE_LIMITED", "60 an hour"],
    [200, {}, "GITHUB_REVOKE_FAILED", "status 200"],
    [503, {}, "GITHUB_REVOKE_FAILED", "may still be valid"],
  ])("%i", async (status, headers, code, says) => {
    const error = await revokeCredential(token, async () => ({ status, headers })).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
    expect(JSON.stringify(error) + String(error)).not.toContain(token);
  });
});

test.each([
  ["ghp_x", true],
  ["github_pat_x", true],
  ["gho_x", true],
  ["ghu_x", true],
  ["ghr_x", true],
  ["ghs_x", false],
  ["glpat-x", false],
])("%s: %s", (value, expected) => {
  expect(isRevocable(value)).toBe(expected);
});
