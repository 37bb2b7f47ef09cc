import { conclude, type Finding, type Severity, type Verdict } from "@sallyport/core";
import { type GithubClient, isUnchecked, judgePushProtection, readPushProtection } from "@sallyport/github";

/** What asking GitHub for the push-protection setting has given. */
export interface SettingCheck {
  /** For the gate's own verdict, where the policy is applied to them. */
  readonly findings: readonly Finding[];
  /** One of its own where GitHub could not be asked: it keeps the run from passing. */
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly string[];
}

export interface SettingLimits {
  readonly failOn: Severity;
  readonly allowUnknown: readonly string[];
}

/** Asks whether GitHub itself refuses pushes with secrets. Without a token the question is left out, and a note says so. */
export async function checkPushProtection(
  client: GithubClient | undefined,
  repository: string | undefined,
  limits: SettingLimits,
): Promise<SettingCheck> {
  if (client === undefined || repository === undefined) {
    return { findings: [], verdicts: [], notes: ["push protection was not asked for: the input `token` is empty"] };
  }
  const read = await readPushProtection(client, repository);
  if (!isUnchecked(read)) {
    const notes = [`push protection is ${read.state}`];
    return { findings: judgePushProtection(read, repository), verdicts: [], notes };
  }
  const verdict = conclude({ gate: "push-protection", ...limits, findings: [], unchecked: [read], examined: [] });
  return { findings: [], verdicts: [verdict], notes: [] };
}
