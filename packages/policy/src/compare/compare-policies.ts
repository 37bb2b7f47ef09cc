import type { Finding } from "@sallyport/core";
import type { Policy } from "../policy.ts";
import { changedExceptions } from "./changed-exceptions.ts";
import { weakenedRules } from "./weakened-rules.ts";
import { weakenedSecrets } from "./weakened-secrets.ts";
import { weakeningFinding } from "./weakening.ts";
import { widenedStages } from "./widened-stages.ts";

/**
 * Every way in which `head` is weaker than `base`, with its place in the file of `head`: wider access to a stage, weakened rules and a
 * weaker search for secrets are errors, new and widened exceptions warnings. What only makes it stricter is not mentioned.
 */
export function comparePolicies(base: Policy, head: Policy, path: string): Finding[] {
  const weakenings = [
    ...widenedStages(base, head),
    ...weakenedRules(base, head),
    ...weakenedSecrets(base, head),
    ...changedExceptions(base, head),
  ];
  return weakenings.map((weakening) => weakeningFinding(weakening, head, path));
}
