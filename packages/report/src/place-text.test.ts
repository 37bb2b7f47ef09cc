import { conclude, type Finding, type Place } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { annotationsOf, renderHtml, renderMarkdown, renderSarif, renderTerminal } from "./index.ts";
import { decodingText, morePlacesText, originText, otherPlacesText, placeText } from "./place-text.ts";
import { manyFindings, sampleRuns } from "./testing/sample-runs.ts";

const [sample] = manyFindings(1).verdicts[0]?.findings ?? [];
if (!sample) throw new Error("the sample has a finding");

function findingAt(count: number, unlistedPlaces?: number): Finding {
  const places = Array.from({ length: count }, (_, index) => ({ path: `file-${index}` }));
  const listed = places as unknown as readonly [Place, ...Place[]];
  return { ...(sample as Finding), places: listed, ...(unlistedPlaces === undefined ? {} : { unlistedPlaces }) };
}

describe("where a finding is besides its first place", () => {
  it.each<[number, number | undefined, string, string]>([
    [1, undefined, "", ""],
    [1, 1, "at least 1 more place", "at least 1 more place"],
    [2, undefined, "1 more place", "file-1"],
    [3, undefined, "2 more places", "file-1, file-2"],
    [4, undefined, "3 more places", "file-1, file-2 and 1 more place"],
    [3, 5, "at least 7 more places", "file-1, file-2 and at least 5 more places"],
    [4, 1_200, "at least 1,203 more places", "file-1, file-2 and at least 1,201 more places"],
  ])("%i listed, %s not listed", (count, unlisted, more, others) => {
    expect(morePlacesText(findingAt(count, unlisted), 1)).toBe(more);
    expect(otherPlacesText(findingAt(count, unlisted), 2, ({ path }) => path)).toBe(others);
  });

  it.each([
    [3, "at least 9 more places"],
    [1, "at least 7 more places"],
  ])("counts what is not listed in every format, of %i", (count, more) => {
    const findings = [findingAt(count, 7)];
    const verdict = conclude({ gate: "detect-secrets", failOn: "error", findings, examined: [] });
    const run = { ...sampleRuns.clean, verdicts: [verdict] };
    expect(annotationsOf(run).annotations[0]?.message).toContain(`also at: ${more}, see the job summary`);
    expect(JSON.parse(renderSarif(run)).runs[0].results[0].message.text).toContain(`It is in ${more} too.`);
    const rest = "at least 7 more places";
    for (const text of [renderTerminal(run, { color: false, width: 100 }), renderMarkdown(run), renderHtml(run)])
      expect(text).toMatch(new RegExp(`also at\\W.*\\b${count === 1 ? "" : "and "}${rest}`, "i"));
  });
});

describe("placeText", () => {
  const commit = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
  const region = { start: { line: 2, column: 3 }, end: { line: 2, column: 9 } };
  it.each<[Place, string, string | undefined]>([
    [{ path: "a.ts" }, "a.ts", undefined],
    [{ path: "a.ts", region, commit }, "a.ts:2:3", "1a2b3c4"],
    [
      { path: "key.pem", object: "file-name", author: "Bob <b@acme.example>" },
      "key.pem (file name)",
      "by Bob <b@acme.example>",
    ],
    [
      { path: "p", object: "commit-message", commit: `${commit}${commit}`, region },
      `message of commit ${commit}${commit}:2:3`,
      `${commit}${commit}`,
    ],
    [
      { path: "p", object: "commit-message", commit: `${commit}${"0".repeat(24)}` },
      "message of commit 1a2b3c4",
      "1a2b3c4",
    ],
    [{ path: "p", object: "commit-message" }, "message of commit p", undefined],
    [{ path: "v1", object: "tag-message", date: "2026-11-19T15:20:11+01:00" }, "message of tag v1", "on 2026-11-19"],
  ])("says where %j is, and who brought it", (place, where, origin) => {
    expect(placeText(place)).toBe(where);
    expect(originText(place)).toBe(origin);
  });

  it.each([
    [undefined, undefined],
    [[], undefined],
    [["base64", "gzip"], "base64, then gzip"],
  ])("says of %j how it was decoded", (via, text) =>
    expect(decodingText({ path: "a", ...(via && { via }) })).toBe(text),
  );
});
