import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentBetween } from "../../diff/window-changes.ts";
import { regionOnLine, samplePolicy } from "../../testing/samples.ts";
import { decideStage } from "../decide-stage.ts";
import { type Stage, type Window, weekdays } from "../stage.ts";
import { windowRefusal } from "../window-refusal.ts";
import { explainDecision } from "./explain-decision.ts";
import { widerWindow } from "./wider-window.ts";

const at = regionOnLine(9);
/** 2027-06-07 is a Monday. */
const moment = (day: number, clock: string) => Date.parse(`2027-06-${String(6 + day).padStart(2, "0")}T${clock}:00Z`);
const window = (from: number, to: number, ...days: Window["days"] & object): Window => ({
  zone: "UTC",
  hours: { from: from * 60, to: to * 60 },
  ...(days.length > 0 && { days }),
  freezes: [],
  at,
});

describe("a wider window", () => {
  it.each<[string, Window, number, object | undefined]>([
    ["an hour later", window(8, 18), moment(1, "18:30"), { hours: { from: 480, to: 1_140 } }],
    ["an hour earlier", window(8, 18), moment(1, "07:15"), { hours: { from: 420, to: 1_080 } }],
    ["another day", window(8, 18, "monday"), moment(2, "10:00"), { days: ["monday", "tuesday"] }],
    [
      "another day and hour",
      window(8, 18, "monday"),
      moment(2, "19:10"),
      { days: ["monday", "tuesday"], hours: { from: 480, to: 1_200 } },
    ],
    [
      "after midnight, of a window that ends there",
      window(8, 24),
      moment(1, "00:11"),
      { hours: { from: 480, to: 60 } },
    ],
    [
      "after midnight, and the night is of the day before",
      window(8, 24, "monday"),
      moment(1, "00:11"),
      { hours: { from: 0, to: 1_440 } },
    ],
    ["the only hour that is shut", window(8, 7), moment(1, "07:30"), undefined],
  ])("%s", (_, given, now, expected) => {
    const { days, hours } = given;
    expect(widerWindow(given, now)).toEqual(
      expected && { zone: "UTC", freezes: [], at, hours, ...(days && { days }), ...expected },
    );
  });

  it("is open at the moment, and whenever the window is", () => {
    const minutes = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
    const windows = fc.record(
      {
        zone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kathmandu"),
        days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 6 }),
        hours: fc.record({ from: minutes, to: minutes.map((to) => to + 30) }).filter(({ from, to }) => from !== to),
      },
      { requiredKeys: ["zone"] },
    );
    const week = fc.noBias(fc.nat(7 * 24 * 60)).map((minute) => moment(1, "00:00") + minute * 60_000);
    let found = 0;
    fc.assert(
      fc.property(windows, week, (limits, now) => {
        const given: Window = { ...limits, freezes: [], at };
        if (windowRefusal(given, now) === undefined) return;
        const wider = widerWindow(given, now);
        if (wider === undefined) return;
        found += 1;
        expect(windowRefusal(wider, now)).toBeUndefined();
        expect(momentBetween(wider, given)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

it("the window of the file that shuts it is the one that is explained", () => {
  const office = { ...window(8, 18, "monday"), zone: "Europe/Berlin", at: regionOnLine(3), file: "org.yml" };
  const grant = { claims: { ref: { matcher: "*", at } }, at };
  const stage: Stage = {
    ...{ name: "deploy", owner: "@a", purpose: "roll out", credentials: {}, forbidWith: [], deny: [], at },
    allow: [grant],
    window: { ...window(0, 24), also: [office] },
  };
  const policy = samplePolicy({ stages: { deploy: stage } });
  const decision = decideStage(policy, { stage: "deploy", claims: { ref: "x" }, now: "2027-06-07T17:00:00.000Z" });
  const { basis, reasons, edit } = explainDecision(decision, policy);
  expect(basis).toBe("by the window on line 3 of org.yml");
  expect(reasons).toEqual([
    "It is open monday, 08:00-18:00 (Europe/Berlin).",
    "It is monday 2027-06-07 19:00 Europe/Berlin (17:00 UTC).",
  ]);
  expect(edit).toMatchObject({ file: "org.yml", yaml: ['hours: "08:00-20:00"'] });
});
