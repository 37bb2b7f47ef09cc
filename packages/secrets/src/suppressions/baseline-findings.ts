import { type Fact, type Finding, formatExpiry, type Place, quantity } from "@sallyport/core";
import type { Policy } from "@sallyport/policy";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import type { BaselineLine } from "./baseline-file.ts";
import { type Baseline, keyOf } from "./load-baselines.ts";
import { suppressionFinding } from "./suppression-finding.ts";

interface Context {
  readonly policy: Policy;
  readonly policyPath: string;
  /** Whether all that the repository ever held was looked at, so that a line that fits nothing is a stale one. */
  readonly isWhole: boolean;
}

/** What there is to say about the baselines themselves. */
export function baselineFindings(
  baselines: readonly Baseline[],
  secrets: readonly SecretFacts[],
  context: Context,
): Finding[] {
  const found = new Set(secrets.map(({ fingerprint, rule }) => keyOf({ fingerprint, rule: rule.id })));
  return baselines.flatMap((baseline) => [
    ...broken(baseline),
    ...idle(baseline, context),
    ...added(baseline),
    ...(context.isWhole ? stale(baseline, found) : []),
  ]);
}

function broken({ entry, reading }: Baseline): Finding[] {
  if (reading.kind !== "broken") return [];
  const at = { line: reading.line ?? 1, column: 1 };
  return [
    suppressionFinding({
      rule: "suppressions/broken-baseline",
      message: `the baseline ${entry.path} cannot be read, so it lets nothing pass: ${reading.problem}`,
      fix: "Restore the file, or write it again.",
      commands: ["sallyport secrets baseline"],
      place: { path: entry.path, ...(reading.line === undefined ? {} : { region: { start: at, end: at } }) },
      subject: "broken",
    }),
  ];
}

function idle({ entry, index, idle: reason }: Baseline, { policy, policyPath }: Context): Finding[] {
  if (reason === undefined) return [];
  const region = policy.source?.regions[`/secrets/baseline/${index}`];
  return [
    suppressionFinding({
      rule: "suppressions/idle-baseline",
      message: `the baseline ${entry.path} lets nothing pass: ${reason}`,
      fix: "Correct its entry under `secrets.baseline`, or delete the entry and the file.",
      place: { path: policyPath, ...(region ? { region } : {}) },
      evidence: [
        { label: "owner", value: entry.owner },
        { label: "expires", value: formatExpiry(entry.expires) },
      ],
      subject: entry.path,
    }),
  ];
}

function added({ entry, added: lines }: Baseline): Finding[] {
  if (lines.length === 0) return [];
  return [
    suppressionFinding({
      rule: "suppressions/added-baseline-entry",
      message: `this change adds ${quantity(lines.length, "entry", "entries")} to the baseline ${entry.path}`,
      fix: "Review each: the value must be revoked, or be no secret. It takes effect with the merge, not in this change.",
      place: placeOf(entry.path),
      evidence: factsOf(lines),
      subject: lines.map(keyOf).sort(),
    }),
  ];
}

function stale({ entry, reading, idle: reason }: Baseline, found: ReadonlySet<string>): Finding[] {
  if (reading.kind === "broken" || reason !== undefined) return [];
  const lines = reading.lines.filter((line) => !found.has(keyOf(line)));
  if (lines.length === 0) return [];
  return [
    suppressionFinding({
      rule: "suppressions/stale-baseline-entry",
      message: `${quantity(lines.length, "entry", "entries")} of the baseline ${entry.path} ${lines.length === 1 ? "fits" : "fit"} no finding`,
      fix: "Write the baseline again, which leaves them out.",
      commands: ["sallyport secrets baseline"],
      place: placeOf(entry.path),
      evidence: factsOf(lines),
      subject: lines.map(keyOf).sort(),
    }),
  ];
}

const mostNamed = 10;

function factsOf(lines: readonly BaselineLine[]): Fact[] {
  const named = lines.slice(0, mostNamed).map((line) => ({ label: "entry", value: keyOf(line) }));
  const rest = lines.length - named.length;
  return rest > 0 ? [...named, { label: "more", value: quantity(rest, "entry", "entries") }] : named;
}

function placeOf(path: string): Place {
  return { path };
}
