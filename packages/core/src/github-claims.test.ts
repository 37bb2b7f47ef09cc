import { describe, expect, test } from "vitest";
import { claimDescription, githubClaims } from "./github-claims.ts";

describe("githubClaims", () => {
  test("names each claim once and explains it in a sentence", () => {
    expect(new Set(githubClaims.map(({ name }) => name)).size).toBe(githubClaims.length);
    for (const { meaning } of githubClaims) expect(meaning).toMatch(/^[A-Z`].*\.$/);
  });

  test.each([
    ["repository_id", "immutable anchor", true],
    ["repository", "mutable anchor", true],
    ["head_ref", "attacker-chosen", true],
    ["workflow", "attacker-chosen", true],
    ["jti", "token", false],
    ["repo_property_team", "conditional", false],
  ])("%s is %s", (name, kind, mayBePrinted) => {
    expect(claimDescription(name)).toMatchObject({ name, kind, mayBePrinted });
  });

  test.each(["repositry", "toString", "__proto__", ""])("%s is no claim of GitHub", (name) => {
    expect(claimDescription(name)).toBeUndefined();
  });
});
