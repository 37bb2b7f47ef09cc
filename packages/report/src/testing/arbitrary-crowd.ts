import { type Finding, severities } from "@sallyport/core";
import fc from "fast-check";
import { sampleRuns } from "./sample-runs.ts";

const [sample] = sampleRuns.findings.verdicts.flatMap(({ findings }) => findings) as [Finding];

const lapsed = {
  state: "lapsed",
  owner: "@alice",
  approvedBy: "@bob",
  reason: "until the test server is gone",
  control: "the server is reachable from the build alone",
  replacement: "issue 12",
  expires: "2026-11-02T00:00:00.000Z",
} as const;

const path = fc
  .array(fc.constantFrom("a", "b", "c", "deploy", "services"), { minLength: 1, maxLength: 5 })
  .map((segments) => segments.join("/"));

/** Any number of findings of few kinds in few or many files: hundreds in one file, one in each of hundreds, or both at once. */
export const arbitraryCrowd: fc.Arbitrary<readonly Finding[]> = fc
  .array(
    fc.record({
      rule: fc.constantFrom("secrets/generic-password", "secrets/private-key", "custom/acme-key"),
      severity: fc.constantFrom(...severities),
      age: fc.constantFrom("new", "existing", undefined),
      isLapsed: fc.nat({ max: 9 }).map((number) => number === 0),
      name: fc.constantFrom("password", "token"),
      path: fc.oneof(fc.constant("logs/debug.log"), path),
      object: fc.constantFrom(undefined, undefined, undefined, "commit-message", "tag-message", "file-name"),
      line: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    }),
    { maxLength: 150 },
  )
  .map((parts) =>
    parts.map(({ rule, severity, age, isLapsed, name, path, object, line }, index): Finding => {
      const region = line && { start: { line, column: 5 }, end: { line, column: 9 } };
      return {
        ...sample,
        rule,
        severity,
        confidence: "medium",
        message: "Key in the clear",
        places: [{ path, ...(object ? { object } : {}), ...(region ? { region } : {}) }],
        excerpt: { line: line ?? 1, text: `${name} = …`, startColumn: 5, endColumn: 9 },
        fingerprint: `s1:${index.toString(16).padStart(32, "0")}`,
        ...(age ? { age } : {}),
        ...(isLapsed ? { exception: lapsed } : {}),
      };
    }),
  );
