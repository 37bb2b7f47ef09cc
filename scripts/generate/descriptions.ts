import { errorDescriptions as actionErrors } from "../../packages/action-kit/src/index.ts";
import { errorDescriptions as assumeErrors, ruleDescriptions as assumeRules } from "../../packages/assume/src/index.ts";
import { errorDescriptions as cliErrors } from "../../packages/cli/src/error-pages.ts";
import type { ErrorDescription, RuleDescription } from "../../packages/core/src/index.ts";
import { errorDescriptions as evidenceErrors } from "../../packages/evidence/src/index.ts";
import { errorDescriptions as federationErrors } from "../../packages/federation/src/index.ts";
import { errorDescriptions as gitErrors } from "../../packages/git/src/index.ts";
import { errorDescriptions as githubErrors, ruleDescriptions as githubRules } from "../../packages/github/src/index.ts";
import { errorDescriptions as identityErrors } from "../../packages/identity/src/index.ts";
import { errorDescriptions as policyErrors, ruleDescriptions as policyRules } from "../../packages/policy/src/index.ts";
import { errorDescriptions as sandboxErrors } from "../../packages/sandbox/src/index.ts";
import {
  errorDescriptions as secretsErrors,
  ruleDescriptions as secretsRules,
} from "../../packages/secrets/src/index.ts";
import { errorDescriptions as trustErrors } from "../../packages/trust/src/index.ts";

/** Everything that has a page, from all packages, sorted. Throws on two descriptions of one rule or code. */
export const allRules: readonly RuleDescription[] = unique(
  [...assumeRules, ...githubRules, ...policyRules, ...secretsRules],
  (rule) => rule.id,
);

export const allErrors: readonly ErrorDescription[] = unique(
  [
    ...[actionErrors, assumeErrors, cliErrors, evidenceErrors, federationErrors, gitErrors, githubErrors],
    ...[identityErrors, policyErrors, sandboxErrors, secretsErrors, trustErrors],
  ].flat(),
  (error) => error.code,
);

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    if (byKey.has(key(item))) throw new Error(`two descriptions of ${key(item)}`);
    byKey.set(key(item), item);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
