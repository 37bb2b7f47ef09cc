import { afterEach, expect, test, vi } from "vitest";
import { progressMeter } from "./progress.ts";

afterEach(() => void vi.useRealTimers());

test("at most ten calls a second", () => {
  vi.useFakeTimers({ toFake: ["hrtime"] });
  const seen: number[] = [];
  const meter = progressMeter((value: number) => seen.push(value));
  for (let at = 0; at < 1000; at += 1) {
    meter(at);
    vi.advanceTimersByTime(1);
  }
  expect(seen).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
});
