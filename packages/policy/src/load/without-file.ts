import { type Finding, SallyportError } from "@sallyport/core";
import { quotedPath } from "../parse/quoted.ts";
import { defaultPolicy, defaultPolicyPath, policyDigest } from "../policy.ts";
import { attempt } from "./attempt.ts";
import type { LoadedPolicy } from "./loaded-policy.ts";
import { type PolicySide, refOf } from "./policy-side.ts";

/** The strict defaults, and why they hold. */
export function defaults(note: string, side: PolicySide, findings: Finding[] = []): LoadedPolicy {
  const reference = { ...refOf(side), digest: policyDigest(defaultPolicy) };
  return { policy: defaultPolicy, reference, findings, notes: [note] };
}

const misspeltPath = ".github/sallyport.yaml";

/** Throws POLICY_NOT_FOUND where somebody meant there to be one. */
export async function noteOfNoFile(side: PolicySide, path: string): Promise<string> {
  const twin = path === defaultPolicyPath ? await attempt(() => side.read(misspeltPath)) : { value: undefined };
  const isMisspelt = "error" in twin || twin.value !== undefined;
  if (path === defaultPolicyPath && !isMisspelt) return `no policy file ${path}: the strict defaults hold`;
  throw new SallyportError({
    code: "POLICY_NOT_FOUND",
    kind: "usage",
    message: `there is no policy file ${quotedPath(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
    fix: isMisspelt
      ? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
      : `Correct the path, or leave it out to use ${defaultPolicyPath}; \`sallyport init\` writes one.`,
  });
}
