import { action, later } from "@sallyport/action-kit";
import { manifest } from "./manifest.ts";
import { proposedPolicy } from "./proposed-policy.ts";

/** Runs the action. */
export async function main(): Promise<void> {
  const loading = later(() => import("./test-policy.ts"));
  await action(manifest, async (context) => {
    const { input, policy, policyPath, policyFindings, now } = context;
    const proposed = await proposedPolicy(context);
    const { testPolicy } = await loading;
    const result = testPolicy({
      ...{ policy, policyPath, policyFindings, proposed, now },
      failOn: input.failOn,
      allowUnknown: input.allowUnknown,
    });
    return {
      verdicts: [result.verdict],
      rules: [],
      digests: {},
      scope: proposed === undefined ? "no policy" : `the policy ${policyPath}`,
      notes: result.notes,
      outputs: { widenings: String(result.widenings) },
    };
  });
}
