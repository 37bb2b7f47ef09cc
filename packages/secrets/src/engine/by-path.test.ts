import { expect, test, vi } from "vitest";
import { byPath } from "./by-path.ts";

test("answers once for a path, and again when many others came between", () => {
  const answer = vi.fn((path: string) => path.length > 2);
  const remembering = byPath(answer);
  expect(["a", "abc", "a", "abc"].map(remembering)).toEqual([false, true, false, true]);
  expect(answer).toHaveBeenCalledTimes(2);
  for (let index = 0; index < 10_000; index++) remembering(`${index}`);
  expect(remembering("abc")).toBe(true);
  expect(answer).toHaveBeenCalledTimes(10_003);
});
