import { type Finding, harmlessJson, type Run, rankFindings } from "@sallyport/core";
import type { Invocation, Log, Notification, ReportingDescriptor, Run as SarifRun } from "sarif";
import { endOf, type Overview, overviewOf } from "../overview.ts";
import { sourceRoot } from "./location.ts";
import { leftOutNotification, noteNotification, skippedNotification, uncheckedNotification } from "./notification.ts";
import { resultOf } from "./result.ts";
import { descriptorsOf } from "./rule.ts";

/** GitHub refuses more than 25,000 results and shows the first 5,000, in no order that it documents; so we choose them. */
const mostResults = 5_000;

/**
 * SARIF 2.1.0 (OASIS) for GitHub code scanning and other viewers: one run, the worst 5,000 findings, excepted ones as suppressed.
 * The same run gives the same bytes.
 */
export function renderSarif(run: Run): string {
  const overview = overviewOf(run);
  const all = rankFindings([...overview.findings, ...overview.excepted]);
  const kept = all.slice(0, mostResults);
  const rules = descriptorsOf(run.rules, kept);
  const context = {
    ruleIndexes: new Map(rules.map((rule, index) => [rule.id, index])),
    agesKnown: all.length > 0 && all.every((finding: Finding) => finding.age !== undefined),
  };
  const notifications = [
    ...(all.length > kept.length ? [leftOutNotification(kept.length, all.length)] : []),
    ...overview.unchecked.map(uncheckedNotification),
    ...overview.skipped.map(skippedNotification),
    ...run.notes.map(noteNotification),
  ];
  return sarifLog({
    tool: toolOf(run.version, rules, notifications),
    automationDetails: { id: automationId(run) },
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    ...provenanceOf(run),
    invocations: [invocationOf(run, overview, notifications)],
    columnKind: "utf16CodeUnits",
    results: kept.map((finding) => resultOf(finding, context)),
    properties: {
      outcome: overview.outcome,
      subject: run.subject,
      policy: run.policy,
      digests: run.digests,
      ruleCount: run.rules.length,
      examined: overview.examined,
    },
  });
}

export function sarifLog(run: SarifRun): string {
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return harmlessJson(log);
}

export function toolOf(
  version: string,
  rules: ReportingDescriptor[],
  notifications: readonly Notification[],
): SarifRun["tool"] {
  const ids = [...new Set(notifications.map((notification) => notification.descriptor?.id ?? ""))].sort();
  return {
    driver: {
      name: "Sallyport",
      informationUri: "https://github.com/sallyport/sallyport",
      version,
      semanticVersion: version,
      rules,
      ...(ids.length > 0 ? { notifications: ids.map((id) => ({ id })) } : {}),
    },
  };
}

/** GitHub takes what stands before the last `/` as the category, which keeps the alerts of several gates apart. */
function automationId(run: Run): string {
  return `sallyport/${run.verdicts.map((verdict) => verdict.gate).join("+") || "none"}/`;
}

function invocationOf(run: Run, overview: Overview, notifications: Notification[]): Invocation {
  return {
    // Someone who reads only this file must not take gaps for a clean bill of health.
    executionSuccessful: run.verdicts.length > 0 && overview.unchecked.every((gap) => gap.allowed === true),
    startTimeUtc: run.startedAt,
    endTimeUtc: endOf(run),
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  };
}

function provenanceOf({ subject }: Run): Pick<SarifRun, "versionControlProvenance"> {
  if (subject.url === undefined || !URL.canParse(subject.url)) return {};
  return {
    versionControlProvenance: [
      { repositoryUri: subject.url, ...(subject.commit ? { revisionId: subject.commit } : {}) },
    ],
  };
}
