import { action, later } from "@sallyport/action-kit";
import { ruleDescriptions as githubRules } from "@sallyport/github";
import { liveCheck } from "./live-check.ts";
import { manifest } from "./manifest.ts";
import { countNew } from "./new-findings.ts";
import { checkPushProtection } from "./push-protection.ts";
import { scopeOf } from "./scope.ts";
import { checkSecretAlerts } from "./secret-alerts.ts";

/** Runs the action. `worker` is the file that worker threads start. */
export async function main(worker: URL): Promise<void> {
  const loading = later(() => import("@sallyport/secrets"));
  await action(manifest, async (context) => {
    const { input, event, github, policyFindings, progress, ...given } = context;
    const recent = input.since === undefined ? undefined : { now: given.now, milliseconds: input.since };
    const scope = scopeOf(input.mode, event, recent);
    const limits = { failOn: input.failOn, allowUnknown: input.allowUnknown };
    const asking = await liveCheck(input.verify, event, process.env);
    const settings = await checkPushProtection(github, event.repository, limits);
    const { detectSecrets } = await loading;
    const secrets = await detectSecrets({
      ...given,
      ...limits,
      scope,
      policyFindings: [...policyFindings, ...settings.findings],
      onProgress: progress,
      ...asking,
      worker,
    });
    const around = { ...given, ...limits, github, repositoryName: event.repository, scope };
    const alerts = await checkSecretAlerts(secrets.verdict, around);
    return {
      verdicts: [...alerts.verdicts, ...settings.verdicts],
      rules: [...githubRules, ...secrets.rules],
      digests: secrets.digests,
      scope: secrets.scopeText,
      notes: [...settings.notes, ...alerts.notes, ...secrets.notes],
      outputs: { new: String(countNew(secrets.verdict)) },
    };
  });
}
