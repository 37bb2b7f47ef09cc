import { expect, test } from "vitest";
import { coverage, exclusion } from "./coverage.ts";

test("what was skipped is counted by what and why", () => {
  const seen = coverage(String);
  seen.skip("files matching a/**", "policy");
  seen.skip("files matching a/**", "policy");
  seen.skip("files matching b", "policy");
  expect(seen.skipped).toEqual([
    { what: "files matching a/**", why: "policy", count: 2 },
    { what: "files matching b", why: "policy", count: 1 },
  ]);
});

test("the first gaps are named, the rest counted, hostile names made harmless", () => {
  const seen = coverage((name) => name.replace("secret", "…"));
  for (let at = 0; at < 13; at += 1)
    seen.gap({ kind: "oversize", subject: `secret-${at}\n::error::`, detail: "5 bytes" });
  expect(seen.unchecked).toHaveLength(11);
  expect(seen.unchecked[0]?.what).toBe("…-0\\n::error::: 5 bytes");
  expect(seen.unchecked[10]).toMatchObject({ kind: "oversize", what: "3 more pieces of content over the limit" });
});

test("amounts add up", () => {
  const seen = coverage(String);
  seen.count("files", 2);
  seen.count("content", 5, "bytes");
  seen.count("files", 3);
  expect(seen.examined).toEqual([
    { label: "files", count: 5 },
    { label: "content", count: 5, unit: "bytes" },
  ]);
});

test("exclusion names the pattern that decided", () => {
  const excluded = exclusion(["vendor/", "*.min.js"]);
  expect(["vendor/a/b", "x/y.min.js", "src/vendor.ts"].map(excluded)).toEqual(["vendor/", "*.min.js", undefined]);
});
