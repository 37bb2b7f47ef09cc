import { expect, test } from "vitest";
import { threadsFor } from "./scan-run.ts";

test.each([
  [1, 1],
  [2, 1],
  [4, 2],
  [16, 4],
])("%i cores: %i threads", (cores, threads) => {
  expect(threadsFor(cores)).toBe(threads);
});
