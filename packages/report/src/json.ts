import { type Finding, harmlessJson, type RuleDescription, type Run } from "@sallyport/core";
import { namedRules } from "./named-rules.ts";
import { overviewOf } from "./overview.ts";
import { rulePage } from "./rule-page.ts";

/** Raised when a reader of the old form would misread the new one. Fields may be added without raising it. */
export const schemaVersion = 1;

/**
 * The report for programs. Its form is `schema/report.schema.json` and is kept stable: within a schema version, fields are only
 * added. Texts are raw (a path may hold anything); lines and columns are 1-based, columns in UTF-16 units, ends exclusive.
 */
export function renderJson(run: Run): string {
  return harmlessJson(runDocument(run));
}

function runDocument(run: Run): Record<string, unknown> {
  const overview = overviewOf(run);
  return {
    schemaVersion,
    kind: "run",
    tool: { name: "sallyport", version: run.version },
    command: run.command,
    startedAt: run.startedAt,
    durationMilliseconds: run.durationMilliseconds,
    outcome: overview.outcome,
    sentence: overview.sentence,
    subject: run.subject,
    policy: run.policy,
    counts: {
      ...overview.counts,
      failing: overview.failing,
      existing: overview.existing,
      lapsed: overview.lapsed,
      excepted: overview.excepted.length,
      unchecked: overview.unchecked.filter((gap) => !gap.allowed).length,
    },
    verdicts: run.verdicts.map((verdict) => ({
      ...verdict,
      findings: verdict.findings.map(findingDocument),
      unchecked: verdict.unchecked.map((gap) => ({ ...gap, allowed: gap.allowed === true })),
    })),
    ruleCount: run.rules.length,
    rules: namedRules(run).map(ruleDocument),
    notes: run.notes,
    digests: run.digests,
  };
}

function findingDocument(finding: Finding): Record<string, unknown> {
  const docs = rulePage(finding.rule);
  return { ...finding, ...(docs === undefined ? {} : { docs }) };
}

/** Without the examples: they belong to the page. */
function ruleDocument({ id, title, severity, why, fix }: RuleDescription): Record<string, unknown> {
  return { id, title, severity, why, fix, ...(rulePage(id) === undefined ? {} : { docs: rulePage(id) }) };
}
