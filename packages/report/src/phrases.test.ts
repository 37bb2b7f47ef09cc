import {
  conclude,
  daysBetween,
  type Finding,
  formatDate,
  formatExpiry,
  formatInstant,
  quantity,
  type Unchecked,
} from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { examinedText, leftOutText, policyText, subjectText } from "./closing-text.ts";
import { passedOverText } from "./exception-text.ts";
import { clip, inert } from "./inert.ts";
import { placeText } from "./place-text.ts";
import { fragments } from "./prose.ts";
import { formatBytes, formatCount, formatDuration } from "./quantity.ts";
import { rulePage } from "./rule-page.ts";
import { displayWidth } from "./terminal/width.ts";
import { wrap } from "./terminal/wrap.ts";
import { manyFindings } from "./testing/sample-runs.ts";
import { verdictSentence } from "./verdict-sentence.ts";

/** The small phrases that all formats share. */

it.each([
  [formatBytes(0), "0 bytes"],
  [formatBytes(1), "1 byte"],
  [formatBytes(999), "999 bytes"],
  [formatBytes(1_000), "1.0 KB"],
  [formatBytes(999_949), "999.9 KB"],
  [formatBytes(999_950), "1.0 MB"],
  [formatBytes(34_712_003), "34.7 MB"],
  [formatBytes(2.1e15), "2100.0 TB"],
  [formatDuration(12.4), "12 ms"],
  [formatDuration(1_234), "1.2 s"],
  [formatDuration(59_940), "59.9 s"],
  [formatDuration(59_960), "1 min 0 s"],
  [formatDuration(200_000), "3 min 20 s"],
  [quantity(1, "finding"), "1 finding"],
  [quantity(12_345_678, "finding"), "12,345,678 findings"],
  [formatCount({ label: "blobs", count: 12_345 }), "12,345 blobs"],
  [formatCount({ label: "blobs", count: 1 }), "1 blob"],
  [formatCount({ label: "binary files", count: 1 }), "1 binary file"],
  [formatCount({ label: "commits on main", count: 1 }), "1 commit on main"],
  [formatCount({ label: "entries", count: 1 }), "1 entry"],
  [formatCount({ label: "examples/shops", count: 1 }), "examples/shops"],
  [formatCount({ label: "bytes", count: 34_712_003, unit: "bytes" }), "34.7 MB"],
  [formatCount({ label: "of text", count: 34_712_003, unit: "bytes" }), "34.7 MB of text"],
])("%s", (actual, expected) => expect(actual).toBe(expected));

describe("dates", () => {
  it.each([
    [formatInstant("2026-11-21T09:00:30+01:00"), "2026-11-21 08:00 UTC"],
    [formatDate("2026-11-21T00:30:00+01:00"), "2026-11-20"],
    [formatExpiry("2027-02-02T00:00:00.000Z"), "the end of 2027-02-01"],
    [formatExpiry("2027-02-02T12:00:00.000Z"), "2027-02-02 12:00 UTC"],
    [formatExpiry("soon"), "soon"],
    [formatDate("+275760-09-13T00:00:00.000Z"), "+275760-09-13T00:00:00.000Z"],
    [daysBetween("2026-11-21T08:00:00Z", "2027-02-02T00:00:00Z"), 72],
    [daysBetween("2026-11-21T08:00:00Z", "2026-11-20T00:00:00Z"), 0],
    [daysBetween("now", "2026-11-20T00:00:00Z"), undefined],
  ])("%s", (actual, expected) => expect(actual).toBe(expected));
});

describe("inert", () => {
  it.each([
    ["::error::x", "\\x3a:error::x"],
    ["a ::error::x", "a \\x3a:error::x"],
    ["\u3000::x", "\u3000\\x3a:x"],
    ["std::vector", "std::vector"],
    ["x##[error]", "x#\\x23[error]"],
    ["a\nb\u001b[1m", "a\\nb\\x1b[1m"],
    ["\u202e", "\\u202e"],
  ])("%j", (text, expected) => expect(inert(text)).toBe(expected));

  it("cuts what is too long, not within a pair", () => {
    expect(inert("a".repeat(9_000))).toHaveLength(4_000);
    expect(clip("🔑🔑", 2)).toBe("…");
    expect(clip("🔑🔑", 3)).toBe("🔑…");
    expect(clip("abc", 3)).toBe("abc");
  });
});

