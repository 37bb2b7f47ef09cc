import { conclude, type Instant, type Unchecked, type Verdict } from "@sallyport/core";
import { type GithubClient, isUnchecked, judgeSecretAlerts, readSecretAlerts } from "@sallyport/github";
import { applyPolicy, type Policy } from "@sallyport/policy";
import type { Scope } from "@sallyport/secrets";
import type { SettingLimits } from "./push-protection.ts";

/** What decides about GitHub's alerts besides the alerts. */
export interface AlertContext extends SettingLimits {
  readonly github: GithubClient | undefined;
  /** `owner/name` */
  readonly repositoryName: string | undefined;
  readonly scope: Scope;
  readonly policy: Policy;
  readonly policyPath: string;
  readonly now: Instant;
}

export interface AlertCheck {
  /** That of the search, its findings joined with the alerts, and one about the alerts themselves. */
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly string[];
}

/** Holds GitHub's open alerts against a search of the whole history; of any other search, and without a token, nothing can be said. */
export async function checkSecretAlerts(search: Verdict, context: AlertContext): Promise<AlertCheck> {
  const { github, repositoryName, scope, policy, policyPath, now, failOn, allowUnknown } = context;
  const isWhole = scope.kind === "history" && scope.since === undefined;
  if (!isWhole || github === undefined || repositoryName === undefined) return { verdicts: [search], notes: [] };
  const limits = { gate: "secret-alerts", failOn, allowUnknown };
  const read = await readSecretAlerts(github, repositoryName);
  if (isUnchecked(read)) {
    const verdict = conclude({ ...limits, findings: [], unchecked: [read], examined: [] });
    return { verdicts: [search, verdict], notes: [] };
  }
  const { found, findings, note } = judgeSecretAlerts(read.alerts, search.findings, repositoryName);
  const verdict = conclude({
    ...limits,
    ...applyPolicy(findings, policy, now, policyPath),
    unchecked: read.cut ? [tooMany(read.alerts.length)] : [],
    examined: [{ label: "open alerts", count: read.alerts.length }],
  });
  return { verdicts: [{ ...search, findings: found }, verdict], notes: [note] };
}

function tooMany(count: number): Unchecked {
  return {
    kind: "secret-alerts",
    what: `there are more open alerts, or more with places, than the ${count} that were compared`,
    fix: "Close the alerts that have been dealt with; or allow `secret-alerts` in the input `allow-unknown`.",
  };
}
