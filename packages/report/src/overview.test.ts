import { describe, expect, it } from "vitest";
import { lapsedExceptionText } from "./exception-text.ts";
import { overviewOf } from "./overview.ts";
import { manyFindings, sampleRuns } from "./testing/sample-runs.ts";

const exception = {
  state: "lapsed",
  owner: "@alice",
  approvedBy: "@bob",
  reason: "The vendor's test server takes this fixed password.",
  control: "The server is reachable from the build network only.",
  replacement: "https://github.com/acme/shop/issues/12",
  expires: "2027-02-02T00:00:00.000Z",
} as const;

describe("where the findings are", () => {
  const [sample] = manyFindings(1).verdicts;
  const [finding] = sample?.findings ?? [];
  const placesOf = (paths: readonly string[]) => {
    if (!sample || !finding) throw new Error("the sample has a finding");
    const findings = paths.map((path) => ({ ...finding, places: [{ path }] as const }));
    return overviewOf({ ...sampleRuns.clean, verdicts: [{ ...sample, findings }] }).places.map(({ count }) => count);
  };

  it.each<[string, readonly string[], readonly number[]]>([
    ["is said of more than ten", [...Array(10).fill("a.log"), "b.env"], [10, 1]],
    ["goes without saying of ten", [...Array(9).fill("a.log"), "b.env"], []],
    ["goes without saying of one file", Array(400).fill("a.log"), []],
  ])("%s", (_name, paths, counts) => expect(placesOf(paths)).toEqual(counts));
});

describe("the days of an exception", () => {
  it("are counted from the moment as of which it was judged", () => {
    const run = { ...sampleRuns.clean, judgedAt: "2027-02-12T00:00:00.000Z" };
    expect(lapsedExceptionText(exception, overviewOf(run).now)).toContain("(10 days ago)");
  });

  it("are counted from the end of the run where nothing else was asked", () => {
    const run = { ...sampleRuns.clean, startedAt: "2027-02-04T23:59:59.000Z", durationMilliseconds: 2_000 };
    expect(lapsedExceptionText(exception, overviewOf(run).now)).toContain("(3 days ago)");
  });
});