describe("places", () => {
  const region = { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } };
  const commit = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
  it.each([
    [{ path: "src/a.ts", region }, "src/a.ts:3:7"],
    [{ path: "src/a.ts" }, "src/a.ts"],
    [{ path: "key.pem", object: "file-name" as const }, "key.pem (file name)"],
    [{ path: "x", object: "commit-message" as const, commit, region }, "message of commit 1a2b3c4:3:7"],
    [{ path: "v1.2", object: "tag-message" as const, commit }, "message of tag v1.2"],
  ])("%j", (place, expected) => expect(placeText(place)).toBe(expected));
});

it("reads the markup of sentences", () => {
  expect(fragments("Set `a`, see https://a.example/b. End")).toEqual([
    { kind: "text", text: "Set " },
    { kind: "code", text: "a" },
    { kind: "text", text: ", see " },
    { kind: "link", text: "https://a.example/b" },
    { kind: "text", text: ". End" },
  ]);
  expect(fragments("a ` b").map((part) => part.kind)).toEqual(["text"]);
});

it("links rules to their page, but not those of a policy file", () => {
  expect(rulePage("secrets/private-key")).toBe(
    "https://github.com/sallyport/sallyport/blob/main/docs/rules/secrets/private-key.md",
  );
  expect(rulePage("custom/acme-key")).toBeUndefined();
  expect(rulePage("../../x")).toBeUndefined();
});

it("wraps at spaces and keeps long words whole", () => {
  expect(wrap("aa bb cc", 5)).toEqual(["aa bb", "cc"]);
  expect(wrap("aaaaaaaa b", 5)).toEqual(["aaaaaaaa", "b"]);
  expect(wrap("デー タ", 5)).toEqual(["デー", "タ"]);
  expect(wrap("", 5)).toEqual([""]);
  expect(displayWidth("e\u0301デ🔑a")).toBe(6);
});

describe("the end of a report", () => {
  const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
  it.each([
    [policyText({ digest }), "built-in defaults, sha256:0123456789ab"],
    [policyText({ digest: `x${digest}`, path: "p.yml" }), `p.yml, x${digest}`],
    [policyText({ digest: `${digest} `, path: "p.yml" }), `p.yml, ${digest} `],
    [policyText({ digest: "sha256:0123456789ab", path: "p.yml", ref: "main" }), "p.yml at main, sha256:0123456789ab"],
    [
      leftOutText(1, "sallyport check"),
      "1 more finding is not shown here. To see all, add `--report html=report.html` (or `json=`, `sarif=`) to the command.",
    ],
    [
      leftOutText(1_200, "detect-secrets"),
      "1,200 more findings are not shown here. To see all, open the JSON or SARIF report of this run.",
    ],
    [examinedText({ examined: [] }).join(), "nothing"],
    [examinedText({ examined: [{ gate: "a", counts: [] }] }).join(), "nothing"],
    [
      examinedText({
        examined: [
          { gate: "a", counts: [] },
          { gate: "b", counts: [{ label: "files", count: 1 }] },
        ],
      }).join(),
      "a: nothing,b: 1 file",
    ],
    [subjectText({ name: "shop", scope: "" }), "shop"],
    [subjectText({ name: "shop", scope: "all", commit: "main" }), "shop, all, at main"],
  ])("%s", (actual, expected) => expect(actual).toBe(expected));
});

