import type { Finding } from "@sallyport/core";
import type { Policy } from "@sallyport/policy";
import type { Assumption } from "./assume-credential.ts";
import type { TrustSearch } from "./provider-denial.ts";

export type Denied = Exclude<Assumption, { readonly kind: "granted" }>;

export interface DenialPlace {
  readonly policy: Policy;
  readonly policyPath: string;
  readonly now: () => Date;
  /** The files of the repository whose paths are wanted. */
  readonly files: (isWanted: (path: string) => boolean) => ReturnType<TrustSearch["files"]>;
}

/** A denial as a finding that says why and what to do. What explains is loaded only now: most jobs never need it. */
export async function denialFinding(denied: Denied, { policy, policyPath, now, files }: DenialPlace): Promise<Finding> {
  if (denied.kind === "denied-by-policy") {
    const { policyDenialFinding } = await import("./policy-denial.ts");
    return policyDenialFinding(denied.decision, policy, policyPath);
  }
  const { mayHoldTrust, providerDenialFinding } = await import("./provider-denial.ts");
  const isWanted = mayHoldTrust(denied.choice.credential.trust);
  return providerDenialFinding(denied.denial, denied, { policyPath, now, files: () => files(isWanted) });
}
