import { action, later } from "@sallyport/action-kit";
import { ruleDescriptions as settingRules } from "@sallyport/github";
import { manifest } from "./manifest.ts";
import { countNew } from "./new-findings.ts";
import { checkPushProtection } from "./push-protection.ts";
import { scopeOf } from "./scope.ts";

/** Runs the action. `worker` is the file that worker threads start. */
export async function main(worker: URL): Promise<void> {
  const loading = later(() => import("@sallyport/secrets"));
  await action(manifest, async (context) => {
    const { input, event, github, policyFindings, progress, ...given } = context;
    const settings = await checkPushProtection(github, event.repository, input);
    const { detectSecrets } = await loading;
    const secrets = await detectSecrets({
      ...given,
      scope: scopeOf(input.mode, event),
      failOn: input.failOn,
      allowUnknown: input.allowUnknown,
      policyFindings: [...policyFindings, ...settings.findings],
      onProgress: progress,
      worker,
    });
    return {
      verdicts: [secrets.verdict, ...settings.verdicts],
      rules: [...settingRules, ...secrets.rules],
      digests: secrets.digests,
      scope: secrets.scopeText,
      notes: [...settings.notes, ...secrets.notes],
      outputs: { new: String(countNew(secrets.verdict)) },
    };
  });
}
