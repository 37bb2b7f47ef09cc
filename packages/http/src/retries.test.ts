import { describe, expect, it } from "vitest";
import { HttpFailure } from "./failure.ts";
import { isTransientStatus, type RetryDecision, retryAfterMilliseconds, withRetries } from "./retries.ts";

/** A clock that only moves when something sleeps or works. */
function simulation(decisions: readonly RetryDecision[], options: { budget?: number; works?: number } = {}) {
  let time = 0;
  let attempts = 0;
  const sleeps: number[] = [];
  const run = withRetries(
    async (attempt, remaining) => {
      attempts = attempt;
      time += options.works ?? 0;
      return remaining;
    },
    {
      classify: (_outcome, attempt) => decisions[attempt - 1] ?? "retry",
      budgetMilliseconds: options.budget ?? 60_000,
      random: () => 0.999999,
      clock: () => time,
      sleep: async (milliseconds) => {
        sleeps.push(milliseconds);
        time += milliseconds;
      },
    },
  );
  return run.then((remaining) => ({ attempts, sleeps, remaining, time }));
}

describe("withRetries", () => {
  it("stops when told to", async () => {
    expect(await simulation(["never"])).toMatchObject({ attempts: 1, sleeps: [] });
    expect(await simulation(["retry", "retry", "never"])).toMatchObject({ attempts: 3, sleeps: [250, 500] });
  });

  it("doubles up to the cap and keeps within the budget", async () => {
    const { sleeps, time, attempts } = await simulation([]);
    expect(sleeps.slice(0, 7)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    expect(time).toBeLessThanOrEqual(60_000);
    expect(attempts).toBe(sleeps.length + 1);
  });

  it("waits as long as the server asks, but never past the budget", async () => {
    expect(await simulation([{ after: 7000 }, "never"])).toMatchObject({ sleeps: [7000], remaining: 53_000 });
    expect(await simulation([{ after: 61_000 }])).toMatchObject({ attempts: 1, sleeps: [] });
    expect(await simulation([{ after: -5 }, "never"])).toMatchObject({ sleeps: [0] });
  });

  it("slows down where the server asks for no pause", async () => {
    const { sleeps, attempts } = await simulation(Array<RetryDecision>(1_000).fill({ atLeast: 0 }));
    expect(sleeps.slice(0, 4)).toEqual([250, 500, 1000, 2000]);
    expect(attempts).toBeLessThan(30);
    expect(await simulation([{ atLeast: 7000 }, "never"])).toMatchObject({ sleeps: [7000] });
    expect(await simulation([{ atLeast: 61_000 }])).toMatchObject({ attempts: 1, sleeps: [] });
  });

  it("counts the time that work takes", async () => {
    expect(await simulation([], { budget: 10_000, works: 9_900 })).toMatchObject({ attempts: 1, sleeps: [] });
  });

  it("draws the wait from the whole range (full jitter)", async () => {
    const waits: number[] = [];
    for (const random of [0, 0.25, 0.5, 0.75]) {
      await withRetries(async () => 1, {
        classify: (_outcome, attempt) => (attempt > 1 ? "never" : "retry"),
        random: () => random,
        sleep: async (milliseconds) => void waits.push(milliseconds),
      });
    }
    expect(waits).toEqual([0, 63, 125, 188]);
  });

  it("ends also when the given sleep does not wait", async () => {
    let attempts = 0;
    const work = async (attempt: number) => {
      attempts = attempt;
    };
    await withRetries(work, { classify: () => "retry", random: () => 0.999999, sleep: async () => {} });
    expect(attempts).toBeGreaterThan(10);
  });

  it("throws the last error and logs each attempt", async () => {
    const logs: unknown[] = [];
    let count = 0;
    const run = withRetries(
      async () => {
        count += 1;
        throw new Error(`number ${count}`);
      },
      {
        classify: (outcome, attempt) => ("error" in outcome && attempt < 2 ? { after: 0 } : "never"),
        onAttempt: ({ attempt, waitMilliseconds }) => logs.push([attempt, waitMilliseconds]),
      },
    );
    await expect(run).rejects.toThrow("number 2");
    expect(logs).toEqual([
      [1, 0],
      [2, undefined],
    ]);
  });

  it("ends at once when cancelled, in an attempt and in a wait", async () => {
    const cancelled = new HttpFailure({ kind: "cancelled", host: "sts" });
    let attempts = 0;
    const work = async () => {
      attempts += 1;
      throw cancelled;
    };
    await expect(withRetries(work, { classify: () => "retry" })).rejects.toBe(cancelled);
    expect(attempts).toBe(1);
    const controller = new AbortController();
    const options = { classify: () => ({ after: 30_000 }), signal: controller.signal };
    const waiting = withRetries(async () => 1, options);
    setTimeout(() => controller.abort(), 5);
    await expect(waiting).rejects.toMatchObject({ kind: "cancelled" });
    await expect(withRetries(async () => 1, options)).rejects.toMatchObject({ kind: "cancelled" });
  });
});

describe("retryAfterMilliseconds", () => {
  const now = new Date("2026-11-21T08:00:00Z");
  it.each([
    ["3", 3000],
    ["0", 0],
    ["Sat, 21 Nov 2026 08:00:20 GMT", 20_000],
    ["Sat, 21 Nov 2026 07:00:00 GMT", 0],
    ["soon", undefined],
    ["-1", undefined],
    ["1e9", undefined],
    ["2026", 2_026_000],
    [" 2 ", 2_000],
    ["2.5", undefined],
    ["999999", 999_999_000],
    ["1000000", undefined],
    ["soon, Sat, 21 Nov 2026 08:00:05 GMT", undefined],
    ["2026-11-21T08:00:05Z", undefined],
  ])("%s is %s", (value, expected) => {
    expect(retryAfterMilliseconds({ headers: { "retry-after": value } }, now)).toBe(expected);
  });

  it("is undefined without the header", () => {
    expect(retryAfterMilliseconds({ headers: {} }, now)).toBeUndefined();
  });
});

it.each([
  [200, false],
  [400, false],
  [403, false],
  [408, true],
  [412, false],
  [425, true],
  [429, true],
  [500, true],
  [499, false],
  [501, false],
  [503, true],
  [504, true],
  [505, false],
  [506, true],
])("isTransientStatus(%i) is %s", (status, expected) => {
  expect(isTransientStatus(status)).toBe(expected);
});
