import {
  canonicalJson,
  type Excerpt,
  type Fact,
  type Finding,
  type Fix,
  type Json,
  type Place,
  type Region,
  redacted,
  sha256,
} from "@sallyport/core";
import type { Policy } from "./policy.ts";
import { type PolicyRuleId, ruleDescriptions } from "./rule-pages.ts";

export interface PolicyFindingParts {
  readonly rule: PolicyRuleId;
  readonly message: string;
  readonly fix: Fix;
  /** The file to point into, and its path. */
  readonly policy: Pick<Policy, "source">;
  readonly path: string;
  /** A region of the file, or a JSON pointer; where there is nothing at the pointer, the nearest key above it is shown. */
  readonly at: Region | string;
  readonly evidence?: readonly Fact[];
  /** What makes it this finding and no other of its rule; its fingerprint is made of it. */
  readonly subject: Json;
}

/**
 * A finding about a policy file. Its severity is the rule's own. It repeats what somebody wrote there, so what looks like a secret is
 * struck out of all its texts.
 */
export function policyFinding(parts: PolicyFindingParts): Finding {
  const description = ruleDescriptions.find(({ id }) => id === parts.rule);
  const region = typeof parts.at === "string" ? regionOf(parts.policy, parts.at) : parts.at;
  const excerpt = region && excerptOf(parts.policy, region);
  const place: Place = { path: parts.path, ...(region && { region }) };
  return {
    rule: parts.rule,
    severity: description?.severity ?? "error",
    confidence: "verified",
    basis: "read from the policy",
    message: redacted(parts.message),
    why: description?.why ?? "",
    fix: { ...parts.fix, text: redacted(parts.fix.text) },
    places: [place],
    ...(excerpt && { excerpt }),
    evidence: (parts.evidence ?? []).map(({ label, value }) => ({ label, value: redacted(value) })),
    fingerprint: `p1:${sha256(canonicalJson([parts.rule, parts.path, parts.subject])).slice(0, 32)}`,
  };
}

function regionOf({ source }: Pick<Policy, "source">, pointer: string): Region | undefined {
  if (source === undefined) return undefined;
  for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
    const region = source.regions[current];
    if (region) return region;
  }
  const start = { line: 1, column: 1 };
  return { start, end: start };
}

/** Longest source line that is shown; a policy can be written in one line. */
const longestLine = 200;

function excerptOf({ source }: Pick<Policy, "source">, { start, end }: Region): Excerpt | undefined {
  const text = source?.lines[start.line - 1];
  if (text === undefined || text.length > longestLine || (start.column === 1 && end.column === 1)) return undefined;
  const endColumn = end.line === start.line ? end.column : text.length + 1;
  return {
    line: start.line,
    text: excerptText(text),
    startColumn: start.column,
    endColumn: Math.max(endColumn, start.column),
  };
}

/** Columns stay. The salt is a secret that has the look of a digest. */
function excerptText(line: string): string {
  return redacted(line).replace(
    /(\bsalt["']?\s*:\s*)(.*)$/,
    (_, key: string, value: string) => key + "\u2022".repeat(value.length),
  );
}