describe("what lets a finding pass", () => {
  const now = "2027-01-30T12:00:00.000Z";
  const expires = "2027-02-02T00:00:00.000Z";
  const people = { owner: "@alice", approvedBy: "@bob" };
  const exception = { state: "active", ...people, reason: "r", control: "c", replacement: "p", expires } as const;
  const suppression = { source: "a.env:3", reason: "a manual", expires } as const;
  const [sample] = manyFindings(1).verdicts[0]?.findings ?? [];
  const textOf = (part: Partial<Finding>) => passedOverText({ ...(sample as Finding), ...part }, now);
  it.each([
    [textOf({}), ""],
    [textOf({ exception: { ...exception, state: "lapsed" } }), ""],
    [textOf({ exception }), "until the end of 2027-02-01 (2 days left), owner @alice, approved by @bob: r"],
    [textOf({ exception: { ...exception, expires: "soon" } }), "until soon, owner @alice, approved by @bob: r"],
    [
      textOf({ suppression: { ...suppression, kind: "comment" } }),
      "by the comment at a.env:3, until the end of 2027-02-01 (2 days left): a manual",
    ],
    [
      textOf({ suppression: { ...suppression, ...people, kind: "baseline" } }),
      "by the baseline a.env:3, until the end of 2027-02-01 (2 days left), owner @alice, approved by @bob: a manual",
    ],
    [
      textOf({ suppression: { ...suppression, owner: "@alice", kind: "baseline" } }),
      "by the baseline a.env:3, until the end of 2027-02-01 (2 days left): a manual",
    ],
    [
      textOf({ suppression: { ...suppression, approvedBy: "@bob", kind: "baseline" } }),
      "by the baseline a.env:3, until the end of 2027-02-01 (2 days left): a manual",
    ],
    [
      textOf({ exception, suppression: { ...suppression, kind: "comment" } }),
      "until the end of 2027-02-01 (2 days left), owner @alice, approved by @bob: r",
    ],
  ])("%s", (actual, expected) => expect(actual).toBe(expected));
});

describe("the verdict's sentence", () => {
  const suppression = {
    kind: "baseline",
    source: ".github/secrets.baseline",
    reason: "there before the first search",
    expires: "2027-02-02T00:00:00.000Z",
  } as const;
  const [sample] = manyFindings(1).verdicts[0]?.findings ?? [];
  const sentence = (findings: readonly Partial<Finding>[], unchecked: readonly Unchecked[] = []) => {
    const all = findings.map((part) => ({ ...(sample as Finding), ...part }));
    const verdict = conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: all,
      unchecked,
      examined: [],
      allowUnknown: ["oversize"],
    });
    return `${verdict.outcome}: ${verdictSentence({ verdicts: [verdict] }, verdict.outcome)}`;
  };
  const gap = { kind: "shallow-clone", what: "x", fix: "y" } as const;

  it.each([
    [sentence([]), "pass: No findings."],
    [sentence([{ suppression }]), "pass: No finding counts; 1 is excepted."],
    [sentence([{ suppression }, { suppression }]), "pass: No finding counts; 2 are excepted."],
    [sentence([{ severity: "info" }, { suppression }]), "pass: No finding has severity error or worse."],
    [sentence([{ severity: "info" }]), "pass: No finding has severity error or worse."],
    [
      sentence([{ severity: "error", age: "existing" }]),
      "pass: No new finding has severity error or worse; 1 finding that the base already had does not count.",
    ],
    [
      sentence([], [{ ...gap, kind: "oversize" }]),
      "pass: No findings. 1 thing could not be checked, which `allow-unknown` permits.",
    ],
    [sentence([{ severity: "error" }]), "fail: 1 finding has severity error or worse."],
    [sentence([{ severity: "error" }, { severity: "critical" }]), "fail: 2 findings have severity error or worse."],
    [
      sentence([{ severity: "error" }, { severity: "info" }], [gap]),
      "fail: 1 of 2 findings has severity error or worse. Also, 1 thing could not be checked.",
    ],
    [sentence([], [gap, gap]), "unknown: This is not a pass: 2 things could not be checked."],
    [verdictSentence({ verdicts: [] }, "unknown"), "This is not a pass: nothing was checked."],
  ])("%s", (actual, expected) => expect(actual).toBe(expected));
});
