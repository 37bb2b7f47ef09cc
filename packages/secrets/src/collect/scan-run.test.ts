import { expect, test } from "vitest";
import { threadsFor } from "./scan-run.ts";

test.each([
  ["files", 1, 1],
  ["files", 2, 2],
  ["files", 16, 4],
  ["objects", 1, 1],
  ["objects", 2, 1],
  ["objects", 4, 2],
  ["objects", 16, 4],
] as const)("%s on %i cores: %i threads", (kind, cores, threads) => {
  expect(threadsFor(kind, cores)).toBe(threads);
});
