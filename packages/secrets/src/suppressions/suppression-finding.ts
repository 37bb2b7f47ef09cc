import { canonicalJson, type Fact, type Finding, type Json, type Place, type Severity, sha256 } from "@sallyport/core";
import { type SuppressionRuleId, suppressionRules } from "./rule-pages.ts";

export interface SuppressionFindingParts {
  readonly rule: SuppressionRuleId;
  /** Unless said, the rule's own. */
  readonly severity?: Severity;
  readonly message: string;
  readonly fix: string;
  readonly commands?: readonly string[];
  readonly place: Place;
  readonly evidence?: readonly Fact[];
  /** What makes it this finding and no other of its rule. Becomes part of the fingerprint, never of the text. */
  readonly subject: Json;
}

/** A finding about a suppression itself. */
export function suppressionFinding(parts: SuppressionFindingParts): Finding {
  const page = suppressionRules.find(({ id }) => id === parts.rule);
  return {
    rule: parts.rule,
    severity: parts.severity ?? page?.severity ?? "warning",
    confidence: "verified",
    basis: "read from the repository",
    message: parts.message,
    why: page?.why ?? "",
    fix: { text: parts.fix, ...(parts.commands ? { commands: parts.commands } : {}) },
    places: [parts.place],
    evidence: parts.evidence ?? [],
    fingerprint: `b1:${sha256(canonicalJson([parts.rule, parts.place.path, parts.subject])).slice(0, 32)}`,
  };
}
