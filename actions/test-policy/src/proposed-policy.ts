import type { GateContext } from "@sallyport/action-kit";
import { loadPolicyState, type Policy } from "@sallyport/policy";
import type { manifest } from "./manifest.ts";

type Context = Pick<GateContext<typeof manifest>, "repository" | "policyPath" | "policyFindings" | "parents">;

/** The policy of what is checked out, which on a pull request is not the one that holds. Undefined where there is none that can be read. */
export async function proposedPolicy(context: Context): Promise<Policy | undefined> {
  // What is wrong with a broken one is among the findings already.
  if (context.policyFindings.some(({ rule }) => rule === "policy/broken-file")) return undefined;
  const state = await loadPolicyState(context.repository, { path: context.policyPath, parents: context.parents });
  return state?.policy;
}
