import { expect, test } from "vitest";
import { commentFindings } from "./comment-findings.ts";
import type { PlacedComment } from "./placed-comment.ts";

const until = "2027-01-01T00:00:00.000Z";

function comment(path: string, line: number, column: number): PlacedComment {
  const text = ` secrets/generic-password until=2027-01-01 reason="test ${line}"`;
  const reading = { kind: "complete", rule: "secrets/generic-password", expires: until, reason: "test", text } as const;
  return { path, line, column, reading, honoured: true };
}

test("findings about comments come by file, by line and by column, and those that say the same are told apart", () => {
  const places = [
    ["b.env", 1, 1],
    ["a.env", 10, 4],
    ["a.env", 2, 9],
    ["a.env", 10, 40],
    ["a.env", 2, 3],
  ] as const;
  const found = commentFindings(
    places.map(([path, line, column]) => comment(path, line, column)),
    [],
    { inline: "warning", foreign: [], now: "2026-11-21T08:00:00.000Z" },
  );
  expect(
    found.map(({ places: [{ path, region }] }) => `${path}:${region?.start.line}:${region?.start.column}`),
  ).toEqual(["a.env:2:3", "a.env:2:9", "a.env:10:4", "a.env:10:40", "b.env:1:1"]);
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(5);
});
